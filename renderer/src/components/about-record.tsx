import type { RecordKind } from '#shared/entities/facts.ts'
import { Attachments } from './attachments.tsx'
import { DueCiting } from './due-of.tsx'
import { RecordHistory } from './record-history.tsx'

interface AboutRecordProps {
  readonly kind: RecordKind
  readonly id: string
  /** Nothing is attached any more. */
  readonly complete?: boolean
}

/** What stands around a record that exists: its attachments, what was computed from it, and its history. */
export function AboutRecord({ kind, id, complete = false }: AboutRecordProps) {
  return (
    <>
      <Attachments kind={kind} id={id} complete={complete} />
      <DueCiting kind={kind} id={id} />
      <RecordHistory kind={kind} id={id} />
    </>
  )
}
