/** Summaries, high-toxic places, and what happens with reports: D26, D30, D31 (law 24, 26; toxic-substances regulation 26). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, earliest, latest, plusDays, plusMonths, yearOf } from './calendar.ts'
import { HIGH_TOXIC, metOn } from './common.ts'
import {
  type Answer,
  binds,
  dated,
  isRecent,
  type Item,
  MISSING,
  NOT_APPLICABLE,
  onlyReminds,
  SETTLED,
} from './status.ts'

/** Quarters counted through, so that the next one is one more. */
function quarterOf(day: Day): number {
  return yearOf(day) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1
}

function lastDayOf(quarter: number): Day {
  return `${Math.floor(quarter / 4)}-${['03-31', '06-30', '09-30', '12-31'][quarter % 4] ?? ''}`
}

/** D26: the oldest quarter without a summary, since the first one or the first hazard, at most twelve months back. */
function summaries(facts: Facts, asOf: Day): Answer {
  if (facts.exposures.length === 0) return NOT_APPLICABLE
  const made = facts.monitoringSummaries
    .filter(({ madeOn }) => madeOn <= asOf)
    .map(({ year, quarter }) => year * 4 + quarter - 1)
  const { hazardSince } = facts.profile
  const starts = [...made, ...(hazardSince === null || hazardSince > asOf ? [] : [quarterOf(hazardSince)])]
  if (starts.length === 0) return MISSING
  const due = (quarter: number) => plusMonths(lastDayOf(quarter), 1)
  let quarter = Math.min(...starts)
  while (quarter < quarterOf(asOf) && (made.includes(quarter) || !isRecent(due(quarter), asOf))) quarter += 1
  return onlyReminds(dated(due(quarter), asOf))
}

/** D30: every month where a high-toxic substance is met, and an evaluation every half year. */
function highToxic(facts: Facts, asOf: Day): Item[] {
  const met = metOn(facts, asOf).filter(({ hazardId }) => HIGH_TOXIC.has(hazardId))
  if (met.length === 0) return []
  const { highToxicRule } = facts.profile
  if (highToxicRule === 'notApplicable')
    return [
      ['measurement.highToxicTest', 'firm/firm', NOT_APPLICABLE],
      ['measurement.highToxicEvaluation', 'firm/firm', NOT_APPLICABLE],
    ]
  const footing = highToxicRule === 'apply' ? binds : onlyReminds
  const known = facts.surveys.filter(({ date }) => date <= asOf)
  const tests = met.map(({ id, postId, hazardId, since }): Item => {
    const days = known
      .filter(({ kind }) => kind === 'periodic' || kind === 'daily')
      .filter(({ results }) => results.some((row) => row.postId === postId && row.hazardId === hazardId))
    const base = latest(days.map(({ date }) => date)) ?? since
    return [
      'measurement.highToxicTest',
      `exposure/${id}`,
      footing(base === null ? MISSING : dated(plusMonths(base, 1), asOf)),
    ]
  })
  const evaluated = latest(known.filter(({ kind }) => kind === 'controlEvaluation').map(({ date }) => date))
  const first = met.some(({ since }) => since === null) ? null : earliest(met.flatMap(({ since }) => since ?? []))
  const base = evaluated ?? first
  const answer = footing(base === null ? MISSING : dated(plusMonths(base, 6), asOf))
  return [...tests, ['measurement.highToxicEvaluation', 'firm/firm', answer]]
}

/** D31: reported and posted, seven days after the report came (a default of the program). */
function disclosure(facts: Facts, asOf: Day): Item[] {
  return facts.surveys.flatMap((survey): Item[] => {
    const { id, kind, date, receivedOn, reportedOn, postedOn } = survey
    if (kind === 'daily' || date > asOf || (receivedOn !== null && receivedOn > asOf)) return []
    if (!isRecent(receivedOn ?? date, asOf)) return []
    const isPosted =
      come(postedOn, asOf) !== null ||
      facts.postings.some((row) => row.kind === 'results' && row.surveyId === id && row.postedOn <= asOf)
    const item = (answer: Answer): Item[] => [['measurement.disclosure', `survey/${id}`, answer]]
    if (come(reportedOn, asOf) !== null && isPosted) return item(binds(SETTLED))
    return item(onlyReminds(receivedOn === null ? MISSING : dated(plusDays(receivedOn, 7), asOf)))
  })
}

export function measurementItems(facts: Facts, asOf: Day): Item[] {
  return [
    ['measurement.quarterlySummary', 'firm/firm', onlyReminds(summaries(facts, asOf))],
    ...highToxic(facts, asOf),
    ...disclosure(facts, asOf),
  ]
}
