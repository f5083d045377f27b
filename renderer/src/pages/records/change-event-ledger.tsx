import { Input, Select } from 'antd'
import { changeEventSchema } from '#shared/entities/firm.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useRecords } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import type { LedgerSpec } from './ledger-page.tsx'

const KINDS = changeEventSchema.shape.kind.options

/** Things that happened and start a clock for a declaration. */
export const changeEventLedger: LedgerSpec<'changeEvents'> = {
  kind: 'changeEvents',
  schema: changeEventSchema,
  blank: (date) => ({ kind: 'processChanged', date, note: null, declarationId: null }),
  columns: (t) => [
    { key: 'date', title: t('changeEvent.date'), width: 116, render: (row) => row.date },
    { key: 'kind', title: t('changeEvent.kind'), width: 380, render: (row) => t(`changeEventKind.${row.kind}`) },
    {
      key: 'answered',
      title: t('changeEvent.answered'),
      width: 130,
      render: (row) => t(row.declarationId === null ? 'changeEvent.open' : 'changeEvent.closed'),
    },
    { key: 'note', title: t('changeEvent.note'), render: (row) => row.note ?? '' },
  ],
  words: (row, _names, t) => `${t(`changeEventKind.${row.kind}`)} ${row.note ?? ''} ${row.date}`,
  Fields: ChangeEventFields,
}

function ChangeEventFields() {
  const t = useText()
  return (
    <>
      <Field name="kind" label={t('changeEvent.kind')} required>
        <ChoiceField values={KINDS} text={(kind) => t(`changeEventKind.${kind}`)} required />
      </Field>
      <Field name="date" label={t('changeEvent.date')} required>
        <DateField />
      </Field>
      <Field name="declarationId" label={t('changeEvent.declaration')} help={t('changeEvent.declaration.help')}>
        <DeclarationPicker />
      </Field>
      <Field name="note" label={t('changeEvent.note')}>
        <Input.TextArea rows={3} maxLength={200} />
      </Field>
    </>
  )
}

interface PickerProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
}

function DeclarationPicker({ id, value = null, onChange }: PickerProps) {
  const t = useText()
  const declarations = useRecords('declarations')
  return (
    <Select<string | null>
      {...(id === undefined ? {} : { id })}
      value={value}
      allowClear
      placeholder={t('changeEvent.open')}
      options={(declarations.data ?? []).map((row) => ({
        value: row.id,
        label: `${row.date} ${t(`declarationKind.${row.kind}`)}`,
      }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}
