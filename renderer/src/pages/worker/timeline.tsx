import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RecordKind } from '#shared/entities/facts.ts'
import type { RenderedTimelineEntry } from '#shared/entities/people.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { useText, useTranslate, type Text } from '../../hooks/use-text.ts'

function dayText({ on, to, goesOn }: RenderedTimelineEntry, t: Text): string {
  if (on === null) return to === null ? t('people.timeline.noDay') : t('people.timeline.until', { to })
  if (to !== null) return t('people.timeline.period', { on, to })
  return goesOn ? t('people.timeline.since', { on }) : on
}

/** Everything on record about the person, newest first; each entry opens its record. */
export function Timeline({ entries }: { entries: readonly RenderedTimelineEntry[] }) {
  const t = useText()
  const translate = useTranslate()
  const { kind } = useSearch({ from: '/firms/$firmId/workers/$workerId' })
  const navigate = useNavigate({ from: '/firms/$firmId/workers/$workerId' })
  const kinds: readonly RecordKind[] = [...new Set(entries.map((entry) => entry.kind))]
  const shown = entries.filter((entry) => kind === undefined || entry.kind === kind)
  return (
    <section className="timeline" aria-label={t('people.timeline')}>
      <div className="section-head">
        <h2 className="grow">{t('people.timeline')}</h2>
        {kinds.length < 2 ? null : (
          <ChoiceField
            values={kinds}
            text={(choice) => translate(`ledger.${choice}`)}
            value={kind ?? null}
            placeholder={t('people.timeline.kind')}
            ariaLabel={t('people.timeline.kind')}
            onChange={(choice) =>
              void navigate({ search: (before) => ({ ...before, kind: choice ?? undefined }), replace: true })
            }
          />
        )}
      </div>
      {shown.length === 0 ? <p className="muted">{t('people.timeline.none')}</p> : null}
      <ol>
        {shown.map((entry) => (
          <li key={`${entry.kind}/${entry.id}`}>
            <span className="when number">{dayText(entry, t)}</span>
            <span className="kind">{translate(`ledger.${entry.kind}`)}</span>
            <span className="what">
              <RecordLink kind={entry.kind} id={entry.id} field="">
                {entry.title || translate(`ledger.${entry.kind}`)}
              </RecordLink>
              {entry.details.length === 0 ? null : <span className="muted">{entry.details.join(' · ')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
