/** What the officer of the demo firm has on a day: the open file with its clock on that day, and what is to be done later. */
import { addDays } from '#shared/domain/dates.ts'
import { allDueItems } from '../../due.ts'
import { saveRecord } from '../../records.ts'
import { newId, type Session } from '../../session.ts'
import { fixedClock } from '../../../platform/clock.ts'
import type { DueItem } from '#shared/domain/explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { schemaOf, type Facts, type RecordKind, type RecordOf, type recordSchemas } from '#shared/entities/facts.ts'
import type { z } from 'zod'
import type { Cast } from './cast.ts'

export type Deed = (desk: Desk) => void | Promise<void>

type Values<K extends RecordKind> = Omit<z.input<(typeof recordSchemas)[K]>, 'id'> & { readonly id?: Id }

/** One telling of the story: who is in it, and what is still to be done. */
export interface Year {
  readonly cast: Cast
  readonly agenda: Agenda
  /** What chance decides: numbers from 0 to 1 that follow from a seed. */
  readonly random: () => number
}

export class Desk {
  readonly day: IsoDate
  readonly session: Session
  readonly cast: Cast
  readonly #year: Agenda
  readonly #random: () => number

  constructor({ agenda, cast, random }: Year, session: Session, day: IsoDate) {
    this.#year = agenda
    this.#random = random
    this.cast = cast
    this.day = day
    this.session = { store: session.store, engine: { ...session.engine, clock: fixedClock(`${day}T09:00:00`) } }
  }

  get facts(): Facts {
    return this.session.store.facts()
  }

  /** What is due today, as every screen has it. */
  items(): readonly DueItem[] {
    return allDueItems(this.session, this.day)
  }

  /** One of the whole numbers from `least` to `most`, by chance. */
  chance(least: number, most: number): number {
    return least + Math.floor(this.#random() * (most - least + 1))
  }

  dayAfter(days: number): IsoDate {
    return addDays(this.day, days)
  }

  after(days: number, deed: Deed): void {
    this.#year.put(addDays(this.day, days), deed)
  }

  /** Saves through the service that guards it, and remembers that the record is the officer's own business. */
  save<K extends RecordKind>(kind: K, values: Values<K>): RecordOf<K> {
    const saved = saveRecord(this.session, kind, schemaOf(kind).parse({ ...values, id: values.id ?? newId() }))
    this.own(saved.id)
    return saved
  }

  own(id: Id): void {
    this.#year.own.add(id)
  }

  owns(id: Id): boolean {
    return this.#year.own.has(id)
  }
}

/** Deeds by day, and whom and what this year's story is about. */
export class Agenda {
  readonly own = new Set<Id>()
  readonly #deeds = new Map<IsoDate, Deed[]>()

  put(day: IsoDate, deed: Deed): void {
    const deeds = this.#deeds.get(day)
    if (deeds === undefined) this.#deeds.set(day, [deed])
    else deeds.push(deed)
  }

  /** Does the deeds of a day in the order they were put down, those they put on the same day included. Answers how many. */
  async work(desk: Desk): Promise<number> {
    const deeds = this.#deeds.get(desk.day) ?? []
    this.#deeds.set(desk.day, deeds)
    let done = 0
    for (let deed = deeds.shift(); deed !== undefined; deed = deeds.shift()) {
      await deed(desk)
      done += 1
    }
    return done
  }
}
