import { Form, Input, type FormInstance } from 'antd'
import { checkIdCard } from '#shared/domain/identifiers.ts'
import { sexSchema, workerKindSchema, workerSchema, type Worker } from '#shared/entities/worker.ts'
import { DueOf } from '../../components/due-of.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { AssignmentList } from './assignment-list.tsx'

/** One person: particulars above, posts held below. */
export function WorkerDrawer({
  worker,
  exists,
  onClose,
}: {
  worker: Worker | null
  exists: boolean
  onClose: () => void
}) {
  const t = useText()
  const save = useSaveRecord('workers', 'form')
  const remove = useRemoveRecord('workers')
  return (
    <FormDrawer
      title={t(exists ? 'worker.edit' : 'worker.add')}
      schema={workerSchema}
      initial={worker}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
      onRemove={worker !== null && exists ? () => remove.mutateAsync(worker.id) : undefined}
    >
      {(form) => (
        <>
          <WorkerFields form={form} />
          {worker !== null && exists ? (
            <>
              <AssignmentList workerId={worker.id} />
              <DueOf title={t('due.ofPerson')} filter={{ worker: worker.id }} limit={6} />
            </>
          ) : (
            <p className="muted">{t('worker.postLater')}</p>
          )}
        </>
      )}
    </FormDrawer>
  )
}

function WorkerFields({ form }: { form: FormInstance }) {
  const t = useText()
  const kind: unknown = Form.useWatch('kind', form)
  /** A right ID number tells sex and birth date; what it tells replaces nothing that was typed. */
  function readIdCard(typed: string): void {
    const verdict = checkIdCard(typed.replace(/\s/g, '').toUpperCase())
    if (!verdict.ok) return
    if (!form.getFieldValue('sex')) form.setFieldValue('sex', verdict.sex)
    if (!form.getFieldValue('birthDate')) form.setFieldValue('birthDate', verdict.birthDate)
  }
  return (
    <div className="grid-2">
      <Field name="name" label={t('worker.name')} required>
        <Input maxLength={50} autoComplete="off" />
      </Field>
      <Field name="idCard" label={t('worker.idCard')} help={t('worker.idCard.help')}>
        <Input
          className="code"
          maxLength={24}
          autoComplete="off"
          onChange={(event) => readIdCard(event.target.value)}
        />
      </Field>
      <Field name="sex" label={t('worker.sex')}>
        <ChoiceField values={sexSchema.options} text={(sex) => t(`sex.${sex}`)} />
      </Field>
      <Field name="birthDate" label={t('worker.birthDate')}>
        <DateField />
      </Field>
      <Field name="kind" label={t('worker.kind')} required>
        <ChoiceField values={workerKindSchema.options} text={(value) => t(`workerKind.${value}`)} required />
      </Field>
      <Field name="employer" label={t('worker.employer')} className={kind === 'own' ? 'quiet' : ''}>
        <Input maxLength={100} />
      </Field>
      <Field name="hireDate" label={t('worker.hireDate')}>
        <DateField />
      </Field>
      <Field name="leaveDate" label={t('worker.leaveDate')}>
        <DateField />
      </Field>
      <Field name="insuredSince" label={t('ledger.workers.insuredSince')}>
        <DateField />
      </Field>
      <Field name="phone" label={t('worker.phone')}>
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Field>
      <Field name="note" label={t('worker.note')}>
        <Input maxLength={200} />
      </Field>
    </div>
  )
}
