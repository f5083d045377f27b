/** 体检: from the due list over the clinic's list and its results to what follows; and a suspected case to its diagnosis. */
import AxeBuilder from '@axe-core/playwright'
import { readFile } from 'node:fs/promises'
import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('a batch goes from the due list to the clinic, its results come in, and an abnormal one is followed to its end', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.exams')
  await app.button('exams.new').click()
  await app.field('ledger.examBatches.name', app.drawer).fill('十二月在岗体检')
  await app.pick(app.field('ledger.examBatches.clinicId', app.drawer), '示例市', '示例市职业病防治院')
  await app.field('ledger.examBatches.plannedOn', app.drawer).fill('2026-11-20')
  await page.keyboard.press('Tab')
  await app.field('ledger.search', app.drawer).fill('木工')
  const people = app.rows('exams.new.people')
  await expect(people.first()).toBeVisible()
  await people.nth(0).getByRole('checkbox').check()
  await people.nth(1).getByRole('checkbox').check()
  await app.drawer.getByRole('button', { name: app.t('exams.new.create', { count: 2 }) }).click()
  await expect(app.main.getByRole('heading', { level: 1, name: '十二月在岗体检' })).toBeVisible()
  await expect(app.main.getByText('GBZ 188-2025').first()).toBeVisible()
  await expect(app.rows('exams.batch.people')).toHaveCount(2)

  await app.main.getByRole('button', { name: app.t('exams.batch.list') }).click()
  const coming = page.waitForEvent('download')
  await page.getByText(app.t('exams.batch.list.csv')).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  expect(text).toMatch(/99\d{15}[\dX]/)
  expect(text).not.toMatch(/目前未见异常|职业禁忌证/)

  await app.button('exams.batch.send').click()
  await page
    .locator('.ant-popover')
    .getByRole('button', { name: app.t('exams.batch.send') })
    .click()
  const grid = page.getByRole('grid', { name: app.t('exams.batch.results') })
  const cell = (row: number, column: number) => grid.getByRole('row').nth(row).getByRole('gridcell').nth(column)
  await expect(grid).toBeVisible()
  const name =
    (await grid.getByRole('row').nth(1).innerText()).split(/\s/).find((word) => /^[\u4e00-\u9fff]{2,4}$/.test(word)) ??
    ''
  await cell(1, 2).click()
  await page.evaluate((block) => {
    const data = new DataTransfer()
    data.setData('text/plain', block)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, ['2026-11-20\t疑似职业病\t\t\t\t是\t\t2026-11-21\tTJ-1', '2026-11-20\t目前未见异常\t\t\t\t\t\t2026-11-21\tTJ-2'].join('\n'))
  await expect(grid).toContainText('疑似职业病')
  await app.button('exams.batch.saveResults').click()
  await expect(page.getByText(app.t('exams.batch.saved', { count: 2 }))).toBeVisible()
  await app.button('exams.batch.close').click()
  await page
    .locator('.ant-popover')
    .getByRole('button', { name: app.t('exams.batch.close') })
    .click()
  await expect(app.main.getByText(app.t('exams.state.closed')).first()).toBeVisible()

  await app.goTo('nav.exams')
  await page.getByRole('tab', { name: app.t('exams.tab.followUps') }).click()
  const chain = app.rows('exams.tab.followUps').filter({ hasText: app.t('exams.step.openCase') })
  await expect(chain).toContainText(name)
  await chain.click()
  await app.drawer.getByRole('button', { name: app.t('exams.step.do.openCase') }).click()
  const form = app.drawer.last()
  await app.field('ledger.diseaseCases.disease', form).fill('职业性噪声聋（疑似）')
  await app.button('action.save', form).click()
  await expect(app.drawer.getByText(app.t('exams.step.do.settleCase'))).toBeVisible()
  await app.drawer.getByText(app.t('exams.step.do.settleCase')).click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('nav.cases') })).toBeVisible()
})

test('a suspected case: reported, diagnosed, refused without an outcome, confirmed, and its new duties stand there', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.cases')
  await app
    .rows('nav.cases')
    .filter({ hasText: app.t('cases.state.suspected') })
    .first()
    .click()
  await expect(app.drawer.getByRole('note')).toContainText('不得解除')
  const fill = (step: 'data' | 'outcome' | 'labourReport') =>
    app.drawer.first().getByRole('button', { name: `${app.t(`cases.step.${step}`)} · ${app.t('cases.step.do')}` })
  await fill('data').click()
  await app.field('ledger.diseaseCases.dataGivenOn', app.drawer.last()).fill(TODAY)
  await page.keyboard.press('Tab')
  await app.button('action.save', app.drawer.last()).click()
  await expect(app.drawer).toHaveCount(1)
  await fill('outcome').click()
  await app.field('ledger.diseaseCases.diagnosedOn', app.drawer.last()).fill(TODAY)
  await page.keyboard.press('Tab')
  await app.button('action.save', app.drawer.last()).click()
  await expect(app.drawer.last().getByRole('alert').first()).toContainText('没有结果的病例不能了结')
  await app.choose(
    app.field('ledger.diseaseCases.outcome', app.drawer.last()),
    app.t('ledger.diseaseCases.outcome.confirmed'),
  )
  await app.button('action.save', app.drawer.last()).click()
  await expect(app.drawer).toHaveCount(1)
  await expect(fill('labourReport')).toBeVisible()
  await expect(
    app
      .rows('nav.cases')
      .filter({ hasText: app.t('cases.state.confirmed') })
      .first(),
  ).toBeVisible()
})

test('nothing serious stands in the way of anyone on the tabs and drawers of the module', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new AppWindow(page)
  const serious = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
  }
  await app.openDemo()
  await app.goTo('nav.exams')
  for (const tab of [
    'exams.tab.leavers',
    'exams.tab.incidents',
    'exams.tab.followUps',
    'exams.tab.notices',
    'exams.tab.coverage',
  ] as const) {
    await page.getByRole('tab', { name: app.t(tab) }).click()
    await expect(page.getByRole('tab', { name: app.t(tab), selected: true })).toBeVisible()
    await expect(app.main.getByText(app.t('state.loading'))).toHaveCount(0)
    expect(await serious()).toEqual([])
  }
  await app.button('exams.new').click()
  await expect(app.rows('exams.new.people').first()).toBeVisible()
  expect(await serious()).toEqual([])
  await page.keyboard.press('Escape')
  await app.goTo('nav.cases')
  await app.rows('nav.cases').first().click()
  await expect(app.drawer).toBeVisible()
  expect(await serious()).toEqual([])
})
