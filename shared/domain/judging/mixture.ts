/** Substances with the same target organ or a similar effect: the sum of C/L must not exceed 1 (GBZ 2.1-2019 3.8). Who belongs together is the user's word. */
import { message } from '../explanation.ts'
import { ruleNumber } from '../rule-context.ts'
import { isVerdict, pickLimit } from './conditions.ts'
import { unitText } from '../units.ts'
import { addStep, applyRule, cannot, openCase, round } from './verdict.ts'
import type { Case, Judgement } from './verdict.ts'

/** The verdict on the sum; every part is compared with its own PC-TWA. */
export function judgeMixture(question: Case): Judgement {
  const { reading, reference, on, account } = question
  const others = reading.evidence?.mixture ?? []
  if (others.length === 0)
    return cannot(question, { text: message('judge.needsMixture'), missing: [message('judge.lacks.mixture')] })
  const rule = applyRule(question, 'judge.mixture')
  const atMost = ruleNumber(rule, 'atMost')
  let sum = 0
  for (const part of [{ hazardId: reading.hazardId, value: reading.value }, ...others]) {
    const name = reference.hazard(part.hazardId)?.name ?? part.hazardId
    const own = openCase({ ...reading, ...part, kind: 'twa' }, reference, on)
    const rows = own.limits.filter(({ kind }) => kind === 'twa')
    const limit = rows.length === 0 ? null : pickLimit(own, rows)
    if (limit === null || isVerdict(limit))
      return cannot(question, { text: message('judge.mixtureNoLimit', { name }), missing: limit?.missing ?? [] })
    sum += part.value / limit.value
    const share = round(part.value / limit.value, 4)
    addStep(question, 'judge.mixturePart', {
      name,
      value: part.value,
      limit: limit.value,
      unit: unitText(limit.unit),
      share,
    })
    account.basis.push(limit.basis)
  }
  const value = round(sum, 6)
  const [basis] = rule.basis
  if (basis === undefined) throw new Error(`rule ${rule.id} has no basis`)
  const over = value > atMost
  return {
    verdict: over ? 'over' : 'within',
    kind: 'mixture',
    value,
    limit: { id: rule.id, value: atMost, unit: '', basis },
    bound: atMost,
    band: null,
    text: message(over ? 'judge.mixtureOver' : 'judge.mixtureWithin', { value, atMost, edition: basis.edition }),
    steps: [...account.steps],
    basis: [...account.basis],
    missing: [],
  }
}
