import type { HazardCard, HazardLimit } from '#shared/api/reference.ts'
import { unitText } from '#shared/domain/units.ts'
import { judgeKindSchema } from '#shared/entities/judging.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { CardSection, Source } from './card-section.tsx'

/** Limits in the air and of physical agents, each with what must hold for it. */
export function Limits({ name, limits }: Pick<HazardCard, 'name' | 'limits'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.limits')} empty={limits.length === 0}>
      <ul className="plain">
        {limits.map((limit) => (
          <li key={JSON.stringify([limit.name, limit.kind, limit.value, limitConditions(limit, t)])}>
            <strong>
              {kindText(limit.kind, t)} {limit.value} {unitText(limit.unit)}
            </strong>{' '}
            {[limit.name === name ? '' : limit.name, ...limitConditions(limit, t), limit.remarks]
              .filter((part) => part !== '')
              .join(' · ')}
            <Source basis={limit.basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** PC-TWA, MAC, LEX,8h …; a kind newer than this program is shown as the data write it. */
function kindText(kind: string, t: Text): string {
  const known = judgeKindSchema.safeParse(kind)
  return known.success ? t(`levelKind.${known.data}`) : kind
}

function rangeText(range: HazardLimit['range'], t: Text): string {
  if (range === null) return ''
  const { of, min, max } = range
  const unit = t(`hazardCard.unit.${of}`)
  if (min === null || min === 0) return max === null ? '' : t('hazardCard.range.upTo', { max, unit })
  if (max === null) return t('hazardCard.range.from', { min, unit })
  return t(min === max ? 'hazardCard.range.one' : 'hazardCard.range', { min, max, unit })
}

function limitConditions({ condition, range, hoursPerDay, wave, part }: HazardLimit, t: Text): string[] {
  return [
    condition ?? '',
    rangeText(range, t),
    wave === null || wave === 'any' ? '' : t(`judge.choice.${wave}`),
    part === null ? '' : t(`judge.choice.${part}`),
    hoursPerDay === null ? '' : t('hazardCard.limit.hours', { hours: hoursPerDay }),
  ].filter((words) => words !== '')
}

/** Indicators in blood or urine. */
export function Biomarkers({ biomarkers }: Pick<HazardCard, 'biomarkers'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.biomarkers')} empty={biomarkers.length === 0}>
      <ul className="plain">
        {biomarkers.map(({ indicator, condition, specimen, limits, direction, samplingTime, note, basis }) => (
          <li key={`${indicator}/${condition ?? ''}`}>
            <strong>
              {indicator} {t(`hazardCard.direction.${direction}`)}{' '}
              {limits.map(({ value, unit }) => `${value} ${unitText(unit)}`).join(t('hazardCard.or'))}
            </strong>{' '}
            {[t(`hazardCard.specimen.${specimen}`), samplingTime, condition ?? '', note]
              .filter((part) => part !== '')
              .join(' · ')}
            <Source basis={basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}
