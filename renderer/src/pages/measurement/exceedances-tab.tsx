import { useState } from 'react'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import type { ExceedanceCase, MeasurementOverview } from '#shared/entities/measurement.ts'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { ChainCard } from './chain-card.tsx'
import { ChainStep } from './chain-step.tsx'
import { ListExport } from './list-export.tsx'

/** Each post and hazard found over its limit, from the report to the closing (D32). */
export function ExceedancesTab({ data }: { data: MeasurementOverview }) {
  const t = useText()
  const [acting, setActing] = useState<ExceedanceCase | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  const items = data.due.filter(({ rule }) => rule === 'measurement.exceedance')
  const itemOf = ({ exposureId }: ExceedanceCase) =>
    items.find(({ subject }) => subject.kind === 'exposure' && subject.id === exposureId) ?? null
  // What must stop comes first, what is done last.
  const order = { mustStop: 0, over: 1, within: 2 }
  const cases = data.exceedances.toSorted(
    (a, b) => Number(a.next === 'done') - Number(b.next === 'done') || order[a.state] - order[b.state],
  )
  return (
    <>
      <div className="filters">
        <span className="grow">
          {data.unplaced > 0 ? <span className="bad">{t('measure.unplaced', { count: data.unplaced })}</span> : null}
        </span>
        <ListExport list="exceedances" />
      </div>
      {cases.length === 0 ? (
        <Notice kind="info" title={t('measure.exceedances.none')} text={t('measure.exceedances.none.what')} />
      ) : (
        <ul className="chains">
          {cases.map((found) => {
            const item = itemOf(found)
            return (
              <li key={found.exposureId}>
                <ChainCard
                  found={found}
                  onAct={() => setActing(found)}
                  onWhy={item === null ? null : () => setWhy(item.id)}
                />
              </li>
            )
          })}
        </ul>
      )}
      <ChainStep found={acting} onClose={() => setActing(null)} />
      <WhyDrawer rows={items} id={why} onMove={setWhy} onClose={() => setWhy(null)} />
    </>
  )
}
