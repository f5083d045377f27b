import type { PaperRow } from '#shared/entities/informing-work.ts'
import { ExclamationCircleFilled } from '../../components/icons.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'

const LOOKS = {
  missing: { status: 'missing' },
  stale: { status: 'due', icon: <ExclamationCircleFilled /> },
  unsigned: { status: 'due' },
  surplus: { status: 'notApplicable' },
  current: { status: 'ok' },
} as const satisfies Record<PaperRow['state'], object>

/** How a paper stands: shape, word and colour. Whether a day has passed is the due list's to say. */
export function StateMark({ state }: Pick<PaperRow, 'state'>) {
  const t = useText()
  return <Marked {...LOOKS[state]}>{t(`informing.state.${state}`)}</Marked>
}
