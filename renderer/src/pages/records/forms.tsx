/** Forms that do more than follow the schema, and ledgers that are only read here. */
import { Form } from 'antd'
import type { ReactNode } from 'react'
import type { RecordOf } from '#shared/entities/facts.ts'
import type { Ledger } from '../../app/search.ts'
import { QuestionnaireAnswers, SelfCheckAnswers } from './answers.tsx'
import { BatchMembers } from '../exams/batch-members.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { MeasurementRows, withUnits } from './measurement-rows.tsx'

interface LedgerForm {
  readonly Fields: () => ReactNode
  /** Last touch before the schema sees the values. */
  readonly shape?: (values: Record<string, unknown>) => object
  readonly wide?: boolean
}

export const FORMS: { readonly [K in Ledger]?: LedgerForm } = {
  surveys: { Fields: SurveyFields, shape: withUnits, wide: true },
  trainings: {
    Fields: TrainingFields,
    // Only a worker's training names a person of the roster.
    shape: (values) => (values['trainee'] === 'worker' ? values : { ...values, workerId: null }),
  },
  declarations: { Fields: () => <GenericFields kind="declarations" only={DECLARATION} /> },
  projects: { Fields: () => <GenericFields kind="projects" />, wide: true },
  diseaseCases: { Fields: () => <GenericFields kind="diseaseCases" />, wide: true },
  findings: { Fields: () => <GenericFields kind="findings" />, wide: true },
}

/** What stands below the fields of a record that is only read here. */
export const READ_ONLY: { readonly [K in Ledger]?: (props: { record: RecordOf<K> }) => ReactNode } = {
  selfChecks: SelfCheckAnswers,
  questionnaires: QuestionnaireAnswers,
  examBatches: BatchMembers,
}

function SurveyFields() {
  return (
    <>
      <GenericFields kind="surveys" />
      <MeasurementRows />
    </>
  )
}

/** The rest is kept by the program. */
const DECLARATION = ['kind', 'date', 'year', 'reason', 'receiptNumber', 'receiptDate', 'authority']

const TRAINING = ['kind', 'date', 'topic', 'hours', 'days', 'score', 'passed', 'certificateNumber', 'provider']

function TrainingFields() {
  const trainee: unknown = Form.useWatch('trainee')
  const whose = trainee === 'worker' ? ['trainee', 'workerId'] : ['trainee']
  return <GenericFields kind="trainings" only={[...whose, ...TRAINING]} />
}
