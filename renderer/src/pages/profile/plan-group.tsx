import { Input } from 'antd'
import { DateField } from '../../forms/date-field.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import { ContactFields } from './contacts-group.tsx'

/** What stands on cover and signature page of the 一企一策. */
export function PlanGroup() {
  const t = useText()
  return (
    <div className="grid-4">
      <Field name={['plan', 'number']} label={t('profile.plan.number')}>
        <Input maxLength={50} />
      </Field>
      <Field name={['plan', 'version']} label={t('profile.plan.version')}>
        <Input maxLength={20} />
      </Field>
      <Field name={['plan', 'preparedBy']} label={t('profile.plan.preparedBy')}>
        <Input maxLength={100} />
      </Field>
      <Field name={['plan', 'preparedOn']} label={t('profile.plan.preparedOn')}>
        <DateField />
      </Field>
      <Field name={['plan', 'serviceFrom']} label={t('profile.plan.serviceFrom')}>
        <DateField />
      </Field>
      <Field name={['plan', 'serviceTo']} label={t('profile.plan.serviceTo')}>
        <DateField />
      </Field>
      <Field name={['plan', 'contractNumber']} label={t('profile.plan.contractNumber')}>
        <Input maxLength={50} />
      </Field>
      <span />
      <ContactFields
        path={['plan', 'providerLead']}
        name={t('profile.plan.providerLead')}
        phone={t('profile.plan.providerLead.phone')}
      />
    </div>
  )
}
