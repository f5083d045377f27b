import { useState } from 'react'
import type { z } from 'zod'
import type { RecordOf } from '#shared/entities/facts.ts'
import { Attachments } from '../../components/attachments.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { newId, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'

type Kind = 'incidents' | 'emergencyPlans' | 'drills' | 'safeguards'

interface RecordDrawerProps<K extends Kind> {
  readonly kind: K
  readonly schema: z.ZodType<RecordOf<K>>
  readonly title: string
  /** The record to change; a new one when absent. */
  readonly record?: RecordOf<K>
  /** Fields to fill in; all when absent. */
  readonly only?: readonly string[]
  readonly onClose: () => void
}

/** One record of 应急 with its scans and photos, which it can hold once it exists. */
export function RecordDrawer<K extends Kind>({ kind, schema, title, record, only, onClose }: RecordDrawerProps<K>) {
  const save = useSaveRecord(kind, 'form')
  const remove = useRemoveRecord(kind)
  const [initial] = useState(() => record ?? { id: newId() })
  return (
    <FormDrawer
      title={title}
      schema={schema}
      initial={initial}
      onClose={onClose}
      onSave={(saved) => save.mutateAsync(saved)}
      onRemove={record === undefined ? undefined : () => remove.mutateAsync(record.id)}
    >
      <GenericFields kind={kind} {...(only === undefined ? {} : { only })} />
      {record === undefined ? null : <Attachments kind={kind} id={record.id} />}
    </FormDrawer>
  )
}
