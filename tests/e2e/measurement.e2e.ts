/** 检测: an exceedance from the report to its closing, as the officer meets it; and a report pasted from a spreadsheet. */
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'

const POST = '装配车间·装配工'
const HAZARD = '噪声'

class MeasurementScreen {
  readonly app: AppWindow
  readonly page: Page

  constructor(app: AppWindow) {
    this.app = app
    this.page = app.page
  }

  get grid(): Locator {
    return this.page.getByRole('grid', { name: this.app.t('measure.entry.grid') })
  }

  get chain(): Locator {
    return this.page.getByRole('region', { name: `${POST} · ${HAZARD}` })
  }

  cell(row: number, column: number): Locator {
    return this.grid.locator(`tr[data-row="${row}"] td`).nth(column)
  }

  async tab(name: 'reports' | 'exceedances' | 'untested' | 'trend'): Promise<void> {
    await this.page.getByRole('tab', { name: this.app.t(`measure.tab.${name}`) }).click()
  }

  /** Pastes a block where the keyboard is, as the system's clipboard would. */
  async paste(block: string): Promise<void> {
    await this.page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    }, block)
  }

  async fillHead(date: string, number: string): Promise<void> {
    await this.app.field('ledger.surveys.date').fill(date)
    await this.page.keyboard.press('Tab')
    await this.app.field('ledger.surveys.receivedOn').fill(date)
    await this.page.keyboard.press('Tab')
    await this.app.field('ledger.surveys.reportNumber').fill(number)
  }

  async save(): Promise<void> {
    await this.app.button('measure.entry.save').click()
    await expect(this.app.main.getByRole('heading', { level: 1, name: this.app.t('measure.title') })).toBeVisible()
  }

  async report(date: string, number: string, value: string): Promise<void> {
    await this.app.main.getByRole('link', { name: this.app.t('measure.newReport'), exact: true }).click()
    await this.fillHead(date, number)
    await this.cell(0, 0).click()
    await this.paste([POST, '装配线 1 号位', HAZARD, this.app.t('levelKind.lex8h'), value].join('\t'))
    await expect(this.cell(0, 8)).toContainText('85 dB(A)')
    await this.save()
  }
}

test('an exceedance from report to closure', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('measure.title')
  const screen = new MeasurementScreen(app)

  // The report, and the verdict beside it at once.
  await screen.report('2026-09-01', 'JC-901', '88.4')
  await screen.tab('exceedances')
  await expect(screen.chain).toContainText('88.4 dB(A)')
  await expect(screen.chain).toContainText(app.t('measure.state.over'))

  // Reported to the authority and posted for the workers.
  await screen.tab('reports')
  await app.rows('measure.tab.reports').filter({ hasText: 'JC-901' }).getByRole('button').click()
  for (const field of ['reportedOn', 'postedOn'] as const) {
    await app.field(`ledger.surveys.${field}`, app.drawer).fill('2026-09-05')
    await page.keyboard.press('Tab')
  }
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await screen.tab('exceedances')
  await expect(screen.chain).toContainText(app.t('measure.disclosure.posted', { date: '2026-09-05' }))

  // The finding, handed out.
  await app.button('measure.next.openFinding', screen.chain).click()
  await app.field('ledger.findings.responsible', app.drawer).fill('王建国')
  await app.button('action.save', app.drawer).click()
  await expect(screen.chain).toContainText(app.t('ledger.findings.state.mending'))

  // Over again: the work must stop.
  await screen.report('2026-09-20', 'JC-902', '87')
  await screen.tab('exceedances')
  await expect(screen.chain).toContainText(app.t('measure.state.mustStop'))
  await app.button('measure.next.stop', screen.chain).click()
  await expect(app.drawer).toContainText(app.t('measure.stop.what'))
  await app.field('measure.stop.control', app.drawer).fill('停线，等隔声罩到货')
  await app.button('action.save', app.drawer).click()
  await expect(screen.chain).toContainText(app.t('ledger.findings.state.stopped'))

  // What was done, the re-test, the closing; the one who did it cannot check it.
  await app.button('measure.next.rectify', screen.chain).click()
  await app.field('measure.done.doneOn', app.drawer).fill('2026-10-10')
  await page.keyboard.press('Tab')
  await app.button('action.save', app.drawer).click()
  await expect(screen.chain.getByRole('link', { name: app.t('measure.next.retest') })).toBeVisible()
  await screen.report('2026-10-20', 'JC-903', '83.5')
  await screen.tab('exceedances')
  await expect(screen.chain).toContainText(app.t('measure.state.within'))
  await app.button('measure.next.close', screen.chain).click()
  await app.field('measure.close.checkedBy', app.drawer).fill('王建国')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer.getByRole('alert')).toContainText('验收人与整改人是同一人')
  await app.field('measure.close.checkedBy', app.drawer).fill('李敏')
  await app.button('action.save', app.drawer).click()
  await expect(screen.chain).toContainText(app.t('measure.finding.closedOn', { date: TODAY }))
  await expect(screen.chain).toContainText(app.t('measure.next.done'))

  // Drawn against its limit, with the numbers as a table.
  await screen.tab('trend')
  await app.choose(app.field('measure.trend.pair'), `${POST} · ${HAZARD}`)
  await expect(page.getByRole('img').locator('svg').first()).toBeVisible()
  await page
    .getByRole('button', { name: app.t('chart.asTable') })
    .first()
    .click()
  await expect(page.getByRole('row', { name: /2026-09-01 .*88\.4/ })).toBeVisible()

  // And all of it as a file.
  await screen.tab('exceedances')
  await app.button('ledger.export').click()
  const coming = page.waitForEvent('download')
  await page.getByText(app.t('ledger.export.csv')).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  expect(text).toContain('2026-10-20')
})

