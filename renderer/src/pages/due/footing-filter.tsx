import { Select } from 'antd'
import { footingSchema, type DueRow } from '#shared/entities/due.ts'
import { useText } from '../../hooks/use-text.ts'

type Footing = DueRow['footing']

interface FootingFilterProps {
  readonly counts: ReadonlyMap<Footing, number>
  readonly chosen: Footing | undefined
  readonly onChoose: (footing: Footing | undefined) => void
}

/** What the law asks, or what this program only reminds of. */
export function FootingFilter({ counts, chosen, onChoose }: FootingFilterProps) {
  const t = useText()
  return (
    <Select<Footing | null>
      className="due-filter narrow"
      aria-label={t('due.footing')}
      placeholder={t('due.footing.any')}
      allowClear
      optionLabelProp="name"
      value={chosen ?? null}
      options={footingSchema.options.map((footing) => ({
        value: footing,
        name: t(`due.footing.${footing}`),
        label: t('due.option', { name: t(`due.footing.${footing}`), count: counts.get(footing) ?? 0 }),
      }))}
      popupMatchSelectWidth={false}
      onChange={(footing) => onChoose(footing ?? undefined)}
    />
  )
}
