import { Input } from 'antd'
import { conclusionSchema, examKindSchema, examSchema } from '#shared/entities/worker.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { WorkerPicker } from '../../forms/person-pickers.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { LedgerSpec } from './ledger-page.tsx'

/** 职业健康检查: one line per person and examination. */
export const examLedger: LedgerSpec<'exams'> = {
  kind: 'exams',
  schema: examSchema,
  blank: (date) => ({
    workerId: null,
    kind: 'inService',
    date,
    hazardIds: [],
    conclusion: null,
    institution: null,
    reportNumber: null,
  }),
  columns: (t, names) => [
    { key: 'date', title: t('exam.date'), width: 116, render: (exam) => exam.date },
    { key: 'worker', title: t('worker.name'), width: 130, render: (exam) => names.worker(exam.workerId) },
    { key: 'kind', title: t('exam.kind'), width: 130, render: (exam) => t(`examKind.${exam.kind}`) },
    { key: 'hazards', title: t('exam.hazards'), render: (exam) => names.hazards(exam.hazardIds, t('list.separator')) },
    {
      key: 'conclusion',
      title: t('exam.conclusion'),
      width: 210,
      render: (exam) => (exam.conclusion === null ? '' : t(`conclusion.${exam.conclusion}`)),
    },
    { key: 'institution', title: t('exam.institution'), width: 250, render: (exam) => exam.institution ?? '' },
  ],
  words: (exam, names) =>
    `${names.worker(exam.workerId)} ${exam.institution ?? ''} ${exam.reportNumber ?? ''} ${exam.date}`,
  Fields: ExamFields,
}

function ExamFields() {
  const t = useText()
  return (
    <>
      <Field name="workerId" label={t('exam.worker')} required>
        <WorkerPicker />
      </Field>
      <div className="grid-2">
        <Field name="kind" label={t('exam.kind')} required>
          <ChoiceField values={examKindSchema.options} text={(kind) => t(`examKind.${kind}`)} required />
        </Field>
        <Field name="date" label={t('exam.date')} required>
          <DateField />
        </Field>
      </div>
      <Field name="hazardIds" label={t('exam.hazards')} help={t('exam.hazards.help')}>
        <HazardPicker multiple />
      </Field>
      <Field name="conclusion" label={t('exam.conclusion')}>
        <ChoiceField values={conclusionSchema.options} text={(conclusion) => t(`conclusion.${conclusion}`)} />
      </Field>
      <Field name="institution" label={t('exam.institution')}>
        <Input maxLength={100} />
      </Field>
      <Field name="reportNumber" label={t('exam.reportNumber')}>
        <Input maxLength={60} />
      </Field>
    </>
  )
}
