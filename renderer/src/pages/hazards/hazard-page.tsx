import { Link, useParams } from '@tanstack/react-router'
import { HazardCardView } from '../../components/hazard-card/hazard-card.tsx'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'

/** The card beside the catalogue. */
export function HazardPage() {
  const t = useText()
  const { hazardId } = useParams({ from: '/hazards/$hazardId' })
  return (
    <>
      <Link className="card-action" to="/judge" search={{ hazard: hazardId }}>
        {t('judge.open')}
      </Link>
      <HazardCardView key={hazardId} id={hazardId} />
    </>
  )
}

/** Nothing chosen yet. */
export function NoHazard() {
  return <Notice kind="empty" title={useText()('hazards.choose')} />
}
