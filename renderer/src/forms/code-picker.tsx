import { Select } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../api/api-context.tsx'
import { useText } from '../hooks/use-text.ts'

interface CodePickerProps {
  readonly id?: string
  readonly kind: 'industry' | 'division'
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly onBlur?: () => void
}

/** Searches a national code list by code, name or pinyin initials; shows the whole path, since many names repeat. */
export function CodePicker({ id, kind, value = null, onChange, onBlur }: CodePickerProps) {
  const t = useText()
  const { query } = useApi()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const input = { query: words, limit: 50 }
  const asked = { enabled: words !== '', placeholderData: keepPreviousData, staleTime: Infinity }
  const search = kind === 'industry' ? query.reference.searchIndustries : query.reference.searchDivisions
  const hits = useQuery(search.queryOptions({ input, ...asked }))
  const names = useQuery(
    query.reference.names.queryOptions({
      input: { industry: kind === 'industry' ? value : null, division: kind === 'division' ? value : null },
      enabled: value !== null,
      staleTime: Infinity,
    }),
  )
  const chosen = names.data?.[kind]
  const found = words === '' ? (chosen ? [chosen] : []) : (hits.data ?? [])
  const usable = kind === 'industry' ? found : found.filter((row) => row.code.length === 6)
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      value={value}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={t(`picker.${kind}`)}
      notFoundContent={
        words === '' ? t('picker.typeToSearch') : hits.isFetching ? t('state.loading') : t('picker.nothing')
      }
      options={usable.map((row) => ({ value: row.code, label: `${row.code} ${row.name}`, path: row.path }))}
      optionRender={({ data }) => (
        <div className="option-lines">
          <span>{data.label}</span>
          <span className="muted">{data.path}</span>
        </div>
      )}
      labelRender={() => (chosen ? `${chosen.code} ${chosen.name}` : (value ?? ''))}
      onChange={(next: string | undefined) => {
        setTyped('')
        onChange?.(next ?? null)
      }}
      {...(onBlur === undefined ? {} : { onBlur })}
    />
  )
}
