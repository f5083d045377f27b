import { Select } from 'antd'
import { useText } from '../../hooks/use-text.ts'

interface FilterSelectProps<V extends string> {
  readonly label: string
  readonly value: V | null
  readonly options: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V | null) => void
}

/** One filter above a table; "all" lets everything through. */
export function FilterSelect<V extends string>({ label, value, options, onChange }: FilterSelectProps<V>) {
  const t = useText()
  return (
    <Select<V | ''>
      className="ppe-filter"
      aria-label={label}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={[{ value: '', label: `${label}: ${t('ppe.filter.all')}` }, ...options]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  )
}
