/** After an examination or an incident: D46–D48, EX-20, EX-22, EX-30 … EX-40, EX-64 … EX-66, RA-06, RA-07 (law 35, 37, 60; G188 A.3, A.5). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, earliest, latest, plusDays, plusMonths, plusWorkingDays } from './calendar.ts'
import { isOpen } from './common.ts'
import { contactOn, contactsFrom, hazardsOf } from './contact.ts'
import {
  type Answer,
  binds,
  dated,
  isRecent,
  type Item,
  MISSING,
  onlyReminds,
  overdueSince,
  SETTLED,
  together,
} from './status.ts'
import { NEW_EDITION_FROM, sectionFor } from './tables.ts'

type Exam = Facts['exams'][number]

function isRadiation({ hazardIds }: Exam): boolean {
  return hazardIds.some((id) => id.startsWith('rad-'))
}

/** The day the firm could know the result. */
function learnt({ receivedOn, date }: Exam): Day {
  return receivedOn ?? date
}

/** D47, EX-31, RA-07: signed by the worker; seven days are law for radiation workers and a default for all others. */
function notices(facts: Facts, asOf: Day): Item[] {
  return facts.exams.flatMap((exam): Item[] => {
    const received = come(exam.receivedOn, asOf)
    if (received === null || !isRecent(received, asOf)) return []
    const isSigned = facts.resultNotices.some(
      ({ examId, signedOn }) => examId === exam.id && come(signedOn, asOf) !== null,
    )
    if (isSigned) return []
    const answer = dated(plusDays(received, 7), asOf)
    return [['health.resultNotice', `exam/${exam.id}`, isRadiation(exam) ? binds(answer) : onlyReminds(answer)]]
  })
}

/** EX-30, RA-06: one item for a day at one institution, under the first of its exams. */
function reports(facts: Facts, asOf: Day): Item[] {
  const open = facts.exams
    .filter(({ receivedOn, conclusion }) => come(receivedOn, asOf) === null && conclusion === null)
    .filter(({ reportNumber }) => reportNumber === null)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter(({ date }) => isRecent(date, asOf))
  const seen = new Set<string>()
  return open.flatMap((exam): Item[] => {
    const visit = `${exam.date} ${exam.institution ?? ''} ${isRadiation(exam)}`
    if (seen.has(visit)) return []
    seen.add(visit)
    const due = isRadiation(exam) ? plusMonths(exam.date, 1) : plusWorkingDays(exam.date, 30)
    return [['health.report', `exam/${exam.id}`, onlyReminds(dated(due, asOf))]]
  })
}

/** What an exam was about: factors and special work. */
function matters({ hazardIds, specialWork }: Exam): string[] {
  return [...hazardIds, ...specialWork]
}

/** A later exam speaks of an earlier one with a matter in common; one that names nothing may have been about anything. */
function speaksOf(later: Exam, first: Exam): boolean {
  if (matters(first).length === 0 || matters(later).length === 0) return true
  return matters(first).some((matter) => matters(later).includes(matter))
}

const WHOLE: readonly Exam['kind'][] = ['preJob', 'inService', 'leaving']

function asksForRecheck({ conclusion, recheckItems, recheckBy }: Exam): boolean {
  return conclusion === 'recheck' || recheckItems !== null || recheckBy !== null
}

/** EX-33: the day the institution set, else thirty working days; a re-check after three months comes too late to count. */
function recheck(facts: Facts, exam: Exam, asOf: Day): Answer | null {
  const leaves = facts.workers.find(({ id }) => id === exam.workerId)?.leaveDate ?? null
  if (!asksForRecheck(exam) || !isOpen(null, leaves, asOf)) return null
  const fitting = facts.exams
    .filter((other) => other.workerId === exam.workerId && other.id !== exam.id)
    .filter((other) => other.date >= exam.date && speaksOf(other, exam))
  if (fitting.some(({ kind, items, date }) => WHOLE.includes(kind) && items.length === 0 && date > exam.date))
    return null
  const end = plusMonths(exam.date, 3)
  const inTime = fitting.filter(({ kind, date }) => kind === 'recheck' && date <= end)
  // Benzene with an abnormal blood count: once a week, twice.
  if (exam.bloodCountAbnormal === true && exam.hazardIds.some((id) => sectionFor(id, '2025')?.id.endsWith(' 5.19'))) {
    const made = inTime.filter(({ date }) => date > exam.date).length
    return made >= 2 ? null : dated(plusDays(exam.date, 7 * (made + 1)), asOf)
  }
  if (inTime.length > 0) return null
  return dated(earliest([exam.recheckBy ?? plusWorkingDays(exam.date, 30), end]) ?? end, asOf)
}

/** First day of work, from a day on, that somebody does or is going to do at posts with special work. */
function specialWorkFrom(facts: Facts, workerId: string, work: readonly string[], since: Day, asOf: Day): Day[] {
  const leaves = facts.workers.find(({ id }) => id === workerId)?.leaveDate ?? null
  return facts.assignments
    .filter((row) => row.workerId === workerId && isOpen(null, row.to, asOf) && isOpen(null, leaves, asOf))
    .filter(({ from }) => from === null || leaves === null || from <= leaves)
    .filter(({ postId }) =>
      facts.posts.some((post) => post.id === postId && post.specialWork.some((kind) => work.includes(kind))),
    )
    .map(({ from }) => latest([since, from ?? since]) ?? since)
}

