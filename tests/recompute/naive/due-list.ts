/** The whole due list of a firm, recomputed from the texts: `id → status and date`. */
import type { Facts } from '#shared/entities/facts.ts'
import { afterLeavingItems } from './after-leaving.ts'
import type { Day } from './calendar.ts'
import { caseItems } from './cases.ts'
import { changeItems } from './changes.ts'
import { emergencyItems } from './emergency.ts'
import { examAnswers } from './exams.ts'
import { exceedanceItems } from './exceedance.ts'
import { firmAnswers } from './firm.ts'
import { followUpItems } from './follow-up.ts'
import { informingItems } from './informing.ts'
import { maternityItems } from './maternity.ts'
import { measurementItems } from './measurement.ts'
import { budgetItems, organisationItems } from './organisation.ts'
import { peopleItems } from './people.ts'
import { programmeItems } from './programme.ts'
import { projectItems } from './projects.ts'
import { protectionItems } from './protection.ts'
import { radiationItems } from './radiation.ts'
import { specialWorkItems } from './special-work.ts'
import { type Answer, binds, type Item } from './status.ts'
import { roleAnswers, trainingAnswers } from './trainings.ts'
import { workplaceItems } from './workplace.ts'

/** What the firm could know on the day: records of later days do not exist yet; plans (posts, leaving days) do. */
function knownOn(facts: Facts, asOf: Day): Facts {
  const known = (record: { readonly date: Day }) => record.date <= asOf
  return {
    ...facts,
    exams: facts.exams.filter(known),
    trainings: facts.trainings.filter(known),
    surveys: facts.surveys.filter(known),
    declarations: facts.declarations.filter(known),
    // A merger or an end is known beforehand, and its examinations come before it.
    changeEvents: facts.changeEvents.filter((event) => event.kind === 'reorganised' || known(event)),
  }
}

/** The rules written here a second time. */
export const RECOMPUTED: ReadonlySet<string> = new Set(
  [
    'exam: preJob inService leaving specialPreJob specialInService',
    'training: principal healthManager preJob inService special change',
    'survey: periodic statusEvaluation',
    'declaration: first change annual cancel highToxic',
    'project: preEvaluation design trialRun controlEvaluation acceptanceScheme acceptanceReport publication',
    'emergency: plan drill highToxic report',
    'programme: reassessment assessmentPosted finding plan',
    'informing: contract board results card signCheck sign',
    'workplace: conditions facilityUpkeep bannedMaterials dataSheets contractor',
    'workplace: ppeStandard ppeReplacement emergencyFacilities',
    'measurement: quarterlySummary highToxicTest highToxicEvaluation disclosure exceedance',
    'protected: minor pregnant nursing',
    'files: copy complete',
    'work: allowance rotation',
    'health: report resultNotice recheck contraindication workRelated postReview cost institution examList',
    'health: emergencyExam hiv followUp reorganised',
    'case: open report diagnosis dismissal data labourReport treatment',
    'radiation: badge doseRecord doseLimit training retraining certificate licence assessment',
    'organisation: manager yearPlan ruleHeads procedures archive budget agreement injuryInsurance injuryRecognition',
  ].flatMap((line) => {
    const [family = '', rules = ''] = line.split(': ')
    return rules.split(' ').map((rule) => `${family}.${rule}`)
  }),
)

/** Whether a rule of the engine is recomputed here. */
export function isRecomputed(rule: string): boolean {
  return RECOMPUTED.has(rule)
}

const FAMILIES: readonly ((facts: Facts, asOf: Day) => Item[])[] = [
  projectItems,
  emergencyItems,
  programmeItems,
  organisationItems,
  caseItems,
  informingItems,
  workplaceItems,
  measurementItems,
  peopleItems,
  radiationItems,
  followUpItems,
  afterLeavingItems,
  specialWorkItems,
  protectionItems,
  changeItems,
  exceedanceItems,
  maternityItems,
]

export function naiveDueList(facts: Facts, asOf: Day): Map<string, Answer> {
  const known = knownOn(facts, asOf)
  const list = new Map<string, Answer>()
  for (const { id } of known.workers) {
    for (const [rule, answer] of [...examAnswers(known, id, asOf), ...trainingAnswers(known, id, asOf)])
      list.set(`${rule}/worker/${id}`, binds(answer))
  }
  for (const [rule, role, answer] of roleAnswers(known, asOf)) list.set(`${rule}/role/${role}`, binds(answer))
  for (const [rule, subject, answer] of firmAnswers(known, asOf)) list.set(`${rule}/${subject}`, binds(answer))
  for (const [rule, subject, answer] of [
    ...budgetItems(known, list, asOf),
    ...FAMILIES.flatMap((items) => items(known, asOf)),
  ])
    list.set(`${rule}/${subject}`, answer)
  return new Map([...list].filter(([id]) => isRecomputed(id.slice(0, id.indexOf('/')))))
}
