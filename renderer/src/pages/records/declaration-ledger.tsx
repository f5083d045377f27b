import { Input, InputNumber } from 'antd'
import { declarationSchema } from '#shared/entities/firm.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { LedgerSpec } from './ledger-page.tsx'

/** 申报 with its receipt. */
export const declarationLedger: LedgerSpec<'declarations'> = {
  kind: 'declarations',
  schema: declarationSchema,
  blank: (date) => ({
    kind: 'first',
    date,
    year: Number(date.slice(0, 4)),
    reason: null,
    receiptNumber: null,
    receiptDate: null,
    authority: null,
  }),
  columns: (t) => [
    { key: 'date', title: t('declaration.date'), width: 116, render: (row) => row.date },
    { key: 'year', title: t('declaration.year'), width: 90, render: (row) => row.year },
    { key: 'kind', title: t('declaration.kind'), width: 140, render: (row) => t(`declarationKind.${row.kind}`) },
    {
      key: 'receiptNumber',
      title: t('declaration.receiptNumber'),
      width: 200,
      render: (row) => row.receiptNumber ?? '',
    },
    { key: 'receiptDate', title: t('declaration.receiptDate'), width: 120, render: (row) => row.receiptDate ?? '' },
    { key: 'authority', title: t('declaration.authority'), render: (row) => row.authority ?? '' },
  ],
  words: (row, _names, t) =>
    `${row.year} ${t(`declarationKind.${row.kind}`)} ${row.receiptNumber ?? ''} ${row.authority ?? ''}`,
  Fields: DeclarationFields,
}

function DeclarationFields() {
  const t = useText()
  return (
    <>
      <div className="grid-2">
        <Field name="kind" label={t('declaration.kind')} required>
          <ChoiceField
            values={['first', 'change', 'annual'] as const}
            text={(kind) => t(`declarationKind.${kind}`)}
            required
          />
        </Field>
        <Field name="year" label={t('declaration.year')} required>
          <InputNumber min={1990} max={2100} precision={0} />
        </Field>
        <Field name="date" label={t('declaration.date')} required>
          <DateField />
        </Field>
        <Field name="receiptDate" label={t('declaration.receiptDate')}>
          <DateField />
        </Field>
      </div>
      <Field name="receiptNumber" label={t('declaration.receiptNumber')}>
        <Input maxLength={60} />
      </Field>
      <Field name="authority" label={t('declaration.authority')}>
        <Input maxLength={100} />
      </Field>
      <Field name="reason" label={t('declaration.reason')} help={t('declaration.reason.help')}>
        <Input maxLength={200} />
      </Field>
    </>
  )
}
