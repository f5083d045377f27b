import { Form, Input, type FormInstance } from 'antd'
import { checkIdCard } from '#shared/domain/identifiers.ts'
import { sexSchema, workerKindSchema } from '#shared/entities/worker.ts'
import { useText } from '../hooks/use-text.ts'
import { ChoiceField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { Field } from './record-form.tsx'

interface WorkerFieldsProps {
  readonly form: FormInstance
  /** Where the worker stands in the form's values. */
  readonly within?: readonly string[]
  /** Whether first and last day are entered here; a joiner's first day is the day of joining. */
  readonly days?: boolean
}

/** The particulars of one person. */
export function WorkerFields({ form, within = [], days = true }: WorkerFieldsProps) {
  const t = useText()
  const at = (name: string) => [...within, name]
  const kind: unknown = Form.useWatch(at('kind'), form)
  /** A right ID number tells sex and birth date; what it tells replaces nothing that was typed. */
  function readIdCard(typed: string): void {
    const verdict = checkIdCard(typed.replace(/\s/g, '').toUpperCase())
    if (!verdict.ok) return
    if (!form.getFieldValue(at('sex'))) form.setFieldValue(at('sex'), verdict.sex)
    if (!form.getFieldValue(at('birthDate'))) form.setFieldValue(at('birthDate'), verdict.birthDate)
  }
  return (
    <div className="grid-2">
      <Field name={at('name')} label={t('worker.name')} required>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <Field name={at('idCard')} label={t('worker.idCard')} help={t('worker.idCard.help')}>
        <Input
          className="code"
          maxLength={24}
          autoComplete="off"
          onChange={(event) => readIdCard(event.target.value)}
        />
      </Field>
      <Field name={at('sex')} label={t('worker.sex')}>
        <ChoiceField values={sexSchema.options} text={(sex) => t(`sex.${sex}`)} />
      </Field>
      <Field name={at('birthDate')} label={t('worker.birthDate')}>
        <DateField />
      </Field>
      <Field name={at('kind')} label={t('worker.kind')} required>
        <ChoiceField values={workerKindSchema.options} text={(value) => t(`workerKind.${value}`)} required />
      </Field>
      <Field name={at('employer')} label={t('worker.employer')} className={kind === 'own' ? 'quiet' : ''}>
        <Input maxLength={100} />
      </Field>
      {days ? (
        <>
          <Field name={at('hireDate')} label={t('worker.hireDate')}>
            <DateField />
          </Field>
          <Field name={at('leaveDate')} label={t('worker.leaveDate')}>
            <DateField />
          </Field>
        </>
      ) : null}
      <Field name={at('insuredSince')} label={t('ledger.workers.insuredSince')}>
        <DateField />
      </Field>
      <Field name={at('phone')} label={t('worker.phone')}>
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Field>
      <Field name={at('note')} label={t('worker.note')}>
        <Input maxLength={200} />
      </Field>
    </div>
  )
}
