/** Sections 4 and 5: what was measured, and health surveillance in figures without names. */
import type { Survey } from '#shared/entities/survey.ts'
import { addMonths } from '../dates.ts'
import { message } from '../explanation.ts'
import type { Input, Message } from '../explanation.ts'
import { readingText, testIntervalMonths } from '../exposure-results.ts'
import { origin, traced } from '../figure.ts'
import type { Traced } from '../figure.ts'
import type { ExposureResult, JudgedResult } from '../exposure-results.ts'
import { unitText } from '../units.ts'
import { lacks, note, pairsOrigin, personsOnPost, planGap, resultInput, timeOrigin } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

export function readingCell(context: PlanContext, judged: JudgedResult, how = 'result'): Traced {
  const from = origin(message(`figure.how.${how}`), { inputs: [resultInput(context, judged)] })
  return traced(readingText(judged.result), from)
}

export function limitCell({ judgement: { limit, text } }: JudgedResult): Traced {
  if (limit === null) return traced(message('plan.noLimit'), origin(text))
  const from = origin(message('figure.how.limit'), { basis: [limit.basis] })
  return traced(`${limit.value} ${unitText(limit.unit)}`, from)
}

/** The verdict with both numbers and the arithmetic; where only the report could judge, why this program could not. */
function verdictCell(context: PlanContext, judged: JudgedResult): Traced {
  const { limit, text, steps } = judged.judgement
  const { postId, hazardId } = judged.result
  // A converted level has read the working week from the exposure.
  const week = context.facts.exposures.filter(
    (exposure) => steps.length > 0 && exposure.postId === postId && exposure.hazardId === hazardId,
  )
  return traced(
    verdictText(judged),
    origin(text, {
      steps,
      inputs: [resultInput(context, judged), ...week.flatMap((exposure) => timeOrigin(exposure).inputs)],
      basis: limit === null ? [] : [limit.basis],
    }),
  )
}

function verdictText(judged: JudgedResult): Message {
  if (judged.judgement.verdict !== 'cannotJudge') return message(`plan.verdict.${judged.judgement.verdict}`)
  const { reportedVerdict } = judged.result
  return reportedVerdict === null || reportedVerdict === 'cannotJudge'
    ? message('plan.verdict.cannotJudge')
    : message(`plan.verdict.reported.${reportedVerdict}`)
}

function resultRow(context: PlanContext, judged: JudgedResult): PlanCell[] {
  const { hazardName, postName } = context
  const { result } = judged
  return [
    result.postId === null ? message('plan.noPost') : postName(result.postId),
    result.point,
    hazardName(result.hazardId),
    message(`plan.level.${result.kind}`),
    readingCell(context, judged),
    limitCell(judged),
    verdictCell(context, judged),
  ]
}

function surveyParts(context: PlanContext, survey: Survey, judged: readonly JudgedResult[]): PlanPart[] {
  const { id, date, institution, reportNumber } = survey
  const words = message('plan.survey', {
    kind: `@plan.surveyKind.${survey.kind}`,
    date,
    institution: institution ?? '—',
    number: reportNumber ?? '—',
  })
  const particulars = { date, institution, reportNumber }
  const inputs = Object.entries(particulars).flatMap(([name, value]): Input[] =>
    value === null ? [] : [{ kind: 'surveys', id, field: name, value }],
  )
  const caption = traced(words, origin(message('figure.how.report'), { inputs }))
  if (judged.length === 0) return [{ kind: 'text', text: caption }]
  return [{ kind: 'table', table: 'results', caption, rows: judged.map((entry) => resultRow(context, entry)) }]
}

/** Why some results could not be judged, each reason once, with the number of results. */
function reasons(context: PlanContext, judged: readonly JudgedResult[]): PlanPart[] {
  const unjudged = judged.filter(({ judgement }) => judgement.verdict === 'cannotJudge')
  if (unjudged.length === 0) return []
  const groups = Map.groupBy(unjudged, ({ judgement }) => JSON.stringify(judgement.text))
  return [
    note(
      'plan.note.cannotJudge',
      { count: unjudged.length },
      origin(message('figure.how.results'), { inputs: unjudged.map((entry) => resultInput(context, entry)) }),
    ),
    {
      kind: 'list',
      items: [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.judgement.text])),
    },
  ]
}

function untestedRows(context: PlanContext, pairs: readonly ExposureResult[]): PlanCell[][] {
  return pairs.map(({ exposure }) => [
    context.postName(exposure.postId),
    context.hazardName(exposure.hazardId),
    personsOnPost(context, exposure.postId),
  ])
}

/** §4 检测结果与达标情况: reports within the interval, verdicts with both numbers, and untested pairs apart. */
export function resultSection(context: PlanContext): PlanSection {
  const { facts, reference, asOf, judged, pairs } = context
  const months = testIntervalMonths(facts, reference, asOf)
  const since = addMonths(asOf, -months)
  const current = judged.filter(({ survey }) => survey.date > since)
  const surveys = facts.surveys.filter(
    (survey) => survey.kind !== 'daily' && survey.date <= asOf && survey.date > since,
  )
  const untested = pairs.filter(({ verdict }) => verdict === 'untested')
  const editions = [
    ...new Set(current.flatMap(({ judgement }) => (judgement.limit === null ? [] : [judgement.limit.basis.edition]))),
  ]
  return {
    id: '4',
    parts: [
      ...surveys.flatMap((survey) =>
        surveyParts(
          context,
          survey,
          current.filter((entry) => entry.survey.id === survey.id),
        ),
      ),
      ...(editions.length > 0 ? [note('plan.note.limits', { editions: editions.join('、') })] : []),
      ...reasons(context, current),
      ...(untested.length > 0
        ? [
            {
              kind: 'table',
              table: 'untested',
              caption: traced(
                message('plan.untested', { count: untested.length, months }),
                pairsOrigin(context, untested),
              ),
              rows: untestedRows(context, untested),
            } as const,
          ]
        : []),
      ...lacks([
        surveys.length === 0 && planGap('4', 'surveys', 'surveys', { months }),
        surveys.some((survey) => survey.institution === null || survey.reportNumber === null) &&
          planGap('4', 'surveyParticulars', 'surveys'),
        current.some(({ result }) => result.postId === null) &&
          planGap('4', 'resultPosts', 'surveys', {
            count: current.filter(({ result }) => result.postId === null).length,
          }),
      ]),
    ],
  }
}
