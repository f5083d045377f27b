/** Invented firms of any size from a seed: the same seed gives the same firm. */
import { addDays, isoDate } from '#shared/domain/dates.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { buildFacts, type FactsParts } from './build-facts.ts'

const HAZARDS = ['phys-1', 'dust-11', 'chem-28', 'chem-3', 'dust-1', 'phys-2', 'chem-29', 'chem-1', 'phys-3', 'chem-40']
const GRADES = [null, 'I', 'II', 'III'] as const
const KINDS = ['own', 'dispatched', 'contractor', 'intern'] as const

/** A small generator of numbers in [0, 1) (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface FirmShape {
  readonly workers: number
  readonly posts?: number
  readonly hazardsPerPost?: number
}

type Rows = {
  [K in 'posts' | 'exposures' | 'workers' | 'assignments' | 'exams' | 'trainings']: NonNullable<FactsParts[K]>
}

/** A firm with exams, trainings, a survey and a declaration, some late, some missing. */
export function randomFirm(seed: number, { workers, posts = 12, hazardsPerPost = 3 }: FirmShape): Facts {
  const next = numbers(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const day = (from: string, spread: number) => addDays(isoDate(from), below(spread))
  const parts: Rows = {
    posts: [],
    exposures: [],
    workers: [],
    assignments: [],
    exams: [],
    trainings: [],
  }
  const hazardsOf: string[][] = []
  for (let post = 0; post < posts; post += 1) {
    const first = below(HAZARDS.length)
    const hazards = Array.from(
      { length: hazardsPerPost },
      (_, index) => HAZARDS[(first + index) % HAZARDS.length] ?? 'phys-1',
    )
    hazardsOf.push(hazards)
    parts.posts.push({ id: `p${post}`, workplaceId: 'wp1', name: `岗位${post}` })
    for (const hazardId of hazards) {
      const level =
        hazardId === 'phys-1' && next() > 0.3 ? { kind: 'lex8h' as const, value: 76 + below(18), unit: 'dB(A)' } : null
      parts.exposures.push({
        id: `x${post}-${hazardId}`,
        postId: `p${post}`,
        hazardId,
        level,
        grade: GRADES[below(4)] ?? null,
      })
    }
  }
  for (let index = 0; index < workers; index += 1) {
    const id = `w${index}`
    const post = below(posts)
    const from = day('2021-01-01', 2200)
    const hazardIds = hazardsOf[post] ?? []
    parts.workers.push({
      id,
      name: `员工${index}`,
      kind: KINDS[below(4)] ?? 'own',
      leaveDate: next() < 0.1 ? addDays(from, 30 + below(2000)) : null,
    })
    parts.assignments.push({ id: `a${index}`, workerId: id, postId: `p${post}`, from: next() < 0.05 ? null : from })
    if (next() < 0.8)
      parts.exams.push({
        id: `e${index}p`,
        workerId: id,
        kind: 'preJob',
        date: addDays(from, -5 + below(8)),
        hazardIds,
      })
    if (next() < 0.7)
      parts.exams.push({ id: `e${index}s`, workerId: id, kind: 'inService', date: day('2024-01-01', 1000), hazardIds })
    if (next() < 0.6) {
      const date = day('2024-06-01', 850)
      parts.trainings.push({
        id: `t${index}`,
        trainee: 'worker',
        workerId: id,
        kind: next() < 0.5 ? 'first' : 'refresher',
        date,
        hours: 2 + below(8),
      })
    }
  }
  return buildFacts({
    ...parts,
    profile: { industryCode: 'C2110', hazardSince: '2018-05-01', confirmedRiskClass: 'general' },
    workplaces: [{ id: 'wp1', name: '一车间' }],
    surveys: [{ id: 's1', kind: 'periodic', date: '2024-03-01' }],
    declarations: [{ id: 'd1', kind: 'first', date: '2025-12-10', year: 2025 }],
    changeEvents: [{ id: 'c1', kind: 'identityChanged', date: '2026-10-20' }],
  })
}
