/** The whole due list of a firm, recomputed from the texts: `id → status and date`. */
import type { Facts } from '#shared/entities/facts.ts'
import type { Day } from './calendar.ts'
import { examAnswers } from './exams.ts'
import { firmAnswers } from './firm.ts'
import type { Answer } from './status.ts'
import { roleAnswers, trainingAnswers } from './trainings.ts'

/** What the firm could know on the day: records of later days do not exist yet; plans (posts, leaving days) do. */
function knownOn(facts: Facts, asOf: Day): Facts {
  const known = (record: { readonly date: Day }) => record.date <= asOf
  return {
    ...facts,
    exams: facts.exams.filter(known),
    trainings: facts.trainings.filter(known),
    surveys: facts.surveys.filter(known),
    declarations: facts.declarations.filter(known),
    changeEvents: facts.changeEvents.filter(known),
  }
}

/** The rules written here a second time. The others rest on the worked examples of the `duties` pack, in tests/unit/rules. */
const RECOMPUTED: ReadonlySet<string> = new Set([
  'exam.preJob',
  'exam.inService',
  'exam.leaving',
  'training.principal',
  'training.healthManager',
  'training.preJob',
  'training.inService',
  'survey.periodic',
  'survey.statusEvaluation',
  'declaration.first',
  'declaration.change',
  'declaration.annual',
  'declaration.cancel',
])

/** Whether a rule of the engine is recomputed here. */
export function isRecomputed(rule: string): boolean {
  return RECOMPUTED.has(rule)
}

export function naiveDueList(facts: Facts, asOf: Day): Map<string, Answer> {
  const known = knownOn(facts, asOf)
  const list = new Map<string, Answer>()
  for (const { id } of known.workers) {
    for (const [rule, answer] of [...examAnswers(known, id, asOf), ...trainingAnswers(known, id, asOf)])
      list.set(`${rule}/worker/${id}`, answer)
  }
  for (const [rule, role, answer] of roleAnswers(known, asOf)) list.set(`${rule}/role/${role}`, answer)
  for (const [rule, subject, answer] of firmAnswers(known, asOf)) list.set(`${rule}/${subject}`, answer)
  return list
}
