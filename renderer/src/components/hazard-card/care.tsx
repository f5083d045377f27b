import type { HazardCard } from '#shared/api/reference.ts'
import { useText } from '../../hooks/use-text.ts'
import { VerificationTag } from '../basis-list.tsx'
import { CardSection, Source } from './card-section.tsx'

const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join(' · ')

/** Diseases of the catalogue it may lead to. */
export function Diseases({ diseases }: Pick<HazardCard, 'diseases'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.diseases')} empty={diseases.length === 0}>
      <p className="muted">{t('hazardCard.diseases.what')}</p>
      <ul className="plain">
        {diseases.map(({ disease, catalogueName, diagnosisStandard, linkedBy, stages, basis }) => (
          <li key={JSON.stringify([disease, catalogueName, stages])}>
            <strong>{disease === '' ? catalogueName : disease}</strong>{' '}
            {joined([
              catalogueName === disease ? '' : catalogueName,
              diagnosisStandard,
              linkedBy === 'classOnly' || linkedBy === 'inferred' ? t(`hazardCard.diseases.${linkedBy}`) : '',
            ])}
            <Source basis={basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** Its numbers in 高毒物品目录. */
export function HighToxic({ highToxicEntries }: Pick<HazardCard, 'highToxicEntries'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.highToxic')} empty={highToxicEntries.length === 0}>
      <ul className="plain">
        {highToxicEntries.map(({ no, name, note, basis }) => (
          <li key={no}>
            <strong>{t('hazardCard.highToxic.entry', { no, name })}</strong> {note}
            <Source basis={basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** Gear by the route it protects. */
export function Gear({ ppe }: Pick<HazardCard, 'ppe'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.ppe')} empty={ppe.length === 0}>
      <ul className="plain">
        {ppe.map(({ category, type, standard, trigger, replacement, verification }) => (
          <li key={`${type}/${standard}/${trigger}`}>
            <strong>{type}</strong> {joined([category, standard, trigger])}{' '}
            <VerificationTag verification={verification} />
            {replacement === '' ? null : (
              <div className="muted">{t('hazardCard.ppe.replacement', { text: replacement })}</div>
            )}
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** Signs at the place of work. */
export function Signs({ signs }: Pick<HazardCard, 'signs'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.signs')} empty={signs.length === 0}>
      <ul className="plain">
        {signs.map((sign) => (
          <li key={sign.group}>
            <strong>{sign.group}</strong>
            <dl className="sign">
              {(['warnings', 'instructions', 'notices'] as const).map((kind) => (
                <div key={kind}>
                  <dt>{t(`hazardCard.signs.${kind}`)}</dt>
                  <dd>{sign[kind].length === 0 ? t('hazardCard.none') : sign[kind].join(t('list.separator'))}</dd>
                </div>
              ))}
            </dl>
            {sign.note === '' ? null : <div className="muted">{sign.note}</div>}
            <Source basis={sign.basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** What stands on its notice cards. */
export function NoticeCards({ noticeCards }: Pick<HazardCard, 'noticeCards'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.cards')} empty={noticeCards.length === 0}>
      <ul className="plain">
        {noticeCards.map(({ card, fields, basis }) => (
          <li key={card}>
            <strong>{t(`hazardCard.cards.${card}`)}</strong> {fields.join(t('list.separator'))}
            <Source basis={basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** Who must not be given work with it. */
export function BarredWork({ barredWork }: Pick<HazardCard, 'barredWork'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.barred')} empty={barredWork.length === 0}>
      <ul className="plain">
        {barredWork.map(({ who, work, condition, note, basis }) => (
          <li key={`${who}/${work}/${condition}`}>
            <strong>{t(`hazardCard.barred.${who}`)}</strong> {joined([work, t(`hazardCard.barred.${condition}`), note])}
            <Source basis={basis} />
          </li>
        ))}
      </ul>
    </CardSection>
  )
}

/** How other systems call it. */
export function ExchangeCodes({ exchangeCodes }: Pick<HazardCard, 'exchangeCodes'>) {
  const t = useText()
  return (
    <CardSection title={t('hazardCard.codes')} empty={exchangeCodes.length === 0}>
      <ul className="plain">
        {exchangeCodes.map(({ scheme, code, name, linkedBy }) => (
          <li key={`${scheme}/${code}`}>
            <strong>{code}</strong> {joined([name, t(`hazardCard.codes.${scheme}`), t(`hazardCard.codes.${linkedBy}`)])}
          </li>
        ))}
      </ul>
    </CardSection>
  )
}
