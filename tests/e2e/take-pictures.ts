/** `npm run pictures`: takes the README's pictures of the real screens, from the demo firm on a fixed day, into docs/images. */
import { chromium, expect } from '@playwright/test'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startWebHost } from '#electron/host/web.ts'
import { fixedClock } from '#electron/platform/clock.ts'
import type { Language } from '#shared/i18n/index.ts'
import { findChromium } from '../browser.mjs'
import { ImportScreen } from './pages/import.ts'
import { PapersScreen } from './pages/papers.ts'
import { AppWindow } from './pages/window.ts'

const IMAGES = join(import.meta.dirname, '..', '..', 'docs', 'images')
const ROSTER = join(import.meta.dirname, '..', 'fixtures', 'rosters', 'furniture-60.xlsx')
const WINDOW = { width: 1366, height: 768 }

async function takePictures(language: Language, suffix: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'zhijian-pictures-'))
  const host = await startWebHost({ dataDir, clock: fixedClock('2026-11-22T04:00:00Z') })
  const executablePath = findChromium()
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath })
  try {
    const page = await browser.newPage({ viewport: WINDOW, reducedMotion: 'reduce' })
    await page.addInitScript((chosen) => localStorage.setItem('zhijian.language', chosen), language)
    await page.goto(host.url)
    const app = new AppWindow(page, language)
    const take = async (name: string): Promise<void> => {
      await page.mouse.move(683, 5)
      await page.evaluate(async () => {
        await document.fonts.ready
        await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)))
      })
      await page.screenshot({ path: join(IMAGES, `${name}${suffix}.png`) })
    }
    await photograph(app, take)
  } finally {
    await browser.close()
    await host.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The journey of the README, one picture at each stop. */
async function photograph(app: AppWindow, take: (name: string) => Promise<void>): Promise<void> {
  const { page } = app
  await app.button('firms.create').click()
  await app.field('profile.name', app.drawer).fill('新手家具厂')
  await app.button('action.save', app.drawer).click()
  await app.goTo('nav.roster')
  await page
    .getByRole('link', { name: app.t('roster.import') })
    .first()
    .click()
  const wizard = new ImportScreen(app)
  await wizard.choose(ROSTER)
  await wizard.preview()
  await expect(app.rows('import.step.preview')).toHaveCount(7)
  await take('import')

  await page.getByRole('link', { name: app.t('app.name') }).click()
  await app.openDemo()
  await take('home')
  await app.goTo('nav.structure')
  await expect(page.getByRole('grid').getByText('87 dB(A)')).toBeVisible()
  await take('structure')
  await app.goTo('nav.due')
  await app.rows('nav.due').nth(6).click()
  await expect(app.drawer.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
  await take('why')
  await page.keyboard.press('Escape')
  const papers = new PapersScreen(app)
  await papers.open()
  await papers.drawnPages()
  await take('declaration')
  await papers.choose('paper.plan')
  await papers.drawnPages()
  await page.locator('canvas[role="img"]').nth(3).scrollIntoViewIfNeeded()
  await take('plan')
}

await mkdir(IMAGES, { recursive: true })
await takePictures('zh-CN', '')
await takePictures('en', '.en')