/** EX-37, EX-38: off every post with a barred factor since the receipt; lifted by a later pre-job exam that found nothing. */
function barred(facts: Facts, workerId: string, asOf: Day): Answer | null {
  const own = facts.exams.filter((exam) => exam.workerId === workerId)
  const answers = own
    .filter(({ conclusion }) => conclusion === 'contraindication')
    .flatMap((exam): Answer[] => {
      const lifts = own.filter(
        ({ kind, date, conclusion, items }) =>
          kind === 'preJob' && conclusion === 'normal' && date > exam.date && items.length === 0,
      )
      const ids = exam.barredHazardIds.length > 0 ? exam.barredHazardIds : exam.hazardIds
      const hazards = ids.filter((id) => !lifts.some(({ hazardIds }) => hazardIds.includes(id)))
      const work = (exam.barredHazardIds.length > 0 ? [] : exam.specialWork).filter(
        (kind) => !lifts.some(({ specialWork }) => specialWork.includes(kind)),
      )
      const since = learnt(exam)
      const days = [
        ...hazards
          .flatMap((id) => contactsFrom(facts, workerId, id, asOf))
          .map((from) => latest([since, from]) ?? since),
        ...specialWorkFrom(facts, workerId, work, since, asOf),
      ]
      if (ids.length === 0 && exam.specialWork.length === 0)
        return hazardsOf(facts, workerId).some((id) => contactsFrom(facts, workerId, id, asOf).length > 0)
          ? [MISSING]
          : []
      return days.map((day) => dated(day, asOf))
    })
  return answers.length === 0 ? null : together(answers)
}

/** EX-39: off the factors of every such exam, and settled by a measure on that day or later. */
function damaged(facts: Facts, workerId: string, asOf: Day): Answer | null {
  const own = facts.exams.filter((exam) => exam.workerId === workerId)
  const measures = facts.examActions
    .filter(({ examId, kind }) => own.some(({ id }) => id === examId) && (kind === 'transfer' || kind === 'resettle'))
    .filter(({ date }) => date <= asOf)
  const answers = own
    .filter(({ workRelated }) => workRelated === true)
    .flatMap((exam): Answer[] => {
      const since = learnt(exam)
      const days = exam.hazardIds.flatMap((id) => contactsFrom(facts, workerId, id, asOf))
      if (days.length > 0) return days.map((from) => dated(latest([since, from]) ?? since, asOf))
      return measures.some(({ examId, date }) => examId === exam.id || date >= exam.date) ? [] : [MISSING]
    })
  return answers.length === 0 ? null : together(answers)
}

function isAbnormal(exam: Exam): boolean {
  const needsMore = exam.conclusion === 'contraindication' || exam.conclusion === 'suspected'
  return needsMore || exam.workRelated === true || asksForRecheck(exam)
}

/** EX-40: one review for each report with such results, until one is on record; by its number, else by institution and day. */
function reviews(facts: Facts, asOf: Day): Item[] {
  const byReport = new Map<string, Exam[]>()
  for (const exam of facts.exams.filter((row) => isAbnormal(row) && isRecent(learnt(row), asOf))) {
    const report = exam.reportNumber ?? `${exam.institution ?? ''} ${learnt(exam)}`
    byReport.set(report, [...(byReport.get(report) ?? []), exam])
  }
  return [...byReport.values()].flatMap((exams): Item[] => {
    const isDone = exams.some(({ id }) =>
      facts.examActions.some(({ examId, kind, date }) => examId === id && kind === 'postReviewed' && date <= asOf),
    )
    const [first] = exams.map(({ id }) => id).toSorted()
    return isDone ? [] : [['health.postReview', `exam/${first}`, binds(MISSING)]]
  })
}

/** EX-65: the filing of every institution that examined here covers what it examined. */
function institutions(facts: Facts, asOf: Day): Item[] {
  const exams = facts.exams.filter(({ institution, date }) => institution !== null && isRecent(date, asOf))
  if (exams.length === 0) return []
  const isProven = exams.every((exam) => {
    const clinic = facts.clinics.find(({ name }) => name === exam.institution)
    if (clinic === undefined || (clinic.filingNumber === null && clinic.filedOn === null)) return false
    if (clinic.hazardIds.length === 0) return false
    return exam.hazardIds.every((id) =>
      id.startsWith('rad-') ? clinic.radiation === true : clinic.hazardIds.includes(id),
    )
  })
  return [['health.institution', 'firm/firm', binds(isProven ? SETTLED : MISSING)]]
}

