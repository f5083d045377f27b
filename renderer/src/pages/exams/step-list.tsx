import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { ChainStep } from '#shared/api/exam-work.ts'
import { CheckCircleOutlined, ClockCircleOutlined, MinusCircleOutlined } from '../../components/icons.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { useText, useTranslate } from '../../hooks/use-text.ts'

const ICONS = {
  done: <CheckCircleOutlined className="good" />,
  open: <ClockCircleOutlined className="bad" />,
  waiting: <ClockCircleOutlined className="calm" />,
  notNeeded: <MinusCircleOutlined className="calm" />,
}

interface StepListProps {
  readonly label: string
  readonly steps: readonly ChainStep[]
  /** Prefix of the texts that name the steps. */
  readonly names: 'exams.step' | 'cases.step'
  readonly doing: (step: ChainStep) => ReactNode
}

/** The steps of a chain in their order: shape and word say how far each has come; the record that closed it is a link. */
export function StepList({ label, steps, names, doing }: StepListProps) {
  const t = useTranslate()
  const [why, setWhy] = useState<string | null>(null)
  const asked = steps.flatMap(({ dueId }) => (dueId === null ? [] : [{ id: dueId }]))
  return (
    <>
      <ol className="steps" aria-label={label}>
        {steps.map((step) => (
          <li key={step.step} className={step.state}>
            <span aria-hidden="true">{ICONS[step.state]}</span>
            <span className="grow">
              <b>{t(`${names}.${step.step}`)}</b> <span className="muted">{t(`exams.stepState.${step.state}`)}</span>
              <StepDay step={step} onWhy={setWhy} />
            </span>
            {step.state === 'open' || step.state === 'waiting' ? doing(step) : null}
          </li>
        ))}
      </ol>
      <WhyDrawer rows={asked} id={why} onMove={setWhy} onClose={() => setWhy(null)} beside={false} />
    </>
  )
}

function StepDay({ step, onWhy }: { step: ChainStep; onWhy: (id: string) => void }) {
  const t = useText()
  const { evidence, dueDate, dueId, state } = step
  if (state === 'done' && evidence !== null)
    return (
      <div>
        <RecordLink kind={evidence.kind} id={evidence.id} field="id">
          {t('exams.step.doneOn', { date: evidence.date })}
        </RecordLink>
      </div>
    )
  if (state !== 'open') return null
  return (
    <div>
      {dueDate === null ? null : t('exams.step.by', { date: dueDate })}{' '}
      {dueId === null ? null : (
        <Button size="small" type="link" onClick={() => onWhy(dueId)}>
          {t('action.why')}
        </Button>
      )}
    </div>
  )
}
