/** Annexes A–G: tables behind the sections, and sheets for the pen. Nobody is named: attendance and results stay in the firm's own files. */
import { newestFirst } from '../../entities/newest-first.ts'
import type { Conclusion, Training } from '#shared/entities/worker.ts'
import { addMonths } from '../dates.ts'
import { message } from '../explanation.ts'
import type { Input } from '../explanation.ts'
import type { JudgedResult } from '../exposure-results.ts'
import { origin, traced } from '../figure.ts'
import type { Traced, Words } from '../figure.ts'
import { workersByHazard } from '../presence.ts'
import { unitText } from '../units.ts'
import {
  byHand,
  exposureInputs,
  headcount,
  lacks,
  note,
  personsOnPost,
  planGap,
  resultInput,
  timeOrigin,
} from './context.ts'
import type { PlanContext } from './context.ts'
import { limitCell, readingCell } from './results.ts'
import type { PlanCell, PlanSection } from './types.ts'

function blankRows(rows: number, columns: number): PlanCell[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null))
}

/** A 岗位-因素表: who meets what, how strongly. */
function annexA(context: PlanContext): PlanSection {
  const { facts, hazardName, postName } = context
  const rows = facts.exposures.map((exposure): PlanCell[] => {
    const { id, postId, hazardId, hoursPerDay, daysPerWeek, level, levelSource, grade } = exposure
    const recorded = (name: string, text: Words, value: string): Traced =>
      traced(text, origin(message('figure.how.exposure'), { inputs: [{ kind: 'exposures', id, field: name, value }] }))
    const levelText = level === null ? null : `${level.value} ${unitText(level.unit)}`
    return [
      postName(postId),
      personsOnPost(context, postId),
      hazardName(hazardId),
      hoursPerDay === null || daysPerWeek === null
        ? null
        : traced(`${hoursPerDay} / ${daysPerWeek}`, timeOrigin(exposure)),
      levelText === null ? null : recorded('level', levelText, levelText),
      levelSource === null ? null : message(`plan.levelSource.${levelSource}`),
      grade === null ? null : recorded('grade', message(`plan.grade.${grade}`), `@plan.grade.${grade}`),
    ]
  })
  return {
    id: 'A',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'annexA', rows } as const] : []),
      ...lacks([rows.length === 0 && planGap('A', 'exposures', 'structure')]),
    ],
  }
}

/** B 检测汇总: per hazard and kind of reading, points, points over the limit and the highest reading. */
function annexB(context: PlanContext): PlanSection {
  const { judged, facts, hazardName, asOf } = context
  const latest = facts.surveys
    .filter((survey) => survey.kind !== 'daily' && survey.date <= asOf)
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  const current = judged.filter(({ survey }) => latest !== undefined && survey.date > addMonths(latest, -12))
  const rows = [...Map.groupBy(current, ({ result }) => `${result.hazardId} ${result.kind}`).values()].flatMap(
    (group): PlanCell[][] => {
      const highest = group.toSorted((a, b) => b.result.value - a.result.value)[0]
      if (highest === undefined) return []
      const results = (found: readonly JudgedResult[]): Traced => {
        const inputs = found.map((entry) => resultInput(context, entry))
        const steps = found.filter(({ verdict }) => verdict === 'over').map(({ judgement }) => judgement.text)
        return traced(String(found.length), origin(message('figure.how.results'), { inputs, steps }))
      }
      return [
        [
          hazardName(highest.result.hazardId),
          message(`plan.level.${highest.result.kind}`),
          results(group),
          results(group.filter(({ verdict }) => verdict === 'over')),
          readingCell(context, highest, 'highest'),
          limitCell(highest),
        ],
      ]
    },
  )
  return {
    id: 'B',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'annexB', rows } as const] : []),
      ...lacks([rows.length === 0 && planGap('B', 'results', 'surveys')]),
    ],
  }
}