test('results pasted from a spreadsheet: faults at their cells, undo, fill down, saved', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('measure.title')
  const screen = new MeasurementScreen(app)
  await app.main.getByRole('link', { name: app.t('measure.newReport'), exact: true }).click()
  await screen.fillHead('2026-11-02', 'JC-1102')
  await screen.cell(0, 0).click()
  await screen.paste('装配工\t"装配线\n1 号位"\tzaosheng\t\t84\r\n装配工\t2 号位\t没有的因素\tPC-TWA\t八十\r\n')
  await expect(screen.grid).toHaveAttribute('aria-rowcount', '4')
  await app.button('measure.entry.save').click()
  await expect(app.main.getByRole('alert').filter({ hasText: '没有保存' })).toBeVisible()
  await expect(screen.cell(1, 4)).toHaveAttribute('title', app.t('grid.notANumber', { typed: '八十' }))

  // By keyboard alone: the kind of the first line, the hazard of the second from above, the value mended, and undone once.
  await screen.cell(0, 3).click()
  await page.keyboard.type('8 h')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+d')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+d')
  await expect(screen.cell(1, 2).locator('input')).toHaveValue('噪声')
  await page.keyboard.press('Control+z')
  await expect(screen.cell(1, 2).locator('input')).toHaveValue('没有的因素')
  await page.keyboard.press('Control+y')
  await screen.cell(1, 4).click()
  await page.keyboard.type('86.1')
  await page.keyboard.press('Tab')
  await expect(screen.cell(0, 8)).toContainText(app.t('verdict.within'))
  await expect(screen.cell(1, 8)).toContainText(app.t('verdict.over'))
  await screen.save()
  await expect(app.rows('measure.tab.reports').filter({ hasText: 'JC-1102' })).toContainText('2')
})

test('lines are made for the untested pairs', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('measure.title')
  const screen = new MeasurementScreen(app)
  await screen.tab('untested')
  const count = await app.rows('measure.tab.untested').count()
  expect(count).toBeGreaterThan(0)
  await app.button('measure.coverage.show').click()
  await expect(page.getByRole('img', { name: app.t('measure.coverage.chart') }).locator('svg')).toBeVisible()
  await page.getByRole('link', { name: app.t('measure.untested.fill', { count }) }).click()
  await expect(screen.grid).toHaveAttribute('aria-rowcount', String(count + 2))

  // Nobody has done anything wrong yet; saved as they are, the lines say what they lack.
  await expect(screen.grid.locator('td[aria-invalid="true"]')).toHaveCount(0)
  await screen.fillHead('2026-11-02', 'JC-1103')
  await app.button('measure.entry.save').click()
  await expect(app.main.getByRole('alert').filter({ hasText: '没有保存' })).toBeVisible()
  await expect(screen.grid.locator('td[aria-invalid="true"]').first()).toBeVisible()
})

test('a limit that holds in one case only is judged once the report says which', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('measure.title')
  const screen = new MeasurementScreen(app)
  await app.main.getByRole('link', { name: app.t('measure.newReport'), exact: true }).click()
  await screen.fillHead('2026-11-02', 'JC-1104')
  const heading = screen.grid.getByRole('columnheader', { name: app.t('measure.column.condition') })
  await expect(heading).toHaveCount(0)
  await screen.cell(0, 0).click()
  await screen.paste(['砂光工', '砂光机 1 号', '木粉尘', app.t('levelKind.twaTotal'), '3.2'].join('\t'))
  await expect(heading).toBeVisible()
  await expect(screen.cell(0, 9)).toContainText('限硬木粉尘')
  await screen.cell(0, 8).click()
  await page.keyboard.type('硬木')
  await page.keyboard.press('Enter')
  await expect(screen.cell(0, 9)).toContainText(app.t('verdict.over'))
  await expect(screen.cell(0, 9)).toContainText('3 mg/m')
  await screen.save()
  await app.rows('measure.tab.reports').filter({ hasText: 'JC-1104' }).click()
  await expect(screen.cell(0, 8)).toHaveText('限硬木粉尘')
})
