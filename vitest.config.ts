import { defineConfig } from 'vitest/config'

/** Unit to contract tests. Browser journeys are Playwright's (`playwright.config.ts`). */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'tests/electron/**/*.e2e.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
})
