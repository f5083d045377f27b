import type { RenderedWhatIfLine } from '#shared/entities/what-if.ts'
import { ReminderMark } from '../../components/reminder-mark.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'

interface LineRowProps {
  readonly line: RenderedWhatIfLine
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** One line: what, whose, and what it is now and would be. */
export function LineRow({ line, isOpen, onOpen }: LineRowProps) {
  const { title, subject, before, after } = line
  return (
    <li>
      <button type="button" className="line-button what-if-line" aria-pressed={isOpen} onClick={onOpen}>
        <span className="what">{title}</span>
        <span className="whose">{subject.name}</span>
        <span className="sides">
          <Sides before={before} after={after} />
        </span>
      </button>
      {line.footing === 'reminder' ? <ReminderMark /> : null}
    </li>
  )
}

type Value = RenderedWhatIfLine['before']

/** `before → after`; what appears has no before, what goes says so. */
export function Sides({ before, after }: { before: Value; after: Value }) {
  const t = useText()
  if (after === null)
    return (
      <>
        <Side value={before} /> <span aria-hidden="true">→</span> <span>{t('whatIf.gone')}</span>
      </>
    )
  if (before === null) return <Side value={after} />
  return (
    <>
      <Side value={before} /> <span aria-hidden="true">→</span> <Side value={after} />
    </>
  )
}

function Side({ value }: { value: Value }) {
  const t = useText()
  if (value === null) return null
  const { status, day, text } = value
  return (
    <span className="side-value">
      {status === null ? null : <StatusMark status={status} />}
      {day === null ? null : <span className="number">{t('due.by', { date: day })}</span>}
      {text === null ? null : <span>{text}</span>}
    </span>
  )
}
