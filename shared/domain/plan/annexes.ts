/** Annexes A–G: tables behind the sections, and sheets for the pen. Nobody is named: attendance and results stay in the firm's own files. */
import { addMonths } from '../dates.ts'
import { message } from '../explanation.ts'
import { unitText } from '../judge.ts'
import { byHand, lacks, note, planGap } from './context.ts'
import type { PlanContext } from './context.ts'
import { limitText, readingText } from './results.ts'
import type { PlanCell, PlanSection } from './types.ts'

function blankRows(rows: number, columns: number): PlanCell[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => null))
}

/** A 岗位-因素表: who meets what, how strongly. */
function annexA({ facts, here, hazardName, postName }: PlanContext): PlanSection {
  const rows = facts.exposures.map(
    ({ postId, hazardId, hoursPerDay, daysPerWeek, level, levelSource, grade }): PlanCell[] => [
      postName(postId),
      String(here.workersOnPost.get(postId)?.size ?? 0),
      hazardName(hazardId),
      hoursPerDay === null || daysPerWeek === null ? null : `${hoursPerDay} / ${daysPerWeek}`,
      level === null ? null : `${level.value} ${unitText(level.unit)}`,
      levelSource === null ? null : message(`plan.levelSource.${levelSource}`),
      grade === null ? null : message(`plan.grade.${grade}`),
    ],
  )
  return {
    id: 'A',
    parts: [
      ...(rows.length > 0 ? [{ kind: 'table', table: 'annexA', rows } as const] : []),
      ...lacks([rows.length === 0 && planGap('A', 'exposures', 'structure')]),
    ],
  }
}

/** B 检测汇总: per hazard and kind of reading, points, points over the limit and the highest reading. */
function annexB({ judged, facts, hazardName, asOf }: PlanContext): PlanSection {
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
      const over = group.filter(({ verdict }) => verdict === 'over').length
      return [
        [
          hazardName(highest.result.hazardId),
          message(`plan.level.${highest.result.kind}`),
          String(group.length),
          String(over),
          readingText(highest),
          limitText(highest),
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
function annexC({ facts, here, hazardName, asOf }: PlanContext): PlanSection {
  const since = addMonths(asOf, -12)
  const recent = facts.exams.filter((exam) => exam.date <= asOf && exam.date > since)
  const rows = [...here.workersOfHazard].map(([hazardId, workers]): PlanCell[] => {
    const exams = recent.filter((exam) => exam.hazardIds.includes(hazardId) && workers.has(exam.workerId))
    const persons = (conclusions: readonly string[]): string =>
      String(
        new Set(
          exams
            .filter((exam) => conclusions.length === 0 || conclusions.includes(exam.conclusion ?? ''))
            .map((exam) => exam.workerId),
        ).size,
      )
    return [
      hazardName(hazardId),
      String(workers.size),
      persons([]),
      persons(['contraindication']),
      persons(['suspected']),
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
  const rows = [...groups.values()]
    .flatMap((group) => (group[0] === undefined ? [] : [{ first: group[0], group }]))
    .toSorted((a, b) => (a.first.date < b.first.date ? 1 : -1))
    .map(({ first, group }): PlanCell[] => [
      first.date,
      message(`plan.trainee.${first.trainee}`),
      message(`plan.trainingKind.${first.kind}`),
      String(first.hours),
      String(group.length),
      String(group.filter(({ passed }) => passed === true).length),
    ])
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
