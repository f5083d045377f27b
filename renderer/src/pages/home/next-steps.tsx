import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FirmSummary } from '#shared/api/firms.ts'
import type { FirmProfile } from '#shared/entities/firm.ts'
import { CheckOutlined } from '../../components/icons.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/**
 * The way from an empty firm to two printed papers. A step is ticked when its screen holds something, no more is claimed.
 * The roster comes before the posts because importing it makes most of them.
 */
export function NextSteps({ summary, profile }: { summary: FirmSummary; profile: FirmProfile }) {
  const t = useText()
  const params = { firmId: useFirmId() }
  const { counts } = summary
  const steps: { key: string; done: boolean; title: string; what: string; link: (children: ReactNode) => ReactNode }[] =
    [
      {
        key: 'profile',
        done: profile.uscc !== null && profile.industryCode !== null && profile.staff !== null,
        title: t('step.profile'),
        what: t('step.profile.what'),
        link: (children) => (
          <Link to="/firms/$firmId/profile" params={params}>
            {children}
          </Link>
        ),
      },
      {
        key: 'roster',
        done: counts.workers > 0 && counts.aside === 0,
        title: t('step.roster'),
        what: counts.aside > 0 ? t('step.roster.aside', { count: counts.aside }) : t('step.roster.what'),
        link: (children) =>
          counts.aside > 0 ? (
            <Link to="/firms/$firmId/roster" params={params} search={{ tab: 'aside' }}>
              {children}
            </Link>
          ) : (
            <Link to={counts.workers > 0 ? '/firms/$firmId/roster' : '/firms/$firmId/roster/import'} params={params}>
              {children}
            </Link>
          ),
      },
      {
        key: 'structure',
        done: counts.hazards > 0,
        title: t('step.structure'),
        what: t('step.structure.what'),
        link: (children) => (
          <Link to="/firms/$firmId/structure" params={params}>
            {children}
          </Link>
        ),
      },
      {
        key: 'due',
        done: false,
        title: t('step.due'),
        what: t('step.due.what'),
        link: (children) => (
          <Link to="/firms/$firmId/due" params={params}>
            {children}
          </Link>
        ),
      },
      {
        key: 'papers',
        done: false,
        title: t('step.papers'),
        what: t('step.papers.what'),
        link: (children) => (
          <Link to="/firms/$firmId/papers" params={params}>
            {children}
          </Link>
        ),
      },
    ]
  const next = steps.find((step) => !step.done)?.key
  return (
    <section className="block">
      <h2>{t('home.steps')}</h2>
      <ol className="steps">
        {steps.map((step, index) => (
          <li key={step.key} className={step.done ? 'done' : step.key === next ? 'next' : undefined}>
            {step.link(
              <>
                <span className="step-number">
                  {step.done ? <CheckOutlined /> : index + 1}
                  {step.done ? <span className="unseen">{t('step.done')}</span> : null}
                </span>
                <span>
                  <strong>{step.title}</strong>
                  <span className="muted">{step.what}</span>
                </span>
              </>,
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
