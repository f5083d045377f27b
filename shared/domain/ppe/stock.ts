/** 库存 of protective gear: what is left of each batch, and which issue, receipt or return is refused. Pure. */
import { addDays } from '../dates.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { PpeIssue, PpeReceipt } from '#shared/entities/protection.ts'

type Books = Pick<Facts, 'ppeReceipts' | 'ppeIssues'>

export interface Batch {
  readonly receipt: PpeReceipt
  readonly issued: number
  readonly returned: number
  readonly left: number
  readonly state: 'usable' | 'expiring' | 'expired' | 'empty'
}

/** What each batch has lost for good: handed out and not come back to the store. */
function usedOf(issues: readonly PpeIssue[]): Map<Id, number> {
  const used = new Map<Id, number>()
  for (const { receiptId, returnedTo, quantity } of issues)
    if (receiptId !== null && returnedTo !== 'stock') used.set(receiptId, (used.get(receiptId) ?? 0) + quantity)
  return used
}

const leftOf = ({ quantity, scrapped }: PpeReceipt, used: number): number => quantity - scrapped - used

/** Whether a batch may still be handed out on a day: the last day counts. */
function isFresh({ expiresOn }: PpeReceipt, on: IsoDate): boolean {
  return expiresOn === null || expiresOn >= on
}

/** The batches known on a day, what runs out first on top. `soonDays`: how long before its last day a batch is told of. */
export function batchesOn({ ppeReceipts, ppeIssues }: Books, asOf: IsoDate, soonDays: number): Batch[] {
  const known = ppeIssues
    .filter(({ issuedOn }) => issuedOn <= asOf)
    .map((issue) => (issue.returnedOn !== null && issue.returnedOn > asOf ? { ...issue, returnedTo: null } : issue))
  const byBatch = Map.groupBy(known, ({ receiptId }) => receiptId)
  const soon = addDays(asOf, soonDays)
  const state = (receipt: PpeReceipt, left: number): Batch['state'] => {
    if (left <= 0) return 'empty'
    if (!isFresh(receipt, asOf)) return 'expired'
    return isFresh(receipt, soon) ? 'usable' : 'expiring'
  }
  return ppeReceipts
    .filter(({ receivedOn }) => receivedOn <= asOf)
    .map((receipt): Batch => {
      const issues = byBatch.get(receipt.id) ?? []
      const issued = issues.reduce((sum, { quantity }) => sum + quantity, 0)
      const returned = issues.reduce((sum, issue) => sum + (issue.returnedTo === 'stock' ? issue.quantity : 0), 0)
      const left = leftOf(receipt, issued - returned)
      return { receipt, issued, returned, left, state: state(receipt, left) }
    })
    .toSorted(
      (a, b) =>
        Number(a.left <= 0) - Number(b.left <= 0) ||
        a.receipt.item.localeCompare(b.receipt.item, 'zh') ||
        firstToGo(a.receipt, b.receipt),
    )
}

function firstToGo(a: PpeReceipt, b: PpeReceipt): number {
  const day = ({ expiresOn, receivedOn }: PpeReceipt) => `${expiresOn ?? '9999'} ${receivedOn}`
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0
}

/** Whether stock of an item is kept on a day: from its first batch on nothing is handed out past the books. */
function isKept(receipts: readonly PpeReceipt[], item: string, on: IsoDate): boolean {
  return receipts.some((receipt) => receipt.item === item && receipt.receivedOn <= on)
}

function hasLeft(workers: Facts['workers'], workerId: Id, on: IsoDate): boolean {
  const leaveDate = workers.find(({ id }) => id === workerId)?.leaveDate ?? null
  return leaveDate !== null && leaveDate < on
}

/** Every reason why an issue may not be saved as it is; each has its sentence `reason.ppe.*`. */
export function issueRefusals(
  before: PpeIssue | null,
  after: PpeIssue,
  { ppeReceipts, ppeIssues, workers }: Books & Pick<Facts, 'workers'>,
): string[] {
  const { workerId, issuedOn, returnedOn, returnedTo, receiptId } = after
  const same =
    before !== null && before.receiptId === null && before.item === after.item && before.issuedOn === issuedOn
  return [
    ...(hasLeft(workers, workerId, issuedOn) ? ['left'] : []),
    ...((returnedOn === null) !== (returnedTo === null) ? ['returnIncomplete'] : []),
    ...(returnedOn !== null && returnedOn < issuedOn ? ['returnBeforeIssue'] : []),
    ...(receiptId === null && !same && isKept(ppeReceipts, after.item, issuedOn) ? ['batchNeeded'] : []),
    ...(receiptId === null ? [] : batchRefusals(after, receiptId, ppeReceipts, ppeIssues)),
  ]
}

