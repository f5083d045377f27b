/** A gate of a construction project: what must have happened before another day of the same project. */
import { type Account, cite, lack, step } from '../due-item.ts'
import { type Duty, openDuty, type Outcome } from '../duty.ts'
import type { Message } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, isHistory } from './applies.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Project } from '#shared/entities/project.ts'

/** Fields of a project that hold a day. */
export type DayField = Extract<keyof Project, `${string}On` | `trial${string}`>

/** One look at one project: what was read of it goes to the account. */
export interface Look {
  readonly context: RuleContext
  readonly duty: Duty
  readonly project: Project
  readonly account: Account
}

export function lookAt(context: RuleContext, duty: Duty, project: Project): Look {
  return { context, duty, project, account: openDuty(duty) }
}

/** The last day on which a gate may be passed, and the event it precedes. */
export interface Limit {
  readonly event: 'start' | 'acceptance'
  readonly on: IsoDate
  readonly last: IsoDate
}

export interface Gate {
  /** Names the gate: `project.gate.<id>`. */
  readonly id: 'preEvaluation' | 'design' | 'controlEvaluation' | 'acceptanceScheme'
  /** Days that must all have come. */
  readonly needs: readonly DayField[]
  readonly event: Limit['event']
  /** Null while the day it depends on is not recorded: `dependsOn`. */
  readonly limit: Limit | null
  readonly dependsOn: DayField
  /** Whether the gate is asked for although no limit is known yet: the gates before it have been passed. */
  readonly isNext: boolean
}

/** A day of the project that is on record, past or planned; cited. */
export function recorded({ project, account }: Look, field: DayField): IsoDate | null {
  const day = project[field]
  if (day !== null) cite(account, 'projects', project.id, field, day)
  return day
}

/** A day of the project that has come; one that lies ahead is a plan and proves nothing. */
export function come(look: Look, field: DayField): IsoDate | null {
  return hasCome(look.project[field], look.context.asOf) ? recorded(look, field) : null
}

export function lackDay({ account }: Look, field: DayField): void {
  lack(account, 'missing.project.day', { field: `@field.projects.${field}` })
}

/** Passed too late: a breach with both days; later a note. */
export function lateOutcome(look: Look, last: IsoDate, key: string, params: Message['params']): Outcome {
  if (!isHistory(look.context, last)) return { is: 'open', since: last, key, params }
  step(look.account, `${key}.history`, params)
  return { is: 'met' }
}

/** What a gate comes to; null while it is not its turn. Two gates on one day are in order: the record cannot show which came first. */
export function gateOutcome(look: Look, { id, needs, event, limit, dependsOn, isNext }: Gate): Outcome | null {
  const { asOf } = look.context
  const open = needs.filter((field) => come(look, field) === null)
  const doneOn = needs
    .flatMap((field) => come(look, field) ?? [])
    .toSorted()
    .at(-1)
  const params = { gate: `@project.gate.${id}`, event: `@project.event.${event}`, on: limit?.on ?? '' }
  if (open.length === 0 && doneOn !== undefined) {
    if (limit === null || doneOn <= limit.last) return { is: 'met', key: 'project.gate', params }
    return lateOutcome(look, limit.last, 'project.late', { ...params, doneOn })
  }
  if (limit !== null && limit.last >= asOf) return { is: 'dated', date: limit.last, key: 'project.gate', params }
  if (limit !== null && !isHistory(look.context, limit.last))
    return { is: 'open', since: limit.last, key: 'project.gate', params }
  if (limit === null && !isNext) return null
  for (const field of open) lackDay(look, field)
  if (limit === null) lackDay(look, dependsOn)
  return { is: 'missing', key: limit === null ? 'project.gate' : 'project.old', params }
}
