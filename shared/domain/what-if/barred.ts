/** Who must not be put to the work: minors, people with a contraindication, pregnant and nursing women (law 35, 38). */
import { addMonths } from '../dates.ts'
import { cite, lack, openAccount, rest, step, type Account } from '../due-item.ts'
import { message, type Message } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Comparison, Contact, Meeting } from './contacts.ts'
import { appearing, dutyAccount, postSubject, quoteDuty, type WhatIfLine, workerSubject } from './line.ts'
import { levelVerdict } from './places.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import { checkIdCard } from '../identifiers.ts'

function birthOf({ birthDate, idCard }: Worker): IsoDate | null {
  if (birthDate !== null) return birthDate
  const card = idCard === null ? null : checkIdCard(idCard)
  return card !== null && card.ok ? card.birthDate : null
}

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

/** A contraindication bars from the factors it names, or from every factor of the exam. */
function bars({ conclusion, hazardIds, barredHazardIds }: Exam, hazardId: HazardId): boolean {
  if (conclusion !== 'contraindication') return false
  return (barredHazardIds.length > 0 ? barredHazardIds : hazardIds).includes(hazardId)
}

/** The exam that bars a person from a hazard: a contraindication no later exam before work has lifted (EX-37, EX-38). */
function barringExam(context: RuleContext, { worker, hazardId }: Contact): Exam | null {
  const exams = context.examsOf.get(worker.id) ?? []
  const barring = exams.findLast((exam) => bars(exam, hazardId))
  if (barring === undefined) return null
  const lifted = exams.some(
    ({ kind, date, conclusion, hazardIds }) =>
      kind === 'preJob' && conclusion === 'normal' && date > barring.date && hazardIds.includes(hazardId),
  )
  return lifted ? null : barring
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

type BarredRow = ReturnType<typeof barredRows>[number]

function barredRows({ reference, asOf }: RuleContext, { hazardId }: Exposure) {
  return reference.library.ofHazard('barred-work', hazardId, asOf)
}

/** Whether the condition of a row holds at the post: null when what it asks for is not on record. */
function applies(context: RuleContext, { condition }: BarredRow, exposure: Exposure): boolean | null {
  switch (condition) {
    case 'always':
      return true
    case 'gradeIIIOrAbove':
      return exposure.grade === null ? null : exposure.grade === 'III' || exposure.grade === 'IV'
    case 'aboveLimit': {
      const verdict = levelVerdict(exposure, context.reference, context.asOf)?.verdict ?? 'cannotJudge'
      return verdict === 'cannotJudge' ? null : verdict === 'over'
    }
  }
}

function womenText(who: BarredRow['who'], held: boolean | null): Message {
  return message(held === null ? `whatIf.barred.${who}.if` : `whatIf.barred.${who}.holds`)
}

function womenLine(context: RuleContext, row: BarredRow, { exposure, isNew, workerIds }: Meeting): WhatIfLine[] {
  const newcomers = context.facts.workers.filter(({ id }) => workerIds.has(id))
  // A man who comes to a post changes nothing for the women on it.
  if (!isNew && newcomers.every(({ sex }) => sex === 'male')) return []
  const held = applies(context, row, exposure)
  if (held === false) return []
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
      { text: womenText(row.who, held), status: held === null ? 'missing' : null },
      message(held === null ? 'whatIf.barred.women.textIf' : 'whatIf.barred.women.text', params),
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
