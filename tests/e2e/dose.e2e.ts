import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

/** Pastes a block where the keyboard is, as the system's clipboard would. */
async function paste(page: Page, block: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, block)
}

test('radiation workers get badges and readings from one sheet, and see their sums against the limits', async ({
  page,
}) => {
  const app = new AppWindow(page)
  const grid = page.getByRole('grid', { name: app.t('dose.entry.grid') })
  const people = app.rows('dose.part.people')
  const lines = grid.locator('tr[data-row]')
  /** Columns count from the number of the line. */
  const cell = (row: number, column: number) => grid.locator(`tr[data-row="${row}"] td`).nth(column)
  const show = (key: 'dose.part.entry' | 'dose.part.people' | 'dose.entry.read' | 'dose.entry.free') =>
    app.main.getByText(app.t(key), { exact: true }).click()
  const save = () => page.getByRole('button', { name: /^保存 \d+ 行$/ })

  await test.step('whoever stands at a post with X-rays is to be monitored', async () => {
    await app.openDemo()
    await app.goTo('nav.structure')
    await page
      .getByRole('button', { name: /装配工/ })
      .first()
      .click()
    await app.pick(app.field('structure.hazard.add'), 'X射线', /^X射线装置/)
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await app.goTo('dose.title')
    await expect(people.nth(2)).toBeVisible()
    await expect(people.first()).toContainText(app.t('dose.noBadge'))
  })

  await test.step('badges are handed out in one go: one day, filled down', async () => {
    await show('dose.part.entry')
    const waiting = (await lines.count()) - 1
    expect(waiting).toBeGreaterThan(1)
    await cell(0, 1).click()
    await paste(page, Array.from({ length: waiting }, () => '2026-10-08').join('\r\n'))
    await expect(save()).toHaveText(app.t('dose.entry.save', { count: waiting }))
    await save().click()
    await expect(page.getByText(app.t('dose.entry.saved', { count: waiting }))).toBeVisible()
  })

  await test.step('a reading without its day, or before the badge came back, is refused at its cell', async () => {
    await show('dose.entry.read')
    const row = (await lines.count()) - 2
    await cell(row, 4).click()
    await paste(page, '0.35')
    await expect(save()).toBeDisabled()
    await cell(row, 2).click()
    await paste(page, '2026-11-07\t2026-11-01')
    await cell(row, 3).click()
    await expect(page.getByText(/结果日期早于佩戴结束日期/)).toBeVisible()
    await paste(page, '2026-11-15')
    await expect(save()).toBeEnabled()
    await save().click()
    await expect(page.getByText(/^已保存 \d+ 行$/).last()).toBeVisible()
  })

  await test.step('the sum of the year stands beside its limit, as a chart and as numbers', async () => {
    await show('dose.part.people')
    await people.filter({ hasText: '0.35 / 50' }).click()
    await expect(app.drawer.getByRole('heading', { name: app.t('dose.sums') })).toBeVisible()
    await expect(app.drawer.getByRole('img', { name: app.t('dose.chart') }).locator('svg')).toBeVisible()
    await app.button('chart.asTable', app.drawer).click()
    await expect(app.drawer.getByRole('table', { name: app.t('dose.chart') }).getByText('0.35')).toBeVisible()
    await expect(app.drawer.getByRole('link', { name: '个人剂量记入放射工作人员证' })).toBeVisible()
  })
})