function batchRefusals(
  issue: PpeIssue,
  receiptId: Id,
  receipts: readonly PpeReceipt[],
  issues: readonly PpeIssue[],
): string[] {
  const receipt = receipts.find(({ id }) => id === receiptId)
  // An unknown batch is refused as any unknown reference is.
  if (receipt === undefined) return []
  const others = issues.filter((other) => other.receiptId === receiptId && other.id !== issue.id)
  const used = usedOf([...others, issue]).get(receiptId) ?? 0
  return [
    ...(receipt.item === issue.item ? [] : ['otherItem']),
    ...(receipt.receivedOn > issue.issuedOn ? ['notYetReceived'] : []),
    ...(isFresh(receipt, issue.issuedOn) ? [] : ['expired']),
    ...(leftOf(receipt, used) < 0 ? ['moreThanStock'] : []),
  ]
}

/** Every reason why a batch may not be saved as it is. */
export function receiptRefusals(receipt: PpeReceipt, { ppeIssues }: Pick<Books, 'ppeIssues'>): string[] {
  const own = ppeIssues.filter(({ receiptId }) => receiptId === receipt.id)
  const { expiresOn, receivedOn } = receipt
  return [
    ...(leftOf(receipt, usedOf(own).get(receipt.id) ?? 0) < 0 ? ['usedMore'] : []),
    ...(own.some(({ item }) => item !== receipt.item) ? ['itemFixed'] : []),
    ...(own.some(({ issuedOn }) => issuedOn < receivedOn) ? ['issuedBefore'] : []),
    ...(own.some(({ issuedOn }) => !isFresh(receipt, issuedOn)) ? ['issuedAfterExpiry'] : []),
    ...(expiresOn !== null && expiresOn < receivedOn ? ['expiresBeforeReceipt'] : []),
  ]
}

/** One line of an issue to many. */
export type IssueLine = Pick<PpeIssue, 'workerId' | 'item' | 'spec' | 'size' | 'quantity' | 'lifeDays' | 'reason'>

export interface PlannedIssue extends IssueLine {
  readonly receiptId: Id | null
}

export interface RefusedLine {
  /** Counted from one. */
  readonly line: number
  readonly reason: 'left' | 'twice' | 'expired' | 'moreThanStock'
}

/**
 * Takes each line from the batch that runs out first, over several where one does not suffice. Without a stock of the item the
 * line names no batch. The first line that cannot be met refuses all.
 */
export function planIssues(
  lines: readonly IssueLine[],
  issuedOn: IsoDate,
  { ppeReceipts, ppeIssues, workers }: Books & Pick<Facts, 'workers'>,
): { readonly planned: readonly PlannedIssue[] } | RefusedLine {
  const used = usedOf(ppeIssues)
  const byItem = Map.groupBy(ppeReceipts.toSorted(firstToGo), ({ item }) => item)
  const gone = new Set(
    workers.filter(({ leaveDate }) => leaveDate !== null && leaveDate < issuedOn).map(({ id }) => id),
  )
  const seen = new Set<string>()
  const planned: PlannedIssue[] = []
  for (const [index, line] of lines.entries()) {
    const refused = (reason: RefusedLine['reason']): RefusedLine => ({ line: index + 1, reason })
    const key = `${line.workerId} ${line.item}`
    if (gone.has(line.workerId)) return refused('left')
    if (seen.has(key)) return refused('twice')
    seen.add(key)
    const batches = (byItem.get(line.item) ?? []).filter(({ receivedOn }) => receivedOn <= issuedOn)
    if (batches.length === 0) {
      planned.push({ ...line, receiptId: null })
      continue
    }
    const fitting = batches.filter(({ size }) => size === null || line.size === null || size === line.size)
    let open = line.quantity
    for (const receipt of fitting.filter((batch) => isFresh(batch, issuedOn))) {
      const taken = Math.min(open, Math.max(0, leftOf(receipt, used.get(receipt.id) ?? 0)))
      if (taken === 0) continue
      used.set(receipt.id, (used.get(receipt.id) ?? 0) + taken)
      planned.push({
        ...line,
        spec: line.spec ?? receipt.spec,
        size: line.size ?? receipt.size,
        quantity: taken,
        receiptId: receipt.id,
      })
      open -= taken
    }
    if (open === 0) continue
    const old = fitting
      .filter((batch) => !isFresh(batch, issuedOn))
      .reduce((sum, batch) => sum + leftOf(batch, used.get(batch.id) ?? 0), 0)
    return refused(old >= open ? 'expired' : 'moreThanStock')
  }
  return { planned }
}
