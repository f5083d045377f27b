/** What every block of the declaration reads: the people and reports of the year, indexed once. */
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Measurement, Survey } from '#shared/entities/survey.ts'
import type { HazardClass, Reference } from '#shared/reference/types.ts'
import type { Input, Message } from '../explanation.ts'
import { readingText } from '../exposure-results.ts'
import { judge, readingOf } from '../judge.ts'
import { type Presence, workersByHazard } from '../presence.ts'
import { ruleContext } from '../rule-context.ts'

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
  hazardName(id: HazardId): string
  postName(id: Id): string
}

export function sheetContext(facts: Facts, reference: Reference, asOf: IsoDate): SheetContext {
  const year = Number(asOf.slice(0, 4))
  const { presence: here, hazardName, postName } = ruleContext(facts, reference, asOf)
  const days = new Map(
    facts.exposures.map((exposure) => [`${exposure.postId} ${exposure.hazardId}`, exposure.daysPerWeek]),
  )
  return {
    facts,
    reference,
    asOf,
    year,
    here,
    hazardName,
    postName,
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
  for (const [hazardId, workerIds] of workersByHazard(context.here)) {
    if (belongs(hazardId)) for (const id of workerIds) found.add(id)
  }
  return [...found].toSorted()
}

/** The firm's exposures to a factor, on any post, manned or not: whether it has the factor at all. */
export function exposuresTo(context: SheetContext, belongs: (hazardId: HazardId) => boolean): Input[] {
  return context.facts.exposures
    .filter((exposure) => belongs(exposure.hazardId))
    .map((exposure) => ({
      kind: 'exposures',
      id: exposure.id,
      field: 'hazardId',
      value: `${context.postName(exposure.postId)} ${context.hazardName(exposure.hazardId)}`,
    }))
}

/** A measuring point of the year: its name, the results read at it and, where one is over, why. */
interface Point {
  readonly name: string
  readonly inputs: Input[]
  readonly exceedances: Message[]
}

/** Distinct points of this year's reports; a point is over when at least one of its results is, by today's limit or, where that cannot be judged, by the report. */
export function pointsOf(context: SheetContext, belongs: (hazardId: HazardId) => boolean): Point[] {
  const points = new Map<string, Point>()
  for (const survey of context.surveys) {
    for (const result of survey.results.filter(({ hazardId }) => belongs(hazardId))) {
      const key = `${result.postId ?? ''} ${result.point}`
      const point = points.get(key) ?? { name: result.point, inputs: [], exceedances: [] }
      points.set(key, point)
      const value = `${result.point} ${context.hazardName(result.hazardId)} ${readingText(result)}`
      point.inputs.push({ kind: 'surveys', id: survey.id, field: 'result', value })
      const { verdict, text } = judge(readingOf(result, context.daysPerWeek(result)), context.reference, context.asOf)
      if (verdict === 'over' || (verdict === 'cannotJudge' && result.reportedVerdict === 'over'))
        point.exceedances.push(text)
    }
  }
  return [...points.values()]
}
