/** Items of the due list that would come, go or move, and the declaration among them. */
import { addDays, earlier } from '../dates.ts'
import { compareDueItems, type ItemChange } from '../compare-items.ts'
import { dueItems } from '../due.ts'
import { lack, openAccount, step } from '../due-item.ts'
import { type DueItem, type DueStatus, message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import type { Comparison } from './contacts.ts'
import { appearing, value, type WhatIfLine, type WhatIfValue } from './line.ts'
import { SUPPOSED, suppose } from './suppose.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Hypothesis } from '#shared/entities/what-if.ts'
import { examSchema, trainingSchema } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Begins the ids of records that stand for what is done in time before a first day. */
const PREPARED = `${SUPPOSED}-prepared`

/** A difference, with the first day on which it shows. */
export interface DatedChange extends ItemChange {
  readonly seenOn: IsoDate
}

const idle = (item: DueItem | null): boolean =>
  item === null || item.status === 'notApplicable' || (item.status === 'ok' && item.dueDate === null)

/** Duties that only follow the records supposed to be there (the report of an exam nobody has made) are no consequence of the change. */
function followsPreparation({ rule, before, after }: ItemChange): boolean {
  if (before !== null || after === null || rule.startsWith('exam.') || rule.startsWith('training.')) return false
  const { subject, explanation } = after
  return subject.id.startsWith(PREPARED) || explanation.inputs.some(({ id }) => id.startsWith(PREPARED))
}

/** Settled and not applicable alike ask for nothing. */
function matters({ before, after }: ItemChange): boolean {
  return !(idle(before) && idle(after))
}

/** What must be done before a first day is supposed to be done in time, seen from that day on: the facts then hold the records. */
function prepared(
  facts: Facts,
  ahead: readonly ItemChange[],
  contacts: Comparison['contacts'],
  reference: Reference,
): Facts {
  const due = new Set(ahead.flatMap(({ id, after }) => (after !== null && after.dueDate !== null ? [id] : [])))
  const isAhead = (id: string) => due.has(id)
  const visits = Map.groupBy(
    contacts.filter(({ worker, start }) => start !== null && isAhead(`exam.preJob/worker/${worker.id}`)),
    ({ worker, start }) => `${worker.id}/${start}`,
  )
  const exams = [...visits.values()].flatMap((group, index) => {
    const [first] = group
    if (first === undefined || first.start === null) return []
    const date = addDays(first.start, -1)
    const hazardIds = group.map(({ hazardId }) => hazardId)
    const id = `${PREPARED}-exam-${index}`
    const exam = {
      id,
      workerId: first.worker.id,
      kind: 'preJob',
      date,
      hazardIds,
      conclusion: 'normal',
      receivedOn: date,
    }
    return [examSchema.parse(exam)]
  })
  const firsts = new Map<string, IsoDate>()
  for (const { worker, start } of contacts)
    if (start !== null) firsts.set(worker.id, earlier(start, firsts.get(worker.id) ?? start))
  const trainings = [...firsts].flatMap(([workerId, start], index) => {
    if (!isAhead(`training.preJob/worker/${workerId}`)) return []
    const hours = ruleNumber(reference.rule('training.preJob', start), 'hours')
    const id = `${PREPARED}-training-${index}`
    return [trainingSchema.parse({ id, trainee: 'worker', workerId, kind: 'first', date: addDays(start, -1), hours })]
  })
  return { ...facts, exams: [...facts.exams, ...exams], trainings: [...facts.trainings, ...trainings] }
}

/**
 * The differences of the due list, each on the first day it shows: on the day asked about what must be done beforehand, on the day
 * of a change what it brings. From a later day, examination and training before work are supposed to have been done in time.
 */
export function dutyChanges(
  facts: Facts,
  reference: Reference,
  hypothesis: Hypothesis,
  asOf: IsoDate,
  contacts: Comparison['contacts'],
): DatedChange[] {
  const later = hypothesis.map(({ on }) => on).filter((on) => on > asOf)
  const days = [asOf, ...new Set(later.toSorted())]
  const found = new Map<string, DatedChange>()
  for (const day of days) {
    const supposed = suppose(facts, hypothesis, day, reference).facts
    const ahead = [...found.values()].filter(({ seenOn }) => seenOn < day)
    const after = day === asOf ? supposed : prepared(supposed, ahead, contacts, reference)
    const changes = compareDueItems(dueItems(facts, reference, day), dueItems(after, reference, day))
    for (const change of changes)
      if (matters(change) && !followsPreparation(change) && !found.has(change.id))
        found.set(change.id, { ...change, seenOn: day })
  }
  return [...found.values()]
}

/**
 * A status as it looks from the day asked about, while the change lies ahead: what falls due after that day is not late yet, and what
 * is wanting without a day (a sign, a card) has to be there by the change.
 */
function statusFrom({ status, dueDate }: DueItem, { asOf, horizonEnd }: Comparison): DueStatus {
  if (dueDate === null) return status === 'overdue' ? 'due' : status
  if (dueDate < asOf) return status
  return dueDate <= horizonEnd ? 'due' : 'ok'
}

/** Both sides of a difference. Only what the change brings is looked at as lying ahead. */
function sidesOf({ before, after, seenOn }: DatedChange, comparison: Comparison): Pick<WhatIfLine, 'before' | 'after'> {
  const ahead = comparison.firstOn > comparison.asOf && (seenOn > comparison.asOf || idle(before))
  const side = (item: DueItem | null, restate: boolean): WhatIfValue | null =>
    item === null ? null : value({ day: item.dueDate, status: restate ? statusFrom(item, comparison) : item.status })
  const beforeAhead = seenOn > comparison.asOf && before !== null && before.dueDate !== null
  return { before: side(before, beforeAhead), after: side(after, ahead) }
}

/** A difference as a line; what a later day shows says so. */
export function changeLine(change: DatedChange, comparison: Comparison): WhatIfLine[] {
  const { id, rule, subject, kind, before, after, seenOn } = change
  const item = after ?? before
  if (item === null) return []
  const { explanation } = item
  const seen = seenOn > comparison.asOf ? [message('whatIf.step.seenOn', { day: seenOn })] : []
  if (explanation.inputs.some((input) => input.id.startsWith(PREPARED))) seen.push(message('whatIf.step.prepared'))
  const gone = after === null ? [message('whatIf.step.gone')] : []
  const steps = [...seen, ...gone, ...explanation.steps]
  const sides = { ...sidesOf(change, comparison), footing: item.footing }
  return [{ id, kind, title: message(`rule.${rule}`), subject, ...sides, explanation: { ...explanation, steps } }]
}

/** Hazards the firm has declared already meet another post: whether that changes what was declared is for the firm to say (48号令 8). */
function unsureLine({ after, before, meetings }: Comparison): WhatIfLine[] {
  const declared = new Set(before.facts.exposures.map(({ hazardId }) => hazardId))
  const again = meetings.filter(({ exposure, isNew }) => isNew && declared.has(exposure.hazardId))
  if (again.length === 0 || before.facts.declarations.length === 0) return []
  const row = after.reference.rule('declaration.change', after.asOf)
  const account = openAccount(row.basis)
  for (const { exposure } of again)
    step(account, 'whatIf.declaration.again', {
      post: after.postName(exposure.postId),
      hazard: after.hazardName(exposure.hazardId),
    })
  lack(account, 'missing.majorChange')
  const days = ruleNumber(row, 'processChanged')
  const subject = { kind: 'firm', id: 'firm', name: after.facts.profile.name } as const
  const text = message('whatIf.declaration.unsure', { days })
  return [
    appearing(
      'declaration/unsure',
      subject,
      message('rule.declaration.change'),
      { status: 'missing', text: message('whatIf.declaration.judge') },
      text,
      account,
    ),
  ]
}

/** What would have to be declared, and by when. */
export function declarationLines(comparison: Comparison, changes: readonly DatedChange[]): WhatIfLine[] {
  return [...changes.flatMap((change) => changeLine(change, comparison)), ...unsureLine(comparison)]
}
