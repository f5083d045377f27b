/** What a declaration or a dose may not say, however it is written, and what the program itself adds to a declaration. */
import { AppError } from '#shared/api/errors.ts'
import { incidentRefusals } from '#shared/domain/incident-state.ts'
import { receiptRefusals } from '#shared/domain/declaration-state.ts'
import { doseRefusals } from '#shared/domain/dose-state.ts'
import { schemaOf, type RecordKind, type RecordOf } from '#shared/entities/facts.ts'
import { incidentSchema } from '#shared/entities/emergency.ts'
import { declarationSchema } from '#shared/entities/firm.ts'
import { doseSchema, type Dose } from '#shared/entities/radiation.ts'
import { withSheet } from './declared-sheet.ts'
import type { Session } from './session.ts'

/** Throws `declaration.refused` or `dose.refused`. A record its own schema refuses is left to the writer, which says where. */
export function checkLedger<K extends RecordKind>(session: Session, kind: K, record: RecordOf<K>): void {
  if (kind === 'declarations') {
    const declaration = declarationSchema.safeParse(record)
    const [reason] = declaration.success ? receiptRefusals(declaration.data) : []
    if (reason !== undefined) throw new AppError('declaration.refused', { reason: `@reason.declaration.${reason}` })
  }
  if (kind === 'doses') {
    const dose = doseSchema.safeParse(record)
    if (dose.success) checkDoses(session, [dose.data])
  }
}

/** An incident is closed only on what is kept with it: report, actions, scans. Throws `incident.refused`. */
export function checkEvidence<K extends RecordKind>({ store, engine }: Session, kind: K, record: RecordOf<K>): void {
  if (kind !== 'incidents') return
  const incident = incidentSchema.safeParse(record)
  if (!incident.success) return
  const { id } = incident.data
  const attachments = store.attachments.of({ kind: 'incidents', recordId: id }).length
  const world = { today: engine.clock.today(), attachments }
  const [reason] = incidentRefusals(store.get('incidents', id), incident.data, world)
  if (reason !== undefined) throw new AppError('incident.refused', { reason: `@reason.incident.${reason}` })
}

/** Wearing periods to be saved together, against each other and those on file. Throws `dose.refused`. */
export function checkDoses({ store, engine }: Session, doses: readonly Dose[]): void {
  const fresh = new Set(doses.map(({ id }) => id))
  const known = store.list('doses').filter(({ id }) => !fresh.has(id))
  const byWorker = Map.groupBy([...known, ...doses], ({ workerId }) => workerId)
  const today = engine.clock.today()
  for (const dose of doses) {
    const others = byWorker.get(dose.workerId) ?? []
    const [reason] = doseRefusals(dose, { today, others, worker: store.get('workers', dose.workerId) })
    if (reason !== undefined) throw new AppError('dose.refused', { reason: `@reason.dose.${reason}` })
  }
}

/** A declaration with what its sheet says, which no window sends; any other record as it is. */
export function completed<K extends RecordKind>(session: Session, kind: K, record: RecordOf<K>): RecordOf<K> {
  if (kind !== 'declarations') return record
  const declaration = declarationSchema.safeParse(record)
  if (!declaration.success) return record
  const before = session.store.get('declarations', declaration.data.id)
  return schemaOf(kind).parse(withSheet(session, before, declaration.data))
}
