/** What every block of the declaration reads: the people and reports of the year, indexed once. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Measurement, Survey } from '#shared/entities/survey.ts'
import type { HazardClass, Reference } from '#shared/reference/types.ts'
import { judge, readingOf } from '../judge.ts'
import { presence } from '../presence.ts'
import type { Presence } from '../presence.ts'

/** Class blocks in the portal's order; block 四 and 五 merge the last two. */
export const CLASSES: readonly HazardClass[] = ['dust', 'chem', 'phys', 'rad', 'bio', 'other']
export const MERGED_CLASSES: readonly (readonly HazardClass[])[] = [
  ['dust'],
  ['chem'],
  ['phys'],
  ['rad'],
  ['bio', 'other'],
]

/** Factors the form asks for by name, as keys of the 2015 catalogue. 铅 leaves out 四乙基铅; 苯 is benzene alone. */
export const NAMED_FACTORS = {
  silica: 'dust-1',
  coal: 'dust-2',
  asbestos: 'dust-5',
  lead: 'chem-1',
  benzene: 'chem-28',
  noise: 'phys-1',
} as const
export type NamedFactor = keyof typeof NAMED_FACTORS

export interface SheetContext {
  readonly facts: Facts
  readonly reference: Reference
  readonly asOf: IsoDate
  readonly year: number
  readonly here: Presence
  /** Reports of bodies dated in the year, up to the day; daily readings of the firm's own are not 检测 in the form's sense. */
  readonly surveys: readonly Survey[]
  readonly daysPerWeek: (result: Measurement) => number | null
}

export function sheetContext(facts: Facts, reference: Reference, asOf: IsoDate): SheetContext {
  const year = Number(asOf.slice(0, 4))
  const days = new Map(
    facts.exposures.map((exposure) => [`${exposure.postId} ${exposure.hazardId}`, exposure.daysPerWeek]),
  )
  return {
    facts,
    reference,
    asOf,
    year,
    here: presence(facts, asOf),
    surveys: facts.surveys.filter(
      (survey) => survey.kind !== 'daily' && inYear(survey.date, year) && survey.date <= asOf,
    ),
    daysPerWeek: (result) =>
      result.postId === null ? null : (days.get(`${result.postId} ${result.hazardId}`) ?? null),
  }
}

export function inYear(date: IsoDate, year: number): boolean {
  return Number(date.slice(0, 4)) === year
}

export function classOf(context: SheetContext, hazardId: HazardId): HazardClass | null {
  return context.reference.hazard(hazardId)?.class ?? null
}

/** Distinct workers exposed to a factor for which `belongs` holds. */
export function exposedTo(context: SheetContext, belongs: (hazardId: HazardId) => boolean): Id[] {
  const found = new Set<Id>()
  for (const [hazardId, workerIds] of context.here.workersOfHazard) {
    if (belongs(hazardId)) for (const id of workerIds) found.add(id)
  }
  return [...found].toSorted()
}

/** Whether the firm has a factor at all: on any post, manned or not. */
export function present(context: SheetContext, belongs: (hazardId: HazardId) => boolean): boolean {
  return context.facts.exposures.some((exposure) => belongs(exposure.hazardId))
}

interface Points {
  readonly all: readonly string[]
  readonly over: readonly string[]
}

/** Distinct points of this year's reports; a point is over when at least one of its results is, by today's limit or, where that cannot be judged, by the report. */
export function pointsOf(context: SheetContext, belongs: (hazardId: HazardId) => boolean): Points {
  const all = new Map<string, string>()
  const over = new Set<string>()
  for (const result of context.surveys.flatMap((survey) => survey.results)) {
    if (!belongs(result.hazardId)) continue
    const key = `${result.postId ?? ''} ${result.point}`
    all.set(key, result.point)
    const { verdict } = judge(readingOf(result, context.daysPerWeek(result)), context.reference, context.asOf)
    if (verdict === 'over' || (verdict === 'cannotJudge' && result.reportedVerdict === 'over')) over.add(key)
  }
  return { all: [...all.values()], over: [...all].flatMap(([key, point]) => (over.has(key) ? [point] : [])) }
}
