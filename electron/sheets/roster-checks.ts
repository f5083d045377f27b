/** Checks that need the whole roster or the firm: one person twice, one number for two people, somebody already here. */
import { isoDateOrNull } from '#shared/domain/dates.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Post } from '#shared/entities/workplace.ts'
import type { Flaw, Judgement } from './judge-row.ts'
import { nameKey } from './text.ts'

/**
 * Flaws by position in `rows`. The same name and ID again: the later row is aside. The same ID under different names: all of them are,
 * for nobody but the user can say whose it is.
 */
export function duplicateFlaws(rows: readonly Judgement[]): Map<number, Flaw> {
  const holders = Map.groupBy(
    rows
      .map(({ soundId, values }, index) => ({ soundId, name: nameKey(values.name), index }))
      .filter(({ soundId }) => soundId !== null),
    ({ soundId }) => soundId,
  )
  const flaws = new Map<number, Flaw>()
  for (const group of holders.values()) {
    const oneName = new Set(group.map(({ name }) => name).filter((name) => name !== '')).size <= 1
    for (const { index } of oneName ? group.slice(1) : group) {
      flaws.set(index, { field: 'idCard', code: oneName ? 'duplicatePerson' : 'oneIdTwoPeople', proposal: null })
    }
  }
  return flaws
}

/** What the firm knows that a row is compared with. */
export interface FirmIndex {
  /** Of somebody who came back, the latest service. */
  readonly workerByIdCard: ReadonlyMap<string, Worker>
  readonly currentPosts: ReadonlyMap<Id, readonly Post[]>
}

const indexes = new WeakMap<Facts, FirmIndex>()

/** Indexes the workers on file by ID card, and the posts they hold with no end recorded; once for the same facts. */
export function indexFirm(facts: Facts): FirmIndex {
  const known = indexes.get(facts)
  if (known) return known
  const index = buildIndex(facts)
  indexes.set(facts, index)
  return index
}

function buildIndex(facts: Facts): FirmIndex {
  const postById = new Map(facts.posts.map((post) => [post.id, post]))
  const open = facts.assignments.filter(({ to }) => to === null)
  return {
    workerByIdCard: new Map(
      facts.workers
        .toSorted((a, b) => ((a.hireDate ?? '') < (b.hireDate ?? '') ? -1 : 1))
        .flatMap((worker) => (worker.idCard === null ? [] : [[worker.idCard, worker] as const])),
    ),
    currentPosts: new Map(
      [...Map.groupBy(open, ({ workerId }) => workerId)].map(([workerId, assignments]) => [
        workerId,
        assignments.flatMap(({ postId }) => postById.get(postId) ?? []),
      ]),
    ),
  }
}

/**
 * How a row stands to the firm's own records. `known` when it repeats them; a flaw when it says something else
 * (another name, another post): records are changed on their own screens, with a date, never by an import. Somebody who left is
 * new again with a first day after the last one.
 */
export function againstFirm(row: Judgement, firm: FirmIndex): 'new' | 'known' | Flaw {
  const worker = row.soundId === null ? undefined : firm.workerByIdCard.get(row.soundId)
  if (!worker) return 'new'
  if (nameKey(worker.name) !== nameKey(row.values.name)) return alreadyInFirm('idCard')
  if (worker.leaveDate !== null) {
    const hired = isoDateOrNull(row.values.hireDate)
    if (hired !== null && hired > worker.leaveDate) return 'new'
    return { field: 'hireDate', code: 'returnDay', proposal: null }
  }
  const posts = firm.currentPosts.get(worker.id) ?? []
  const samePost = row.values.post === '' || posts.some(({ name }) => nameKey(name) === nameKey(row.values.post))
  return samePost ? 'known' : alreadyInFirm('post')
}

/** The flaw of a row whose person is on file. */
export function alreadyInFirm(field: Flaw['field']): Flaw {
  return { field, code: 'alreadyInFirm', proposal: null }
}
