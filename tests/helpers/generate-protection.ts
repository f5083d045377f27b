/** Places within places, safeguards, gear, signs, and reports over the limit at a generated firm. */
import type { FactsParts } from './build-facts.ts'
import { type Draw, moved } from './draw.ts'

type Rows<K extends keyof FactsParts> = NonNullable<FactsParts[K]>

function list<T>(draw: Draw, limit: number, make: (index: number) => T): T[] {
  return Array.from({ length: draw.below(limit) }, (_, index) => make(index))
}

/** A building around the workshop and a room inside it; some posts move to the room. */
export function addNestedPlaces(draw: Draw, _asOf: string, parts: FactsParts): FactsParts {
  const [place] = parts.workplaces ?? []
  if (place === undefined) return {}
  const flags = () => ({ livedIn: draw.of([true, false, null, null]), separated: draw.of([true, false, null, null]) })
  const hasBuilding = draw.chance(0.7)
  return {
    workplaces: [
      ...(hasBuilding ? [{ id: 'wp0', name: '厂房', ...flags() }] : []),
      { ...place, ...(hasBuilding ? { parentId: 'wp0' } : {}), ...flags() },
      { id: 'wpr', name: '小间', parentId: place.id, ...flags() },
    ],
    posts: (parts.posts ?? []).map((post) => ({
      ...post,
      workplaceId: draw.of([place.id, 'wpr', ...(hasBuilding ? ['wp0'] : [])]),
    })),
  }
}

const SAFEGUARDS = [
  'alarm',
  'firstAid',
  'washing',
  'emergencyExit',
  'radiationAlarm',
  'dosimeter',
  'ventilation',
] as const
const ACUTE = ['chem-16', 'chem-13', 'chem-3', 'chem-28', 'chem-22', 'rad-3', 'chem-19'] as const

/** What has to be there where harm may be acute, high-toxic or radiation. */
export function addSafeguards(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const posts = parts.posts ?? []
  const exposures = parts.exposures ?? []
  const hazardId = draw.of(ACUTE)
  const extra: Rows<'exposures'> = posts
    .slice(0, 1)
    .filter(({ id }) => !exposures.some((row) => row.postId === id && row.hazardId === hazardId))
    .map(({ id }) => ({ id: 'x-acute', postId: id, hazardId, since: draw.maybeAround(0.2, [asOf]) }))
  const isListed = draw.chance(0.85)
  const share = draw.of([0.6, 0.95, 1])
  const safeguards: Rows<'safeguards'> = (parts.workplaces ?? []).flatMap((place) =>
    SAFEGUARDS.filter(() => isListed && draw.chance(share)).flatMap((kind) =>
      Array.from({ length: draw.of([1, 1, 1, 2]) }, (_, index) => ({
        id: `sg-${place.id}-${kind}-${index}`,
        workplaceId: place.id,
        kind,
        installedOn: draw.maybeAround(0.1, [asOf]),
        removedOn: draw.maybeAround(0.1, [asOf]),
        checkedOn: draw.maybeAround(0.3, [asOf]),
        works: draw.of([null, null, true, true, true, true, true, false]),
      })),
    ),
  )
  return { exposures: [...exposures, ...extra], safeguards }
}

const GEAR = ['防尘口罩', '滤毒盒', '手套'] as const

/** Standards of posts, what was handed out, and gear written down with the exposure. */
export function addGear(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const exposures: Rows<'exposures'> = (parts.exposures ?? []).map((row) => ({
    ...row,
    ppe: draw.chance(0.3) ? ['防尘口罩'] : [],
  }))
  const ppeStandards: Rows<'ppeStandards'> = (parts.posts ?? []).flatMap(({ id: postId }) => {
    const own = exposures.filter((row) => row.postId === postId).map(({ hazardId }) => hazardId)
    return GEAR.filter(() => draw.chance(0.4)).map((item, index) => ({
      id: `st-${postId}-${index}`,
      postId,
      item,
      hazardIds: draw.chance(0.3) ? [] : own.filter(() => draw.chance(0.7)),
      lifeDays: draw.of([null, 30, 90, 365]),
    }))
  })
  const begins = (workerId: string) =>
    (parts.assignments ?? []).filter((row) => row.workerId === workerId).flatMap(({ from }) => from ?? [])
  const ppeIssues: Rows<'ppeIssues'> = (parts.workers ?? []).slice(0, 4).flatMap(({ id: workerId }) =>
    list(draw, 5, (index) => ({
      id: `is-${workerId}-${index}`,
      workerId,
      item: draw.chance(0.9) ? draw.of(GEAR) : '雨衣',
      issuedOn: draw.chance(0.8)
        ? draw.around([asOf, ...begins(workerId)])
        : moved(asOf, draw.of([-30, -90, -29, -91])),
      lifeDays: draw.of([null, null, 30, 90, 365]),
      signed: draw.of([null, true, false]),
    })),
  )
  return { exposures, ppeStandards, ppeIssues }
}

