/** Who must not be put to the work: minors, people with a contraindication, pregnant and nursing women (law 35, 38). */
import { addMonths } from '../dates.ts'
import { cite, lack, openAccount, rest, step, type Account } from '../due-item.ts'
import { message, type Message } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { type BarredRow, conditionHolds, levelOver } from '../rules/barred-work.ts'
import { barredBy, isLifted } from '../rules/contraindications.ts'
import { workerSubject } from '../rules/health-index.ts'
import { birthOf } from '../rules/protected-people.ts'
import type { Comparison, Contact, Meeting } from './contacts.ts'
import { appearing, dutyAccount, postSubject, quoteDuty, type WhatIfLine } from './line.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** Months of age before which exposed work is barred, from the list of duties; null when the list has no such clock on the day. */
function monthsOfAge({ reference, asOf }: RuleContext): number | null {
  const duty = reference.library.rowsOn('duties', asOf).find(({ id }) => id === 'EX-50')
  return duty?.clocks.find(({ id }) => id === 'age')?.count ?? null
}

function minorLine(context: RuleContext, worker: Worker, contacts: readonly Contact[]): WhatIfLine[] {
  const starts = contacts.flatMap(({ start }) => start ?? []).toSorted()
  const start = starts[0] ?? context.asOf
  const months = monthsOfAge(context)
  const birth = birthOf(worker)
  if (months === null) return []
  const account = dutyAccount(context.reference, 'EX-50', context.asOf)
  const id = `barred/${worker.id}/minor`
  const title = message('whatIf.barred.minor')
  const name = worker.name
  if (birth === null) {
    lack(account, 'missing.birthDate', { name })
    const text = message('whatIf.barred.minor.unknown', { name })
    return [appearing(id, workerSubject(worker), title, { status: 'missing' }, text, account)]
  }
  const adult = addMonths(birth, months)
  if (adult <= start) return []
  cite(account, 'workers', worker.id, 'birthDate', birth)
  step(account, 'whatIf.barred.minor.sum', { birth, months, adult, start })
  const after = { text: message('whatIf.barred.until', { day: adult }) }
  return [
    appearing(
      id,
      workerSubject(worker),
      title,
      after,
      message('whatIf.barred.minor.text', { name, start, adult }),
      account,
    ),
  ]
}

/** The exam that bars a person from a hazard: a contraindication no later exam before work has lifted (EX-37, EX-38). */
function barringExam(context: RuleContext, { worker, hazardId }: Contact): Exam | null {
  const exams = context.examsOf.get(worker.id) ?? []
  const barring = exams.findLast((exam) => barredBy(exam).includes(hazardId))
  return barring === undefined || isLifted(context, barring, hazardId) ? null : barring
}

function contraindicatedLine(context: RuleContext, contact: Contact): WhatIfLine[] {
  const exam = barringExam(context, contact)
  if (exam === null) return []
  const { worker, hazardId } = contact
  const account = dutyAccount(context.reference, 'EX-37', context.asOf)
  quoteDuty(account, context.reference, 'EX-38', context.asOf)
  cite(account, 'exams', exam.id, 'date', exam.date)
  const params = { name: worker.name, hazard: context.hazardName(hazardId), exam: exam.date }
  return [
    appearing(
      `barred/${worker.id}/contraindication/${hazardId}`,
      workerSubject(worker),
      message('whatIf.barred.contraindication', params),
      { text: message('whatIf.barred.now') },
      message('whatIf.barred.contraindication.text', params),
      account,
    ),
  ]
}

function barredRows({ reference, asOf }: RuleContext, { hazardId }: Exposure) {
  return reference.library.ofHazard('barred-work', hazardId, asOf)
}

function womenText(who: BarredRow['who'], isUnknown: boolean): Message {
  return message(isUnknown ? `whatIf.barred.${who}.if` : `whatIf.barred.${who}.holds`)
}

function womenLine(context: RuleContext, row: BarredRow, { exposure, isNew, workerIds }: Meeting): WhatIfLine[] {
  const newcomers = context.facts.workers.filter(({ id }) => workerIds.has(id))
  // A man who comes to a post changes nothing for the women on it.
  if (!isNew && newcomers.every(({ sex }) => sex === 'male')) return []
  const held = conditionHolds(row, exposure, () => levelOver(exposure, context))
  if (held === 'free') return []
  const isUnknown = held === 'unknown'
  const account: Account = openAccount()
  rest(account, row.basis)
  quoteDuty(account, context.reference, row.who === 'pregnant' ? 'EX-51' : 'EX-52', context.asOf)
  const onPost = context.presence.workersOnPost.get(exposure.postId)
  const women = context.presence.workers.filter(({ id, sex }) => sex === 'female' && onPost?.has(id)).length
  step(account, 'whatIf.barred.women', { count: women })
  step(account, `whatIf.barred.condition.${row.condition}`, { work: row.work })
  if (row.note !== '') step(account, 'whatIf.note', { note: row.note })
  const params = { post: context.postName(exposure.postId), work: row.work, who: `@whatIf.barred.${row.who}` }
  return [
    appearing(
      `barred/${exposure.postId}/${row.id}`,
      postSubject(context, exposure.postId),
      message('whatIf.barred.women.title', params),
      { text: womenText(row.who, isUnknown), status: isUnknown ? 'missing' : null },
      message(isUnknown ? 'whatIf.barred.women.textIf' : 'whatIf.barred.women.text', params),
      account,
    ),
  ]
}

/** Persons first, then what holds for whoever is or becomes pregnant or nurses: the program does not know who that is. */
export function barredLines({ after, contacts, meetings }: Comparison): WhatIfLine[] {
  const byWorker = Map.groupBy(contacts, ({ worker }) => worker)
  return [
    ...[...byWorker].flatMap(([worker, group]) => minorLine(after, worker, group)),
    ...contacts.flatMap((contact) => contraindicatedLine(after, contact)),
    ...meetings.flatMap((meeting) =>
      barredRows(after, meeting.exposure).flatMap((row) => womenLine(after, row, meeting)),
    ),
  ]
}
