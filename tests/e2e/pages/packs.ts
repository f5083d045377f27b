import { expect, type Locator } from '@playwright/test'
import type { AppWindow } from './window.ts'

/** A file as a person would pick it. The name is in capitals: nothing that looks like a key of the texts. */
export function packFile(bytes: Buffer, name = 'PACK.JSON') {
  return { name, mimeType: 'application/json', buffer: bytes }
}

/** The pack manager. */
export class PacksScreen {
  readonly window: AppWindow
  constructor(window: AppWindow) {
    this.window = window
  }

  async open(): Promise<void> {
    const { page } = this.window
    await page.getByRole('link', { name: this.window.t('app.name') }).click()
    await page
      .getByRole('navigation', { name: this.window.t('globalMenu.label') })
      .getByRole('link', { name: this.window.t('globalMenu.packs') })
      .click()
    await expect(this.list.first()).toBeVisible()
  }

  get list(): Locator {
    return this.window.rows('packs.title')
  }

  get moved(): Locator {
    return this.window.rows('packs.dates.item')
  }

  async choose(file: ReturnType<typeof packFile>): Promise<void> {
    const chooser = this.window.page.waitForEvent('filechooser')
    const load = this.window.button('packs.load')
    await ((await load.isVisible()) ? load : this.window.button('packs.chooseAgain')).click()
    await (await chooser).setFiles(file)
  }

  /** The heading of a file that is not taken. */
  get refusal(): Locator {
    return this.window.main.getByRole('heading', { name: this.window.t('packs.refused.title') })
  }
}
