import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { FirmSummary } from '#shared/api/firms.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { AllOfThem, DueLines } from '../../components/due-of.tsx'
import { Completeness } from './completeness.tsx'
import { FactsToMend } from './facts-to-mend.tsx'
import { FourQuestions } from './four-questions.tsx'
import { NextSteps } from './next-steps.tsx'
import { RecentChanges } from './recent-changes.tsx'

/** The first screen of a firm: the four questions, what is due, what is missing, what to do next. Every number leads to what it counts. */
export function HomePage() {
  const t = useText()
  const { query } = useApi()
  const input = useFirmOnDay()
  const page = useQuery(query.home.page.queryOptions({ input }))
  const profile = page.data?.profile
  const title = (
    <>
      {profile?.name ?? ''} {profile?.demo ? <span className="mark-demo">{t('firms.demo')}</span> : null}
    </>
  )
  return (
    <Page title={title} lead={t('home.lead', { asOf: input.asOf })}>
      <Answer of={page}>
        {(data) => (
          <>
            <FourQuestions questions={data.summary.questions} />
            <FactsToMend mend={data.summary.mend} />
            <div className="home-columns">
              <div className="home-due">
                <Completeness data={data.completeness} />
                <DueCounts summary={data.summary} />
              </div>
              <div className="home-due">
                <div className="block">
                  <DueLines title={t('home.top')} rows={data.top} named>
                    {data.topOf > data.top.length ? <AllOfThem filter={{}} count={data.topOf} /> : null}
                  </DueLines>
                </div>
                <NextSteps summary={data.summary} profile={data.profile} />
                <RecentChanges batches={data.recent} />
              </div>
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
          <dd>
            <Link to="/firms/$firmId/roster" params={{ firmId }}>
              {counts.workers}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('home.exposed')}</dt>
          <dd>
            <Link to="/firms/$firmId/rates" params={{ firmId }} search={{ rate: 'examined' }}>
              {counts.exposedWorkers}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('home.posts')}</dt>
          <dd>
            <Link to="/firms/$firmId/structure" params={{ firmId }}>
              {counts.posts}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('home.hazards')}</dt>
          <dd>
            <Link to="/firms/$firmId/structure" params={{ firmId }}>
              {counts.hazards}
            </Link>
          </dd>
        </div>
      </dl>
    </section>
  )
}
