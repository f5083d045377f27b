import { expect, it } from 'vitest'
import { disputes } from './compare.ts'

it('engine and naive recomputation agree on the firms of seeds 7501 to 10000', { timeout: 180_000 }, () => {
  expect(disputes(7501, 2500).join('\n\n')).toBe('')
})