/** C 体检汇总: per hazard, persons exposed, examined in twelve months, with a contraindication or a suspected disease. */
function annexC(context: PlanContext): PlanSection {
  const { facts, here, hazardName, asOf } = context
  const since = addMonths(asOf, -12)
  const recent = facts.exams.filter((exam) => exam.date <= asOf && exam.date > since)
  const rows = [...workersByHazard(here)].map(([hazardId, workers]): PlanCell[] => {
    const exams = recent.filter((exam) => exam.hazardIds.includes(hazardId) && workers.has(exam.workerId))
    const persons = (conclusion?: Conclusion): Traced => {
      const found = exams.filter((exam) => conclusion === undefined || exam.conclusion === conclusion)
      const { count, from } = headcount(
        found.map((exam) => exam.workerId),
        message('figure.how.examined', { from: since, to: asOf }),
      )
      return traced(String(count), from)
    }
    const inputs = exposureInputs(
      context,
      facts.exposures.filter((exposure) => exposure.hazardId === hazardId),
    )
    const exposed = headcount(workers, message('figure.how.exposed', { asOf }), inputs)
    return [
      hazardName(hazardId),
      traced(String(exposed.count), exposed.from),
      persons(),
      persons('contraindication'),
      persons('suspected'),
    ]
  })
  return {
    id: 'C',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'annexC', rows } as const, note('plan.note.noNames')] : []),
      ...lacks([rows.length === 0 && planGap('C', 'exams', 'exams')]),
    ],
  }
}

/** D 培训名册: sessions of twelve months with headcounts; the signed attendance sheet is attached by hand. */
function annexD({ facts, asOf }: PlanContext): PlanSection {
  const since = addMonths(asOf, -12)
  const trainings = facts.trainings.filter((training) => training.date <= asOf && training.date > since)
  const groups = Map.groupBy(trainings, ({ date, trainee, kind, hours }) => `${date} ${trainee} ${kind} ${hours}`)
  const sessions = [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [{ first: group[0], group }]))
  const rows = newestFirst(sessions, ({ first }) => first.date).map(({ first, group }): PlanCell[] => {
    const { id, date, hours } = first
    const recorded = (name: string, value: string): Traced =>
      traced(value, origin(message('figure.how.training'), { inputs: [{ kind: 'trainings', id, field: name, value }] }))
    const attended = (found: readonly Training[]): Traced => {
      const workerIds = found.flatMap(({ workerId }) => workerId ?? [])
      const inputs = found
        .filter(({ workerId }) => workerId === null)
        .map((training): Input => ({ kind: 'trainings', id: training.id, field: 'date', value: training.date }))
      return traced(String(found.length), origin(message('figure.how.attended', { date }), { workerIds, inputs }))
    }
    return [
      recorded('date', date),
      message(`plan.trainee.${first.trainee}`),
      message(`plan.trainingKind.${first.kind}`),
      recorded('hours', String(hours)),
      attended(group),
      attended(group.filter(({ passed }) => passed === true)),
    ]
  })
  return {
    id: 'D',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'annexD', rows } as const, note('plan.note.attendance')] : []),
      ...lacks([rows.length === 0 && planGap('D', 'trainings', 'trainings')]),
    ],
  }
}

/** Annexes A–G in order. */
export function annexes(context: PlanContext): PlanSection[] {
  return [
    annexA(context),
    annexB(context),
    annexC(context),
    annexD(context),
    { id: 'E', parts: [{ kind: 'table', table: 'annexE', rows: blankRows(3, 3), pen: 'photo' }, byHand('photos')] },
    { id: 'F', parts: [{ kind: 'table', table: 'annexF', rows: blankRows(6, 4), pen: 'line' }, byHand('checklist')] },
    { id: 'G', parts: [{ kind: 'table', table: 'annexG', rows: blankRows(4, 5), pen: 'line' }, byHand('visits')] },
  ]
}
