import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import { schemaOf } from '#shared/entities/facts.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { newId, useSaveRecord } from '../../hooks/use-records.ts'
import { useTranslate } from '../../hooks/use-text.ts'

/** A record to fill in: what is known of it already, and the fields a person is asked for; all of them when absent. */
export interface Draft<K extends RecordKind> {
  readonly kind: K
  readonly values: Readonly<Record<string, unknown>>
  readonly only?: readonly string[]
  /** Stands for the name of the ledger. */
  readonly title?: string
}

/** A new record with its schema's defaults under what is known. */
export function draftOf<K extends RecordKind>(
  kind: K,
  values: Readonly<Record<string, unknown>>,
  only?: readonly string[],
): Draft<K> {
  const blank = Object.fromEntries(recordFields(kind).map((field) => [field.name, field.blank]))
  return { kind, values: { id: newId(), ...blank, ...values }, ...(only === undefined ? {} : { only }) }
}

/** The small form of one step: prefilled, saved as an ordinary record, refused by the same rules. */
export function QuickForm<K extends RecordKind>({ draft, onClose }: { draft: Draft<K>; onClose: () => void }) {
  const t = useTranslate()
  const save = useSaveRecord(draft.kind, 'form')
  return (
    <FormDrawer
      title={draft.title ?? t('ledger.adding', { ledger: t(`ledger.${draft.kind}`) })}
      schema={schemaOf(draft.kind)}
      initial={draft.values}
      onClose={onClose}
      onSave={(record: RecordOf<K>) => save.mutateAsync(record)}
    >
      <GenericFields kind={draft.kind} {...(draft.only === undefined ? {} : { only: draft.only })} />
    </FormDrawer>
  )
}
