import { schemaOf } from '#shared/entities/facts.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useSaveRecord } from '../../hooks/use-records.ts'
import { useTranslate } from '../../hooks/use-text.ts'
import { FORMS } from '../records/forms.tsx'
import type { Recordable } from './prefill.ts'

/** A new record of a person, as far as it is known already; the same form as in its ledger. */
export function RecordDrawer<K extends Recordable>(props: {
  readonly kind: K
  readonly initial: object
  readonly onClose: () => void
}) {
  const { kind, initial, onClose } = props
  const t = useTranslate()
  const save = useSaveRecord(kind, 'form')
  const form = FORMS[kind]
  return (
    <FormDrawer
      title={t('ledger.adding', { ledger: t(`ledger.${kind}`) })}
      schema={schemaOf(kind)}
      initial={initial}
      wide={form?.wide ?? false}
      {...(form?.shape === undefined ? {} : { shape: form.shape })}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
    >
      {form === undefined ? <GenericFields kind={kind} /> : <form.Fields />}
    </FormDrawer>
  )
}
