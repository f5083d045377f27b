/** A year of the demo firm, lived day by day through the services: what the records say happened, the story, and the officer's answers. */
import { addDays, addMonths } from '#shared/domain/dates.ts'
import { seeded } from '#shared/domain/seeded.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { findingSchema, type FindingState } from '#shared/entities/improvement.ts'
import { saveRecord } from '../../records.ts'
import { change, type Session } from '../../session.ts'
import { Cast } from './cast.ts'
import { chronicleOf, type Entry } from './chronicle.ts'
import { Agenda, Desk, type Year } from './desk.ts'
import { putEvent } from './events.ts'
import { attend } from './office.ts'
import { storyOf } from './story.ts'

export interface YearOptions {
  /** Everything the sample has on file. */
  readonly entries: readonly Entry[]
  readonly asOf: IsoDate
  /** Called when the day's events have come in, and again when the officer has done the day's work. */
  readonly onDay?: (desk: Desk) => void
  /** Decides how long a clinic takes, and by how many days what happens drifts from the story. */
  readonly seed?: number
}

/** Days between two looks at the list when nothing happened. */
const LOOKS_EVERY = 7

/** The story's events come up to so many days later, less than what stands between two that belong together. */
const DRIFT_DAYS = 5

/** Writes the year that ends on `asOf` into a firm that has its roster. */
export async function liveYear(
  session: Session,
  { entries, asOf, onDay = () => undefined, seed = 1 }: YearOptions,
): Promise<void> {
  const start = addMonths(asOf, -12)
  const chronicle = chronicleOf(entries, { start, end: asOf })
  takeOver(session, chronicle.atStart)
  const random = seeded(seed)
  const year: Year = { cast: new Cast(storyOf(asOf), session.store.facts()), agenda: new Agenda(), random }
  const recalled = Map.groupBy(chronicle.later, ({ day }) => day)
  for (const event of year.cast.story.events)
    putEvent(year.agenda, { ...event, on: addDays(event.on, Math.floor(random() * DRIFT_DAYS)) })
  const busy = new Map<string, IsoDate>()
  let sinceLook = 0
  for (let day = start; day <= asOf; day = addDays(day, 1)) {
    const desk = new Desk(year, session, day)
    for (const { entry } of recalled.get(day) ?? []) recall(desk, entry)
    const worked = (await year.agenda.work(desk)) > 0
    onDay(desk)
    sinceLook += 1
    if (worked || sinceLook >= LOOKS_EVERY) {
      sinceLook = 0
      attend(desk, busy)
      // What was put down for today by the answers is done today.
      await year.agenda.work(desk)
    }
    onDay(desk)
  }
}

/** What was there when the firm took up the program: one transaction, as an import is. */
function takeOver({ store, engine }: Session, entries: readonly Entry[]): void {
  store.transaction(change(engine, 'firms.createDemo'), (write) => {
    for (const { kind, record } of entries) write.save(kind, record)
  })
}

/** The states a finding has passed, in their order; each was saved in its time. */
const WAY: Readonly<Record<FindingState, readonly FindingState[]>> = {
  registered: [],
  assigned: ['registered'],
  mending: ['registered', 'assigned'],
  stopped: ['registered', 'assigned', 'mending'],
  toCheck: ['registered', 'assigned', 'mending'],
  closed: ['registered', 'assigned', 'mending', 'toCheck'],
}

/** One record of the sample comes in on its day. */
function recall({ session }: Desk, entry: Entry): void {
  const finding = entry.kind === 'findings' ? findingSchema.parse(entry.record) : null
  if (finding !== null) for (const state of WAY[finding.state]) saveRecord(session, 'findings', { ...finding, state })
  saveRecord(session, entry.kind, entry.record)
}
