import { useState } from 'react'
import type { RecordOf } from '#shared/entities/facts.ts'
import { Attachments } from '../../components/attachments.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { newId } from '../../hooks/use-records.ts'

export type EmergencyKind = 'incidents' | 'emergencyPlans' | 'drills' | 'safeguards'

interface RecordDrawerProps<K extends EmergencyKind> {
  readonly kind: K
  readonly title: string
  /** The record to change; a new one when absent. */
  readonly record?: RecordOf<K>
  /** Fields to fill in; all when absent. */
  readonly only?: readonly string[]
  readonly onClose: () => void
}

/** One record of 应急 with its scans and photos, which it can hold once it exists. */
export function RecordDrawer<K extends EmergencyKind>({ kind, title, record, only, onClose }: RecordDrawerProps<K>) {
  const [initial] = useState(() => record ?? { id: newId() })
  return (
    <GenericDrawer
      kind={kind}
      title={title}
      initial={initial}
      only={only}
      removes={record?.id ?? null}
      onClose={onClose}
    >
      {record === undefined ? null : <Attachments kind={kind} id={record.id} />}
    </GenericDrawer>
  )
}
