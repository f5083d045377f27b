/** 检测: what its screens show, and the program's verdict while results are typed. */
import { AppError } from '#shared/api/errors.ts'
import {
  MEASUREMENT_BOARD,
  measurementTrend,
  measurementView,
  resultJudge,
  resultKinds,
} from '#shared/domain/measurement-view.ts'
import { resultAsks } from '#shared/domain/judging/offers.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { MeasurementOverview, ResultChoices, ResultVerdict, Trend } from '#shared/entities/measurement.ts'
import type { Measurement } from '#shared/entities/survey.ts'
import { renderMessage, type Language } from '#shared/i18n/index.ts'
import { dueRows, type Question } from './due.ts'
import { postNames } from './due-table.ts'
import type { Session } from './session.ts'

/** Reports, exceedances, untested pairs, daily monitoring, high-toxic places and the due rows about them. */
export function measurementOverview(session: Session, question: Question): MeasurementOverview {
  const { store, engine } = session
  const { untested, ...view } = measurementView(store.facts(), engine.reference, question.asOf)
  return {
    ...view,
    untested: untested.map(({ asks, ...pair }) => ({
      ...pair,
      asks: asks.map((ask) => renderMessage(ask, question.language)),
    })),
    due: dueRows(session, question).filter(({ rule }) => MEASUREMENT_BOARD.has(rule)),
  }
}

/** What can be chosen while results are typed: the firm's posts, and every hazard with the kinds it has limits for. */
export function resultChoices({ store, engine }: Session, asOf: IsoDate): ResultChoices {
  const { hazards } = engine.reference
  return {
    posts: [...postNames(store.facts())].map(([id, name]) => ({ id, name })),
    hazards: hazards.map(({ id, name, aliases, initials, pinyin, cas }) => ({
      id,
      name,
      also: [...aliases, ...initials, pinyin, ...cas],
      kinds: resultKinds(id, engine.reference, asOf),
      asks: resultAsks(id, engine.reference, asOf),
    })),
  }
}

/** The program's verdict on each result by the limits of the sampling day. Throws `record.unknownHazard`. */
export function judgeResults(
  { store, engine }: Session,
  {
    on,
    language,
    results,
  }: { readonly on: IsoDate; readonly language: Language; readonly results: readonly Measurement[] },
): ResultVerdict[] {
  const judgeOn = resultJudge(store.facts(), engine.reference)
  return results.map((result) => {
    if (engine.reference.hazard(result.hazardId) === null)
      throw new AppError('record.unknownHazard', { id: result.hazardId })
    const { verdict, kind, bound, limit, text, missing } = judgeOn(result, on)
    return {
      verdict,
      kind,
      limit: bound,
      unit: limit?.unit ?? result.unit,
      text: renderMessage(text, language),
      missing: missing.map((lacking) => renderMessage(lacking, language)),
    }
  })
}

/** Results about a post and hazard over time, each with the limit of its day. */
export function resultTrend(
  { store, engine }: Session,
  question: { readonly asOf: IsoDate; readonly postId: Id | null; readonly hazardId: HazardId },
): Trend {
  return measurementTrend(store.facts(), engine.reference, question)
}
