import { expect, it } from 'vitest'
import { disputes } from './compare.ts'

it('engine and naive recomputation agree on the firms of seeds 1 to 2500', { timeout: 180_000 }, () => {
  expect(disputes(1, 2500).join('\n\n')).toBe('')
})
