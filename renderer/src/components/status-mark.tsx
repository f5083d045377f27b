import type { ReactNode } from 'react'
import type { DueStatus, Footing } from '#shared/domain/explanation.ts'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from './icons.tsx'
import { useText } from '../hooks/use-text.ts'

const ICONS = {
  overdue: <ExclamationCircleFilled />,
  due: <ClockCircleOutlined />,
  missing: <QuestionCircleOutlined />,
  ok: <CheckCircleOutlined />,
  notApplicable: <MinusCircleOutlined />,
} satisfies Record<DueStatus, ReactNode>

interface StatusMarkProps {
  readonly status: DueStatus
  /** A reminder whose day has passed is late for nobody: it must not look like a breach. */
  readonly footing?: Footing
}

/** The shape of a status alone, where the words beside it say the rest. */
export function StatusIcon({ status, footing = 'law' }: StatusMarkProps) {
  const shown = status === 'overdue' && footing === 'reminder' ? 'due' : status
  return (
    <span className={`status ${shown}`} aria-hidden="true">
      {ICONS[shown]}
    </span>
  )
}

interface MarkedProps {
  readonly status: DueStatus
  /** Another shape than the one of the status, where two states share a colour. */
  readonly icon?: ReactNode
  readonly children: ReactNode
}

/** A state in its own words: shape, word and colour, so that no single one carries it. */
export function Marked({ status, icon = ICONS[status], children }: MarkedProps) {
  return (
    <span className={`status ${status}`}>
      <span aria-hidden="true">{icon}</span> {children}
    </span>
  )
}

/** The status of a duty. */
export function StatusMark({ status, footing = 'law' }: StatusMarkProps) {
  const t = useText()
  if (status === 'overdue' && footing === 'reminder') return <Marked status="due">{t('status.reminderPassed')}</Marked>
  return <Marked status={status}>{t(`status.${status}`)}</Marked>
}
