import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { HazardCard } from '#shared/api/reference.ts'
import type { HazardId } from '#shared/entities/common.ts'
import { levelKindSchema } from '#shared/entities/workplace.ts'
import { useApi } from '../api/api-context.tsx'
import { useToday } from '../hooks/use-firm.ts'
import { useText, type Text } from '../hooks/use-text.ts'
import { VerificationTag } from './basis-list.tsx'
import { cycleCondition } from './cycle-condition.ts'
import { HazardMarks } from './hazard-marks.tsx'
import { Answer } from './states.tsx'
import { unitText } from '#shared/domain/units.ts'

/** What the reference data know of one hazard, each value with its source. */
export function HazardCardView({ id, onBack, onLeave }: { id: HazardId; onBack: () => void; onLeave: () => void }) {
  const t = useText()
  const { query } = useApi()
  const today = useToday()
  const asOf = useSearch({ from: '__root__' }).asOf ?? today
  const card = useQuery(query.reference.hazardCard.queryOptions({ input: { id, asOf }, staleTime: Infinity }))
  return (
    <div className="hazard-card">
      <Button type="link" size="small" onClick={onBack}>
        {t('hazardSearch.back')}
      </Button>
      <Link to="/judge" search={{ hazard: id }} onClick={onLeave}>
        {t('judge.open')}
      </Link>
      <Answer of={card}>{(data) => <Card card={data} />}</Answer>
    </div>
  )
}

function Card({ card }: { card: HazardCard }) {
  const t = useText()
  return (
    <>
      <h3 className="hazard-name">
        {card.name} <HazardMarks hazard={card} />
      </h3>
      <p className="muted">{[...card.cas, ...card.aliases].join(' · ')}</p>
      {card.note === '' ? null : <p>{card.note}</p>}
      <h4>{t('hazardCard.limits')}</h4>
      {card.limits.length === 0 ? <p className="muted">{t('hazardCard.noLimits')}</p> : null}
      <ul className="plain">
        {card.limits.map((limit) => (
          <li key={`${limit.name}/${limit.kind}/${limit.condition ?? ''}`}>
            <strong>
              {kindText(limit.kind, t)} {limit.value} {unitText(limit.unit)}
            </strong>{' '}
            {limit.condition ?? ''}
            <div className="muted">
              {[limit.name, limit.basis.document, limit.basis.clause].filter(Boolean).join(' · ')}{' '}
              <VerificationTag verification={limit.basis.verification} />
            </div>
          </li>
        ))}
      </ul>
      <h4>{t('hazardCard.exam')}</h4>
      {card.exam === null ? (
        <p className="muted">{t('hazardCard.noExam')}</p>
      ) : (
        <ul className="plain">
          {card.exam.cycle.map((row) => (
            <li key={`${row.condition}/${row.months}`}>
              <strong>{t('hazardCard.months', { months: row.months })}</strong> {cycleCondition(row.condition, t)}
            </li>
          ))}
          <li className="muted">
            {[card.exam.edition, card.exam.section, card.exam.name].filter(Boolean).join(' · ')}
          </li>
        </ul>
      )}
      {card.ppe.length === 0 ? null : <h4>{t('hazardCard.ppe')}</h4>}
      <ul className="plain">
        {card.ppe.map((row) => (
          <li key={`${row.type}/${row.standard}/${row.trigger}`}>
            {row.type} <span className="muted">{[row.standard, row.trigger].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** PC-TWA, MAC, LEX,8h …; a kind newer than this program is shown as the data write it. */
function kindText(kind: string, t: Text): string {
  const known = levelKindSchema.safeParse(kind)
  return known.success ? t(`levelKind.${known.data}`) : kind
}
