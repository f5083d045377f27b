import type { z } from 'zod'
import type { doseViewSchema, RenderedDosePerson } from '#shared/entities/dose-view.ts'
import type { doseSearch } from '../../app/search.ts'
import { WarningFilled } from '../../components/icons.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { Notice } from '../../components/states.tsx'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { Duties } from './duties.tsx'
import { PersonDrawer } from './person-drawer.tsx'

export type DoseView = z.output<typeof doseViewSchema>
type Search = z.output<typeof doseSearch>

interface PeoplePartProps {
  readonly view: DoseView
  readonly search: Search
  readonly onSearch: (change: Partial<Search>) => void
}

/** Everybody with radiation at the post, and everybody a dose is kept of; a row opens sums, chart and duties. */
export function PeoplePart({ view, search, onSearch }: PeoplePartProps) {
  const t = useText()
  const words = search.text?.trim().toLowerCase() ?? ''
  const rows = view.people.filter(({ name, posts }) => `${name} ${posts.join(' ')}`.toLowerCase().includes(words))
  const open = view.people.find(({ id }) => id === search.worker) ?? null
  return (
    <>
      <Summary view={view} />
      <div className="filters">
        <SearchBox label={t('dose.search')} initial={search.text} onSearch={(text) => onSearch({ text })} />
        <span className="muted" role="status">
          {t('table.count', { count: rows.length })}
        </span>
      </div>
      <DataTable
        label={t('dose.part.people')}
        columns={open === null ? columnsOf(t) : columnsOf(t).filter(({ key }) => BESIDE.has(key))}
        rows={rows}
        rowKey={({ id }) => id}
        openKey={search.worker ?? null}
        followKeys
        onOpen={({ id }) => onSearch({ worker: id })}
        empty={<Notice kind="info" title={t('dose.noMatch')} />}
      />
      <PersonDrawer person={open} onClose={() => onSearch({ worker: undefined })} />
    </>
  )
}

/** What is left beside an open person. */
const BESIDE: ReadonlySet<string> = new Set(['name', 'posts', 'badge', 'year'])

/** The rate with the names in its gap, and what the firm itself owes. */
function Summary({ view: { rate, firmItems } }: { view: DoseView }) {
  const t = useText()
  return (
    <div className="dose-summary">
      <section className="block">
        <h2>{t('dose.rate')}</h2>
        <p>
          <strong>{rate.percent ?? t('rates.noData')}</strong>{' '}
          <span className="muted">
            {t('dose.rate.share', { numerator: rate.numerator, denominator: rate.denominator })}
          </span>
        </p>
        {rate.gap.length > 0 ? (
          <details className="names">
            <summary>
              {t('dose.rate.gap')} · {rate.gap.length}
            </summary>
            <p>{rate.gap.map(({ name }) => name).join(t('list.separator'))}</p>
          </details>
        ) : null}
      </section>
      {firmItems.length === 0 ? null : (
        <section className="block grow">
          <h2>{t('dose.firm')}</h2>
          <Duties items={firmItems} />
        </section>
      )}
    </div>
  )
}

/** A sum beside its limit; over the limit says so in words. */
function Sum({ person, period }: { person: RenderedDosePerson; period: 'year' | 'meanOfFiveYears' }) {
  const t = useText()
  const sum = person.sums.find((one) => one.quantity === 'effective' && one.period === period)
  if (sum === undefined) return null
  if (sum.value === null) return <span className="muted">{t('dose.noValue', { limit: sum.limit })}</span>
  return (
    <>
      {sum.over ? (
        <span className="bad">
          <WarningFilled /> {t('dose.over')}{' '}
        </span>
      ) : null}
      {t('dose.of', { value: sum.value, limit: sum.limit })}
    </>
  )
}

function Period({ person: { last } }: { person: RenderedDosePerson }) {
  const t = useText()
  if (last === null) return <span className="muted">{t('dose.noBadge')}</span>
  return last.to === null ? t('dose.wearing', { from: last.from }) : t('dose.worn', { from: last.from, to: last.to })
}

function ItemMark({ person, rule }: { person: RenderedDosePerson; rule: string }) {
  const item = person.items.find((one) => one.rule === rule)
  return item === undefined ? null : <StatusMark status={item.status} footing={item.footing} />
}

function columnsOf(t: Text): Column<RenderedDosePerson>[] {
  return [
    { key: 'name', title: t('dose.column.name'), width: 110, render: ({ name }) => name },
    {
      key: 'posts',
      title: t('dose.column.posts'),
      render: ({ posts, monitored }) =>
        monitored ? posts.join(t('list.separator')) : <span className="muted">{t('dose.left')}</span>,
    },
    { key: 'period', title: t('dose.column.period'), width: 210, render: (person) => <Period person={person} /> },
    {
      key: 'badge',
      title: t('dose.column.badge'),
      width: 100,
      render: (person) => <ItemMark person={person} rule="radiation.badge" />,
    },
    {
      key: 'year',
      title: t('dose.column.year'),
      width: 200,
      align: 'right',
      render: (person) => <Sum person={person} period="year" />,
    },
    {
      key: 'mean',
      title: t('dose.column.mean'),
      width: 190,
      align: 'right',
      render: (person) => <Sum person={person} period="meanOfFiveYears" />,
    },
    {
      key: 'certificate',
      title: t('dose.column.certificate'),
      width: 130,
      render: (person) => <ItemMark person={person} rule="radiation.certificate" />,
    },
  ]
}
