/** One browser host, data folder and window per test; the window must not complain, reach out, or break its content policy. */
import { test as base, expect } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWebHost, type WebHost } from '#electron/host/web.ts'
import { type Clock, fixedClock } from '#electron/platform/clock.ts'
import type { Language } from '#shared/i18n/index.ts'

interface Fixtures {
  readonly host: WebHost
  /** What the host's clock says, ISO 8601 with zone; it stands still until a journey moves it. */
  readonly time: { moment: string }
  readonly language: Language
  /** Complaints of the window that a journey provokes on purpose. */
  readonly provokes: RegExp | null
}

/** Noon in Beijing: the day every journey happens on. */
export const TODAY = '2026-11-22'

/** Chromium writes every answer of 4xx on the console; a refusal with a sentence is an ordinary answer. */
const REFUSAL = /status of 422/

export const test = base.extend<Fixtures>({
  language: ['zh-CN', { option: true }],
  provokes: [null, { option: true }],
  time: async ({}, provide) => provide({ moment: `${TODAY}T04:00:00Z` }),
  host: async ({ browserName, time }, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), `zhijian-e2e-${browserName}-`))
    const clock: Clock = { now: () => fixedClock(time.moment).now(), today: () => fixedClock(time.moment).today() }
    const host = await startWebHost({ dataDir, clock })
    await provide(host)
    await host.close()
    await rm(dataDir, { recursive: true, force: true })
  },
  page: async ({ page, host, language, provokes }, provide) => {
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (line) => {
      const complaint = line.type() === 'error' || line.type() === 'warning'
      if (complaint && !REFUSAL.test(line.text())) complaints.push(line.text())
    })
    page.on('request', (request) => {
      const address = new URL(request.url())
      if (address.protocol === 'http:' && address.port !== String(host.port))
        complaints.push(`asked for ${address.origin}`)
    })
    await page.addInitScript((chosen) => {
      // The frames of the browser's own PDF viewer have no storage.
      if (window.self !== window.top) return
      if (localStorage.getItem('zhijian.language') === null) localStorage.setItem('zhijian.language', chosen)
    }, language)
    await page.goto(host.url)
    await provide(page)
    expect(complaints.filter((complaint) => !provokes?.test(complaint))).toEqual([])
  },
})

export { expect } from '@playwright/test'
