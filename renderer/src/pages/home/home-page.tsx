import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FirmSummary } from '#shared/api/firms.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DueOf } from '../../components/due-of.tsx'
import { FactsToMend } from './facts-to-mend.tsx'
import { FourQuestions } from './four-questions.tsx'
import { NextSteps } from './next-steps.tsx'

/** The first screen of a firm: the four questions, what is due, what to do next. */
export function HomePage() {
  const t = useText()
  const firmId = useFirmId()
  const { query } = useApi()
  const input = useFirmOnDay()
  const summary = useQuery(query.firms.summary.queryOptions({ input }))
  const profile = useQuery(query.profile.get.queryOptions({ input: { firmId } }))
  const title = (
    <>
      {profile.data?.name ?? ''} {profile.data?.demo ? <span className="mark-demo">{t('firms.demo')}</span> : null}
    </>
  )
  return (
    <Page title={title} lead={t('home.lead', { asOf: input.asOf })}>
      <Answer of={summary}>
        {(data) => (
          <>
            <FourQuestions questions={data.questions} />
            <FactsToMend mend={data.mend} />
            <div className="home-columns">
              <div className="home-due">
                <DueCounts summary={data} />
                <div className="block">
                  <DueOf title={t('due.soonest')} filter={{}} limit={5} />
                </div>
              </div>
              {profile.data === undefined ? null : <NextSteps summary={data} profile={profile.data} />}
            </div>
          </>
        )}
      </Answer>
    </Page>
  )
}

function DueCounts({ summary }: { summary: FirmSummary }) {
  const t = useText()
  const firmId = useFirmId()
  const { counts, due } = summary
  return (
    <section className="block">
      <h2>{t('home.due')}</h2>
      <ul className="due-counts">
        {(['overdue', 'due', 'missing', 'ok'] as const).map((status) => (
          <li key={status}>
            <Link to="/firms/$firmId/due" params={{ firmId }} search={{ status, footing: 'law' }}>
              <StatusMark status={status} />
              <strong>{due[status]}</strong>
            </Link>
          </li>
        ))}
        <li>
          <Link to="/firms/$firmId/due" params={{ firmId }} search={{ footing: 'reminder' }}>
            <span className="status notApplicable">{t('home.reminders')}</span>
            <strong>{due.reminders}</strong>
          </Link>
        </li>
      </ul>
      <h2>{t('home.people')}</h2>
      <dl className="tally">
        <div>
          <dt>{t('home.workers')}</dt>
          <dd>{counts.workers}</dd>
        </div>
        <div>
          <dt>{t('home.exposed')}</dt>
          <dd>{counts.exposedWorkers}</dd>
        </div>
        <div>
          <dt>{t('home.posts')}</dt>
          <dd>{counts.posts}</dd>
        </div>
        <div>
          <dt>{t('home.hazards')}</dt>
          <dd>{counts.hazards}</dd>
        </div>
      </dl>
    </section>
  )
}
