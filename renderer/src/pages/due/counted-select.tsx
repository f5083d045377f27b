import { Select } from 'antd'
import { useText } from '../../hooks/use-text.ts'

interface CountedSelectProps {
  readonly label: string
  readonly placeholder: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
  readonly counts: ReadonlyMap<string, number>
  readonly chosen: string | undefined
  readonly onChoose: (id: string | undefined) => void
}

/** One of many names, found by typing; names that would show nothing are left out, the chosen one stays. */
export function CountedSelect({ label, placeholder, options, counts, chosen, onChoose }: CountedSelectProps) {
  const t = useText()
  const offered = options.filter(({ id }) => id === chosen || counts.has(id))
  return (
    <Select<string | null>
      className="due-filter"
      aria-label={label}
      placeholder={placeholder}
      allowClear
      optionLabelProp="name"
      showSearch={{ optionFilterProp: 'name' }}
      value={chosen ?? null}
      options={offered.map(({ id, name }) => ({
        value: id,
        name,
        label: t('due.option', { name, count: counts.get(id) ?? 0 }),
      }))}
      popupMatchSelectWidth={false}
      notFoundContent={t('picker.nothing')}
      onChange={(id) => onChoose(id ?? undefined)}
    />
  )
}
