import { Form, Input, InputNumber } from 'antd'
import { trainingSchema } from '#shared/entities/worker.ts'
import { ChoiceField, FlagField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { WorkerPicker } from '../../forms/person-pickers.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { LedgerSpec } from './ledger-page.tsx'

const TRAINEES = ['principal', 'healthManager', 'worker'] as const

/** 培训: of the person in charge, the health manager, and each worker. */
export const trainingLedger: LedgerSpec<'trainings'> = {
  kind: 'trainings',
  schema: trainingSchema,
  blank: (date) => ({
    trainee: 'worker',
    workerId: null,
    kind: 'first',
    date,
    hours: null,
    passed: null,
    provider: null,
  }),
  // Only a worker's training names a person of the roster.
  shape: (values) => (values['trainee'] === 'worker' ? values : { ...values, workerId: null }),
  columns: (t, names) => [
    { key: 'date', title: t('training.date'), width: 116, render: (row) => row.date },
    { key: 'trainee', title: t('training.trainee'), width: 190, render: (row) => t(`trainee.${row.trainee}`) },
    { key: 'worker', title: t('worker.name'), width: 130, render: (row) => names.worker(row.workerId) },
    { key: 'kind', title: t('training.kind'), width: 120, render: (row) => t(`trainingKind.${row.kind}`) },
    { key: 'hours', title: t('training.hours'), width: 90, align: 'right', render: (row) => row.hours },
    {
      key: 'passed',
      title: t('training.passed'),
      width: 110,
      render: (row) => (row.passed === null ? '' : t(row.passed ? 'training.passed.yes' : 'training.passed.no')),
    },
    { key: 'provider', title: t('training.provider'), render: (row) => row.provider ?? '' },
  ],
  words: (row, names, t) =>
    `${names.worker(row.workerId)} ${t(`trainee.${row.trainee}`)} ${row.provider ?? ''} ${row.date}`,
  Fields: TrainingFields,
}

function TrainingFields() {
  const t = useText()
  const trainee: unknown = Form.useWatch('trainee')
  return (
    <>
      <Field name="trainee" label={t('training.trainee')} required>
        <ChoiceField values={TRAINEES} text={(value) => t(`trainee.${value}`)} required />
      </Field>
      {trainee === 'worker' ? (
        <Field name="workerId" label={t('training.worker')} required>
          <WorkerPicker />
        </Field>
      ) : null}
      <div className="grid-2">
        <Field name="kind" label={t('training.kind')} required>
          <ChoiceField values={['first', 'refresher'] as const} text={(kind) => t(`trainingKind.${kind}`)} required />
        </Field>
        <Field name="date" label={t('training.date')} required>
          <DateField />
        </Field>
        <Field name="hours" label={t('training.hours')} required>
          <InputNumber min={0} max={200} suffix={t('unit.hours')} />
        </Field>
        <Field name="passed" label={t('training.passed')}>
          <FlagField yes={t('training.passed.yes')} no={t('training.passed.no')} />
        </Field>
      </div>
      <Field name="provider" label={t('training.provider')}>
        <Input maxLength={100} />
      </Field>
    </>
  )
}
