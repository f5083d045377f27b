/** D21: 个人防护用品. Gear is replaced by the product's own life; a post whose hazards ask for gear says which. */
import { addDays, earlier } from '../dates.ts'
import { type Account, cite, lack, statusOf, step } from '../due-item.ts'
import { clockOf, type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { gearIsAsked } from '../gear.ts'
import type { RuleContext } from '../rule-context.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { PpeIssue, PpeStandard } from '#shared/entities/protection.ts'
import type { Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { PpeRow } from '#shared/reference/types.ts'
import { hasCome } from './applies.ts'

/** One kind of gear one worker is to have. */
interface Need {
  readonly item: string
  /** By the standards of the worker's posts, the shortest. */
  readonly lifeDays: number | null
  /** First day on a post whose standard names it; null when not recorded. */
  readonly from: IsoDate | null
  readonly isStandard: boolean
}

interface Ledger {
  readonly standardsOf: ReadonlyMap<Id, readonly PpeStandard[]>
  /** The latest issue of each item by worker. */
  readonly latestOf: ReadonlyMap<Id, ReadonlyMap<string, PpeIssue>>
  /** Like `latestOf`, of what has been given back since. */
  readonly returnedOf: ReadonlyMap<Id, ReadonlyMap<string, PpeIssue>>
  /** First day anything was handed to anybody: since then the firm keeps the ledger. */
  readonly since: IsoDate | null
}

type Latest = Map<Id, Map<string, PpeIssue>>

function keepLatest(latest: Latest, issue: PpeIssue): void {
  const items = latest.get(issue.workerId) ?? new Map<string, PpeIssue>()
  latest.set(issue.workerId, items)
  const known = items.get(issue.item)
  if (known === undefined || known.issuedOn <= issue.issuedOn) items.set(issue.item, issue)
}

function ledgerOf({ facts, asOf }: RuleContext): Ledger {
  const latestOf: Latest = new Map()
  const returnedOf: Latest = new Map()
  let since: IsoDate | null = null
  for (const issue of facts.ppeIssues) {
    if (issue.issuedOn > asOf) continue
    since = since === null ? issue.issuedOn : earlier(since, issue.issuedOn)
    keepLatest(hasCome(issue.returnedOn, asOf) ? returnedOf : latestOf, issue)
  }
  return { standardsOf: Map.groupBy(facts.ppeStandards, ({ postId }) => postId), latestOf, returnedOf, since }
}

function shortest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b)
}

/** By the standards of the worker's posts; without any, whatever was handed out and says how long it lasts. */
function needsOf({ presence }: RuleContext, worker: Worker, { standardsOf, latestOf }: Ledger): Need[] {
  const needs = new Map<string, Need>()
  for (const { postId, from } of presence.assignmentsOf.get(worker.id) ?? []) {
    for (const { item, lifeDays } of standardsOf.get(postId) ?? []) {
      const known = needs.get(item)
      const start = known?.from && from ? earlier(known.from, from) : (known?.from ?? from)
      needs.set(item, { item, lifeDays: shortest(known?.lifeDays ?? null, lifeDays), from: start, isStandard: true })
    }
  }
  if (needs.size > 0) return [...needs.values()]
  return [...(latestOf.get(worker.id)?.values() ?? [])]
    .filter((issue) => issue.lifeDays !== null)
    .map(({ item }) => ({ item, lifeDays: null, from: null, isStandard: false }))
}

/** What one item comes to; a lack goes to the account instead. */
function needOutcome(need: Need, workerId: Id, ledger: Ledger, account: Account): Outcome | null {
  const { item, from } = need
  const issue = ledger.latestOf.get(workerId)?.get(item)
  if (issue === undefined) {
    const back = ledger.returnedOf.get(workerId)?.get(item)
    if (back !== undefined && back.returnedOn !== null) {
      cite(account, 'ppeIssues', back.id, 'returnedOn', back.returnedOn)
      step(account, 'workplace.step.ppeReturned', { item, date: back.returnedOn })
      return { is: 'open', since: back.returnedOn, key: 'workplace.ppeReturned' }
    }
    // Others were handed theirs before this person began: the ledger was kept, and this line is not in it.
    if (from !== null && ledger.since !== null && ledger.since < from) {
      step(account, 'workplace.step.ppeNever', { item, from })
      return { is: 'open', since: from, key: 'workplace.ppe' }
    }
    lack(account, 'missing.ppeIssue', { item })
    return null
  }
  const { id, issuedOn, signed } = issue
  cite(account, 'ppeIssues', id, 'issuedOn', issuedOn)
  if (signed === false) step(account, 'workplace.step.ppeUnsigned', { item, date: issuedOn })
  const days = issue.lifeDays ?? need.lifeDays
  if (days === null) {
    lack(account, 'missing.ppeLife', { item })
    return null
  }
  const date = addDays(issuedOn, days)
  step(account, 'workplace.step.ppeLife', { item, base: issuedOn, days, date })
  return { is: 'dated', date, key: 'workplace.ppe' }
}

