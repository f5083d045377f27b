/** Suspected and confirmed diseases: D51–D53, EX-34 … EX-36, EX-63 (law 47, 50, 55, 56). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, plusDays } from './calendar.ts'
import { type Answer, binds, dated, type Item, MISSING, onlyReminds, SETTLED } from './status.ts'

type Case = Facts['diseaseCases'][number]

/** The day the suspicion was known: as recorded, else by the exam that raised it, else by the receipt. */
function suspicion(facts: Facts, entry: Case, asOf: Day): Day | null {
  const exam = facts.exams.find(({ id }) => id === entry.examId)
  return come(entry.suspectedOn, asOf) ?? exam?.receivedOn ?? exam?.date ?? come(entry.receivedOn, asOf)
}

/** D51: of the day the firm knew; a confirmed diagnosis is reported again. A case whose days lie ahead is not known yet. */
function report(entry: Case, since: Day | null, confirmed: Day | null, asOf: Day): Answer | null {
  const reported = come(entry.reportedOn, asOf)
  if (reported !== null && (confirmed === null || reported >= confirmed)) return null
  // The report of the suspicion does not stand for the one of the diagnosis.
  if (confirmed !== null && come(entry.confirmedReportedOn, asOf) !== null) return null
  const known = confirmed ?? come(entry.receivedOn, asOf) ?? since
  if (known !== null) return dated(known, asOf)
  return [entry.suspectedOn, entry.receivedOn, entry.diagnosedOn].some((day) => day !== null && day > asOf)
    ? null
    : MISSING
}

/** What a case that names no exam may follow up: nothing later than its first day; without any day, everything. */
function firstDay({ suspectedOn, receivedOn, diagnosedOn }: Case): Day {
  return suspectedOn ?? receivedOn ?? diagnosedOn ?? '9999-12-31'
}

/** D52: no dismissal from the suspicion until diagnosis or observation ends. */
function dismissal(facts: Facts, entry: Case, since: Day, asOf: Day): Item[] {
  const leaves = facts.workers.find(({ id }) => id === entry.workerId)?.leaveDate ?? null
  const ends = come(entry.diagnosedOn, asOf) ?? come(entry.observationEndedOn, asOf)
  const item = (answer: Item[2]): Item[] => [['case.dismissal', `diseaseCase/${entry.id}`, binds(answer)]]
  if (leaves !== null && leaves < since) return []
  if (leaves !== null && (ends === null || leaves < ends)) return item(dated(leaves, asOf))
  return ends === null ? item(SETTLED) : []
}

export function caseItems(facts: Facts, asOf: Day): Item[] {
  const open = facts.exams
    .filter(({ conclusion }) => conclusion === 'suspected')
    .filter(
      (exam) =>
        !facts.diseaseCases.some(
          (entry) =>
            entry.examId === exam.id ||
            (entry.examId === null && entry.workerId === exam.workerId && firstDay(entry) >= exam.date),
        ),
    )
    .map((exam): Item => ['case.open', `exam/${exam.id}`, binds(dated(exam.receivedOn ?? exam.date, asOf))])
  const rest = facts.diseaseCases.flatMap((entry): Item[] => {
    const id = `diseaseCase/${entry.id}`
    const since = suspicion(facts, entry, asOf)
    const diagnosed = come(entry.diagnosedOn, asOf)
    const confirmed = entry.outcome === 'confirmed' ? diagnosed : null
    const reporting = report(entry, since, confirmed, asOf)
    const items: Item[] = reporting === null ? [] : [['case.report', id, binds(reporting)]]
    const isOver = diagnosed !== null || come(entry.observationEndedOn, asOf) !== null
    if (since !== null && !isOver && come(entry.diagnosisArrangedOn, asOf) === null)
      items.push(['case.diagnosis', id, binds(dated(since, asOf))])
    if (since !== null) items.push(...dismissal(facts, entry, since, asOf))
    const requested = come(entry.dataRequestedOn, asOf)
    if (requested !== null && come(entry.dataGivenOn, asOf) === null)
      items.push(['case.data', id, onlyReminds(dated(plusDays(requested, 10), asOf))])
    if (confirmed !== null) {
      if (come(entry.labourReportedOn, asOf) === null)
        items.push(['case.labourReport', id, binds(dated(confirmed, asOf))])
      if (come(entry.treatmentArrangedOn, asOf) === null)
        items.push(['case.treatment', id, binds(dated(confirmed, asOf))])
    }
    return items
  })
  return [...open, ...rest]
}
