import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { HazardCard } from '#shared/api/reference.ts'
import type { HazardId } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { useToday } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { HazardMarks } from '../hazard-marks.tsx'
import { Answer } from '../states.tsx'
import { BarredWork, Diseases, ExchangeCodes, Gear, HighToxic, NoticeCards, Signs } from './care.tsx'
import { Exams } from './exams.tsx'
import { Biomarkers, Limits } from './limits.tsx'

/** What the reference data know of one hazard on the day asked about, each value with its source. */
export function HazardCardView({ id }: { id: HazardId }) {
  const { query } = useApi()
  const today = useToday()
  const asOf = useSearch({ from: '__root__' }).asOf ?? today
  const card = useQuery(query.reference.hazardCard.queryOptions({ input: { id, asOf }, staleTime: Infinity }))
  return <Answer of={card}>{(data) => <HazardCardBody card={data} />}</Answer>
}

/** The card itself: the same in the library and under Ctrl+K. */
export function HazardCardBody({ card }: { card: HazardCard }) {
  const t = useText()
  const { aliases, cas } = card
  return (
    <article className="hazard-card" aria-label={card.name}>
      <h2 className="hazard-name">
        {card.name} <HazardMarks hazard={card} />
      </h2>
      <dl className="tags">
        {cas.length === 0 ? null : (
          <div>
            <dt>{t('hazardCard.cas')}</dt>
            <dd>{cas.join(t('list.separator'))}</dd>
          </div>
        )}
        {aliases.length === 0 ? null : (
          <div>
            <dt>{t('hazardCard.aliases')}</dt>
            <dd>{aliases.join(t('list.separator'))}</dd>
          </div>
        )}
        {card.natureBasis === '' ? null : (
          <div>
            <dt>{t('hazardCard.nature')}</dt>
            <dd>{card.natureBasis}</dd>
          </div>
        )}
      </dl>
      {card.note === '' ? null : <p>{card.note}</p>}
      <div className="card-sections">
        <Limits {...card} />
        <Exams {...card} />
        <Diseases {...card} />
        <BarredWork {...card} />
        <Gear {...card} />
        <Signs {...card} />
        <NoticeCards {...card} />
        <HighToxic {...card} />
        <Biomarkers {...card} />
        <ExchangeCodes {...card} />
      </div>
    </article>
  )
}
