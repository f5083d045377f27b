/** What the records of an exchange document must be to each other. Pure; every mistake comes with its path. */
import { overlappingService } from '#shared/domain/returners.ts'
import { RECORD_KINDS, type Facts, type RecordKind, type RecordOf, type Records } from '#shared/entities/facts.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'
import { usesOf } from '../store/references.ts'
import { findWorkplaceCycle, hazardsOf, profileIssues, type Issue } from './record-checks.ts'
import { standingIssues } from './standing-issues.ts'

/** Keys that must not occur twice within a kind, with the field to point at. */
function repeated(rows: readonly { readonly key: string | null; readonly path: string }[], reason: string): Issue[] {
  const seen = new Set<string>()
  return rows.flatMap(({ key, path }) => {
    if (key === null) return []
    if (seen.has(key)) return [{ path, reason }]
    seen.add(key)
    return []
  })
}

function duplicateIssues(exchange: Records): Issue[] {
  const ids = RECORD_KINDS.flatMap((kind) =>
    repeated(
      exchange[kind].map(({ id }, index) => ({ key: id, path: `${kind}.${index}.id` })),
      '@reason.duplicateId',
    ),
  )
  const pairs = exchange.exposures.map(({ postId, hazardId }, index) => ({
    key: `${postId} ${hazardId}`,
    path: `exposures.${index}.hazardId`,
  }))
  return [...ids, ...repeated(pairs, '@reason.duplicateRecord'), ...serviceIssues(exchange.workers)]
}

/** One ID number on two records is somebody who came back: then the earlier service is over before the later begins. */
function serviceIssues(workers: readonly Worker[]): Issue[] {
  const groups = Map.groupBy(workers.entries(), ([, { idCard }]) => idCard)
  return [...groups].flatMap(([idCard, group]) => {
    if (idCard === null || group.length < 2) return []
    return group.flatMap(([index, worker], at) => {
      const earlier = group.slice(0, at).map(([, other]) => other)
      const clash = overlappingService(earlier, worker) !== undefined
      return clash ? [{ path: `workers.${index}.idCard`, reason: '@reason.serviceOverlaps' }] : []
    })
  })
}

function issuesOf<K extends RecordKind>(
  kind: K,
  exchange: Records,
  known: ReadonlyMap<RecordKind, ReadonlySet<string>>,
  reference: Reference,
): Issue[] {
  const records: readonly RecordOf<K>[] = exchange[kind]
  return records.flatMap((record, index) => [
    ...usesOf(kind, record)
      .filter(({ to, id }) => !known.get(to)?.has(id))
      .map(({ path }) => ({ path: `${kind}.${index}.${path}`, reason: '@reason.unknownReference' })),
    ...hazardsOf(kind, record)
      .filter(({ id }) => reference.hazard(id) === null)
      .map(({ path }) => ({ path: [kind, index, ...path].join('.'), reason: '@reason.unknownHazard' })),
  ])
}

function cycleIssues(exchange: Records): Issue[] {
  const id = findWorkplaceCycle(exchange.workplaces)
  if (id === null) return []
  const index = exchange.workplaces.findIndex((workplace) => workplace.id === id)
  return [{ path: `workplaces.${index}.parentId`, reason: '@reason.workplaceCycle' }]
}

/**
 * Codes no list has, repeated ids, a pair of post and hazard used twice, an ID number twice at a time, references to nothing, unknown hazards,
 * circular workplaces, records that lack what their state rests on.
 */
export function exchangeIssues(facts: Facts, reference: Reference): Issue[] {
  const { profile, ...exchange } = facts
  const known = new Map(RECORD_KINDS.map((kind) => [kind, new Set(exchange[kind].map(({ id }) => id))] as const))
  return [
    ...profileIssues(profile, reference).map(({ path, reason }) => ({ path: `profile.${path}`, reason })),
    ...duplicateIssues(exchange),
    ...RECORD_KINDS.flatMap((kind) => issuesOf(kind, exchange, known, reference)),
    ...cycleIssues(exchange),
    ...standingIssues(facts, reference),
  ]
}
