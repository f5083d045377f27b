/** Rates over people: injury insurance (I01), personal dose (I04). */
import { openAccount, rest, step } from '../due-item.ts'
import type { Subject } from '../explanation.ts'
import { type Rate, rateOf } from './rate.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome } from '../rules/applies.ts'
import { clockOf, addClock } from '../duty.ts'
import type { Worker } from '#shared/entities/worker.ts'

function personSubject({ id, name }: Worker): Subject {
  return { kind: 'worker', id, name }
}

function split(workers: readonly Worker[], isMet: (worker: Worker) => boolean): [Subject[], Subject[]] {
  return [workers.filter(isMet).map(personSubject), workers.filter((worker) => !isMet(worker)).map(personSubject)]
}

/** 参保率: people present on the day whose insurance is on record (D07). */
export function insured(context: RuleContext): Rate {
  const account = openAccount(context.duty('D07')?.basis)
  step(account, 'rate.step.insured')
  const [met, gap] = split(context.presence.workers, ({ insuredSince }) => hasCome(insuredSince, context.asOf))
  return rateOf('insured', met, gap, account)
}

/** 个人剂量监测率: people with a radiation hazard at their post, and those of them within the longest wearing period (D55). */
export function doseMonitored(context: RuleContext): Rate {
  const { presence, facts, asOf } = context
  const duty = context.duty('D55')
  const account = openAccount()
  const owed = presence.workers.filter(({ id }) =>
    presence.exposuresOf.get(id)?.some(({ hazardId }) => hazardId.startsWith('rad-')),
  )
  if (duty === null || owed.length === 0) {
    step(account, 'rate.step.noRadiation')
    return rateOf('doseMonitored', [], [], account)
  }
  rest(account, duty.basis)
  const longest = clockOf(duty, 'longest')
  step(account, 'rate.step.dose', { days: longest.count })
  const worn = new Set(
    facts.doses
      .filter(({ from, to }) => from <= asOf && addClock(longest, to ?? from) >= asOf)
      .map(({ workerId }) => workerId),
  )
  const [met, gap] = split(owed, ({ id }) => worn.has(id))
  return rateOf('doseMonitored', met, gap, account)
}
