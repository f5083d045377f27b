import { Input } from 'antd'
import { surveySchema } from '#shared/entities/survey.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { LedgerSpec } from './ledger-page.tsx'
import { MeasurementRows, withUnits } from './measurement-rows.tsx'

const KINDS = surveySchema.shape.kind.options

/** 检测 and 评价: one report with its results. */
export const surveyLedger: LedgerSpec<'surveys'> = {
  kind: 'surveys',
  schema: surveySchema,
  wide: true,
  blank: (date) => ({ kind: 'periodic', date, receivedOn: null, institution: null, reportNumber: null, results: [] }),
  shape: withUnits,
  columns: (t) => [
    { key: 'date', title: t('survey.date'), width: 116, render: (row) => row.date },
    { key: 'kind', title: t('survey.kind'), width: 210, render: (row) => t(`surveyKind.${row.kind}`) },
    { key: 'institution', title: t('survey.institution'), render: (row) => row.institution ?? '' },
    { key: 'reportNumber', title: t('survey.reportNumber'), width: 200, render: (row) => row.reportNumber ?? '' },
    { key: 'results', title: t('survey.results'), width: 100, align: 'right', render: (row) => row.results.length },
    {
      key: 'over',
      title: t('survey.over'),
      width: 120,
      align: 'right',
      render: (row) => row.results.filter(({ reportedVerdict }) => reportedVerdict === 'over').length,
    },
  ],
  words: (row, _names, t) =>
    `${t(`surveyKind.${row.kind}`)} ${row.institution ?? ''} ${row.reportNumber ?? ''} ${row.date}`,
  Fields: SurveyFields,
}

function SurveyFields() {
  const t = useText()
  return (
    <>
      <div className="grid-3">
        <Field name="kind" label={t('survey.kind')} required>
          <ChoiceField values={KINDS} text={(kind) => t(`surveyKind.${kind}`)} required />
        </Field>
        <Field name="date" label={t('survey.date')} required help={t('survey.date.help')}>
          <DateField />
        </Field>
        <Field name="receivedOn" label={t('survey.receivedOn')}>
          <DateField />
        </Field>
      </div>
      <div className="grid-2">
        <Field name="institution" label={t('survey.institution')}>
          <Input maxLength={100} />
        </Field>
        <Field name="reportNumber" label={t('survey.reportNumber')}>
          <Input maxLength={60} />
        </Field>
      </div>
      <MeasurementRows />
    </>
  )
}
