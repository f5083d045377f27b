import type { HazardYears } from '#shared/entities/people.ts'
import { useText, type Text } from '../../hooks/use-text.ts'

function yearsText({ years, atLeast }: HazardYears, t: Text): string {
  if (years === null) return t('people.hazard.years.unknown')
  return t(atLeast ? 'people.hazard.years.atLeast' : 'people.hazard.years.value', { years })
}

function periodText({ since, until }: HazardYears, t: Text): string {
  if (until === null) return since === null ? '' : t('people.hazard.since', { since })
  return since === null ? t('people.timeline.until', { to: until }) : t('people.hazard.between', { since, until })
}

/** Total years with each hazard, longest first. */
export function HazardTable({ hazards }: { hazards: readonly HazardYears[] }) {
  const t = useText()
  return (
    <section aria-label={t('people.hazards')}>
      <h2>{t('people.hazards')}</h2>
      {hazards.length === 0 ? (
        <p className="muted">{t('people.hazards.none')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('people.hazard')}</th>
              <th scope="col">{t('people.hazard.years')}</th>
              <th scope="col">{t('people.hazard.period')}</th>
              <th scope="col">{t('people.hazard.posts')}</th>
            </tr>
          </thead>
          <tbody>
            {hazards.map((hazard) => (
              <tr key={hazard.hazardId}>
                <td>{hazard.name}</td>
                <td className="number">{yearsText(hazard, t)}</td>
                <td>{periodText(hazard, t)}</td>
                <td>{hazard.posts.join(t('list.separator'))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
