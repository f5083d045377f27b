import type { CalendarEvent } from '#shared/entities/calendar.ts'
import { CalendarOutlined } from '../../components/icons.tsx'
import { StatusIcon, StatusMark } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'

type Marked = Pick<CalendarEvent, 'status' | 'footing'>

/** The shape of an event beside its words. */
export function EventIcon({ status, footing }: Marked) {
  if (status !== 'planned') return <StatusIcon status={status} footing={footing} />
  return (
    <span className="status planned" aria-hidden="true">
      <CalendarOutlined />
    </span>
  )
}

/** The status of an event in words. */
export function EventMark({ status, footing }: Marked) {
  const t = useText()
  if (status !== 'planned') return <StatusMark status={status} footing={footing} />
  return (
    <span className="status planned">
      <EventIcon status={status} footing={footing} /> {t('calendar.day.planned')}
    </span>
  )
}
