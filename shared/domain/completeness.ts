/**
 * How much of what the program has to know is on record, and where each gap is mended. A need is a duty that applies (had when its
 * result lacks nothing), a particular of the firm, what the roster needs of a person, and each of the four lists everything begins with.
 */
import { type DueItem, type Footing, type Message, message } from './explanation.ts'
import { recordedIn } from './recorded-in.ts'
import type { Id } from '#shared/entities/common.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import type { Facts, RecordKind } from '#shared/entities/facts.ts'

export const PARTS = ['profile', 'lists', 'people', 'duties'] as const
export type Part = (typeof PARTS)[number]

/** The form, or the list, where a gap is mended. */
export type MendedAt =
  | { readonly at: 'profile'; readonly field: string }
  | { readonly at: 'list'; readonly kind: RecordKind }
  | { readonly at: 'worker'; readonly id: Id; readonly kind: RecordKind | null }
  | { readonly at: 'record'; readonly kind: RecordKind; readonly id: Id }
  | { readonly at: 'aside' }

export interface CompletenessGap {
  readonly part: Part
  /** Rule that lacks it; null for what is no rule's. */
  readonly rule: string | null
  readonly text: Message
  /** How many needs it leaves open. */
  readonly count: number
  readonly footing: Footing
  readonly mend: MendedAt
}

export interface Completeness {
  readonly have: number
  readonly need: number
  readonly parts: readonly { readonly part: Part; readonly have: number; readonly need: number }[]
  /** What everything begins with first; then what the law asks for, the widest gap first. */
  readonly gaps: readonly CompletenessGap[]
}

interface Counted {
  readonly part: Part
  readonly have: number
  readonly need: number
  readonly gaps: readonly CompletenessGap[]
}

/** Counts needs and gaps. `aside` is the number of roster rows waiting to be mended; `areaOf` tells where a rule stands. */
export function completeness(
  facts: Facts,
  items: readonly DueItem[],
  aside: number,
  areaOf: (rule: string) => BoardArea,
): Completeness {
  const counted = [ofProfile(facts), ofLists(facts), ofPeople(facts, aside), ofDuties(items, areaOf)]
  return {
    have: counted.reduce((sum, { have }) => sum + have, 0),
    need: counted.reduce((sum, { need }) => sum + need, 0),
    parts: counted.map(({ part, have, need }) => ({ part, have, need })),
    gaps: counted.flatMap(({ gaps }) => gaps),
  }
}

/** Particulars that rules or both papers read for every firm. */
const PARTICULARS = [
  'uscc',
  'divisionCode',
  'workAddress',
  'industryCode',
  'registrationType',
  'staff',
  'revenue',
] as const

function ofProfile({ profile }: Facts): Counted {
  const lacking = PARTICULARS.filter((field) => profile[field] === null)
  return {
    part: 'profile',
    need: PARTICULARS.length,
    have: PARTICULARS.length - lacking.length,
    gaps: lacking.map((field) =>
      gap('profile', message('complete.profile', { field: `@field.profile.${field}` }), 1, { at: 'profile', field }),
    ),
  }
}

const LISTS = ['workers', 'workplaces', 'posts', 'exposures'] as const

function ofLists(facts: Facts): Counted {
  const lacking = LISTS.filter((kind) => facts[kind].length === 0)
  return {
    part: 'lists',
    need: LISTS.length,
    have: LISTS.length - lacking.length,
    gaps: lacking.map((kind) => gap('lists', message(`complete.list.${kind}`), 1, { at: 'list', kind })),
  }
}

/** Of each person an ID number, by which papers and clinics tell people apart, and a post, by which every exam and training is found. */
function ofPeople({ workers, assignments }: Facts, aside: number): Counted {
  const posted = new Set(assignments.map(({ workerId }) => workerId))
  const nameless = workers.filter(({ idCard }) => idCard === null).map(({ id }) => id)
  const postless = workers.filter(({ id }) => !posted.has(id)).map(({ id }) => id)
  const need = 2 * workers.length + aside
  return {
    part: 'people',
    need,
    have: need - aside - nameless.length - postless.length,
    gaps: [
      ...(aside === 0 ? [] : [gap('people', message('complete.aside', { count: aside }), aside, { at: 'aside' })]),
      ...ofWorkers('complete.idCard', nameless, null),
      ...ofWorkers('complete.post', postless, 'assignments'),
    ],
  }
}

function ofWorkers(key: string, ids: readonly Id[], kind: RecordKind | null): CompletenessGap[] {
  const [first] = ids
  if (first === undefined) return []
  const mend: MendedAt = ids.length === 1 ? { at: 'worker', id: first, kind } : { at: 'list', kind: 'workers' }
  return [gap('people', message(key, { count: ids.length }), ids.length, mend)]
}

interface Lacking {
  readonly item: DueItem
  readonly text: Message
}

/** What one rule lacks for many is one gap: it is mended in one place. */
function ofDuties(items: readonly DueItem[], areaOf: (rule: string) => BoardArea): Counted {
  const asked = items.filter(({ status }) => status !== 'notApplicable')
  const lacking = asked.filter(({ explanation }) => explanation.missing.length > 0)
  const each = lacking.flatMap((item) => item.explanation.missing.map((text): Lacking => ({ item, text })))
  const gaps = [...Map.groupBy(each, ({ item, text }) => `${item.rule}/${text.key}`).values()].flatMap((group) =>
    dutyGap(group, areaOf),
  )
  return {
    part: 'duties',
    need: asked.length,
    have: asked.length - lacking.length,
    gaps: gaps.toSorted(byWeight),
  }
}

function dutyGap(group: readonly Lacking[], areaOf: (rule: string) => BoardArea): CompletenessGap[] {
  const [first] = group
  if (first === undefined) return []
  const { item, text } = first
  const count = new Set(group.map(({ item: { id } }) => id)).size
  const kind = recordedIn(text.key, areaOf(item.rule))
  return [{ part: 'duties', rule: item.rule, text, count, footing: item.footing, mend: mendOf(item, kind, count) }]
}

function mendOf({ subject }: DueItem, kind: RecordKind | 'profile', count: number): MendedAt {
  if (kind === 'profile') return { at: 'profile', field: '' }
  if (count > 1) return { at: 'list', kind }
  if (subject.kind === 'worker') return { at: 'worker', id: subject.id, kind }
  const own = OWN_FORM[subject.kind]
  return own === kind ? { at: 'record', kind, id: subject.id } : { at: 'list', kind }
}

/** Subjects that are a record of the kind where the fact itself is kept. */
const OWN_FORM: Readonly<Partial<Record<DueItem['subject']['kind'], RecordKind>>> = {
  workplace: 'workplaces',
  post: 'posts',
  exposure: 'exposures',
  survey: 'surveys',
  declaration: 'declarations',
  changeEvent: 'changeEvents',
  exam: 'exams',
  diseaseCase: 'diseaseCases',
  copyRequest: 'copyRequests',
  dose: 'doses',
  licence: 'licences',
  agreement: 'agreements',
  project: 'projects',
  facility: 'facilities',
  safeguard: 'safeguards',
  ppeIssue: 'ppeIssues',
  contractor: 'contractors',
  emergencyPlan: 'emergencyPlans',
  incident: 'incidents',
  finding: 'findings',
}

function byWeight(a: CompletenessGap, b: CompletenessGap): number {
  if (a.footing !== b.footing) return a.footing === 'law' ? -1 : 1
  return b.count - a.count
}

function gap(part: Part, text: Message, count: number, mend: MendedAt): CompletenessGap {
  return { part, rule: null, text, count, footing: 'law', mend }
}
