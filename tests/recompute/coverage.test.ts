/** Every rule of the engine is either recomputed or named here with the reason why not. */
import { expect, it } from 'vitest'
import { RECOMPUTED } from './naive/due-list.ts'
import { RULES } from '#shared/domain/due.ts'

const WORKED_EXAMPLES = 'not yet: rests on the worked examples of its table test in tests/unit/rules'

const NOT_RECOMPUTED: Readonly<Record<string, string>> = {
  'informing.sign': WORKED_EXAMPLES,
  'workplace.ppeStandard': WORKED_EXAMPLES,
  'workplace.ppeReplacement': WORKED_EXAMPLES,
  'workplace.emergencyFacilities': WORKED_EXAMPLES,
  'measurement.exceedance': WORKED_EXAMPLES,
  'protected.pregnant': WORKED_EXAMPLES,
  'protected.nursing': WORKED_EXAMPLES,
  'files.complete': WORKED_EXAMPLES,
  'training.special': WORKED_EXAMPLES,
  'training.change': WORKED_EXAMPLES,
  'exam.specialPreJob': WORKED_EXAMPLES,
  'exam.specialInService': WORKED_EXAMPLES,
}

const ids = RULES.map(({ id }) => id)

it('every rule is recomputed, or named with its reason', () => {
  expect(ids.filter((id) => !RECOMPUTED.has(id) && !(id in NOT_RECOMPUTED))).toEqual([])
})

it('nothing is named that is recomputed or does not exist', () => {
  expect([...RECOMPUTED].filter((id) => !ids.includes(id))).toEqual([])
  expect(Object.keys(NOT_RECOMPUTED).filter((id) => RECOMPUTED.has(id) || !ids.includes(id))).toEqual([])
})