/** Some signs, too few of them, at posts of which some have severe hazards. */
export function addSigns(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  if (draw.chance(0.2)) return {}
  const share = draw.of([0.5, 0.9, 1])
  const signs: Rows<'signs'> = (parts.posts ?? []).flatMap(({ id: postId }) => {
    const own = (parts.exposures ?? []).filter((row) => row.postId === postId).map(({ hazardId }) => hazardId)
    return (['warning', 'description', 'yellowLine', 'redLine', 'instruction'] as const)
      .filter(() => draw.chance(share))
      .map((kind) => {
        const placedOn = draw.chance(0.7) ? '2018-01-01' : draw.around([asOf])
        const removedOn = draw.maybeAround(0.08, [asOf])
        return {
          id: `si-${postId}-${kind}`,
          postId,
          kind,
          name:
            kind === 'warning' && draw.chance(0.6)
              ? draw.of(['噪声有害', '注意防尘', '当心中毒', '当心有毒气体', '注意高温', '禁止入内'])
              : null,
          hazardIds: draw.chance(0.5) ? own.filter(() => draw.chance(0.8)) : [],
          placedOn,
          removedOn: removedOn !== null && removedOn < placedOn ? placedOn : removedOn,
        }
      })
  })
  return { signs }
}

/** Readings on either side of the limits: noise 85 dB(A), welding fume 4, benzene 3 and 6 mg/m³, formaldehyde 0.5 (a ceiling). */
const READINGS = [
  { hazardId: 'phys-1', kind: 'lex8h', unit: 'dB(A)', values: [79, 85, 85.04, 85.1, 92] },
  { hazardId: 'phys-1', kind: 'lex40h', unit: 'dB(A)', values: [85, 85.1] },
  { hazardId: 'dust-11', kind: 'twaTotal', unit: 'mg/m3', values: [1, 4, 4.1, 9] },
  { hazardId: 'dust-11', kind: 'twaRespirable', unit: 'mg/m3', values: [1, 9] },
  { hazardId: 'chem-28', kind: 'twa', unit: 'mg/m3', values: [1, 3, 3.1, 9] },
  { hazardId: 'chem-28', kind: 'stel', unit: 'mg/m3', values: [6, 6.1] },
  { hazardId: 'chem-46', kind: 'mac', unit: 'mg/m3', values: [0.4, 0.5, 0.6] },
  { hazardId: 'chem-46', kind: 'twa', unit: 'mg/m3', values: [0.1, 9] },
  { hazardId: 'chem-16', kind: 'twa', unit: 'mg/m3', values: [20, 20.1] },
] as const

/** Chains of reports, over and within, some at points without a post or of posts that do not meet the hazard. */
export function addExceedances(draw: Draw, asOf: string, parts: FactsParts): FactsParts {
  const posts = parts.posts ?? []
  const [post] = posts
  if (post === undefined) return {}
  const here = (parts.exposures ?? []).filter(({ postId }) => postId === post.id).map(({ hazardId }) => hazardId)
  const wanted = [draw.of(READINGS), draw.of(READINGS)]
  const extra: Rows<'exposures'> = [...new Set(wanted.map(({ hazardId }) => hazardId))]
    .filter((hazardId) => !here.includes(hazardId) && draw.chance(0.85))
    .map((hazardId, index) => ({ id: `xo${index}`, postId: post.id, hazardId, since: draw.maybeAround(0.15, [asOf]) }))
  const days = list(draw, 5, () => draw.around([asOf]))
  const surveys: Rows<'surveys'> = days.map((date, index) => ({
    id: `so${index}`,
    kind: draw.of(['periodic', 'periodic', 'periodic', 'statusEvaluation', 'controlEvaluation', 'daily'] as const),
    date,
    receivedOn: draw.maybeAfter(0.5, date),
    results: list(draw, 4, (point) => {
      const { hazardId, kind, unit, values } = draw.chance(0.9) ? draw.of(wanted) : draw.of(READINGS)
      return {
        id: `r${point}`,
        postId: draw.chance(0.92) ? (draw.chance(0.9) ? post.id : draw.of(posts).id) : null,
        point: `${point}#`,
        hazardId,
        kind,
        value: draw.of<number>(values),
        unit,
        belowDetection: draw.chance(0.05),
        reportedVerdict: draw.of([null, null, 'within', 'over', 'cannotJudge'] as const),
      }
    }),
  }))
  return { exposures: [...(parts.exposures ?? []), ...extra], surveys: [...(parts.surveys ?? []), ...surveys] }
}
