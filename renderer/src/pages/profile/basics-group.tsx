import { Input, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/api-context.tsx'
import { CodePicker } from '../../forms/code-picker.tsx'
import { Field } from '../../forms/record-form.tsx'
import { ListedPicker } from '../../forms/record-picker.tsx'
import { UsccField } from '../../forms/uscc-field.tsx'
import { useText } from '../../hooks/use-text.ts'

/** Who and where the firm is. */
export function BasicsGroup() {
  const t = useText()
  return (
    <div className="grid-2">
      <Field name="name" label={t('profile.name')} required>
        <Input maxLength={100} />
      </Field>
      <UsccField />
      <Field name="divisionCode" label={t('profile.divisionCode')}>
        <CodePicker kind="division" />
      </Field>
      <Field name="registrationType" label={t('profile.registrationType')}>
        <RegistrationTypePicker />
      </Field>
      <Field name="registeredAddress" label={t('profile.registeredAddress')}>
        <Input maxLength={200} />
      </Field>
      <Field name="workAddress" label={t('profile.workAddress')}>
        <Input maxLength={200} />
      </Field>
      <Field name="regionPlan" label={t('profile.regionPlan')} help={t('profile.regionPlan.help')}>
        <ListedPicker pack="plans" />
      </Field>
    </div>
  )
}

interface PickerProps {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
}

/** 经济类型 of the 2023 scheme, indented by its tree. */
function RegistrationTypePicker({ id, value = null, onChange }: PickerProps) {
  const t = useText()
  const { query } = useApi()
  const types = useQuery(query.reference.registrationTypes.queryOptions({ staleTime: Infinity }))
  return (
    <Select<string | null>
      {...(id === undefined ? {} : { id })}
      value={value}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('picker.registrationType')}
      options={(types.data ?? []).map((type) => ({
        value: type.code,
        label: `${type.code} ${type.name}`,
        child: type.parent !== null,
      }))}
      optionRender={({ data }) => <span className={data['child'] ? 'indented' : undefined}>{data.label}</span>}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}
