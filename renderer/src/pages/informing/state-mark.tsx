import type { PaperRow } from '#shared/entities/informing-work.ts'
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  QuestionCircleOutlined,
} from '../../components/icons.tsx'
import { useText } from '../../hooks/use-text.ts'

const LOOKS = {
  missing: { status: 'missing', icon: <QuestionCircleOutlined /> },
  stale: { status: 'due', icon: <ExclamationCircleFilled /> },
  unsigned: { status: 'due', icon: <ClockCircleOutlined /> },
  surplus: { status: 'notApplicable', icon: <MinusCircleOutlined /> },
  current: { status: 'ok', icon: <CheckCircleOutlined /> },
} satisfies Record<PaperRow['state'], object>

/** How a paper stands: shape, word and colour. Whether a day has passed is the due list's to say. */
export function StateMark({ state }: Pick<PaperRow, 'state'>) {
  const t = useText()
  const { status, icon } = LOOKS[state]
  return (
    <span className={`status ${status}`}>
      <span aria-hidden="true">{icon}</span> {t(`informing.state.${state}`)}
    </span>
  )
}
