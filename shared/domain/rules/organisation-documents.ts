/** 规章制度, 操作规程 and 职业卫生档案 (D03, D04). */
import { yearEnd, yearOf } from '../dates.ts'
import { type Account, cite, firmSubject, lack, step } from '../due-item.ts'
import { clockOf, countClock, type Duty, dutyItem, openDuty } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { covers } from '../presence.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Id } from '#shared/entities/common.ts'
import type { RuleDocument } from '#shared/entities/organisation.ts'
import { hasCome, hasHazards } from './applies.ts'
import { completeness } from './completeness.ts'

function documentsInForce({ facts, asOf }: RuleContext): RuleDocument[] {
  return facts.ruleDocuments.filter(({ issuedOn, endedOn }) => covers(issuedOn, endedOn, asOf))
}

/** Posts with a hazard that has begun, in the order they were entered. */
function exposedPosts({ facts, asOf }: RuleContext): Id[] {
  const exposed = new Set(facts.exposures.filter(({ since }) => (since ?? asOf) <= asOf).map(({ postId }) => postId))
  return facts.posts.map(({ id }) => id).filter((id) => exposed.has(id))
}

/** The head that asks for operating procedures: it is also met by the procedures of the posts themselves. */
export const PROCEDURES_HEAD = 'rule-head-12'

/** D03: the heads of rules that have no document in force, each by name. */
export function ruleHeads(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const subject = firmSubject(context)
  if (!hasHazards(context)) return [dutyItem(context, rule, duty, subject, account, { is: 'notApplicable' })]
  const documents = documentsInForce(context)
  const heads = context.reference.library.rowsOn('rule-heads', context.asOf)
  const covered = new Set(documents.map(({ headId, postId }) => headId ?? (postId === null ? null : PROCEDURES_HEAD)))
  for (const { id, headId, issuedOn } of documents)
    if (headId !== null) cite(account, 'ruleDocuments', id, 'issuedOn', issuedOn)
  const lacking = heads.filter(({ id }) => !covered.has(id))
  for (const { no, head } of lacking) lack(account, 'missing.ruleHead', { no, head })
  step(account, 'organisation.step.heads', { all: heads.length, have: heads.length - lacking.length })
  return [dutyItem(context, rule, duty, subject, account, completeness(account))]
}

/** D03: an operating procedure for every post with a hazard; those without one are named. */
export function procedures(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const account = openDuty(duty)
  const posts = exposedPosts(context)
  if (posts.length === 0) return []
  const written = new Map(documentsInForce(context).map((document) => [document.postId, document]))
  for (const postId of posts) {
    const document = written.get(postId)
    if (document) cite(account, 'ruleDocuments', document.id, 'issuedOn', document.issuedOn)
    else lack(account, 'missing.procedure', { post: context.postName(postId) })
  }
  const lacking = account.missing.length
  step(account, 'organisation.step.procedures', { all: posts.length, have: posts.length - lacking })
  return [dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
}

/** Volume 1 holds construction projects: a firm without one has nothing to file there. */
function volumesOf({ facts }: RuleContext): readonly number[] {
  return facts.projects.length > 0 ? [1, 2, 3, 4, 5, 6] : [2, 3, 4, 5, 6]
}

function lackVolumes(context: RuleContext, year: number, account: Account): number {
  const filings = context.facts.filings.filter(
    (filing) => filing.itemId === null && filing.year === year && hasCome(filing.filedOn, context.asOf),
  )
  const filed = new Map(filings.map((filing) => [filing.volume, filing]))
  let lacking = 0
  for (const volume of volumesOf(context)) {
    const filing = filed.get(volume)
    if (filing) cite(account, 'filings', filing.id, 'filedOn', filing.filedOn)
    else lack(account, 'missing.volume', { year, volume: `@archive.volume.${volume}` })
    if (!filing) lacking += 1
  }
  return lacking
}

/** The file of one year, wanted by the end of the next; null when it is complete. */
function openYear(context: RuleContext, duty: Duty, rule: string, year: number): DueItem | null {
  const account = openDuty(duty)
  const clock = clockOf(duty, 'filing')
  if (lackVolumes(context, year, account) === 0) return null
  const date = countClock(context, account, clock, yearEnd(year + 1))
  const subject = { kind: 'year', id: String(year), name: String(year) } as const
  return dutyItem(context, rule, duty, subject, account, { is: 'dated', date }, clock)
}

/**
 * D04: the volumes of the year before. The year before that is asked for only where the firm was already filing by then:
 * New Year's Day must not settle a file, and a firm that begins today is not sent back into its past.
 */
export function archive(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const { hazardSince } = facts.profile
  if (!hasHazards(context)) return []
  const last = yearOf(asOf) - 1
  const wasFiling = facts.filings.some(({ year, itemId }) => itemId === null && year < last)
  return (wasFiling ? [last - 1, last] : [last])
    .filter((year) => hazardSince === null || yearOf(hazardSince) <= year)
    .flatMap((year) => openYear(context, duty, rule, year) ?? [])
}
