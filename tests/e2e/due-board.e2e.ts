import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { readWorkbook } from '#electron/sheets/index.ts'
import { cellText } from '#electron/sheets/workbook.ts'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

/** The number in 清除筛选's neighbour: how many rows are in sight. */
async function shown(app: AppWindow): Promise<number> {
  const words = (await app.main.getByRole('search').getByRole('status').textContent()) ?? ''
  return Number(/\d+/.exec(words)?.[0])
}

const countIn = async (option: Locator) => Number(/(\d+)\D*$/.exec((await option.textContent()) ?? '')?.[1])

test('filters live in the address, and what a choice promises is what the list shows', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  const total = await shown(app)

  await test.step('a person', async () => {
    await app.field('due.worker').click()
    const option = page.locator('.ant-select-dropdown:visible .ant-select-item-option').nth(3)
    const promised = await countIn(option)
    await option.click()
    await expect(page).toHaveURL(/worker=/)
    expect(await shown(app)).toBe(promised)
    await expect(app.rows('nav.due')).toHaveCount(promised)
    const names = await app.rows('nav.due').locator('td:nth-child(4)').allTextContents()
    expect(new Set(names).size).toBe(1)
  })

  await test.step('within it, one status', async () => {
    const status = app.main
      .getByRole('group', { name: app.t('due.status') })
      .getByRole('button')
      .nth(4)
    const promised = await countIn(status)
    await status.click()
    expect(await shown(app)).toBe(promised)
    await page.reload()
    await expect(app.rows('nav.due')).toHaveCount(promised)
  })

  await test.step('cleared', async () => {
    await app.button('due.reset').click()
    await expect(page).not.toHaveURL(/worker=|status=/)
    expect(await shown(app)).toBe(total)
  })

  await test.step('words, key by key', async () => {
    const name = (await app.rows('nav.due').first().locator('td:nth-child(4)').textContent()) ?? ''
    await app.field('due.text').pressSequentially(name)
    await expect(page).toHaveURL(new RegExp(`text=${encodeURIComponent(name)}`))
    await expect(app.field('due.text')).toHaveValue(name)
    expect(await shown(app)).toBeLessThan(total)
    await app.button('due.reset').click()
    await expect(app.field('due.text')).toHaveValue('')
    expect(await shown(app)).toBe(total)
  })

  await test.step('an area, and any number of days', async () => {
    await app.choose(app.field('due.kind'), app.t('due.area.training'))
    await expect(page).toHaveURL(/area=training/)
    const area = await shown(app)
    expect(area).toBeLessThan(total)
    await app.field('due.within').click()
    await app.field('due.within').fill('45')
    const option = page.locator('.ant-select-dropdown:visible .ant-select-item-option').first()
    const promised = await countIn(option)
    await option.click()
    await expect(page).toHaveURL(/within=45/)
    expect(await shown(app)).toBe(promised)
  })
})

test('the list in sight is saved as a workbook and as text, with clause and reason', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  await app.choose(app.field('due.kind'), app.t('due.area.surveillance'))
  const expected = await shown(app)
  for (const format of ['xlsx', 'csv'] as const) {
    await app.button('ledger.export').click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: app.t(`ledger.export.${format}`) }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(new RegExp(`^待办-.*-2026-11-22\\.${format}$`))
    const { sheets } = await readWorkbook(await readFile(await download.path()), download.suggestedFilename())
    const [head, ...rows] = (sheets[0]?.rows ?? []).map(({ cells }) => Array.from(cells, (cell) => cellText(cell)))
    expect(rows).toHaveLength(expected)
    for (const heading of ['due.export.basis', 'due.export.summary'] as const) {
      const column = head?.indexOf(app.t(heading)) ?? -1
      expect(rows.every((row) => (row[column] ?? '') !== '')).toBe(true)
    }
  }
})

test('a date opens its explanation wherever it stands', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  const basis = app.drawer.last().getByRole('heading', { name: app.t('explanation.basis') })

  await test.step('beside a person', async () => {
    await app.goTo('nav.roster')
    await app.main.getByRole('grid').locator('tbody tr:not(.gap)').first().click()
    await app.main
      .getByRole('region', { name: app.t('people.due') })
      .getByRole('button')
      .first()
      .click()
    await expect(basis).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(app.drawer).toBeHidden()
  })

  await test.step('beside a post and a record', async () => {
    await app.goTo('nav.structure')
    await app.main
      .getByRole('region', { name: app.t('due.ofPost') })
      .getByRole('button')
      .first()
      .click()
    await expect(basis).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(app.drawer).toBeHidden()
    await app.openLedger('exams')
    await app.main.getByRole('grid').locator('tbody tr:not(.gap)').first().click()
    await app.drawer
      .getByRole('region', { name: app.t('due.related') })
      .getByRole('button')
      .first()
      .click()
    await expect(basis).toBeVisible()
  })
})

test('the list in sight is drawn by month, with its numbers, and follows the filters', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  await app.button('due.months.show').click()
  await expect(page).toHaveURL(/view=months/)
  await expect(page.getByRole('img', { name: app.t('due.months.chart') }).locator('svg')).toBeVisible()
  await app.button('chart.asTable').click()
  const overdue = page.getByRole('row', { name: new RegExp(`^${app.t('due.months.overdue')} `) })
  const status = app.main.getByRole('group', { name: app.t('due.status') }).getByRole('button')
  const promised = await countIn(status.nth(1))
  await expect(overdue.getByRole('cell').last()).toHaveText(String(promised))
  await status.nth(4).click()
  await expect(overdue.getByRole('cell').last()).toHaveText('0')
  await page.reload()
  await expect(page.getByRole('img', { name: app.t('due.months.chart') })).toBeVisible()
  await app.button('due.months.show').click()
  await expect(app.rows('nav.due').first()).toBeVisible()
})

test('an export that takes long can be called off: the host is told, and nothing is saved', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  // Held back on its way to the host, as if the host took long.
  await page.route(/due\/export/, () => undefined, { times: 1 })
  const ended = page.waitForEvent('requestfailed', (request) => /due\/export/.test(request.url()))
  let downloads = 0
  page.on('download', () => (downloads += 1))
  await app.button('ledger.export').click()
  await page.getByText(app.t('ledger.export.csv')).click()
  await app.button('ledger.export.making').click()
  await expect(app.button('ledger.export')).toBeVisible()
  await ended

  // One that is waited for is saved, and is the only one.
  const coming = page.waitForEvent('download')
  await app.button('ledger.export').click()
  await page.getByText(app.t('ledger.export.csv')).click()
  await coming
  expect(downloads).toBe(1)
})
