import { Button } from 'antd'
import type { GuidedStep } from '#shared/entities/people.ts'
import { DueLine } from '../../components/due-of.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { Recordable } from './prefill.ts'

/** The record that closes a step. */
const CLOSED_BY: Readonly<Record<GuidedStep['step'], Recordable>> = {
  exam: 'exams',
  training: 'trainings',
  notice: 'contractNotices',
  ppe: 'ppeIssues',
  leavingExam: 'exams',
  copy: 'copyRequests',
}

interface StepsProps {
  readonly steps: readonly GuidedStep[]
  readonly onWhy: (id: string) => void
  readonly onRecord: (kind: Recordable) => void
}

/** What coming to a post or leaving asks for, step by step, with the form that closes each. */
export function GuidedSteps({ steps, onWhy, onRecord }: StepsProps) {
  const t = useText()
  const isDone = ({ items }: GuidedStep) => items.every(({ status }) => status === 'ok')
  // Gear wears out all the time: it belongs to these steps, but is no reason to show them.
  if (steps.every((step) => step.step === 'ppe' || isDone(step))) return null
  return (
    <section aria-label={t('people.steps')}>
      <h2>{t('people.steps')}</h2>
      <ol className="guided">
        {steps.map((step) => (
          <li key={step.step}>
            <ul className="due-of grow">
              {step.items.map((item) => (
                <DueLine key={item.id} row={item} named={false} onOpen={() => onWhy(item.id)} />
              ))}
            </ul>
            <Button
              size="small"
              disabled={isDone(step)}
              aria-label={t('people.step.record.of', { step: t(`people.step.${step.step}`) })}
              onClick={() => onRecord(CLOSED_BY[step.step])}
            >
              {t('people.step.record')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
