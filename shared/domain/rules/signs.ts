/** 警示标识, 警示线 and 告知卡 at posts (D35, D36). */
import { exposureResults, type ExposureResult } from '../exposure-results.ts'
import { type Account, cite, firmSubject, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, openDuty } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { levelVerdict } from '../judge.ts'
import { covers, groupBy } from '../presence.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Sign } from '#shared/entities/informing.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import { hasCome, highToxicExposures, isHighToxic } from './applies.ts'
import { completeness } from './completeness.ts'
import { nameList } from './name-list.ts'

type Why = 'highToxic' | 'severe' | 'over'

interface Marked {
  readonly exposure: Exposure
  readonly why: Why
}

/** Over by the latest report; where none is in time, by the level on record at the post. */
function isOver({ reference, asOf }: RuleContext, { exposure, verdict }: ExposureResult): boolean {
  return (verdict === 'untested' ? levelVerdict(exposure, reference, asOf)?.verdict : verdict) === 'over'
}

/** 产生严重职业病危害的岗位, as read here: a hazard that is severe by nature or high-toxic, or a level over its limit. */
function markedExposures(context: RuleContext): Marked[] {
  const { facts, reference, asOf } = context
  return exposureResults(facts, reference, asOf)
    .filter(({ exposure }) => (exposure.since ?? asOf) <= asOf)
    .flatMap((found): Marked[] => {
      const { exposure } = found
      if (isHighToxic(context, exposure.hazardId)) return [{ exposure, why: 'highToxic' }]
      if (reference.hazard(exposure.hazardId)?.nature === 'severe') return [{ exposure, why: 'severe' }]
      return isOver(context, found) ? [{ exposure, why: 'over' }] : []
    })
}

/** A sign or line one hazard asks for at one post, and the one that stands there. */
export interface SignNeed {
  readonly exposure: Exposure
  readonly why: Why
  readonly kind: 'warning' | 'description' | 'yellowLine' | 'redLine'
  /** Names any one of which will do; empty where the kind has none of its own. */
  readonly names: readonly string[]
  readonly instructions: readonly string[]
  readonly standing: Sign | null
}

/** The warning, the description, and for a toxic hazard the line around it. */
function needsOf(context: RuleContext, { exposure, why }: Marked, signs: readonly Sign[]): SignNeed[] {
  const { hazardId } = exposure
  const rows = context.reference.library.ofHazard('signs', hazardId, context.asOf)
  const warnings = rows.flatMap((row) => row.warnings)
  const instructions = rows.flatMap((row) => row.instructions)
  const need = (kind: SignNeed['kind'], names: readonly string[], fits: (sign: Sign) => boolean): SignNeed => {
    const standing = signs.find((sign) => sign.kind === kind && fits(sign)) ?? null
    return { exposure, why, kind, names, instructions, standing }
  }
  const namesIt = ({ hazardIds, name }: Sign) =>
    hazardIds.includes(hazardId) || (name !== null && warnings.includes(name))
  return [
    ...(warnings.length > 0 ? [need('warning', warnings, namesIt)] : []),
    need('description', [], ({ hazardIds }) => hazardIds.length === 0 || hazardIds.includes(hazardId)),
    ...(rows.some(({ id }) => id === 'toxic')
      ? [need(why === 'highToxic' ? 'redLine' : 'yellowLine', [], () => true)]
      : []),
  ]
}

/** Signs that stand on the day, by post. */
function standingSigns({ facts, asOf }: RuleContext): Map<Id, Sign[]> {
  return groupBy(
    facts.signs.filter(({ placedOn, removedOn }) => covers(placedOn, removedOn, asOf)),
    ({ postId }) => postId,
  )
}

/** Every sign and line that the posts ask for. */
export function signNeeds(context: RuleContext): SignNeed[] {
  const standing = standingSigns(context)
  return markedExposures(context).flatMap((marked) =>
    needsOf(context, marked, standing.get(marked.exposure.postId) ?? []),
  )
}

