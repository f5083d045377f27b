/** 协议和外包合同: which period one covers, and when another may renew it. Pure; sentences `reason.contract.*`. */
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Agreement } from '#shared/entities/organisation.ts'
import type { Contractor } from '#shared/entities/protection.ts'

/** Both days belong to it; null where the record does not say. */
export interface Period {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
}

export type RenewalRefusal =
  | 'reversed'
  | 'noBegin'
  | 'beforeOld'
  | 'noEnd'
  | 'overlap'
  | 'renewedTwice'
  | 'notRenewable'
  | 'notSigned'

/** An agreement takes effect when it is signed, unless it says another day. */
export function agreementPeriod({ from, signedOn, endsOn }: Agreement): Period {
  return { from: from ?? signedOn, to: endsOn }
}

export function contractorPeriod({ from, to }: Contractor): Period {
  return { from, to }
}

function reversed({ from, to }: Period): RenewalRefusal[] {
  return from !== null && to !== null && to < from ? ['reversed'] : []
}

/** Why one period may not follow another as its renewal. */
export function renewalRefusals(before: Period, next: Period): RenewalRefusal[] {
  if (next.from === null) return ['noBegin']
  return [
    ...reversed(next),
    ...(before.from !== null && next.from <= before.from ? (['beforeOld'] as const) : []),
    ...(before.to === null ? (['noEnd'] as const) : []),
    ...(before.to !== null && next.from <= before.to ? (['overlap'] as const) : []),
  ]
}

interface Renewing {
  readonly id: Id
  readonly renewsId: Id | null
}

/** Against the one it renews, and against the one that renews it: changing an old contract must not make the two overlap either. */
function chainRefusals<T extends Renewing>(
  after: T,
  all: readonly T[],
  periodOf: (one: T) => Period,
): RenewalRefusal[] {
  const others = all.filter(({ id }) => id !== after.id)
  const before = others.find(({ id }) => id === after.renewsId)
  const next = others.find(({ renewsId }) => renewsId === after.id)
  const isTwice = after.renewsId !== null && others.some(({ renewsId }) => renewsId === after.renewsId)
  return [
    ...reversed(periodOf(after)),
    ...(isTwice ? (['renewedTwice'] as const) : []),
    ...(after.renewsId === after.id ? (['beforeOld'] as const) : []),
    ...(before === undefined ? [] : renewalRefusals(periodOf(before), periodOf(after))),
    ...(next === undefined ? [] : renewalRefusals(periodOf(after), periodOf(next))),
  ]
}

/** Why an agreement may not be saved. Only a 专项集体合同 has a term to renew; an opinion of the union has none. */
export function agreementRefusals(
  _: Agreement | null,
  after: Agreement,
  { facts }: { facts: Facts },
): RenewalRefusal[] {
  const kinds = facts.agreements.filter(({ id }) => id === after.renewsId).map(({ kind }) => kind)
  const isRenewable = after.renewsId === null || [...kinds, after.kind].every((kind) => kind === 'collectiveContract')
  return [
    ...(isRenewable ? [] : (['notRenewable'] as const)),
    ...chainRefusals(after, facts.agreements, agreementPeriod),
  ]
}

/** Why an outsourcing contract may not be saved. */
export function contractorRefusals(
  _: Contractor | null,
  after: Contractor,
  { facts }: { facts: Facts },
): RenewalRefusal[] {
  return chainRefusals(after, facts.contractors, contractorPeriod)
}
