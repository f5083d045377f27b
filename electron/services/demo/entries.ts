/** Everything the demo firm has on file besides the story of its year, as one list; nothing is written. */
import type { IsoDate } from '#shared/entities/common.ts'
import { forEachKind, RECORD_KINDS, type Facts, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { demoRecords } from '../demo-firm.ts'
import { newId } from '../session.ts'
import { demoLedgers } from './ledgers.ts'
import type { Entry } from './year/chronicle.ts'

type Lists = { readonly [K in RecordKind]?: readonly RecordOf<K>[] }

/** The records of both samples for a firm that has its roster, on a day. What the roster already has is there as it shall become. */
export function demoEntries(roster: Facts, reference: Reference, asOf: IsoDate): Entry[] {
  const { profile: _profile, changed, ...made } = demoRecords({ facts: roster, reference, asOf, newId })
  const known = merged(merged(roster, made), changed)
  const ledgers = demoLedgers(known, asOf, newId)
  const whole = merged(known, ledgers.changed)
  return RECORD_KINDS.flatMap((kind) =>
    [...whole[kind], ...ledgers.records(kind)].map((record): Entry => ({ kind, record })),
  )
}

/** The same lists with records replaced by those of the same id, and the others added. */
function merged(facts: Facts, changes: Lists): Facts {
  const lists = forEachKind<Omit<Facts, 'profile'>>((kind) => {
    const changed = new Map((changes[kind] ?? []).map((record) => [record.id, record]))
    const kept = facts[kind].map((record) => changed.get(record.id) ?? record)
    const known = new Set(kept.map(({ id }) => id))
    return [...kept, ...(changes[kind] ?? []).filter(({ id }) => !known.has(id))]
  })
  return { profile: facts.profile, ...lists }
}
