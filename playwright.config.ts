/** Journeys in a real browser, and in a real Electron where its binary is there. Each test has its own data folder. */
import { defineConfig } from '@playwright/test'
import { findChromium } from './tests/browser.mjs'

const chromium = process.env['ZHIJIAN_CHROMIUM'] ?? findChromium()

export default defineConfig({
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  outputDir: 'test-results',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: chromium === null ? {} : { executablePath: chromium },
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e', testMatch: '**/*.{e2e,spec}.ts' },
    { name: 'electron', testDir: 'tests/electron', testMatch: '**/*.e2e.ts' },
  ],
})
