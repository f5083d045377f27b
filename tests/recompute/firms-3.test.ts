import { expect, it } from 'vitest'
import { disputes } from './compare.ts'

it('engine and naive recomputation agree on the firms of seeds 5001 to 7500', { timeout: 180_000 }, () => {
  expect(disputes(5001, 2500).join('\n\n')).toBe('')
})
