/** 防护用品: what its screens show; standards taken over, gear handed out to many, signed for and taken back. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import { AppError } from '#shared/api/errors.ts'
import { later } from '#shared/domain/dates.ts'
import { ruleNumber } from '#shared/domain/rule-context.ts'
import { batchesOn, type IssueLine, planIssues } from '#shared/domain/ppe/stock.ts'
import { suitability } from '#shared/domain/ppe/suitability.ts'
import { gearNeeds, gearOffer, type GearProposal, lacksRating } from '#shared/domain/ppe/view.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import { completeRecord, type Facts } from '#shared/entities/facts.ts'
import type { GearIssueRow, PpeOverview } from '#shared/entities/ppe-work.ts'
import type { PpeIssue, PpeStandard } from '#shared/entities/protection.ts'
import { GEAR_WORDS } from '#shared/i18n/gear-words.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Question } from './due.ts'
import { postNames } from './due-table.ts'
import { contextOf } from './exams.ts'
import { checkChange, hazardsOf } from './record-checks.ts'
import { renderExplanation } from './render.ts'
import { change, newId, type Session } from './session.ts'

/** Needs, standards with what the pack proposes, suitability, stock and issues as of a day. */
export function ppeOverview(session: Session, { asOf, language }: Question): PpeOverview {
  const context = contextOf(session, asOf)
  const { facts, reference } = context
  const names = postNames(facts)
  const t = translator(language, 'ui')
  const joined = (words: readonly string[]) => words.join(t('list.separator'))
  const posts = (ids: readonly Id[]) => joined(ids.map((id) => names.get(id) ?? ''))
  const hazards = (ids: readonly HazardId[]) => joined(ids.map((id) => context.hazardName(id)))
  const sizes = lastSizes(facts)
  const offer = gearOffer(context)
  const shown = ({ hazardIds, basis, ...line }: GearProposal) => ({
    ...line,
    post: names.get(line.postId) ?? '',
    hazardIds: [...hazardIds],
    hazards: hazards(hazardIds),
    basis: basis.map((entry) => ({ ...entry })),
  })
  return {
    needs: gearNeeds(context).map(({ issue, postIds, ...need }) => ({
      ...need,
      postIds: [...postIds],
      posts: posts(postIds),
      issuedOn: issue?.issuedOn ?? null,
      size: sizes.get(`${need.workerId} ${need.item}`) ?? null,
      dueId: `workplace.ppeReplacement/worker/${need.workerId}`,
    })),
    proposals: offer.open.map(shown),
    declined: offer.declined.map(({ declines, ...line }) => ({
      ...shown(line),
      declineIds: declines.map(({ id }) => id),
      declinedOn: declines.map(({ declinedOn }) => declinedOn).reduce(later),
      reason: declines.find(({ reason }) => reason !== null)?.reason ?? null,
    })),
    standards: facts.ppeStandards.map((standard) => ({
      standard,
      post: names.get(standard.postId) ?? '',
      hazards: hazards(standard.hazardIds),
      lacksRating: lacksRating(standard.item, standard.spec, GEAR_WORDS),
    })),
    suitability: suitability(context, GEAR_WORDS).map(({ key, postId, hazardId, standard, verdict, explanation }) => ({
      key,
      postId,
      post: names.get(postId) ?? '',
      hazard: context.hazardName(hazardId),
      item: standard.item,
      spec: standard.spec,
      verdict,
      explanation: renderExplanation(explanation, language),
    })),
    batches: batchesOn(facts, asOf, ruleNumber(reference.rule('reminder.horizon', asOf), 'days')),
    issues: issueRows(session, { asOf, language }),
    posts: [...names].map(([id, name]) => ({ id, name })),
  }
}

/** The size a person was last given of an item: nobody should have to ask twice. */
function lastSizes({ ppeIssues }: Facts): Map<string, string> {
  const sizes = new Map<string, string>()
  for (const { workerId, item, size } of ppeIssues.toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1)))
    if (size !== null) sizes.set(`${workerId} ${item}`, size)
  return sizes
}

/** Issues up to the day, newest first, each with name, posts on the day and batch. */
export function issueRows(session: Session, { asOf, language }: Question): GearIssueRow[] {
  const context = contextOf(session, asOf)
  const { facts, presence } = context
  const workers = new Map(facts.workers.map(({ id, name }) => [id, name]))
  const batches = new Map(facts.ppeReceipts.map(({ id, batch }) => [id, batch]))
  const separator = translator(language, 'ui')('list.separator')
  return newestFirst(
    facts.ppeIssues.filter(({ issuedOn }) => issuedOn <= asOf),
    ({ issuedOn }) => issuedOn,
  ).map((issue) => ({
    issue,
    name: workers.get(issue.workerId) ?? '',
    posts: (presence.assignmentsOf.get(issue.workerId) ?? [])
      .map(({ postId }) => context.postName(postId))
      .join(separator),
    batch: issue.receiptId === null ? null : (batches.get(issue.receiptId) ?? null),
  }))
}

