/** Everything the screens of 检测 show of a firm on a day. Verdicts, clocks and chains are the rules'; this only lays them out. */
import { addMonths, quarterEnd, yearOf } from './dates.ts'
import { message, type Message } from './explanation.ts'
import { testIntervalMonths, verdictThatCounts } from './exposure-results.ts'
import { judge, readingOf, type Judgement } from './judge.ts'
import { kindOffers, resultAsks } from './judging/offers.ts'
import { exceedanceCase, overChains } from './measurement/exceedance-cases.ts'
import { ruleContext, type RuleContext } from './rule-context.ts'
import { highToxicExposures } from './rules/applies.ts'
import { untestedExposures } from './rules/survey.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { MeasurementOverview, QuarterLine, ResultAsk, SurveyLine, Trend } from '#shared/entities/measurement.ts'
import type { Measurement, Survey } from '#shared/entities/survey.ts'
import { levelKindSchema, type Exposure, type LevelKind } from '#shared/entities/workplace.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Rules whose rows stand on the screens of 检测. */
export const MEASUREMENT_BOARD: ReadonlySet<string> = new Set([
  'survey.periodic',
  'survey.statusEvaluation',
  'measurement.quarterlySummary',
  'measurement.highToxicTest',
  'measurement.highToxicEvaluation',
  'measurement.disclosure',
  'measurement.exceedance',
])

/** Without the due rows, which come from the due list itself; what a report will have to state is still a message. */
export interface MeasurementView extends Omit<MeasurementOverview, 'due' | 'untested'> {
  readonly untested: readonly (Omit<MeasurementOverview['untested'][number], 'asks'> & { readonly asks: Message[] })[]
}

/** A result judged by the limits of the day it was sampled. */
export type JudgeResult = (result: Measurement, on: IsoDate) => Judgement

/** Judges results as the chain of exceedances does: on the report's own day, by the working week of the post. */
export function resultJudge(facts: Pick<Facts, 'exposures'>, reference: Reference): JudgeResult {
  const days = new Map(
    facts.exposures.map(({ postId, hazardId, daysPerWeek }) => [`${postId} ${hazardId}`, daysPerWeek]),
  )
  return (result, on) =>
    judge(readingOf(result, days.get(`${result.postId ?? ''} ${result.hazardId}`) ?? null), reference, on)
}

/** The kinds of result a hazard has limits for on a day. */
export function resultKinds(hazardId: HazardId, reference: Reference, on: IsoDate): LevelKind[] {
  return kindOffers(hazardId, reference, on).flatMap(({ kind }) => levelKindSchema.safeParse(kind).data ?? [])
}

/** What the screens show on a day; a report after it is not yet known. */
export function measurementView(facts: Facts, reference: Reference, asOf: IsoDate): MeasurementView {
  const context = ruleContext(facts, reference, asOf)
  const judgeOn = resultJudge(facts, reference)
  const testMonths = testIntervalMonths(facts, reference, asOf)
  const untested = untestedExposures(context, testMonths)
  const { chains, unplaced } = overChains(context)
  return {
    asOf,
    surveys: context.surveys.toReversed().map((survey) => surveyLine(survey, judgeOn)),
    exceedances: chains.map((chain) => exceedanceCase(context, chain)),
    unplaced,
    coverage: coverageByWorkplace(context, untested),
    untested: untested.map(({ id, postId, hazardId }) => ({
      exposureId: id,
      postId,
      hazardId,
      post: context.postName(postId),
      hazard: context.hazardName(hazardId),
      kinds: resultKinds(hazardId, reference, asOf),
      asks: askedOf(resultAsks(hazardId, reference, asOf)),
    })),
    testMonths,
    daily: quarters(context, judgeOn),
    highToxic: highToxic(context),
    trends: trendPairs(context),
  }
}

/** Each thing a report has to state, once. */
function askedOf(asks: readonly ResultAsk[]): Message[] {
  const condition = [...new Set(asks.flatMap(({ conditions }) => conditions))].join('；')
  return [...new Set(asks.flatMap(({ needs }) => needs))].map((need) =>
    message(need === 'hoursPerDay' ? 'judge.lacks.vibrationHours' : `judge.lacks.${need}`, { condition }),
  )
}

/** Pairs of post and hazard with and without a periodic result of the interval, by workplace, the emptiest first. */
function coverageByWorkplace({ facts }: RuleContext, untested: readonly Exposure[]): MeasurementView['coverage'] {
  const names = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  const workplaceOf = new Map(facts.posts.map(({ id, workplaceId }) => [id, workplaceId]))
  const missing = new Set(untested.map(({ id }) => id))
  return [...Map.groupBy(facts.exposures, ({ postId }) => workplaceOf.get(postId) ?? postId)]
    .map(([id, own]) => {
      const open = own.filter((exposure) => missing.has(exposure.id)).length
      return { id, workplace: names.get(id) ?? id, tested: own.length - open, untested: open }
    })
    .toSorted((a, b) => b.untested - a.untested || b.tested - a.tested)
}

