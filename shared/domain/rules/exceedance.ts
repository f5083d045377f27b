/**
 * D32: what a report finds over the limit is treated at once; still over at the next report, the work stops until one is within.
 * Each reading is judged by the limits of its own day. Readings of daily monitoring prove neither.
 */
import { type Account, cite, lack, rest, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem, Subject } from '../explanation.ts'
import { readingText, verdictThatCounts } from '../exposure-results.ts'
import { type Judgement, judge, readingOf, together } from '../judge.ts'
import type { RuleContext } from '../rule-context.ts'
import { isHistory } from './applies.ts'
import type { Measurement, Survey } from '#shared/entities/survey.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** What one report says of one post and hazard. */
interface Report {
  readonly survey: Survey
  readonly results: Measurement[]
}

/** What one report says of one post and hazard, judged by the limits of its own day. */
export interface JudgedReport {
  readonly survey: Survey
  readonly verdict: Judgement['verdict']
  readonly readings: readonly { readonly result: Measurement; readonly judgement: Judgement }[]
}

const pairKey = (postId: string, hazardId: string) => `${postId} ${hazardId}`

/** Reports by post and hazard, newest first; a result without a post stands under its point. */
function reportsByPair({ surveys }: RuleContext): Map<string, Report[]> {
  const pairs = new Map<string, Report[]>()
  for (const survey of surveys.toReversed()) {
    if (survey.kind === 'daily') continue
    for (const result of survey.results) {
      const key =
        result.postId === null ? `·${result.point} ${result.hazardId}` : pairKey(result.postId, result.hazardId)
      const reports = pairs.get(key) ?? []
      if (reports.length === 0) pairs.set(key, reports)
      const latest = reports.at(-1)
      if (latest?.survey === survey) latest.results.push(result)
      else reports.push({ survey, results: [result] })
    }
  }
  return pairs
}

function judged(context: RuleContext, { survey, results }: Report, exposure: Exposure | undefined): JudgedReport {
  const readings = results.map((result) => ({
    result,
    judgement: judge(readingOf(result, exposure?.daysPerWeek ?? null), context.reference, survey.date),
  }))
  const verdicts = readings.map(({ result, judgement }) => verdictThatCounts(judgement, result))
  return { survey, verdict: together(verdicts), readings }
}

/** The reports that are over in a row, newest first, and the one that ended the row, if any. What nobody can judge is passed over. */
export interface Chain {
  readonly within: JudgedReport | null
  readonly over: readonly JudgedReport[]
}

/** Judges back from the newest report only as far as the answer needs. */
function chainOf(context: RuleContext, reports: readonly Report[], exposure: Exposure | undefined): Chain {
  let within: JudgedReport | null = null
  const over: JudgedReport[] = []
  for (const report of reports) {
    const found = judged(context, report, exposure)
    if (found.verdict === 'over') over.push(found)
    else if (found.verdict === 'within') {
      if (within !== null || over.length > 0) break
      within = found
    }
  }
  return { within, over }
}

function write({ survey, readings }: JudgedReport, account: Account): void {
  step(account, 'measurement.step.report', { date: survey.date })
  for (const { result, judgement } of readings) {
    cite(account, 'surveys', survey.id, 'result', `${result.point} ${readingText(result)}`)
    account.steps.push(judgement.text)
    rest(account, judgement.limit === null ? [] : [judgement.limit.basis])
  }
}

/** Null while nothing was over, or where a test within the limit ended it before the history window. */
function outcomeOf(context: RuleContext, { within, over }: Chain, account: Account): Outcome | null {
  const [latest, first] = [over[0], over.at(-1)]
  if (latest === undefined || first === undefined) return null
  if (within !== null && isHistory(context, within.survey.date)) return null
  for (const report of over.toReversed()) write(report, account)
  const params = { first: first.survey.date, latest: latest.survey.date }
  if (within !== null) {
    write(within, account)
    const restart = { ...params, within: within.survey.date }
    return { is: 'met', key: 'measurement.exceedance', params: restart }
  }
  return over.length === 1
    ? { is: 'open', since: first.survey.date, key: 'measurement.exceedance', params }
    : { is: 'open', since: latest.survey.date, key: 'measurement.mustStop', params }
}

/** Over where no post or no exposure stands on record: the report itself is the subject, and the place is asked for. */
function unplaced(context: RuleContext, duty: Duty, rule: string, chains: readonly Chain[]): DueItem[] {
  const open = chains.filter(({ within, over }) => within === null && over.length > 0)
  return [...Map.groupBy(open, ({ over }) => over[0]?.survey)].flatMap(([survey, group]) => {
    if (survey === undefined) return []
    const account = openDuty(duty)
    for (const { over } of group) {
      for (const report of over.toReversed()) write(report, account)
      const result = over[0]?.readings[0]?.result
      if (result === undefined) continue
      lack(account, 'missing.result.place', { point: result.point, hazard: context.hazardName(result.hazardId) })
    }
    const subject: Subject = { kind: 'survey', id: survey.id, name: survey.reportNumber ?? survey.date }
    const outcome = {
      is: 'open',
      since: survey.date,
      key: 'measurement.unplaced',
      params: { count: group.length },
    } as const
    return [dutyItem(context, rule, duty, subject, account, outcome)]
  })
}

/** The chain of each exposure that a report names, and of the results without post or exposure on record. */
export function exceedanceChains(context: RuleContext): {
  readonly placed: readonly { readonly exposure: Exposure; readonly chain: Chain }[]
  readonly unplaced: readonly Chain[]
} {
  const pairs = reportsByPair(context)
  const placed = context.facts.exposures.flatMap((exposure) => {
    const key = pairKey(exposure.postId, exposure.hazardId)
    const reports = pairs.get(key)
    if (reports === undefined) return []
    pairs.delete(key)
    return [{ exposure, chain: chainOf(context, reports, exposure) }]
  })
  return { placed, unplaced: [...pairs.values()].map((reports) => chainOf(context, reports, undefined)) }
}

export function exceedance(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { placed, unplaced: chains } = exceedanceChains(context)
  const items = placed.flatMap(({ exposure: { id, postId, hazardId }, chain }) => {
    const account = openDuty(duty)
    const outcome = outcomeOf(context, chain, account)
    const name = `${context.postName(postId)}·${context.hazardName(hazardId)}`
    return outcome === null ? [] : [dutyItem(context, rule, duty, { kind: 'exposure', id, name }, account, outcome)]
  })
  return [...items, ...unplaced(context, duty, rule, chains)]
}
