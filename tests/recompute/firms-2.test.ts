import { expect, it } from 'vitest'
import { disputes } from './compare.ts'

it('engine and naive recomputation agree on the firms of seeds 2501 to 5000', { timeout: 180_000 }, () => {
  expect(disputes(2501, 2500).join('\n\n')).toBe('')
})
