import { Select } from 'antd'

interface ChoiceFieldProps<V extends string> {
  readonly id?: string
  readonly values: readonly V[]
  readonly text: (value: V) => string
  readonly value?: V | null
  readonly onChange?: (value: V | null) => void
  readonly onBlur?: () => void
  readonly required?: boolean
  readonly placeholder?: string
  readonly ariaLabel?: string
  readonly className?: string
}

/** One of a closed list of values, each shown in words. */
export function ChoiceField<V extends string>(props: ChoiceFieldProps<V>) {
  const {
    id,
    values,
    text,
    value = null,
    onChange,
    onBlur,
    required = false,
    placeholder,
    ariaLabel,
    className,
  } = props
  return (
    <Select<V | null>
      {...(id === undefined ? {} : { id })}
      {...(onBlur === undefined ? {} : { onBlur })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(ariaLabel === undefined ? {} : { 'aria-label': ariaLabel })}
      {...(className === undefined ? {} : { className })}
      value={value}
      allowClear={!required}
      options={values.map((choice) => ({ value: choice, label: text(choice) }))}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

/** 是 / 否 / not said. */
export function FlagField({
  value = null,
  onChange,
  yes,
  no,
  ...rest
}: {
  readonly id?: string
  readonly value?: boolean | null
  readonly onChange?: (value: boolean | null) => void
  readonly yes: string
  readonly no: string
}) {
  return (
    <ChoiceField
      {...rest}
      values={['yes', 'no'] as const}
      text={(choice) => (choice === 'yes' ? yes : no)}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(choice) => onChange?.(choice === null ? null : choice === 'yes')}
    />
  )
}
