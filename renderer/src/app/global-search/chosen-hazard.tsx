import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { HazardId } from '#shared/entities/common.ts'
import { HazardCardView } from '../../components/hazard-card/hazard-card.tsx'
import { useText } from '../../hooks/use-text.ts'

interface ChosenHazardProps {
  readonly id: HazardId
  readonly onBack: () => void
  readonly onLeave: () => void
}

/** The card of a hazard, and the ways on from it. */
export function ChosenHazard({ id, onBack, onLeave }: ChosenHazardProps) {
  const t = useText()
  return (
    <>
      <div className="card-ways">
        <Button type="link" size="small" onClick={onBack}>
          {t('hazardSearch.back')}
        </Button>
        <Link to="/hazards/$hazardId" params={{ hazardId: id }} onClick={onLeave}>
          {t('hazardCard.page')}
        </Link>
        <Link to="/judge" search={{ hazard: id }} onClick={onLeave}>
          {t('judge.open')}
        </Link>
      </div>
      <HazardCardView id={id} />
    </>
  )
}
