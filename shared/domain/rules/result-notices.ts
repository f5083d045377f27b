/** After a report: the institution's term, and the written result for everyone examined (EX-30, RA-06, D47, EX-31, RA-07). */
import { cite, rest, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, type DutyClock, dutyItem, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { isRadiation } from './applies.ts'
import { examSubject, healthIndex } from './health-index.ts'
import type { Exam } from '#shared/entities/worker.ts'

const REPORT = 'health.report'
const NOTICE = 'health.resultNotice'

function coversRadiation({ hazardIds }: Exam): boolean {
  return hazardIds.some(isRadiation)
}

/** A duty that is the institution's: this firm can only remind, whatever the text the term comes from. */
function reportDue(context: RuleContext, duty: Duty, exams: readonly Exam[]): DueItem[] {
  const [exam] = exams
  if (exam === undefined) return []
  const account = openDuty(duty)
  const clock = clockOf(duty, 'report')
  cite(account, 'exams', exam.id, 'date', exam.date)
  const date = countClock(context, account, clock, exam.date)
  const institution = exam.institution ?? '@health.institution.unnamed'
  step(account, 'health.step.institution', { institution, count: exams.length })
  const reminder: DutyClock = { ...clock, use: 'reminder' }
  const outcome = { is: 'dated', date, key: REPORT } as const
  return [dutyItem(context, REPORT, duty, examSubject(context, exam), account, outcome, reminder)]
}

/** EX-30, RA-06: examined, and neither receipt nor conclusion nor report number on file; one item for a day at one institution. */
function institutionReport(context: RuleContext): DueItem[] {
  const { exams, historyFrom } = healthIndex(context)
  const open = exams.filter(
    ({ receivedOn, conclusion, reportNumber, date }) =>
      (receivedOn === null || receivedOn > context.asOf) &&
      conclusion === null &&
      reportNumber === null &&
      date >= historyFrom,
  )
  const batches = Map.groupBy(open, (exam) => `${exam.date} ${coversRadiation(exam)} ${exam.institution}`)
  return [...batches.values()].flatMap((batch) => {
    const duty = context.duty(batch.some(coversRadiation) ? 'RA-06' : 'EX-30')
    const sorted = batch.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return duty === null ? [] : reportDue(context, duty, sorted)
  })
}

function noticeDue(context: RuleContext, duty: Duty, exam: Exam): DueItem[] {
  const { noticesOf } = healthIndex(context)
  const notices = noticesOf.get(exam.id) ?? []
  if (notices.some(({ signedOn }) => signedOn !== null && signedOn <= context.asOf)) return []
  if (exam.receivedOn === null || exam.receivedOn > context.asOf) return []
  const account = openDuty(duty)
  const clock = clockOf(duty, 'notice')
  cite(account, 'exams', exam.id, 'receivedOn', exam.receivedOn)
  const printed = notices.find(({ printedOn }) => printedOn !== null && printedOn <= context.asOf)
  if (printed?.printedOn) {
    cite(account, 'resultNotices', printed.id, 'printedOn', printed.printedOn)
    step(account, 'health.step.noticePrinted', { date: printed.printedOn })
  } else step(account, 'health.step.noticeOpen')
  const written = context.duty('EX-31')
  if (written) rest(account, written.basis)
  const date = countClock(context, account, clock, exam.receivedOn)
  const key = duty.id === 'RA-07' ? undefined : NOTICE
  const outcome = { is: 'dated', date, ...(key === undefined ? {} : { key }) } as const
  return [dutyItem(context, NOTICE, duty, examSubject(context, exam), account, outcome, clock)]
}

/** D47, EX-31: in writing and signed for; the law gives no days. Radiation workers: seven days (RA-07). */
function resultNotice(context: RuleContext): DueItem[] {
  const { exams, historyFrom } = healthIndex(context)
  return exams.flatMap((exam) => {
    if ((exam.receivedOn ?? exam.date) < historyFrom) return []
    const duty = context.duty(coversRadiation(exam) ? 'RA-07' : 'D47')
    return duty === null ? [] : noticeDue(context, duty, exam)
  })
}

export const RESULT_NOTICE_RULES: readonly Rule[] = [
  { id: REPORT, duties: ['EX-30', 'RA-06'], evaluate: institutionReport },
  { id: NOTICE, duties: ['D47', 'EX-31', 'RA-07'], evaluate: resultNotice },
]
