/** 未成年工: nobody under eighteen on exposed work (D50, EX-50; 令55 5 for radiation). */
import { addDays, later } from '../dates.ts'
import { cite, rest, step } from '../due-item.ts'
import {
  addClock,
  clockOf,
  countClock,
  type Duty,
  dutyItem,
  dutyRule,
  openDuty,
  type Outcome,
  type Rule,
} from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import { checkIdCard } from '../identifiers.ts'
import type { RuleContext } from '../rule-context.ts'
import { beginning } from '../stretches.ts'
import { isRadiation } from './applies.ts'
import { workerSubject } from './health-index.ts'
import { MATERNITY_RULES, protectedMothers } from './maternity.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Maternity } from '#shared/entities/health.ts'
import type { Worker } from '#shared/entities/worker.ts'

export const MINOR = 'protected.minor'

/** The day of birth as recorded, else as the identity card tells it. */
export function birthOf({ birthDate, idCard }: Pick<Worker, 'birthDate' | 'idCard'>): IsoDate | null {
  if (birthDate !== null || idCard === null) return birthDate
  const card = checkIdCard(idCard)
  return card.ok ? card.birthDate : null
}

/** First day of exposed work that is not over; `known` is false where a beginning is not recorded. */
function exposedWork(context: RuleContext, worker: Worker) {
  const open = [...context.stretchesOf(worker).values()].flat().filter(({ to }) => to === null || to >= context.asOf)
  const days = open.map(beginning)
  const start = days.reduce((a, b) => (a === null || b === null ? null : a <= b ? a : b), days[0] ?? null)
  return { open, start }
}

function minor(context: RuleContext, duty: Duty, worker: Worker, birth: IsoDate): DueItem[] {
  const account = openDuty(duty)
  const clock = clockOf(duty, 'age')
  const adult = addClock(clock, birth)
  const { open, start } = exposedWork(context, worker)
  if (open.length === 0 || adult <= later(start ?? context.asOf, context.asOf)) return []
  cite(account, 'workers', worker.id, 'birthDate', birth)
  for (const { assignment, exposure } of open) {
    cite(account, 'assignments', assignment.id, 'postId', context.postName(assignment.postId))
    cite(account, 'exposures', exposure.id, 'hazardId', context.hazardName(exposure.hazardId))
  }
  const radiation = context.duty('D56')
  if (radiation && open.some(({ exposure }) => isRadiation(exposure.hazardId))) rest(account, radiation.basis)
  countClock(context, account, clock, birth)
  step(account, 'protected.step.adult', { last: addDays(adult, -1), adult })
  const params = { adult }
  const outcome: Outcome =
    start === null ? { is: 'open', since: null, key: MINOR, params } : { is: 'dated', date: start, key: MINOR, params }
  return [dutyItem(context, MINOR, duty, workerSubject(worker), account, outcome)]
}

/** EX-50: nobody under eighteen on a post with a hazard, nor planned for one before that birthday. */
function minors(context: RuleContext, duty: Duty): DueItem[] {
  const { asOf, facts } = context
  const clock = clockOf(duty, 'age')
  return facts.workers.flatMap((worker) => {
    const birth = birthOf(worker)
    const gone = worker.leaveDate !== null && worker.leaveDate < asOf
    return birth === null || gone || addClock(clock, birth) <= asOf ? [] : minor(context, duty, worker, birth)
  })
}

/** Everybody the law protects on the day, whatever the post held; nobody where the list of duties has no such row on that day. */
export function protectedPeople(context: RuleContext): Readonly<Record<'minor' | Maternity['kind'], ReadonlySet<Id>>> {
  const { facts, asOf } = context
  const age = context.duty('EX-50')
  const clock = age === null ? null : clockOf(age, 'age')
  const isMinor = (worker: Worker) => {
    const birth = birthOf(worker)
    return clock !== null && birth !== null && addClock(clock, birth) > asOf
  }
  return {
    minor: new Set(facts.workers.filter(isMinor).map(({ id }) => id)),
    pregnant: protectedMothers(context, 'pregnant', 'EX-51'),
    nursing: protectedMothers(context, 'nursing', 'EX-52'),
  }
}

/** 禁止安排: minors, pregnant and nursing women. */
export const PROTECTED_RULES: readonly Rule[] = [
  { ...dutyRule(MINOR, 'EX-50', minors), duties: ['EX-50', 'D50', 'D56'] },
  ...MATERNITY_RULES,
]