/** Writes down what one hazard asks for at one post, and which of it is not there. */
function checkHazard(context: RuleContext, marked: Marked, signs: readonly Sign[], account: Account): void {
  const hazard = context.hazardName(marked.exposure.hazardId)
  const needs = needsOf(context, marked, signs)
  const instructions = (needs[0]?.instructions ?? []).join('、')
  step(account, `informing.step.sign.${marked.why}`, { hazard })
  if (instructions !== '') step(account, 'informing.step.instructions', { hazard, names: instructions })
  for (const { kind, names, standing } of needs) {
    if (standing !== null) continue
    if (kind === 'warning') lack(account, 'missing.sign.warning', { hazard, names: names.join('／') })
    else if (kind === 'description') lack(account, 'missing.sign.description', { hazard })
    else lack(account, `missing.sign.${kind}`)
  }
}

/**
 * D35. A post that lacks a sign is a breach where the firm keeps a list of its signs; a firm that never listed any is asked to,
 * once, with the posts that need them.
 */
export function signs(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const marked = groupBy(markedExposures(context), ({ exposure }) => exposure.postId)
  if (marked.size === 0) return []
  const standing = standingSigns(context)
  const keepsList = facts.signs.some(({ placedOn }) => placedOn <= asOf)
  const checked = [...marked].map(([postId, exposures]) => {
    const account = openDuty(duty)
    for (const { id, placedOn } of standing.get(postId) ?? []) cite(account, 'signs', id, 'placedOn', placedOn)
    for (const entry of exposures) checkHazard(context, entry, standing.get(postId) ?? [], account)
    return { postId, account }
  })
  const lacking = checked.filter(({ account }) => account.missing.length > 0)
  const firm = (posts: readonly Id[]) => {
    const account = openDuty(duty)
    step(account, 'informing.step.signPosts', { all: marked.size, have: marked.size - lacking.length })
    if (posts.length > 0)
      lack(account, 'missing.signs', { count: posts.length, names: nameList(posts.map(context.postName)) })
    return [dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
  }
  if (lacking.length === 0) return firm([])
  if (!keepsList) return firm(lacking.map(({ postId }) => postId))
  return lacking.map(({ postId, account }) => {
    const subject = { kind: 'post', id: postId, name: context.postName(postId) } as const
    return dutyItem(context, rule, duty, subject, account, { is: 'open', since: null, key: 'informing.sign' })
  })
}

/** D36: a card for every high-toxic substance at every post. */
export function cards(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const { facts, asOf } = context
  const needed = highToxicExposures(context)
  if (needed.length === 0) return []
  const known = groupBy(
    facts.noticeCards.filter(({ postedOn }) => postedOn <= asOf),
    ({ postId, hazardId }) => `${postId} ${hazardId}`,
  )
  const cardsOf = ({ postId, hazardId }: Exposure) => known.get(`${postId} ${hazardId}`) ?? []
  const lacking = needed.filter((exposure) => !cardsOf(exposure).some(({ removedOn }) => covers(null, removedOn, asOf)))
  const nameOf = ({ postId, hazardId }: Exposure) => `${context.postName(postId)}·${context.hazardName(hazardId)}`
  const open = () => {
    const account = openDuty(duty)
    step(account, 'informing.step.cards', { all: needed.length, have: needed.length - lacking.length })
    return account
  }
  if (lacking.length === 0 || known.size === 0) {
    const account = open()
    if (lacking.length > 0)
      lack(account, 'missing.cards', { count: lacking.length, names: nameList(lacking.map(nameOf)) })
    return [dutyItem(context, rule, duty, firmSubject(context), account, completeness(account))]
  }
  return lacking.map((exposure) => {
    const account = open()
    const removed = cardsOf(exposure).at(-1)
    const since = removed !== undefined && hasCome(removed.removedOn, asOf) ? removed.removedOn : null
    if (removed !== undefined && since !== null) cite(account, 'noticeCards', removed.id, 'removedOn', since)
    lack(account, 'missing.card', { hazard: context.hazardName(exposure.hazardId) })
    const subject = { kind: 'exposure', id: exposure.id, name: nameOf(exposure) } as const
    return dutyItem(context, rule, duty, subject, account, { is: 'open', since, key: 'informing.card' })
  })
}
