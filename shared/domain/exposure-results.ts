/** What the reports say of each post–hazard pair on a day: judged results of the latest report in time, or that there is none. */
import { newestFirst } from '../entities/newest-first.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Measurement, Survey } from '#shared/entities/survey.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { Reference } from '#shared/reference/types.ts'
import { addMonths } from './dates.ts'
import { judge, readingOf, together } from './judge.ts'
import { unitText } from './units.ts'
import type { Judgement } from './judge.ts'
import { riskClass } from './risk-class.ts'
import { ruleNumber } from './rule-context.ts'

/** A reading as the report writes it; below the detection limit it is never 0. */
export function readingText({
  belowDetection,
  value,
  unit,
}: Pick<Measurement, 'belowDetection' | 'value' | 'unit'>): string {
  return `${belowDetection ? '＜' : ''}${value} ${unitText(unit)}`
}

export interface JudgedResult {
  readonly survey: Survey
  readonly result: Measurement
  readonly judgement: Judgement
  /** The verdict that counts: the program's own or, where it cannot judge, the report's. */
  readonly verdict: Judgement['verdict']
}

export interface ExposureResult {
  readonly exposure: Exposure
  /** `untested`: no report within the interval names this post and hazard. */
  readonly verdict: Judgement['verdict'] | 'untested'
  readonly results: readonly JudgedResult[]
  /** Over in the latest report and in the one before it. */
  readonly stillOver: boolean
}

/** The program's own verdict or, where it cannot judge, the report's. */
export function verdictThatCounts(judgement: Judgement, result: Measurement): Judgement['verdict'] {
  return judgement.verdict === 'cannotJudge' ? (result.reportedVerdict ?? 'cannotJudge') : judgement.verdict
}

/** Every result of reports up to the day, newest report first, each judged by the limits in force on the day. */
export function judgedResults(
  facts: Pick<Facts, 'exposures' | 'surveys'>,
  reference: Reference,
  asOf: IsoDate,
): JudgedResult[] {
  const days = new Map(
    facts.exposures.map((exposure) => [`${exposure.postId} ${exposure.hazardId}`, exposure.daysPerWeek]),
  )
  return newestFirst(
    facts.surveys.filter((survey) => survey.kind !== 'daily' && survey.date <= asOf),
    ({ date }) => date,
  ).flatMap((survey) =>
    survey.results.map((result) => {
      const judgement = judge(
        readingOf(result, days.get(`${result.postId ?? ''} ${result.hazardId}`) ?? null),
        reference,
        asOf,
      )
      return { survey, result, judgement, verdict: verdictThatCounts(judgement, result) }
    }),
  )
}

/** Months a test stays good; the shorter interval while the firm's class is not known. */
export function testIntervalMonths(facts: Facts, reference: Reference, asOf: IsoDate): number {
  const general = riskClass(facts.profile, reference, asOf).value === 'general'
  return ruleNumber(reference.rule('survey.periodic', asOf), general ? 'generalMonths' : 'severeMonths')
}

function worst(results: readonly JudgedResult[]): ExposureResult['verdict'] {
  return results.length === 0 ? 'untested' : together(results.map(({ verdict }) => verdict))
}

/** Every post–hazard pair with what the latest report in time says of it. */
export function exposureResults(
  facts: Facts,
  reference: Reference,
  asOf: IsoDate,
  judged = judgedResults(facts, reference, asOf),
): ExposureResult[] {
  const since = addMonths(asOf, -testIntervalMonths(facts, reference, asOf))
  const byPair = Map.groupBy(judged, ({ result }) => `${result.postId ?? ''} ${result.hazardId}`)
  return facts.exposures.map((exposure) => {
    const all = byPair.get(`${exposure.postId} ${exposure.hazardId}`) ?? []
    const latest = all[0]?.survey
    const results =
      latest !== undefined && latest.date > since ? all.filter(({ survey }) => survey.id === latest.id) : []
    const previous = all.find(({ survey }) => survey.id !== latest?.id)?.survey
    const before = all.filter(({ survey }) => survey.id === previous?.id)
    return {
      exposure,
      verdict: worst(results),
      results,
      stillOver: worst(results) === 'over' && worst(before) === 'over',
    }
  })
}

/** Distinct workers on the posts of these pairs. */
export function workersOf(pairs: readonly ExposureResult[], workersOnPost: ReadonlyMap<Id, ReadonlySet<Id>>): Set<Id> {
  return new Set(pairs.flatMap(({ exposure }) => [...(workersOnPost.get(exposure.postId) ?? [])]))
}

/** Distinct hazards of these pairs, in the order met. */
export function hazardsOf(pairs: readonly ExposureResult[]): HazardId[] {
  return [...new Set(pairs.map(({ exposure }) => exposure.hazardId))]
}
