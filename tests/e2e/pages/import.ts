import { expect } from '@playwright/test'
import type { AppWindow } from './window.ts'

/** The import wizard, from a file to the report. */
export class ImportScreen {
  readonly window: AppWindow
  constructor(window: AppWindow) {
    this.window = window
  }

  async choose(path: string): Promise<void> {
    const chooser = this.window.page.waitForEvent('filechooser')
    await this.window.page.getByRole('button', { name: this.window.t('import.choose.button') }).click()
    await (await chooser).setFiles(path)
    await expect(this.window.button('import.toPreview')).toBeVisible()
  }

  async preview(): Promise<void> {
    await this.window.button('import.toPreview').click()
  }

  async apply(good: number): Promise<void> {
    await this.window.page.getByRole('button', { name: this.window.t('import.apply', { good }) }).click()
    await expect(
      this.window.page.getByRole('heading', { name: this.window.t('import.report.title', { accepted: good }) }),
    ).toBeVisible()
  }
}
