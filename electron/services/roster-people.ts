/** 名册: everybody on record as rows with marks, searched and counted in the host. */
import type { PeopleDistribution } from '#shared/api/people.ts'
import { AGE_GROUPS, peopleDistribution, YEAR_GROUPS } from '#shared/domain/people-distribution.ts'
import { covers } from '#shared/domain/presence.ts'
import { normalised, searchPeople, type PersonEntry } from '#shared/domain/people-search.ts'
import { personFlags } from '#shared/domain/person-flags.ts'
import { reachOf } from '#shared/domain/due-reach.ts'
import { recordsOf } from '#shared/domain/returners.ts'
import { ruleContext, type RuleContext } from '#shared/domain/rule-context.ts'
import { birthOf } from '#shared/domain/rules/protected-people.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type {
  OtherService,
  PersonFlag,
  PersonRow,
  RosterFilter,
  RosterList,
  Standing,
} from '#shared/entities/people.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { renderValue } from '#shared/i18n/index.ts'
import type { Reference } from '#shared/reference/types.ts'
import { allDueItems, type Question } from './due.ts'
import { postNames } from './due-table.ts'
import { namePinyin, type NamePinyin } from './name-pinyin.ts'
import type { Session } from './session.ts'

export type RosterQuestion = Question & { readonly filter: RosterFilter }

interface Roster {
  readonly asOf: IsoDate
  readonly reference: Reference
  readonly entries: readonly PersonEntry[]
}

/** The last day asked about, per state of the facts: every key typed asks about the same one. */
const lastBuilt = new WeakMap<Facts, Roster>()

/** The people a filter lets through, with what each choice of a filter would show. */
export async function listPeople(session: Session, { asOf, filter }: RosterQuestion): Promise<RosterList> {
  const facts = session.store.facts()
  const entries = rosterEntries(session, asOf, await namePinyin())
  const { rows, counts } = searchPeople(entries, filter)
  const names = postNames(facts)
  return {
    total: entries.length,
    rows: [...rows],
    counts,
    posts: facts.posts.map(({ id }) => ({ id, name: names.get(id) ?? '' })),
  }
}

/** How old the people on site are, and how long they have met each hazard. */
export function distribution({ store, engine }: Session, { asOf, language }: Question): PeopleDistribution {
  const context = ruleContext(store.facts(), engine.reference, asOf)
  const { ages, hazards, ...rest } = peopleDistribution(context)
  return {
    ...rest,
    ages: [...ages],
    ageGroups: [...AGE_GROUPS],
    yearGroups: [...YEAR_GROUPS],
    hazards: hazards.map((hazard) => ({
      ...hazard,
      years: [...hazard.years],
      name: renderValue(context.hazardName(hazard.hazardId), language),
    })),
  }
}

/** Everybody of the firm as the roster shows and finds them on a day; made once for the same facts and day. */
export function rosterEntries(
  session: Session,
  asOf: IsoDate,
  pinyinOf: (name: string) => NamePinyin,
): readonly PersonEntry[] {
  const facts = session.store.facts()
  const { reference } = session.engine
  const known = lastBuilt.get(facts)
  if (known?.asOf === asOf && known.reference === reference) return known.entries
  const rowOf = personRows(session, asOf)
  const entries = facts.workers.map((worker): PersonEntry => {
    const row = rowOf(worker)
    return {
      row,
      name: normalised(worker.name),
      idCard: worker.idCard?.toLowerCase() ?? '',
      words: normalised(`${row.posts} ${worker.employer ?? ''}`),
      ...pinyinOf(worker.name),
    }
  })
  lastBuilt.set(facts, { asOf, reference, entries })
  return entries
}

/** A function from a worker to the row of the roster on a day. */
export function personRows(session: Session, asOf: IsoDate): (worker: Worker) => PersonRow {
  const facts = session.store.facts()
  const context = ruleContext(facts, session.engine.reference, asOf)
  const reach = reachOf(facts, asOf)
  const flags = personFlags(context, allDueItems(session, asOf), ({ subject }) => reach(subject).workerIds)
  return (worker) => rowOf(worker, context, flags.get(worker.id) ?? [])
}

function rowOf(worker: Worker, context: RuleContext, flags: readonly PersonFlag[]): PersonRow {
  const { id, name, idCard, sex, kind, employer, hireDate, leaveDate } = worker
  const held = context.presence.assignmentsOf.get(id) ?? []
  const postIds = [...new Set(held.map(({ postId }) => postId))]
  return {
    id,
    name,
    idTail: idCard === null ? null : idCard.slice(-4),
    sex,
    age: ageOn(worker, context.asOf),
    kind,
    employer,
    postIds,
    posts: postIds.map((postId) => context.postName(postId)).join('、'),
    hireDate,
    leaveDate,
    standing: standingOf(worker, context.asOf),
    flags: [...flags],
    services: servicesOf(worker, context),
  }
}

/** What else is on record of somebody who left and came back. */
function servicesOf(worker: Worker, { facts }: RuleContext): OtherService[] {
  const records = recordsOf(facts.workers, worker)
  const at = records.findIndex(({ id }) => id === worker.id)
  return records.flatMap(({ id, hireDate: from, leaveDate: to }, index) =>
    index === at ? [] : [{ id, from, to, is: index < at ? 'earlier' : 'later' }],
  )
}

function standingOf({ hireDate, leaveDate }: Worker, asOf: IsoDate): Standing {
  if (covers(hireDate, leaveDate, asOf)) return 'present'
  return leaveDate !== null && leaveDate < asOf ? 'left' : 'coming'
}

/** Full years on a day; null without a day of birth. */
function ageOn(worker: Worker, asOf: IsoDate): number | null {
  const birth = birthOf(worker)
  if (birth === null || birth > asOf) return null
  const years = Number(asOf.slice(0, 4)) - Number(birth.slice(0, 4))
  return asOf.slice(5) < birth.slice(5) ? years - 1 : years
}
