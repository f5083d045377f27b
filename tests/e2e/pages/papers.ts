import { expect, type Locator } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { AppWindow, TextKey } from './window.ts'

/** The papers screen: what is missing, the pages, save. */
export class PapersScreen {
  readonly window: AppWindow
  constructor(window: AppWindow) {
    this.window = window
  }

  async open(): Promise<void> {
    await this.window.goTo('nav.papers')
  }

  async choose(key: TextKey): Promise<void> {
    await this.window.page.getByRole('tab', { name: this.window.t(key) }).click()
  }

  /** Pages of the preview; waits until every one of them is drawn. */
  async drawnPages(): Promise<Locator> {
    const pages = this.window.page.locator('canvas[role="img"]')
    await expect(pages.first()).toBeVisible({ timeout: 30_000 })
    await expect(this.window.page.locator('canvas[data-drawn="false"]')).toHaveCount(0, { timeout: 30_000 })
    return pages
  }

  /** Turns to where the figures come from, and chooses one by its words. */
  async figure(words: string): Promise<void> {
    const { page, t, drawer } = this.window
    await page.getByText(t('papers.part.figures'), { exact: true }).click()
    await page.getByLabel(t('figures.search')).fill(words)
    await this.figures.first().click()
    await expect(drawer).toBeVisible()
  }

  get figures(): Locator {
    return this.window.page.getByRole('group', { name: this.window.t('papers.part.figures') }).getByRole('button')
  }

  /** The bytes a click on "save" hands to the user. */
  async save(): Promise<{ name: string; bytes: Buffer }> {
    const download = this.window.page.waitForEvent('download')
    await this.window.button('papers.save').click()
    const file = await download
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
  }
}
