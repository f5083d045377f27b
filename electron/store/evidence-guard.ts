/** Keeps what was closed on evidence from losing it, whichever use case writes. Lives for one transaction, like the writer. */
import { AppError } from '#shared/api/errors.ts'
import { type Books, closingsOn, type Held, leavesUnexamined } from '#shared/domain/closed-evidence.ts'
import { closesWithoutEvidence } from '#shared/domain/incident-state.ts'
import type { Attachment, AttachmentPlace } from '#shared/entities/attachment.ts'
import { incidentSchema } from '#shared/entities/emergency.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { examSchema } from '#shared/entities/worker.ts'
import type { ChangeLog } from './change-log.ts'

const refused = (reason: Held | 'examGone') => new AppError('evidence.held', { reason: `@reason.evidence.${reason}` })

type Came = Pick<Attachment, 'id' | 'kind' | 'recordId'>

/** The closing an attachment was there for, so that it may not be taken away; null while it may. */
export function heldFor(
  { id, kind, recordId }: Came,
  books: Books,
  log: Pick<ChangeLog, 'firstOf' | 'lastOf'>,
): Held | null {
  const came = log.firstOf('attachments', id)
  const closing = closingsOn(kind, recordId, books).find(({ by }) => by === null || log.lastOf(by.kind, by.id) > came)
  return closing?.held ?? null
}

export class EvidenceGuard {
  readonly #books: Books
  readonly #log: Pick<ChangeLog, 'firstOf' | 'lastOf'>
  readonly #countOf: (place: AttachmentPlace) => number
  readonly #detached: Came[] = []
  readonly #changed: { readonly kind: RecordKind; readonly before: object; readonly after: object | null }[] = []

  constructor(books: Books, log: Pick<ChangeLog, 'firstOf' | 'lastOf'>, countOf: (place: AttachmentPlace) => number) {
    this.#books = books
    this.#log = log
    this.#countOf = countOf
  }

  /** Something is about to be attached. Throws `evidence.held` where what was seen that day is complete. */
  attaching({ kind, recordId }: AttachmentPlace): void {
    if (kind === 'selfChecks' && closingsOn(kind, recordId, this.#books).length > 0) throw refused('check')
  }

  detached(attachment: Came): void {
    this.#detached.push(attachment)
  }

  /** A record was replaced, or removed when `after` is null. */
  changed(kind: RecordKind, before: object, after: object | null): void {
    if (kind === 'exams' || kind === 'incidents') this.#changed.push({ kind, before, after })
  }

  /**
   * Throws `evidence.held` when something was taken from what is closed now, and `incident.refused` when an incident was closed
   * without any evidence. A record that went takes its evidence along.
   */
  check(): void {
    for (const attachment of this.#detached) {
      const held = heldFor(attachment, this.#books, this.#log)
      if (held !== null) throw refused(held)
    }
    for (const { kind, before, after } of this.#changed) {
      if (kind === 'exams' && leavesUnexamined(examSchema.parse(before), this.#books)) throw refused('examGone')
      if (kind === 'incidents' && after !== null) this.#checkClosing(before, after)
    }
  }

  #checkClosing(before: object, after: object): void {
    const { id, closedOn } = incidentSchema.parse(after)
    const attachments = this.#countOf({ kind: 'incidents', recordId: id })
    if (closesWithoutEvidence(incidentSchema.parse(before), closedOn, attachments))
      throw new AppError('incident.refused', { reason: '@reason.incident.noEvidence' })
  }
}
