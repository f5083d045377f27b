/** list / save / remove for every ledger, and the checks that need more than the record itself. */
import { AppError } from '#shared/api/errors.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { checkEvidence, checkLedger, completed } from './ledger-checks.ts'
import { checkPerson } from './person-checks.ts'
import { checkChange, hazardsOf } from './record-checks.ts'
import { change, type Session } from './session.ts'

export function listRecords<K extends RecordKind>({ store }: Session, kind: K): RecordOf<K>[] {
  return store.list(kind)
}

/**
 * Inserts or replaces by id. Throws `record.invalid`, `record.duplicate`, `record.unknownReference`, `record.unknownHazard`
 * `finding.refused`, `declaration.refused`, `dose.refused`, `worker.*` or `assignment.*`; nothing is then written.
 */
export function saveRecord<K extends RecordKind>(
  { store, engine }: Session,
  kind: K,
  record: RecordOf<K>,
): RecordOf<K> {
  for (const { id } of hazardsOf(kind, record)) {
    if (engine.reference.hazard(id) === null) throw new AppError('record.unknownHazard', { id })
  }
  checkPerson({ store, engine }, kind, record)
  checkLedger({ store, engine }, kind, record)
  checkChange(kind, store.get(kind, record.id), record, () => store.facts(), engine.reference)
  checkEvidence({ store, engine }, kind, record)
  const complete = completed({ store, engine }, kind, record)
  return store.transaction(change(engine, `${kind}.save`), (write) => write.save(kind, complete))
}

/** Throws `record.notFound`, or `record.inUse` while others refer to it. */
export function removeRecord({ store, engine }: Session, kind: RecordKind, id: string): void {
  store.transaction(change(engine, `${kind}.remove`), (write) => write.remove(kind, id))
}
