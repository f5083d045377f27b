import type { HazardHit } from '#shared/api/reference.ts'
import { WarningFilled } from './icons.tsx'
import { useText } from '../hooks/use-text.ts'

/** Class, 严重 and 高毒 of a hazard, in words. */
export function HazardMarks({ hazard }: { hazard: Pick<HazardHit, 'class' | 'nature' | 'highToxic'> }) {
  const t = useText()
  return (
    <span className="marks">
      <span className="mark-class">{t(`hazardClass.${hazard.class}`)}</span>
      <NatureMark nature={hazard.nature} />
      {hazard.highToxic ? <span className="mark-severe">{t('hazard.highToxic')}</span> : null}
    </span>
  )
}

/** 危害性质 in words; 一般 is the quiet default and shows nothing. */
export function NatureMark({ nature }: { nature: HazardHit['nature'] }) {
  const t = useText()
  if (nature === 'general') return null
  return (
    <span className={nature === 'severe' ? 'mark-severe' : 'mark-conditional'}>
      {nature === 'severe' ? <WarningFilled /> : null} {t(`hazard.nature.${nature}`)}
    </span>
  )
}
