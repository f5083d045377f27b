import type { DueStatus } from '#shared/domain/explanation.ts'
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

/** The status of a duty: shape, word and colour, so that no single one carries it. */
export function StatusMark({ status }: { status: DueStatus }) {
  const t = useText()
  return (
    <span className={`status ${status}`}>
      <span aria-hidden="true">{ICONS[status]}</span> {t(`status.${status}`)}
    </span>
  )
}
