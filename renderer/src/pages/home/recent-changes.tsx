import { Link } from '@tanstack/react-router'
import type { HomePage } from '#shared/api/home.ts'
import { batchText } from '../../components/batch-text.ts'
import { localMoment } from '../../components/moment.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText, useTranslate } from '../../hooks/use-text.ts'

/** The last changes of the firm's file; each opens what it changed. */
export function RecentChanges({ batches }: { batches: HomePage['recent'] }) {
  const t = useText()
  const translate = useTranslate()
  const params = { firmId: useFirmId() }
  return (
    <section className="block" aria-labelledby="home-recent">
      <h2 id="home-recent">{t('home.recent')}</h2>
      {batches.length === 0 ? <p className="muted">{t('home.recent.none')}</p> : null}
      <ul className="recent-changes">
        {batches.map((batch) => (
          <li key={batch.batch}>
            <Link to="/firms/$firmId/history" params={params} search={{ batch: batch.batch }}>
              {batchText(batch, translate)}
            </Link>{' '}
            <span className="muted">{localMoment(batch.at)}</span>
          </li>
        ))}
      </ul>
      {batches.length === 0 ? null : (
        <Link to="/firms/$firmId/history" params={params}>
          {t('home.recent.all')}
        </Link>
      )}
    </section>
  )
}
