/** What a hazard can be judged by on a day, and what each kind asks for beside the value. */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import { PHYSICAL_KINDS } from '#shared/entities/judging.ts'
import type { EvidenceName, JudgeKind, KindOffer } from '#shared/entities/judging.ts'
import type { ResultAsk } from '#shared/entities/measurement.ts'
import { resultEvidenceSchema } from '#shared/entities/survey.ts'
import { LEVEL_UNITS, levelKindSchema } from '#shared/entities/workplace.ts'
import type { LevelKind } from '#shared/entities/workplace.ts'
import type { LimitRow, Reference } from '#shared/reference/types.ts'
import { isBySilica } from './conditions.ts'
import { aspectsOf } from './physical.ts'

const ASKED: Partial<Record<JudgeKind, readonly EvidenceName[]>> = {
  twa: ['segments', 'hoursPerDay', 'daysPerWeek', 'reductionFactor'],
  twaTotal: ['segments', 'hoursPerDay', 'daysPerWeek', 'reductionFactor'],
  twaRespirable: ['segments', 'hoursPerDay', 'daysPerWeek', 'reductionFactor'],
  peak: ['average', 'peakMinutes', 'peakCount', 'peakGap'],
  lex8h: ['segments', 'daysPerWeek'],
  wbgt: ['labourClass', 'contactRate', 'hotRegion'],
  handVibration: ['hoursPerDay'],
  mixture: ['mixture'],
}

/** The conditions to choose from; those by silica content follow from the content. */
function conditionsOf(rows: readonly LimitRow[]): string[] {
  return [...new Set(rows.filter((row) => !isBySilica(row)).flatMap(({ condition }) => condition ?? []))]
}

function levelOffer(kind: LevelKind, judgedBy: JudgeKind, rows: readonly LimitRow[]): KindOffer {
  const conditions = kind === 'wbgt' ? [] : conditionsOf(rows)
  const needs: EvidenceName[] = [
    ...(rows.some((row) => row.condition !== null && isBySilica(row)) ? (['silica'] as const) : []),
    ...(conditions.length > 0 ? (['condition'] as const) : []),
    ...(ASKED[judgedBy] ?? []),
  ]
  return { kind: judgedBy, unit: judgedBy === 'mixture' ? LEVEL_UNITS.twa : LEVEL_UNITS[kind], needs, conditions }
}

function peakOffer(limits: readonly LimitRow[]): KindOffer[] {
  const kinds = (['twa', 'twaTotal', 'twaRespirable'] as const).filter((kind) =>
    limits.some((row) => row.kind === kind),
  )
  const [kind, second] = kinds
  if (kind === undefined || limits.some((row) => row.kind === 'stel')) return []
  const offer = levelOffer(kind, 'peak', limits)
  return [second === undefined ? offer : { ...offer, needs: ['fraction', ...offer.needs] }]
}

function physicalOffers(hazardId: HazardId, reference: Reference, on: IsoDate): KindOffer[] {
  const rows = reference.library.ofHazard('physical-limits', hazardId, on)
  return PHYSICAL_KINDS.flatMap((kind) => {
    const own = rows.filter(({ quantity }) => quantity === kind)
    const [first] = own
    if (first === undefined) return []
    const conditions = own.length > 1 ? [...new Set(own.flatMap(({ condition }) => condition ?? []))] : []
    return [{ kind, unit: first.unit, needs: aspectsOf(own), conditions }]
  })
}

/** Every kind the hazard has a limit for, with its one unit. */
export function kindOffers(hazardId: HazardId, reference: Reference, on: IsoDate): KindOffer[] {
  const limits = reference.limits(hazardId, on)
  const levels = levelKindSchema.options.flatMap((kind) => {
    const rows = limits.filter((row) => row.kind === kind)
    return rows.length === 0 ? [] : [levelOffer(kind, kind, rows)]
  })
  const averages = limits.filter((row) => row.kind === 'twa')
  const mixture = averages.length === 0 ? [] : [levelOffer('twa', 'mixture', averages)]
  return [...levels, ...peakOffer(limits), ...mixture, ...physicalOffers(hazardId, reference, on)]
}

/** What a report has to state beside a value of each kind so that one of the hazard's limits can be chosen; kinds that ask nothing are left out. */
export function resultAsks(hazardId: HazardId, reference: Reference, on: IsoDate): ResultAsk[] {
  return kindOffers(hazardId, reference, on).flatMap(({ kind: judgedBy, needs, conditions }) => {
    const kind = levelKindSchema.safeParse(judgedBy).data
    if (kind === undefined) return []
    // Hours reduce a PC-TWA in a long shift, but only of vibration nothing can be said without them.
    const own = resultEvidenceSchema
      .keyof()
      .options.filter((name) => needs.includes(name) && (name !== 'hoursPerDay' || kind === 'handVibration'))
    return own.length === 0 ? [] : [{ kind, needs: own, conditions }]
  })
}
