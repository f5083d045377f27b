/** 日历: due days and plans of a firm by day, as an iCalendar file, and as a message to paste. */
import type { InferContractRouterOutputs } from '@orpc/contract'
import { createHash } from 'node:crypto'
import type { contract } from '#shared/api/contract.ts'
import { writeIcs, type IcsEvent } from '#shared/domain/calendar/ics.ts'
import { plannedOf, type Planned } from '#shared/domain/calendar/planned.ts'
import { areasOf, calendarDays, compareEvents, within } from '#shared/domain/calendar/view.ts'
import { teller, type Teller } from '#shared/domain/masking.ts'
import { messageLines, type Told } from '#shared/domain/ready-message.ts'
import type { CalendarEvent } from '#shared/entities/calendar.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { BoardArea, DueRow } from '#shared/entities/due.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import { dueRows, type Question } from './due.ts'
import type { Session } from './session.ts'

type Outputs = InferContractRouterOutputs<typeof contract>['calendar']

/** Rows a day's list shows. */
const DAY_LIMIT = 300
const PRODUCT = '-//zhijian//occupational health calendar//ZH'

export interface Period {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly area: BoardArea | null
}

/** An event with what only the host needs to know of it. */
interface Source {
  readonly event: CalendarEvent
  readonly rule: string
  readonly workerIds: readonly Id[]
  /** Post, workplace or thing; empty where the subject is a person or the whole firm. */
  readonly place: string
}

/** Everything that has a day, in order. What is met and past is no longer on the calendar. */
function sources(session: Session, question: Question): Source[] {
  const t = translator(question.language, 'ui')
  const due = dueRows(session, question).flatMap((row) => dueSource(row, question.asOf))
  const planned = plannedOf(session.store.facts(), question.asOf).map((plan) => plannedSource(plan, t))
  return [...due, ...planned].toSorted((a, b) => compareEvents(a.event, b.event))
}

function dueSource(row: DueRow, asOf: IsoDate): Source[] {
  const { id, rule, title, subject, status, dueDate, footing, area, workerIds } = row
  if (dueDate === null || status === 'notApplicable' || (status === 'ok' && dueDate < asOf)) return []
  const event = { key: id, day: dueDate, area, group: rule, title, subject: subject.name, status, footing }
  return [{ event: { ...event, kind: 'due', record: null }, rule, workerIds, place: placeOf(row) }]
}

function placeOf({ subject, workerIds }: DueRow): string {
  return subject.kind === 'firm' || workerIds.length > 0 ? '' : subject.name
}

function plannedSource({ kind, record, area, day, name, workerIds }: Planned, t: Translate): Source {
  const key = `${kind}/${record.id}`
  const subject = workerIds.length === 0 ? '' : t('calendar.ics.people', { count: workerIds.length })
  const title = t('calendar.ics.due', { title: t(`calendar.kind.${kind}`), subject: name })
  const event = { key, kind, day, area, group: key, title, subject, record }
  return { event: { ...event, status: 'planned', footing: 'law' }, rule: kind, workerIds, place: '' }
}

function inPeriod(all: readonly Source[], { from, to, area }: Period): Source[] {
  return all.filter(({ event }) => within(event.day, { from, to }) && (area === null || event.area === area))
}

/** The days of a period that hold something. */
export function listDays(session: Session, { from, to, area, ...question }: Question & Period): Outputs['days'] {
  const all = inPeriod(sources(session, question), { from, to, area: null }).map(({ event }) => event)
  const shown = area === null ? all : all.filter((event) => event.area === area)
  const undated = dueRows(session, question).filter((row) => row.dueDate === null && row.status === 'missing').length
  return { days: calendarDays(shown), areas: areasOf(all), undated }
}

/** What one day holds. */
export function listDay(
  session: Session,
  { day, area, ...question }: Question & { readonly day: IsoDate; readonly area: BoardArea | null },
): Outputs['day'] {
  const events = inPeriod(sources(session, question), { from: day, to: day, area }).map(({ event }) => event)
  return { events: events.slice(0, DAY_LIMIT), total: events.length }
}

