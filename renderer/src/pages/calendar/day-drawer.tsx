import { Button } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { weekdayOf } from '#shared/domain/calendar/month.ts'
import { addDays } from '#shared/domain/dates.ts'
import type { CalendarEvent } from '#shared/entities/calendar.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import { useApi } from '../../api/api-context.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { ReminderWord } from '../../components/reminder-mark.tsx'
import { ReadyMessage } from '../../components/ready-message/ready-message.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, useTranslate } from '../../hooks/use-text.ts'
import { EventMark } from './event-icon.tsx'

interface DayDrawerProps {
  readonly day: IsoDate | null
  readonly area: BoardArea | null
  readonly onMove: (day: IsoDate) => void
  readonly onClose: () => void
}

/** The list of one day: every due date opens its explanation, every plan its record; the arrows go to the neighbouring days. */
export function DayDrawer({ day, area, onMove, onClose }: DayDrawerProps) {
  const t = useText()
  const translate = useTranslate()
  const { query } = useApi()
  const question = useFirmOnDay()
  const list = useQuery(
    query.calendar.day.queryOptions({
      input: { ...question, day: day ?? question.asOf, area },
      enabled: day !== null,
      placeholderData: keepPreviousData,
    }),
  )
  if (day === null) return null
  const around = [addDays(day, -1), day, addDays(day, 1)]
  const [before, , after] = around
  return (
    <SideDrawer
      title={t('calendar.day.title', { date: day, weekday: translate(`calendar.weekdayName.${weekdayOf(day)}`) })}
      open
      onClose={onClose}
      extra={
        <Stepper keys={around} open={day} onMove={(key) => onMove(key === before ? (before ?? day) : (after ?? day))} />
      }
    >
      <Answer of={list}>{({ events, total }) => <Events key={day} events={events} total={total} />}</Answer>
    </SideDrawer>
  )
}

function Events({ events, total }: { events: readonly CalendarEvent[]; total: number }) {
  const t = useText()
  const [why, setWhy] = useState<string | null>(null)
  const [telling, setTelling] = useState(false)
  const due = events.filter(({ kind }) => kind === 'due').map(({ key }) => ({ id: key }))
  if (events.length === 0)
    return <Notice kind="info" title={t('calendar.day.empty')} text={t('calendar.day.empty.what')} />
  return (
    <>
      <div className="filters">
        <Button onClick={() => setTelling(true)}>{t('message.open')}</Button>
      </div>
      {total > events.length ? (
        <p className="muted">{t('calendar.day.tooMany', { count: total, shown: events.length })}</p>
      ) : null}
      <ul className="calendar-events">
        {events.map((event) => (
          <li key={event.key}>
            <EventMark status={event.status} footing={event.footing} />
            <span className="grow">
              <EventTitle event={event} onWhy={() => setWhy(event.key)} />{' '}
              <span className="muted">{event.subject}</span>{' '}
              {event.kind === 'due' && event.footing === 'reminder' ? <ReminderWord /> : null}
            </span>
          </li>
        ))}
      </ul>
      <WhyDrawer rows={due} id={why} onMove={setWhy} onClose={() => setWhy(null)} beside={false} />
      {telling ? (
        <ReadyMessage
          rows={events.map(({ key, title, subject, day }) => ({ key, title, subject, date: day }))}
          total={total}
          onClose={() => setTelling(false)}
        />
      ) : null}
    </>
  )
}

function EventTitle({ event: { title, record }, onWhy }: { event: CalendarEvent; onWhy: () => void }) {
  if (record !== null)
    return (
      <RecordLink kind={record.kind} id={record.id} field="">
        {title}
      </RecordLink>
    )
  return (
    <Button type="link" className="calendar-why" onClick={onWhy}>
      {title}
    </Button>
  )
}
