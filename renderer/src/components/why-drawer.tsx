import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DueRow, RenderedDueItem } from '#shared/entities/due.ts'
import { useApi } from '../api/api-context.tsx'
import { ExplanationView } from './explanation-view.tsx'
import { ReminderMark } from './reminder-mark.tsx'
import { SideDrawer } from './side-drawer.tsx'
import { Answer } from './states.tsx'
import { StatusMark } from './status-mark.tsx'
import { Stepper } from './stepper.tsx'
import { WorkLink } from './work-link.tsx'
import { useEscape } from '../hooks/use-escape.ts'
import { useFirmOnDay } from '../hooks/use-firm.ts'
import { useText } from '../hooks/use-text.ts'

interface WhyDrawerProps {
  /** The list the item stands in, in the order of the screen. */
  readonly rows: readonly Pick<DueRow, 'id'>[]
  readonly id: string | null
  readonly onMove: (id: string) => void
  readonly onClose: () => void
  /** False over a form or a card, which must not be worked on meanwhile. */
  readonly beside?: boolean
}

/** "Why?": the whole explanation of one duty, beside the list, so that Up and Down go on to the next. */
export function WhyDrawer({ rows, id, onMove, onClose, beside = true }: WhyDrawerProps) {
  const t = useText()
  const { query } = useApi()
  const input = useFirmOnDay()
  const why = useQuery(
    query.due.why.queryOptions({
      input: { ...input, id: id ?? '' },
      enabled: id !== null,
      placeholderData: keepPreviousData,
    }),
  )
  useEscape(id !== null && beside, onClose)
  return (
    <SideDrawer
      title={why.data?.title ?? t('due.why')}
      open={id !== null}
      onClose={onClose}
      extra={<Stepper keys={rows.map((row) => row.id)} open={id} onMove={onMove} />}
      beside={beside}
    >
      <Answer of={why}>{(item) => <Why item={item} />}</Answer>
    </SideDrawer>
  )
}

function Why({ item }: { item: RenderedDueItem }) {
  const t = useText()
  const undated = item.status === 'overdue' ? 'due.passed' : 'due.noDate'
  return (
    <>
      <div className="why-head">
        <StatusMark status={item.status} footing={item.footing} />
        {item.footing === 'reminder' ? <ReminderMark /> : null}
        <span>{item.subject.name}</span>
        <span>{item.dueDate === null ? t(undated) : t('due.by', { date: item.dueDate })}</span>
        <WorkLink rule={item.rule} subject={item.subject} />
      </div>
      <ExplanationView explanation={item.explanation} />
    </>
  )
}
