import type { RenderedRate } from '#shared/entities/rates.ts'
import { useText } from '../../hooks/use-text.ts'

interface RateListProps {
  readonly rates: readonly RenderedRate[]
  readonly open: string | null
  readonly onOpen: (id: string) => void
}

/** The four rates a plan asks for before all others. */
const FOUR: ReadonlySet<string> = new Set(['declared', 'tested', 'examined', 'trained'])

/** 四率 as large bars, the rest as a quieter list; each opens its sum and its names. */
export function RateList({ rates, open, onOpen }: RateListProps) {
  const t = useText()
  const groups = [
    { key: 'four', title: t('rates.four'), rates: rates.filter(({ id }) => FOUR.has(id)) },
    { key: 'others', title: t('rates.others'), rates: rates.filter(({ id }) => !FOUR.has(id)) },
  ]
  return groups.map((group) => (
    <section key={group.key} aria-labelledby={`rates-${group.key}`}>
      <h2 id={`rates-${group.key}`}>{group.title}</h2>
      <ul className={`rates ${group.key}`}>
        {group.rates.map((rate) => (
          <li key={rate.id}>
            <button type="button" aria-expanded={open === rate.id} onClick={() => onOpen(rate.id)}>
              <span className="rate-label">{rate.label}</span>
              <span className="rate-value">{rate.percent ?? t('rates.noData')}</span>
              <span className="muted">
                {rate.percent === null
                  ? ''
                  : t('rates.share', { numerator: rate.numerator, denominator: rate.denominator })}
              </span>
              <span className="rate-bar" aria-hidden="true">
                <span style={{ width: rate.percent ?? 0 }} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
}
