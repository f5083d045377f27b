/** Every rule of the engine is either recomputed or named here with the reason why not. */
import { expect, it } from 'vitest'
import { RECOMPUTED } from './naive/due-list.ts'
import { RULES } from '#shared/domain/due.ts'

/** Rules that cannot be recomputed, with the reason; at present there is none. */
const NOT_RECOMPUTED: Readonly<Record<string, string>> = {}

const ids = RULES.map(({ id }) => id)

it('every rule is recomputed, or named with its reason', () => {
  expect(ids.filter((id) => !RECOMPUTED.has(id) && !(id in NOT_RECOMPUTED))).toEqual([])
})

it('nothing is named that is recomputed or does not exist', () => {
  expect([...RECOMPUTED].filter((id) => !ids.includes(id))).toEqual([])
  expect(Object.keys(NOT_RECOMPUTED).filter((id) => RECOMPUTED.has(id) || !ids.includes(id))).toEqual([])
})
