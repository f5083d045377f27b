import type { DueStatus } from '#shared/domain/explanation.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'

interface StatusFilterProps {
  readonly counts: ReadonlyMap<DueStatus, number>
  readonly total: number
  readonly chosen: DueStatus | undefined
  readonly onChoose: (status: DueStatus | undefined) => void
}

const ORDER: readonly DueStatus[] = ['overdue', 'missing', 'due', 'ok', 'notApplicable']

/** One button per status with its count; pressing the chosen one again shows all. */
export function StatusFilter({ counts, total, chosen, onChoose }: StatusFilterProps) {
  const t = useText()
  return (
    <div className="status-filter" role="group" aria-label={t('due.status')}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t('due.status.all')} <span className="number">{total}</span>
      </button>
      {ORDER.map((status) => (
        <button
          key={status}
          type="button"
          aria-pressed={chosen === status}
          onClick={() => onChoose(chosen === status ? undefined : status)}
        >
          <StatusMark status={status} /> <span className="number">{counts.get(status) ?? 0}</span>
        </button>
      ))}
    </div>
  )
}
