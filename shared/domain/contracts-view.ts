/**
 * 工伤保险与合同 as its screen sees them: who is insured, by kind of worker; agreements and contracts with their terms and what they
 * ask for. Counts are those of the rate `insured`, and standings those of the due list. Pure.
 */
import { agreementPeriod, contractorPeriod, type Period } from './contracts-state.ts'
import { daysBetween } from './dates.ts'
import type { DueItem, SubjectKind } from './explanation.ts'
import { covers } from './presence.ts'
import { insured } from './rates/people-rates.ts'
import type { RuleContext } from './rule-context.ts'
import { hasCome } from './rules/applies.ts'
import { CONTRACTOR_PAPERS } from './rules/contractors.ts'
import { firmInsures } from './rules/injury-insurance.ts'
import type { Id } from '#shared/entities/common.ts'
import type {
  AgreementLine,
  ContractorLine,
  ContractsOverview,
  ContractTerm,
  InsuredPerson,
} from '#shared/entities/contracts-work.ts'
import type { Agreement } from '#shared/entities/organisation.ts'
import { workerKindSchema } from '#shared/entities/worker.ts'

/** The duties this screen works on. */
export const CONTRACT_RULES: ReadonlySet<string> = new Set([
  'organisation.injuryInsurance',
  'organisation.agreement',
  'workplace.contractor',
])

const STATES: readonly InsuredPerson['state'][] = ['lacking', 'unproven', 'insured']

/** Everybody employed on the day, those behind the gap first. */
export function insuranceView(context: RuleContext): ContractsOverview['insurance'] {
  const { met, numerator, denominator } = insured(context)
  const isInsured = new Set(met.map(({ id }) => id))
  const { workers, assignmentsOf } = context.presence
  const people = workers.map((worker): InsuredPerson => {
    const { id, name, kind, employer, hireDate, insuredSince } = worker
    const posts = (assignmentsOf.get(id) ?? []).map(({ postId }) => context.postName(postId))
    const state = isInsured.has(id) ? 'insured' : firmInsures(worker) ? 'lacking' : 'unproven'
    return { workerId: id, name, kind, employer, posts, hireDate, insuredSince, state }
  })
  const groups = workerKindSchema.options.flatMap((kind) => {
    const own = people.filter((person) => person.kind === kind)
    const count = own.filter(({ state }) => state === 'insured').length
    const insurer = own.some(firmInsures) ? ('firm' as const) : ('others' as const)
    return own.length === 0 ? [] : [{ kind, insurer, employed: own.length, insured: count }]
  })
  return {
    employed: denominator,
    insured: numerator,
    groups,
    people: people.toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state)),
  }
}

/** The term of each record, in the order: running, to come, over, renewed; what ends first comes first. */
function terms<T extends { readonly id: Id; readonly renewsId: Id | null }>(
  { asOf }: RuleContext,
  records: readonly T[],
  periodOf: (record: T) => Period,
  items: ReadonlyMap<Id, DueItem>,
): (ContractTerm & { readonly record: T })[] {
  const renewals = new Map(records.flatMap(({ id, renewsId }) => (renewsId === null ? [] : [[renewsId, id] as const])))
  const order: readonly ContractTerm['state'][] = ['running', 'ahead', 'ended', 'renewed']
  return records
    .map((record) => {
      const { from, to } = periodOf(record)
      const renewedById = renewals.get(record.id) ?? null
      const item = items.get(record.id)
      const over = renewedById === null ? ('ended' as const) : ('renewed' as const)
      return {
        record,
        from,
        to,
        renewedById,
        state: from !== null && from > asOf ? ('ahead' as const) : covers(from, to, asOf) ? ('running' as const) : over,
        daysLeft: to === null ? null : daysBetween(asOf, to),
        duty: item === undefined ? null : { status: item.status, footing: item.footing },
      }
    })
    .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.to ?? LAST).localeCompare(b.to ?? LAST))
}

/** Sorts what has no end behind everything that has. */
const LAST = '9999'

function itemsAbout(items: readonly DueItem[], kind: SubjectKind): ReadonlyMap<Id, DueItem> {
  return new Map(
    items
      .filter(({ rule, subject }) => CONTRACT_RULES.has(rule) && subject.kind === kind)
      .map((item) => [item.subject.id, item]),
  )
}

/** 专项集体合同 first; opinions of the union have no term and come last. */
export function agreementLines(context: RuleContext, items: readonly DueItem[]): AgreementLine[] {
  const isContract = ({ kind }: Agreement) => kind === 'collectiveContract'
  const { agreements } = context.facts
  const contracts = terms(context, agreements.filter(isContract), agreementPeriod, itemsAbout(items, 'agreement'))
  return [
    ...contracts.map(({ record, ...term }) => ({ ...term, agreement: record })),
    ...agreements.filter((one) => !isContract(one)).map((agreement) => ({ ...NO_TERM, agreement })),
  ]
}

const NO_TERM: ContractTerm = { state: null, from: null, to: null, daysLeft: null, renewedById: null, duty: null }

/** 外包、承包 and 派遣, each with what the other side has to show. */
export function contractorLines(context: RuleContext, items: readonly DueItem[]): ContractorLine[] {
  const { facts, presence, asOf } = context
  return terms(context, facts.contractors, contractorPeriod, itemsAbout(items, 'contractor')).map(
    ({ record, ...term }) => ({
      ...term,
      contractor: record,
      posts: record.postIds.map((id) => context.postName(id)),
      onRoster: presence.workers.filter(({ employer }) => employer === record.name).length,
      papers: CONTRACTOR_PAPERS.map((field) => ({ field, on: hasCome(record[field], asOf) ? record[field] : null })),
    }),
  )
}

/** Employers of dispatched people and contractors' staff on the roster that no contract running on the day names. */
export function unlistedEmployers({ facts, presence, asOf }: RuleContext): ContractsOverview['unlisted'] {
  const listed = new Set(facts.contractors.filter(({ from, to }) => covers(from, to, asOf)).map(({ name }) => name))
  const people = presence.workers.filter(({ kind }) => kind === 'dispatched' || kind === 'contractor')
  const byEmployer = Map.groupBy(
    people.flatMap(({ employer }) => (employer === null || listed.has(employer) ? [] : [employer])),
    (employer) => employer,
  )
  return [...byEmployer].map(([employer, own]) => ({ employer, people: own.length }))
}
