import type { Migration } from '../migrate.ts'
import { facts } from './010-facts.ts'
import { roster } from './020-roster.ts'
import { health } from './030-health.ts'
import { organisation } from './040-organisation.ts'
import { workplace } from './050-workplace.ts'
import { improvement } from './060-improvement.ts'
import { attachments } from './070-attachments.ts'
import { examBatches } from './080-exam-batches.ts'
import { declaredSheet } from './090-declared-sheet.ts'
import { trainingSessions } from './095-training-sessions.ts'
import { laterFacts } from './100-later-facts.ts'
import { returners } from './105-returners.ts'
import { resultEvidence } from './110-result-evidence.ts'
import { gearAndPapers } from './120-gear-and-papers.ts'
import { checks } from './130-checks.ts'
import { renewals } from './145-renewals.ts'
import { gearDeclines } from './150-gear-declines.ts'
import { yearPapers } from './140-year-papers.ts'

/** Every step of the firm file, oldest first. Never edit one that has shipped. */
export const firmMigrations: readonly Migration[] = [
  facts,
  roster,
  health,
  organisation,
  workplace,
  improvement,
  attachments,
  examBatches,
  declaredSheet,
  trainingSessions,
  laterFacts,
  returners,
  resultEvidence,
  gearAndPapers,
  checks,
  yearPapers,
  renewals,
  gearDeclines,
]