/** A period as an iCalendar file; its events carry no identifier of the firm's file, and names only as asked. */
export function exportIcs(
  session: Session,
  { names, alarmDays, from, to, area, ...question }: Question & Period & { names: boolean; alarmDays: number | null },
): File {
  const t = translator(question.language, 'ui')
  const { store, engine } = session
  const firm = store.profile().name
  const tell = teller(store.facts().workers, names)
  const events = inPeriod(sources(session, question), { from, to, area }).map((source) =>
    icsEvent(source, { firm, tell, alarmDays, asOf: question.asOf, t }),
  )
  const text = writeIcs({
    name: t('calendar.ics.name', { firm }),
    product: PRODUCT,
    stamp: engine.clock.now(),
    events,
  })
  const name = t('calendar.export.name', { firm, asOf: question.asOf })
  return new File([text], `${name}.ics`, { type: 'text/calendar' })
}

interface Telling {
  readonly firm: string
  readonly tell: Teller
  readonly alarmDays: number | null
  readonly asOf: IsoDate
  readonly t: Translate
}

function icsEvent(source: Source, { firm, tell, alarmDays, asOf, t }: Telling): IcsEvent {
  const { event } = source
  const title = tell.words(event.title)
  const whom = wordsFor(source, tell, t)
  const state =
    event.status === 'planned' ? t('calendar.ics.planned') : t(`calendar.ics.status.${event.status}`, { asOf })
  const lines = [firm, state, ...(event.footing === 'reminder' ? [t('calendar.ics.reminder')] : [])]
  return {
    uid: `${createHash('sha256').update(event.key).digest('hex').slice(0, 32)}@zhijian`,
    day: event.day,
    summary: whom === '' ? title : t('calendar.ics.due', { title, subject: whom }),
    description: lines.join('\n'),
    category: t(`due.area.${event.area}`),
    // What is late already would ring at once, and all of it together, where the file is taken in.
    alarmDays: event.day < asOf ? null : alarmDays,
  }
}

/** Whom or what, as it may be told: people, else how many, else the place. */
function wordsFor({ rule, workerIds, place }: Source, tell: Teller, t: Translate): string {
  const people = tell.people(rule, workerIds)
  if (people.length === 1) return people[0] ?? ''
  if (workerIds.length > 0) return t('calendar.ics.people', { count: workerIds.length })
  return tell.words(place)
}

/** A message about some events or due items, names masked unless asked otherwise. */
export function composeMessage(
  session: Session,
  { keys, names, ...question }: Question & { readonly keys: readonly string[]; readonly names: boolean },
): Outputs['message'] {
  const t = translator(question.language, 'ui')
  const { store } = session
  const tell = teller(store.facts().workers, names)
  const chosen = toldOf(session, question, new Set(keys), tell)
  if (chosen.length === 0) return { text: '', count: 0 }
  const told = messageLines(chosen)
  const lines = told.flatMap(({ line, names: named, others }) => {
    const joined = named.join(t('list.separator'))
    const people = others === null ? t('message.people', { names: joined }) : peopleAndMore(joined, others, t)
    return [t(line.key, line.params), ...(named.length === 0 && others === null ? [] : [people])]
  })
  const head = t('message.head', { firm: store.profile().name, asOf: question.asOf })
  // Where lines stand for several items, the reader is told both numbers.
  const foot = told.length === chosen.length ? 'message.foot' : 'message.foot.merged'
  const end = t(foot, { lines: told.length, count: chosen.length })
  return { text: [head, ...lines, end].join('\n'), count: chosen.length }
}

function peopleAndMore(names: string, count: number, t: Translate): string {
  return names === ''
    ? t('message.people', { names: t('calendar.ics.people', { count }) })
    : t('message.peopleMore', { names, count })
}

/** Due items whether or not they have a day, and plans; in the order of the due list. */
function toldOf(session: Session, question: Question, keys: ReadonlySet<string>, tell: Teller): Told[] {
  const due = dueRows(session, question)
    .filter(({ id }) => keys.has(id))
    .map((row): Told => ({
      title: row.title,
      date: row.dueDate,
      status: row.status,
      footing: row.footing,
      people: tell.people(row.rule, row.workerIds),
      count: row.workerIds.length,
      place: tell.words(placeOf(row)),
    }))
  const plans = sources(session, question)
    .filter(({ event }) => event.record !== null && keys.has(event.key))
    .map(({ event, rule, workerIds }): Told => ({
      title: tell.words(event.title),
      date: event.day,
      status: 'planned',
      footing: 'law',
      people: tell.people(rule, workerIds),
      count: workerIds.length,
      place: '',
    }))
  return [...due, ...plans]
}
