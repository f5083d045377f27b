import { Select } from 'antd'
import { useMemo } from 'react'
import type { BoardCounts } from '#shared/domain/due-board.ts'
import { boardAreaSchema, type BoardArea, type DueRow } from '#shared/entities/due.ts'
import { useText } from '../../hooks/use-text.ts'

interface KindFilterProps {
  readonly items: readonly DueRow[]
  readonly counts: Pick<BoardCounts, 'area' | 'rule'>
  readonly area: BoardArea | undefined
  readonly rule: string | undefined
  readonly onChoose: (area: BoardArea | undefined, rule: string | undefined) => void
}

/** A whole area of duties, or one duty of it. Which rule stands where comes with the rows. */
export function KindFilter({ items, counts, area, rule, onChoose }: KindFilterProps) {
  const t = useText()
  const areas = useMemo(() => areasOf(items), [items])
  const options = areas.flatMap(([each, rules]) => [
    {
      value: `area:${each}`,
      name: t(`due.area.${each}`),
      short: t(`due.area.${each}`),
      className: 'option-area',
      label: t('due.option', { name: t(`due.area.${each}`), count: counts.area.get(each) ?? 0 }),
    },
    ...[...rules].map(([id, title]) => ({
      value: `rule:${id}`,
      name: `${t(`due.area.${each}`)} ${title}`,
      short: title,
      className: 'indented',
      label: t('due.option', { name: title, count: counts.rule.get(id) ?? 0 }),
    })),
  ])
  const value = rule === undefined ? (area === undefined ? null : `area:${area}`) : `rule:${rule}`
  return (
    <Select<string | null>
      className="due-filter"
      aria-label={t('due.kind')}
      placeholder={t('due.kind.any')}
      allowClear
      optionLabelProp="short"
      showSearch={{ optionFilterProp: 'name' }}
      value={value}
      options={options}
      popupMatchSelectWidth={false}
      listHeight={440}
      notFoundContent={t('picker.nothing')}
      onChange={(next) => {
        const chosen = boardAreaSchema.safeParse(next?.replace(/^area:/, ''))
        if (next === null || next === undefined) onChoose(undefined, undefined)
        else if (chosen.success) onChoose(chosen.data, undefined)
        else onChoose(undefined, next.replace(/^rule:/, ''))
      }}
    />
  )
}

/** The areas the list has, in the order of the pack, each with its rules by name. */
function areasOf(items: readonly DueRow[]): [BoardArea, Map<string, string>][] {
  const areas = new Map<BoardArea, Map<string, string>>(boardAreaSchema.options.map((area) => [area, new Map()]))
  for (const { area, rule, title } of items) areas.get(area)?.set(rule, title)
  return [...areas].filter(([, rules]) => rules.size > 0)
}
