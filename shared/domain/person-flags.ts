/** What people are marked with in the roster: facts of theirs, and what the due list says of them. */
import type { DueItem } from './explanation.ts'
import { hasLeft } from './rules/health-index.ts'
import { barsOf, CONTRAINDICATION } from './rules/contraindications.ts'
import { MINOR, protectedPeople } from './rules/protected-people.ts'
import type { RuleContext } from './rule-context.ts'
import type { Id } from '#shared/entities/common.ts'
import type { PersonFlag } from '#shared/entities/people.ts'

/** Rules whose open item says that a person stands on a post the law bars. */
const BARRING = new Set([MINOR, CONTRAINDICATION, 'protected.pregnant', 'protected.nursing'])

/** The rule that explains a flag, where one does. */
export const FLAG_RULES: Readonly<Record<PersonFlag, readonly string[]>> = {
  barred: [...BARRING],
  contraindicated: [CONTRAINDICATION],
  diseaseCase: ['case.open', 'case.diagnosis', 'case.report', 'case.treatment', 'case.dismissal'],
  minor: [MINOR],
  pregnant: ['protected.pregnant'],
  nursing: ['protected.nursing'],
  overdue: [],
  noPost: [],
}

function isOpen({ status }: DueItem): boolean {
  return status === 'overdue' || status === 'due'
}

/** The flags of everybody who has any, each list in the order of `PersonFlag`. `concerns` names the people an item is about. */
export function personFlags(
  context: RuleContext,
  items: readonly DueItem[],
  concerns: (item: DueItem) => readonly Id[],
): ReadonlyMap<Id, readonly PersonFlag[]> {
  const { facts, presence, asOf } = context
  const people = protectedPeople(context)
  const exams = facts.exams.filter(({ conclusion, date }) => conclusion === 'contraindication' && date <= asOf)
  const contraindicated = [...Map.groupBy(exams, ({ workerId }) => workerId)]
    .filter(([, group]) => barsOf(context, group).length > 0)
    .map(([workerId]) => workerId)
  const cases = facts.diseaseCases.filter(
    ({ suspectedOn, outcome, observationEndedOn }) =>
      outcome === 'confirmed' ||
      (outcome !== 'excluded' && observationEndedOn === null && (suspectedOn === null || suspectedOn <= asOf)),
  )
  const sets: Readonly<Record<PersonFlag, ReadonlySet<Id>>> = {
    barred: new Set(items.flatMap((item) => (BARRING.has(item.rule) && isOpen(item) ? [item.subject.id] : []))),
    contraindicated: new Set(contraindicated),
    diseaseCase: new Set(cases.map(({ workerId }) => workerId)),
    minor: people.minor,
    pregnant: people.pregnant,
    nursing: people.nursing,
    overdue: new Set(items.filter(({ status }) => status === 'overdue').flatMap(concerns)),
    noPost: new Set(presence.workers.map(({ id }) => id).filter((id) => !presence.assignmentsOf.has(id))),
  }
  const flags = new Map<Id, PersonFlag[]>()
  for (const { id } of facts.workers) {
    const own = FLAGS.filter((flag) => sets[flag].has(id) && (!PASSING.has(flag) || !hasLeft(context, id)))
    if (own.length > 0) flags.set(id, own)
  }
  return flags
}

const FLAGS: readonly PersonFlag[] = [
  'barred',
  'contraindicated',
  'diseaseCase',
  'minor',
  'pregnant',
  'nursing',
  'overdue',
  'noPost',
]

/** Flags that say nothing of somebody who has left. */
const PASSING: ReadonlySet<PersonFlag> = new Set(['barred', 'contraindicated', 'minor', 'pregnant', 'nursing'])