/** EX-66: a factor some report measured at a post where people stand who are not recorded as meeting it. */
function examLists(facts: Facts, asOf: Day): Item[] {
  const here = facts.workers.filter(({ hireDate, leaveDate }) => isOpen(hireDate, leaveDate, asOf)).map(({ id }) => id)
  return facts.posts.flatMap(({ id }): Item[] => {
    const stands = facts.assignments.some(
      ({ postId, workerId, from, to }) => postId === id && here.includes(workerId) && isOpen(from, to, asOf),
    )
    const measured = facts.surveys
      .filter(({ kind }) => kind !== 'daily')
      .flatMap(({ results }) => results.filter(({ postId }) => postId === id))
    const lacks = measured.some(
      ({ hazardId }) => !facts.exposures.some((row) => row.postId === id && row.hazardId === hazardId),
    )
    return stands && lacks ? [['health.examList', `post/${id}`, binds(MISSING)]] : []
  })
}

/** EX-20: everyone hit or possibly hit, at once; and with HIV on five days. */
function incidents(facts: Facts, asOf: Day): Item[] {
  return facts.incidents.flatMap(({ id, date, workerIds, hiv }): Item[] => {
    if (date > asOf) return []
    const tests = (workerId: string, kinds: readonly Exam['kind'][]) =>
      facts.exams
        .filter((exam) => exam.workerId === workerId && kinds.includes(exam.kind) && exam.date >= date)
        .map((exam) => exam.date)
    const items: Item[] = []
    if (workerIds.length === 0) items.push(['health.emergencyExam', `incident/${id}`, binds(MISSING)])
    else if (workerIds.some((workerId) => tests(workerId, ['emergency']).length === 0))
      items.push(['health.emergencyExam', `incident/${id}`, binds(dated(date, asOf))])
    if (hiv !== true || asOf < NEW_EDITION_FROM) return items
    const days = [plusDays(date, 1), plusDays(date, 28), plusDays(date, 56), plusDays(date, 84), plusMonths(date, 6)]
    const next = earliest(
      workerIds.flatMap((workerId) => nextOf(days, tests(workerId, ['emergency', 'recheck', 'followUp'])) ?? []),
    )
    if (next !== null) items.push(['health.hiv', `incident/${id}`, binds(dated(next, asOf))])
    return items
  })
}

function daysBetween(a: Day, b: Day): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
}

/** A visit counts for the appointed day it lies nearest to; what is behind the last of them is past. */
export function nextOf(days: readonly Day[], visits: readonly Day[]): Day | null {
  const counted = visits.map((visit) => {
    const distances = days.map((day) => daysBetween(day, visit))
    return distances.indexOf(Math.min(...distances))
  })
  return days[Math.max(-1, ...counted) + 1] ?? null
}

/** EX-22: everyone exposed is examined before the firm splits, merges or ends; ninety days are borrowed from leaving. */
function reorganisations(facts: Facts, asOf: Day): Item[] {
  return facts.changeEvents.flatMap(({ id, kind, date }): Item[] => {
    if (kind !== 'reorganised' || !isRecent(date, asOf)) return []
    const day = date < asOf ? date : asOf
    const exposed = facts.workers.filter(
      (worker) =>
        isOpen(worker.hireDate, worker.leaveDate, day) &&
        hazardsOf(facts, worker.id).some((hazardId) => contactOn(facts, worker.id, hazardId, day).length > 0),
    )
    const isExamined = (workerId: string) =>
      facts.exams.some(
        (exam) =>
          exam.workerId === workerId &&
          (exam.kind === 'leaving' || exam.kind === 'inService') &&
          exam.items.length === 0 &&
          exam.date >= plusDays(date, -90) &&
          exam.date <= date,
      )
    const answer = exposed.every((worker) => isExamined(worker.id)) ? SETTLED : dated(date, asOf)
    return [['health.reorganised', `changeEvent/${id}`, binds(answer)]]
  })
}

export function followUpItems(facts: Facts, asOf: Day): Item[] {
  const rechecks = facts.exams.flatMap((exam): Item[] => {
    const answer = recheck(facts, exam, asOf)
    return answer === null ? [] : [['health.recheck', `exam/${exam.id}`, binds(answer)]]
  })
  const people = facts.workers.flatMap(({ id, leaveDate }): Item[] => {
    if (!isOpen(null, leaveDate, asOf)) return []
    const [bar, damage] = [barred(facts, id, asOf), damaged(facts, id, asOf)]
    return [
      ...(bar === null ? [] : [['health.contraindication', `worker/${id}`, binds(bar)] as const]),
      ...(damage === null ? [] : [['health.workRelated', `worker/${id}`, binds(damage)] as const]),
    ]
  })
  const costs = facts.exams
    .filter(({ paidByWorker }) => (paidByWorker ?? 0) > 0)
    .map(({ id, date }): Item => ['health.cost', `exam/${id}`, binds(overdueSince(date))])
  const since2026 = asOf < NEW_EDITION_FROM ? [] : [...rechecks, ...examLists(facts, asOf)]
  return [
    ...notices(facts, asOf),
    ...reports(facts, asOf),
    ...since2026,
    ...people,
    ...reviews(facts, asOf),
    ...costs,
    ...institutions(facts, asOf),
    ...incidents(facts, asOf),
    ...reorganisations(facts, asOf),
  ]
}