/** One visit to the store: as pressing as the most pressing item; with nothing pressing and one item unknown, unknown. */
function visit(context: RuleContext, outcomes: readonly Outcome[], account: Account): Outcome {
  const open = outcomes
    .filter((outcome) => outcome.is === 'open')
    .toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? -1 : 1))[0]
  if (open !== undefined) return open
  const dated = outcomes.filter((outcome) => outcome.is === 'dated').toSorted((a, b) => (a.date < b.date ? -1 : 1))[0]
  if (dated !== undefined && (account.missing.length === 0 || statusOf(dated.date, context) !== 'ok')) return dated
  return { is: 'missing', key: 'workplace.ppe' }
}

/** What one worker is to have and what came of it, item by item; the lines of one visit to the store. */
export interface WorkerGear {
  readonly worker: Worker
  readonly lines: readonly {
    readonly item: string
    /** The latest issue not given back. */
    readonly issue: PpeIssue | null
    /** Null where something is not on record. */
    readonly outcome: Outcome | null
  }[]
}

interface Judged extends WorkerGear {
  readonly account: Account
}

function judgedGear(context: RuleContext, duty: Duty): Judged[] {
  const ledger = ledgerOf(context)
  return context.presence.workers.flatMap((worker) => {
    const needs = needsOf(context, worker, ledger)
    if (needs.length === 0) return []
    const account = openDuty(duty)
    const lines = needs.map((need) => ({
      item: need.item,
      issue: ledger.latestOf.get(worker.id)?.get(need.item) ?? null,
      outcome: needOutcome(need, worker.id, ledger, account),
    }))
    return [{ worker, lines, account }]
  })
}

/** Item by item what `ppeReplacement` sums up person by person. */
export function workerGear(context: RuleContext): WorkerGear[] {
  const duty = context.duty('D21')
  return duty === null ? [] : judgedGear(context, duty)
}

export function ppeReplacement(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const clock = clockOf(duty, 'replace')
  return judgedGear(context, duty).map(({ worker, lines, account }) => {
    const outcomes = lines.flatMap(({ outcome }) => outcome ?? [])
    const outcome = visit(context, outcomes, account)
    const subject = { kind: 'worker', id: worker.id, name: worker.name } as const
    // The product says how long it lasts, no text does: the date reminds.
    return dutyItem(context, rule, duty, subject, account, outcome, outcome.is === 'dated' ? clock : undefined)
  })
}

function isCovered({ hazardId, ppe }: Exposure, standards: readonly PpeStandard[]): boolean {
  return ppe.length > 0 || standards.some(({ hazardIds }) => hazardIds.length === 0 || hazardIds.includes(hazardId))
}

/** Gear a hazard of a post asks for that neither a standard nor the exposure names. */
export interface GearLack {
  readonly exposure: Exposure
  readonly rows: readonly PpeRow[]
}

/** What `ppeStandard` finds lacking, by post. */
export function gearLacks({ facts, presence, reference, asOf }: RuleContext): ReadonlyMap<Id, readonly GearLack[]> {
  const standardsOf = Map.groupBy(facts.ppeStandards, ({ postId }) => postId)
  return new Map(
    facts.posts.map(({ id }) => [
      id,
      (presence.exposuresOfPost.get(id) ?? []).flatMap((exposure) => {
        if ((exposure.since ?? asOf) > asOf || isCovered(exposure, standardsOf.get(id) ?? [])) return []
        const rows = reference.ppe(exposure.hazardId).filter((row) => gearIsAsked(row, exposure))
        return rows.length === 0 ? [] : [{ exposure, rows }]
      }),
    ]),
  )
}

/** Posts whose hazards ask for gear while neither a standard nor the exposure names any. */
export function ppeStandard(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  return [...gearLacks(context)].flatMap(([id, lacks]) => {
    if (lacks.length === 0) return []
    const account = openDuty(duty)
    for (const { exposure, rows } of lacks) {
      const hazard = context.hazardName(exposure.hazardId)
      cite(account, 'exposures', exposure.id, 'hazardId', hazard)
      const gear = [...new Set(rows.map(({ type }) => type))].join('、')
      lack(account, 'missing.ppeStandard', { hazard, gear })
    }
    const outcome = { is: 'missing', key: 'workplace.ppeStandard' } as const
    return [dutyItem(context, rule, duty, { kind: 'post', id, name: context.postName(id) }, account, outcome)]
  })
}
