import { Select } from 'antd'
import { useState } from 'react'
import { boardFilterSchema } from '#shared/entities/due.ts'
import { useText } from '../../hooks/use-text.ts'

const USUAL = [30, 60, 90] as const

interface WithinFilterProps {
  readonly countOf: (days: number) => number
  readonly chosen: number | undefined
  readonly onChoose: (days: number | undefined) => void
}

/** 30, 60, 90 days or any number typed. */
export function WithinFilter({ countOf, chosen, onChoose }: WithinFilterProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const own = boardFilterSchema.shape.within.safeParse(/^\d+$/.test(typed.trim()) ? Number(typed) : undefined).data
  const offered = new Set([...USUAL, ...(chosen === undefined ? [] : [chosen])])
  const days = own === undefined ? [...offered].toSorted((a, b) => a - b) : [own]
  return (
    <Select<number | null>
      className="due-filter"
      aria-label={t('due.within')}
      placeholder={t('due.within.any')}
      allowClear
      optionLabelProp="name"
      showSearch={{ filterOption: false, onSearch: setTyped, autoClearSearchValue: true }}
      value={chosen ?? null}
      options={days.map((each) => ({
        value: each,
        name: t('due.within.days', { days: each }),
        label: t('due.option', { name: t('due.within.days', { days: each }), count: countOf(each) }),
      }))}
      popupMatchSelectWidth={false}
      title={t('due.within.hint')}
      notFoundContent={t('due.within.hint')}
      onChange={(next) => {
        setTyped('')
        onChoose(next ?? undefined)
      }}
    />
  )
}
