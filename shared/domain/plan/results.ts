/** Sections 4 and 5: what was measured, and health surveillance in figures without names. */
import type { Survey } from '#shared/entities/survey.ts'
import { addMonths } from '../dates.ts'
import { message } from '../explanation.ts'
import { testIntervalMonths } from '../exposure-results.ts'
import type { ExposureResult, JudgedResult } from '../exposure-results.ts'
import { unitText } from '../judge.ts'
import { lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import type { PlanCell, PlanPart, PlanSection } from './types.ts'

/** A reading as the report writes it; below the detection limit it is never 0. */
export function readingText({ result }: JudgedResult): string {
  return `${result.belowDetection ? '＜' : ''}${result.value} ${unitText(result.unit)}`
}

export function limitText({ judgement }: JudgedResult): PlanCell {
  return judgement.limit === null
    ? message('plan.noLimit')
    : `${judgement.limit.value} ${unitText(judgement.limit.unit)}`
}

function verdictText(judged: JudgedResult): PlanCell {
  if (judged.judgement.verdict !== 'cannotJudge') return message(`plan.verdict.${judged.judgement.verdict}`)
  const { reportedVerdict } = judged.result
  return reportedVerdict === null || reportedVerdict === 'cannotJudge'
    ? message('plan.verdict.cannotJudge')
    : message(`plan.verdict.reported.${reportedVerdict}`)
}

function resultRow({ hazardName, postName }: PlanContext, judged: JudgedResult): PlanCell[] {
  const { result } = judged
  return [
    result.postId === null ? message('plan.noPost') : postName(result.postId),
    result.point,
    hazardName(result.hazardId),
    message(`plan.level.${result.kind}`),
    readingText(judged),
    limitText(judged),
    verdictText(judged),
  ]
}

function surveyParts(context: PlanContext, survey: Survey, judged: readonly JudgedResult[]): PlanPart[] {
  const caption = message('plan.survey', {
    kind: `@plan.surveyKind.${survey.kind}`,
    date: survey.date,
    institution: survey.institution ?? '—',
    number: survey.reportNumber ?? '—',
  })
  if (judged.length === 0) return [{ kind: 'text', text: caption }]
  return [{ kind: 'table', table: 'results', caption, rows: judged.map((entry) => resultRow(context, entry)) }]
}

/** Why some results could not be judged, each reason once, with the number of results. */
function reasons(judged: readonly JudgedResult[]): PlanPart[] {
  const unjudged = judged.filter(({ judgement }) => judgement.verdict === 'cannotJudge')
  if (unjudged.length === 0) return []
  const groups = Map.groupBy(unjudged, ({ judgement }) => JSON.stringify(judgement.text))
  return [
    note('plan.note.cannotJudge', { count: unjudged.length }),
    {
      kind: 'list',
      items: [...groups.values()].flatMap(([first]) => (first === undefined ? [] : [first.judgement.text])),
    },
  ]
}

function untestedRows({ hazardName, postName, here }: PlanContext, pairs: readonly ExposureResult[]): PlanCell[][] {
  return pairs.map(({ exposure }) => [
    postName(exposure.postId),
    hazardName(exposure.hazardId),
    String(here.workersOnPost.get(exposure.postId)?.size ?? 0),
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
      ...reasons(current),
      ...(untested.length > 0
        ? [
            {
              kind: 'table',
              table: 'untested',
              caption: message('plan.untested', { count: untested.length, months }),
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

const EXAM_RULES = ['exam.preJob', 'exam.inService', 'exam.leaving'] as const
const CONCLUSIONS = ['normal', 'recheck', 'contraindication', 'suspected', 'other'] as const

/** §5 健康监护情况: persons counted, never named. */
export function examSection({ facts, items, asOf }: PlanContext): PlanSection {
  const since = addMonths(asOf, -12)
  const exams = facts.exams.filter((exam) => exam.date <= asOf && exam.date > since)
  const due = EXAM_RULES.map((rule): PlanCell[] => {
    const asked = items.filter((item) => item.rule === rule && item.status !== 'notApplicable')
    const of = (status: string): string => String(asked.filter((item) => item.status === status).length)
    return [message(`rule.${rule}`), String(asked.length), of('ok'), of('due'), of('overdue'), of('missing')]
  })
  const conclusions = CONCLUSIONS.map((conclusion): PlanCell[] => {
    const found = exams.filter((exam) => exam.conclusion === conclusion)
    return [
      message(`plan.conclusion.${conclusion}`),
      String(found.length),
      String(new Set(found.map((exam) => exam.workerId)).size),
    ]
  })
  const without = exams.filter((exam) => exam.conclusion === null).length
  return {
    id: '5',
    parts: [
      { kind: 'table', table: 'examDue', caption: message('plan.examDue', { asOf }), rows: due },
      ...(exams.length > 0
        ? [
            {
              kind: 'table',
              table: 'conclusions',
              caption: message('plan.conclusions', { from: since, to: asOf }),
              rows: conclusions,
            } as const,
          ]
        : []),
      note('plan.note.noNames'),
      ...lacks([
        exams.length === 0 && planGap('5', 'exams', 'exams'),
        without > 0 && planGap('5', 'conclusions', 'exams', { count: without }),
      ]),
    ],
  }
}
