/** What every screen shares: the head, the side bar, tables, drawers and fields. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { RecordKind } from '#shared/entities/facts.ts'
import { translator, type Language } from '#shared/i18n/index.ts'
import type { ui } from '#shared/i18n/zh-CN/ui.ts'

export type TextKey = keyof typeof ui

export class AppWindow {
  readonly page: Page
  readonly t: (key: TextKey, params?: Record<string, string | number>) => string

  constructor(page: Page, language: Language = 'zh-CN') {
    this.page = page
    this.t = translator(language, 'ui')
  }

  get main(): Locator {
    return this.page.getByRole('main')
  }

  button(key: TextKey, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.t(key), exact: true })
  }

  field(key: TextKey, within: Page | Locator = this.page): Locator {
    return within.getByLabel(this.t(key), { exact: true })
  }

  /** The drawer that is open. */
  get drawer(): Locator {
    return this.page.getByRole('dialog')
  }

  /** Data rows of a table. */
  rows(key: TextKey): Locator {
    return this.page.getByRole('grid', { name: this.t(key), exact: true }).locator('tbody tr:not(.gap)')
  }

  async goTo(key: TextKey): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.t('nav.label') })
      .getByRole('link', { name: this.t(key) })
      .click()
    await expect(this.main.getByRole('heading', { level: 1, name: this.t(key) })).toBeVisible()
  }

  /** One of the ledgers, by way of the page of all ledgers. */
  async openLedger(kind: RecordKind): Promise<void> {
    await this.goTo('ledgers.title')
    await this.main
      .getByRole('listitem')
      .getByRole('link', { name: this.t(`ledger.${kind}`) })
      .first()
      .click()
    await expect(
      this.main.getByRole('heading', { level: 1, name: this.t(`ledger.${kind}`), exact: true }),
    ).toBeVisible()
  }

  async openDemo(): Promise<void> {
    await this.button('firms.openDemo').click()
    // The firm lives a year before it is shown; on a busy machine that takes its time.
    await expect(this.main.getByRole('heading', { name: this.t('question.declared') })).toBeVisible({ timeout: 60_000 })
  }

  /** Types into a searching select and takes the option that shows the given words. */
  async pick(select: Locator, typed: string, shown: string | RegExp): Promise<void> {
    await select.click()
    await select.fill(typed)
    await this.page.locator('.ant-select-item-option').filter({ hasText: shown }).first().click()
  }

  /** Takes one of a closed list. */
  async choose(select: Locator, shown: string): Promise<void> {
    await select.click()
    await this.page
      .locator('.ant-select-dropdown:visible .ant-select-item-option')
      .filter({ hasText: shown })
      .first()
      .click()
  }
}