const refused = (reason: string) => new AppError('ppe.refused', { reason: `@reason.ppe.${reason}` })

/** Takes lines into the standards in one transaction. Throws `ppe.refused` for an item the post has, `record.unknownHazard`. */
export function acceptStandards(
  { store, engine }: Session,
  lines: readonly Omit<PpeStandard, 'id'>[],
): { saved: number } {
  const known = new Set(store.facts().ppeStandards.map(({ postId, item }) => `${postId} ${item}`))
  const standards = lines.map((line) => completeRecord('ppeStandards', { ...line, id: newId() }))
  for (const standard of standards) {
    const key = `${standard.postId} ${standard.item}`
    if (known.has(key)) throw refused('standardTwice')
    known.add(key)
    for (const { id } of hazardsOf('ppeStandards', standard))
      if (engine.reference.hazard(id) === null) throw new AppError('record.unknownHazard', { id })
  }
  store.transaction(change(engine, 'ppe.acceptStandards'), (write) => {
    for (const standard of standards) write.insert('ppeStandards', standard)
  })
  return { saved: standards.length }
}

interface Decline {
  readonly asOf: IsoDate
  readonly lines: readonly { readonly postId: Id; readonly item: string }[]
  readonly on: IsoDate
  readonly reason: string | null
}

/** Notes proposed lines as not taken, against each hazard they are proposed for. Throws `ppe.refused`: ahead of today, or not proposed. */
export function declineGear(session: Session, { asOf, lines, on, reason }: Decline): { saved: number } {
  const { store, engine } = session
  if (on > engine.clock.today()) throw refused('future')
  const { open } = gearOffer(contextOf(session, asOf))
  const declined = lines.map(({ postId, item }) => {
    const line = open.find((candidate) => candidate.postId === postId && candidate.item === item)
    if (line === undefined) throw refused('notProposed')
    return line
  })
  store.transaction(change(engine, 'ppe.decline'), (write) => {
    for (const { postId, item, hazardIds } of declined)
      for (const hazardId of hazardIds)
        write.insert('ppeDeclines', { id: newId(), postId, hazardId, item, declinedOn: on, reason })
  })
  return { saved: declined.length }
}

/** Takes declines back. Throws `record.notFound`. */
export function offerAgain({ store, engine }: Session, declineIds: readonly Id[]): { saved: number } {
  store.transaction(change(engine, 'ppe.offerAgain'), (write) => {
    for (const id of declineIds) write.remove('ppeDeclines', id)
  })
  return { saved: declineIds.length }
}

interface Handout {
  readonly issuedOn: IsoDate
  readonly signed: boolean
  readonly lines: readonly IssueLine[]
}

/** Hands out to many in one transaction, all or none. Throws `ppe.refused`, `ppe.lineRefused`, `record.unknownReference`. */
export function issueToMany({ store, engine }: Session, { issuedOn, signed, lines }: Handout): { saved: number } {
  if (issuedOn > engine.clock.today()) throw refused('future')
  const plan = planIssues(lines, issuedOn, store.facts())
  if ('reason' in plan) throw new AppError('ppe.lineRefused', { line: plan.line, reason: `@reason.ppe.${plan.reason}` })
  store.transaction(change(engine, 'ppe.issue'), (write) => {
    for (const line of plan.planned)
      write.insert('ppeIssues', completeRecord('ppeIssues', { ...line, id: newId(), issuedOn, signed }))
  })
  return { saved: plan.planned.length }
}

function issuesOf({ store }: Session, ids: readonly Id[]): PpeIssue[] {
  return [...new Set(ids)].map((id) => {
    const issue = store.get('ppeIssues', id)
    if (issue === null) throw refused('notIssued')
    return issue
  })
}

/** Notes that receivers have signed. Throws `ppe.refused` for an issue that is gone. */
export function signIssues(session: Session, ids: readonly Id[]): { saved: number } {
  const issues = issuesOf(session, ids)
  session.store.transaction(change(session.engine, 'ppe.sign'), (write) => {
    for (const issue of issues) write.update('ppeIssues', { ...issue, signed: true })
  })
  return { saved: issues.length }
}

interface Return {
  readonly issueIds: readonly Id[]
  readonly on: IsoDate
  readonly to: 'stock' | 'scrap'
}

/** Takes items back. Throws `ppe.refused`: in the future, before the issue, or a second time. */
export function giveBack(session: Session, { issueIds, on, to }: Return): { saved: number } {
  const { store, engine } = session
  if (on > engine.clock.today()) throw refused('future')
  const issues = issuesOf(session, issueIds)
  const facts = store.facts()
  const returned = issues.map((issue) => {
    if (issue.returnedOn !== null) throw refused('alreadyReturned')
    const after = { ...issue, returnedOn: on, returnedTo: to }
    checkChange('ppeIssues', issue, after, () => facts, engine.reference)
    return after
  })
  store.transaction(change(engine, 'ppe.giveBack'), (write) => {
    for (const issue of returned) write.update('ppeIssues', issue)
  })
  return { saved: returned.length }
}
