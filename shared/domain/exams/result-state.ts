/** A result and its written notice: what is refused when either is saved (EX-31, EX-32). Pure. */
import { addDays } from '../dates.ts'
import { ruleNumber } from '../rule-context.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { ResultNotice } from '#shared/entities/health.ts'
import { conclusionSchema, type Conclusion, type Exam } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Each has a sentence, `reason.exam.<refusal>` in the texts of errors. */
export type ExamRefusal =
  | 'recheckIsNotice'
  | 'receivedBeforeExam'
  | 'recheckBeforeExam'
  | 'barredWithoutBar'
  | 'diseaseWithoutSuspicion'

/** Each has a sentence, `reason.notice.<refusal>` in the texts of errors. */
export type NoticeRefusal = 'beforeExam' | 'signedBeforePrinted' | 'twice'

/** The conclusions the edition of a day knows: five up to 2026-07-31, four since (EX-32). */
export function conclusionsOn(reference: Reference, on: IsoDate): readonly Conclusion[] {
  const recheck = ruleNumber(reference.rule('exam.conclusions', on), 'recheck') === 1
  return conclusionSchema.options.filter((conclusion) => conclusion !== 'recheck' || recheck)
}

/** The last day of an exam on which 复查 is still a conclusion, seen from a day near its end; null when no edition ends it. */
export function recheckUntil(reference: Reference, on: IsoDate): IsoDate | null {
  const row = reference.rule('exam.conclusions', on)
  if (ruleNumber(row, 'recheck') === 1) return row.validTo
  return row.validFrom === null ? null : addDays(row.validFrom, -1)
}

/** Every reason why a result may not be saved as it is. The day of the exam stands for that of its conclusion, which no record holds. */
export function examRefusals(exam: Exam, reference: Reference): ExamRefusal[] {
  const { conclusion, date, receivedOn, recheckBy, barredHazardIds } = exam
  const reasons: (ExamRefusal | false)[] = [
    conclusion !== null && !conclusionsOn(reference, date).includes(conclusion) && 'recheckIsNotice',
    receivedOn !== null && receivedOn < date && 'receivedBeforeExam',
    recheckBy !== null && recheckBy < date && 'recheckBeforeExam',
    barredHazardIds.length > 0 && conclusion !== 'contraindication' && 'barredWithoutBar',
  ]
  return reasons.filter((reason) => reason !== false)
}

/** Every reason why a notice may not be saved: it follows its result, is signed after it is printed, and stands once. */
export function noticeRefusals(
  notice: ResultNotice,
  { exams, resultNotices }: Pick<Facts, 'exams' | 'resultNotices'>,
): NoticeRefusal[] {
  const exam = exams.find(({ id }) => id === notice.examId)
  const { printedOn, signedOn } = notice
  const early = exam !== undefined && [printedOn, signedOn].some((day) => day !== null && day < exam.date)
  const reasons: (NoticeRefusal | false)[] = [
    early && 'beforeExam',
    printedOn !== null && signedOn !== null && signedOn < printedOn && 'signedBeforePrinted',
    resultNotices.some(({ id, examId }) => examId === notice.examId && id !== notice.id) && 'twice',
  ]
  return reasons.filter((reason) => reason !== false)
}
