import type { FirmSummary } from '#shared/api/firms.ts'
import { WarningFilled } from '../../components/icons.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { useText } from '../../hooks/use-text.ts'

/** How many contradictions the first screen lists; the rest follow once these are mended. */
const SHOWN = 10

/** Facts that cannot be true together, each leading to the record that mends it. Absent when there are none. */
export function FactsToMend({ mend }: { mend: FirmSummary['mend'] }) {
  const t = useText()
  if (mend.length === 0) return null
  return (
    <section className="block mend">
      <h2>
        <WarningFilled /> {t('home.mend', { count: mend.length })}
      </h2>
      <ul>
        {mend.slice(0, SHOWN).map(({ kind, id, field, text }) => (
          <li key={`${kind}/${id}/${field}/${text}`}>
            <RecordLink kind={kind} id={id} field={field}>
              {text}
            </RecordLink>
          </li>
        ))}
      </ul>
      {mend.length > SHOWN ? <p>{t('home.mendMore', { count: mend.length - SHOWN })}</p> : null}
    </section>
  )
}
