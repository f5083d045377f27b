/** 示范企业: one click makes it from the sample roster, one click removes it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FirmCard } from '#shared/api/firms.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { ImportReport } from '#shared/entities/roster.ts'
import { RECORD_KINDS, type RecordKind } from '#shared/entities/facts.ts'
import { demoProfile, demoRecords } from './demo-firm.ts'
import { demoLedgers } from './demo/ledgers.ts'
import type { Firms } from './firms.ts'
import { applyImport } from './roster.ts'
import { change, newId, type Session } from './session.ts'

const SAMPLE_ROSTER = 'furniture-60.xlsx'
const SAMPLES_DIR = join(import.meta.dirname, '..', '..', 'resources', 'samples')

/** Makes the demo firm with records relative to `asOf`, marked as a demo. A failure leaves no firm behind. */
export async function createDemoFirm(firms: Firms, asOf: IsoDate): Promise<FirmCard> {
  const card = firms.add(demoProfile(asOf))
  try {
    await fillDemo(firms.session(card.id), asOf)
  } catch (error) {
    firms.removeDemo(card.id)
    throw error
  }
  return card
}

/**
 * Fills a firm file just made with `demoProfile`: the sample roster by the ordinary import, damaged rows kept aside,
 * then what the firm has on file besides. Answers with the import's report.
 */
export async function fillDemo(session: Session, asOf: IsoDate): Promise<ImportReport> {
  const { store, engine } = session
  const bytes = readFileSync(join(SAMPLES_DIR, 'rosters', SAMPLE_ROSTER))
  const report = await applyImport(session, { name: SAMPLE_ROSTER, bytes }, { mapping: null, language: 'zh-CN' })
  const made = demoRecords({ facts: store.facts(), reference: engine.reference, asOf, newId })
  store.transaction(change(engine, 'firms.createDemo'), (write) => {
    for (const exposure of made.exposures) write.insert('exposures', exposure)
    for (const exam of made.exams) write.insert('exams', exam)
    for (const training of made.trainings) write.insert('trainings', training)
    for (const survey of made.surveys) write.insert('surveys', survey)
    for (const declaration of made.declarations) write.insert('declarations', declaration)
    for (const event of made.changeEvents) write.insert('changeEvents', event)
    for (const post of made.changed.posts) write.update('posts', post)
    for (const worker of made.changed.workers) write.update('workers', worker)
    for (const assignment of made.changed.assignments) write.update('assignments', assignment)
  })
  const ledgers = demoLedgers(store.facts(), asOf, newId)
  store.transaction(change(engine, 'firms.createDemo'), (write) => {
    const insert = <K extends RecordKind>(kind: K): void => {
      for (const record of ledgers.records(kind)) write.insert(kind, record)
    }
    RECORD_KINDS.forEach(insert)
    for (const workplace of ledgers.changed.workplaces) write.update('workplaces', workplace)
    for (const post of ledgers.changed.posts) write.update('posts', post)
    for (const exam of ledgers.changed.exams) write.update('exams', exam)
    for (const worker of ledgers.changed.workers) write.update('workers', worker)
  })
  return report
}
