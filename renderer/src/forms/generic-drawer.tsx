import type { ReactNode } from 'react'
import { schemaOf, type RecordKind } from '#shared/entities/facts.ts'
import { useRemoveRecord, useSaveRecord } from '../hooks/use-records.ts'
import { FormDrawer } from './form-drawer.tsx'
import { GenericFields } from './generic-fields.tsx'

interface GenericDrawerProps<K extends RecordKind> {
  readonly kind: K
  readonly title: string
  /** The record to change, or what a new one begins with; the drawer is closed while it is null. */
  readonly initial: object | null
  /** Only these fields, in this order; all fields of the schema when absent. */
  readonly only?: readonly string[] | undefined
  /** The id under which the record is kept already, where it may be removed here. */
  readonly removes?: string | null
  readonly onClose: () => void
  /** Leads on to the record just kept. */
  readonly onSaved?: (id: string) => void
  /** What stands below the fields. */
  readonly children?: ReactNode
}

/** Adds or edits one record with the fields of its schema, and keeps it as it was filled in. */
export function GenericDrawer<K extends RecordKind>(props: GenericDrawerProps<K>) {
  const { kind, title, initial, only, removes = null, onClose, onSaved, children } = props
  const save = useSaveRecord(kind, 'form')
  const remove = useRemoveRecord(kind)
  return (
    <FormDrawer
      title={title}
      schema={schemaOf(kind)}
      initial={initial}
      onClose={onClose}
      onSave={async (record) => {
        await save.mutateAsync(record)
        onSaved?.(record.id)
      }}
      onRemove={removes === null ? undefined : () => remove.mutateAsync(removes)}
    >
      <GenericFields kind={kind} only={only} />
      {children}
    </FormDrawer>
  )
}
