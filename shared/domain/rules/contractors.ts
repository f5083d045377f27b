/** D25: work with hazards is handed only to those who can do it safely (law 31); who has no papers gets no work order. */
import { cite, lack } from '../due-item.ts'
import { type Duty, dutyItem, openDuty, type Outcome } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { covers } from '../presence.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome } from './applies.ts'
import type { Contractor } from '#shared/entities/protection.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** What the firm must hold of the other side before any work, beside that it is able. */
export const CONTRACTOR_PAPERS = ['agreementSignedOn', 'examListOn', 'trainingConfirmedOn'] as const

/** Without posts on record the work may be anywhere; with posts, one of them has a hazard. */
function meetsHazards({ presence, asOf }: RuleContext, { postIds }: Contractor): boolean {
  const hasBegun = ({ since }: Exposure) => since === null || since <= asOf
  return postIds.length === 0 || postIds.some((id) => (presence.exposuresOfPost.get(id) ?? []).some(hasBegun))
}

function outcomeOf(context: RuleContext, contractor: Contractor, account: ReturnType<typeof openDuty>): Outcome {
  const { id, from, qualified } = contractor
  if (from !== null) cite(account, 'contractors', id, 'from', from)
  if (qualified === false) {
    cite(account, 'contractors', id, 'qualified', '@contractor.unqualified')
    return { is: 'open', since: from, key: 'workplace.contractor' }
  }
  if (qualified === null) lack(account, 'missing.contractor.qualified')
  for (const field of CONTRACTOR_PAPERS) {
    const day = contractor[field]
    if (hasCome(day, context.asOf)) cite(account, 'contractors', id, field, day)
    else lack(account, `missing.contractor.${field}`)
  }
  return { is: account.missing.length === 0 ? 'met' : 'missing', key: 'workplace.contractor' }
}

export function contractors(context: RuleContext, duty: Duty, rule: string): DueItem[] {
  const running = context.facts.contractors.filter(
    (contractor) => covers(contractor.from, contractor.to, context.asOf) && meetsHazards(context, contractor),
  )
  return running.map((contractor) => {
    const account = openDuty(duty)
    const outcome = outcomeOf(context, contractor, account)
    const subject = { kind: 'contractor', id: contractor.id, name: contractor.name } as const
    return dutyItem(context, rule, duty, subject, account, outcome)
  })
}
