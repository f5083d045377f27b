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
} satisfies Record<DueStatus, React.ReactNode>

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

/** The status of a duty: shape, word and colour, so that no single one carries it. */
export function StatusMark({ status, footing = 'law' }: StatusMarkProps) {
  const t = useText()
  if (status === 'overdue' && footing === 'reminder')
    return (
      <span className="status due">
        <span aria-hidden="true">{ICONS.due}</span> {t('status.reminderPassed')}
      </span>
    )
  return (
    <span className={`status ${status}`}>
      <span aria-hidden="true">{ICONS[status]}</span> {t(`status.${status}`)}
    </span>
  )
}