function surveyLine({ results, ...survey }: Survey, judgeOn: JudgeResult): SurveyLine {
  const judged = results.map((result) => ({ result, judgement: judgeOn(result, survey.date) }))
  const verdicts = judged.map(({ result, judgement }) => verdictThatCounts(judgement, result))
  return {
    ...survey,
    results: results.length,
    over: verdicts.filter((verdict) => verdict === 'over').length,
    cannotJudge: verdicts.filter((verdict) => verdict === 'cannotJudge').length,
    differs: judged.filter(
      ({ result, judgement }) =>
        result.reportedVerdict !== null &&
        judgement.verdict !== 'cannotJudge' &&
        result.reportedVerdict !== judgement.verdict,
    ).length,
  }
}

/** How many quarters of daily monitoring are shown. */
const QUARTERS = 8

function quarters({ surveys, facts, asOf }: RuleContext, judgeOn: JudgeResult): QuarterLine[] {
  const now = yearOf(asOf) * 4 + Math.ceil(Number(asOf.slice(5, 7)) / 3) - 1
  return Array.from({ length: QUARTERS }, (_, back) => {
    const [year, quarter] = [Math.floor((now - back) / 4), ((now - back) % 4) + 1]
    const end = quarterEnd(year, quarter)
    const after = quarter === 1 ? quarterEnd(year - 1, 4) : quarterEnd(year, quarter - 1)
    const daily = surveys.filter(({ kind, date }) => kind === 'daily' && date > after && date <= end)
    const verdicts = daily.flatMap(({ results, date }) =>
      results.map((result) => verdictThatCounts(judgeOn(result, date), result)),
    )
    const summary = facts.monitoringSummaries.find((made) => made.year === year && made.quarter === quarter)
    return {
      year,
      quarter,
      days: new Set(daily.map(({ date }) => date)).size,
      results: verdicts.length,
      over: verdicts.filter((verdict) => verdict === 'over').length,
      summary: summary === undefined ? null : { id: summary.id, madeOn: summary.madeOn },
    }
  })
}

const YEAR = 12

function highToxic(context: RuleContext): MeasurementView['highToxic'] {
  const { facts, surveys, asOf } = context
  const months = Array.from({ length: YEAR }, (_, index) => addMonths(asOf, index - YEAR + 1).slice(0, 7))
  const tested = new Set(
    surveys
      .filter(({ kind }) => kind === 'periodic' || kind === 'daily')
      .flatMap(({ date, results }) =>
        results.map(({ postId, hazardId }) => `${date.slice(0, 7)} ${postId ?? ''} ${hazardId}`),
      ),
  )
  return {
    confirmation: facts.profile.highToxicRule,
    months,
    rows: highToxicExposures(context).map(({ id, postId, hazardId }) => ({
      exposureId: id,
      post: context.postName(postId),
      hazard: context.hazardName(hazardId),
      tested: months.map((month) => tested.has(`${month} ${postId} ${hazardId}`)),
    })),
  }
}

function trendPairs(context: RuleContext): MeasurementView['trends'] {
  const pairs = new Map<string, { postId: Id | null; hazardId: HazardId; results: number }>()
  for (const { results } of context.surveys) {
    for (const { postId, hazardId } of results) {
      const key = `${postId ?? ''}.${hazardId}`
      const known = pairs.get(key)
      if (known === undefined) pairs.set(key, { postId, hazardId, results: 1 })
      else known.results += 1
    }
  }
  return [...pairs]
    .map(([key, { postId, hazardId, results }]) => ({
      key,
      postId,
      hazardId,
      results,
      post: postId === null ? '' : context.postName(postId),
      hazard: context.hazardName(hazardId),
    }))
    .toSorted((a, b) => b.results - a.results)
}

/** Every result about a post and hazard over time, by kind, each with the limit of its own day. */
export function measurementTrend(
  facts: Facts,
  reference: Reference,
  { asOf, postId, hazardId }: { readonly asOf: IsoDate; readonly postId: Id | null; readonly hazardId: HazardId },
): Trend {
  const judgeOn = resultJudge(facts, reference)
  const points = facts.surveys
    .filter(({ date }) => date <= asOf)
    .flatMap(({ id, date, results }) =>
      results
        .filter((result) => result.postId === postId && result.hazardId === hazardId)
        .map((result) => ({ id, date, result, judgement: judgeOn(result, date) })),
    )
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  return [...Map.groupBy(points, ({ result }) => result.kind)].map(([kind, group]) => ({
    kind,
    unit: group[0]?.result.unit ?? '',
    points: group.map(({ id, date, result, judgement }) => ({
      date,
      surveyId: id,
      point: result.point,
      value: result.value,
      belowDetection: result.belowDetection,
      // A six-day week is judged by the 40 h level: another quantity, whose number does not belong beside this one's limit line.
      limit: judgement.kind === kind ? judgement.bound : null,
      verdict: verdictThatCounts(judgement, result),
    })),
  }))
}
