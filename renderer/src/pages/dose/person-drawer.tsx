import { Link } from '@tanstack/react-router'
import type { RenderedDosePerson } from '#shared/entities/dose-view.ts'
import { Chart, type ChartOption } from '../../charts/chart.tsx'
import { BasisList } from '../../components/basis-list.tsx'
import { WarningFilled } from '../../components/icons.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { Duties } from './duties.tsx'

/** One person: sums against limits with their clause, ten years as a chart, duties, and the books behind. */
export function PersonDrawer({ person, onClose }: { person: RenderedDosePerson | null; onClose: () => void }) {
  useEscape(person !== null, onClose)
  return (
    <SideDrawer title={person?.name ?? ''} open={person !== null} onClose={onClose} beside>
      {person === null ? null : <Person person={person} />}
    </SideDrawer>
  )
}

function Person({ person }: { person: RenderedDosePerson }) {
  const t = useText()
  const firmId = useFirmId()
  const { id, name, items } = person
  return (
    <div className="dose-person">
      <p>
        <RecordLink kind="workers" id={id} field="name">
          {name}
        </RecordLink>
      </p>
      <p className="muted">{person.posts.join(t('list.separator'))}</p>
      <Sums person={person} />
      <Chart label={t('dose.chart')} option={chartOf(person, t)} table={tableOf(person, t)} height={220} />
      {items.length === 0 ? null : (
        <section>
          <h3>{t('dose.duties')}</h3>
          <Duties items={items} />
        </section>
      )}
      <p className="dose-books">
        <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: 'doses' }} search={{ text: name }}>
          {t('dose.periods')} · {person.periods}
        </Link>
        <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: 'licences' }} search={{ text: name }}>
          {t('dose.certificates')}
        </Link>
      </p>
    </div>
  )
}

function Sums({ person: { sums } }: { person: RenderedDosePerson }) {
  const t = useText()
  const basis = sums.flatMap((sum) => sum.basis)
  const distinct = new Map(basis.map((one) => [`${one.document} ${one.clause} ${one.edition}`, one]))
  return (
    <section>
      <h3>{t('dose.sums')}</h3>
      <table className="dose-sums" aria-label={t('dose.sums')}>
        <thead>
          <tr>
            <th scope="col">{t('dose.sum.name')}</th>
            <th scope="col" className="right">
              {t('dose.sum.value')}
            </th>
            <th scope="col" className="right">
              {t('dose.sum.limit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {sums.map(({ quantity, period, value, limit, over }) => (
            <tr key={`${quantity}/${period}`}>
              <td>{t(`dose.sum.${quantity}.${period}`)}</td>
              <td className="right">
                {over ? (
                  <span className="bad">
                    <WarningFilled /> {t('dose.over')}{' '}
                  </span>
                ) : null}
                {value ?? t('value.none')}
              </td>
              <td className="right">{limit}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{t('dose.mean.what')}</p>
      <BasisList basis={[...distinct.values()]} />
    </section>
  )
}

function limitOf({ sums }: RenderedDosePerson, period: 'year' | 'meanOfFiveYears'): number | null {
  return sums.find((sum) => sum.quantity === 'effective' && sum.period === period)?.limit ?? null
}

function chartOf(person: RenderedDosePerson, t: Text): ChartOption {
  const limits = [
    { name: t('dose.chart.limit'), value: limitOf(person, 'year'), type: 'solid' as const, symbol: 'none' },
    { name: t('dose.chart.mean'), value: limitOf(person, 'meanOfFiveYears'), type: 'dashed' as const, symbol: 'none' },
  ].filter((limit) => limit.value !== null)
  return {
    grid: { left: 40, right: 12, top: 34, bottom: 28 },
    legend: { top: 0, left: 0 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: person.years.map(({ year }) => String(year)) },
    yAxis: { type: 'value', min: 0 },
    series: [
      { type: 'bar', name: t('dose.chart.effective'), data: person.years.map(({ effective }) => effective) },
      ...limits.map(({ name, value, type, symbol }) => ({
        type: 'line' as const,
        name,
        symbol,
        lineStyle: { type },
        data: person.years.map(() => value),
      })),
    ],
  }
}

function tableOf(person: RenderedDosePerson, t: Text) {
  return {
    columns: [t('dose.chart.year'), t('dose.chart.effective'), t('dose.chart.limit')],
    rows: person.years.map(({ year, effective }) => [
      year,
      effective ?? t('value.none'),
      limitOf(person, 'year') ?? t('value.none'),
    ]),
  }
}
