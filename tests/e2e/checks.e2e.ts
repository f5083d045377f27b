/** 自查与隐患 as the officer meets it: item by item, a no becomes a finding, the finding is closed by somebody else. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

async function nothingSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual(
    [],
  )
}

test('a self-check is left and gone on with; its “no” becomes a finding that another person closes', async ({
  page,
}) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('checks.title')
  await app.button('checks.new').click()
  await app.field('checks.start.by', app.drawer).fill('程示安')
  await app.button('action.save', app.drawer).click()

  // It opens at the first item the ledgers do not answer; the keys answer it.
  const item = app.page.locator('.check-item > h2')
  const first = (await item.textContent()) ?? ''
  const chosen = app.page.locator('.check-items [aria-current="true"]')
  await page.keyboard.press('1')
  await expect(chosen).toContainText(app.t('checks.answer.yes'))
  await app.button('checks.sheet.nextOpen').click()
  await expect(item).not.toHaveText(first)
  const second = (await item.textContent()) ?? ''

  // Left and come back to: the same item is next.
  await app.goTo('checks.title')
  await app.main.getByRole('tab', { name: app.t('checks.tab.checks') }).click()
  await expect(app.rows('checks.tab.checks').first()).toContainText(app.t('checks.state.open'))
  await app.rows('checks.tab.checks').first().click()
  await expect(item).toHaveText(second)

  // A no, with what was seen, and its measure.
  await page.keyboard.press('2')
  await expect(chosen).toContainText(app.t('checks.answer.no'))
  await app.field('checks.item.note').fill('现场发现的问题')
  await app.button('checks.measure.open').click()
  await expect(app.field('ledger.findings.measure', app.drawer)).not.toHaveValue('')
  await expect(app.field('ledger.findings.description', app.drawer)).toHaveValue('现场发现的问题')
  await app.field('ledger.findings.responsible', app.drawer).fill('韩海燕')
  await app.field('ledger.findings.deadline', app.drawer).fill('2026-12-20')
  await page.keyboard.press('Enter')
  await app.button('action.save', app.drawer).click()
  await expect(
    app.page.getByText(app.t('checks.measure.there', { state: app.t('ledger.findings.state.assigned') })),
  ).toBeVisible()
  await nothingSerious(page)
  await app.page.getByRole('link', { name: app.t('checks.measure.lookAt') }).click()

  // The finding: begun, done, refused to its doer, closed by another.
  const drawer = app.drawer.first()
  await expect(drawer.getByRole('list', { name: app.t('finding.steps') })).toBeVisible()
  await nothingSerious(page)
  await app.button('finding.act.mending', drawer).click()
  await app.button('action.save', app.drawer.last()).click()
  await app.button('finding.act.toCheck', drawer).click()
  await app.button('action.save', app.drawer.last()).click()
  await app.button('finding.act.closed', drawer).click()
  await app.field('ledger.findings.checkedBy', app.drawer.last()).fill('韩海燕')
  await app.button('action.save', app.drawer.last()).click()
  await expect(app.drawer.last().getByRole('alert')).toContainText('验收人与整改人是同一人')
  await app.field('ledger.findings.checkedBy', app.drawer.last()).fill('程示安')
  await app.button('action.save', app.drawer.last()).click()
  await expect(app.button('finding.act.again', drawer)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.drawer).toHaveCount(0)

  // Every change of state is listed, and leaves as a file.
  await app.main.getByRole('tab', { name: app.t('checks.tab.transitions') }).click()
  await expect(app.rows('checks.tab.transitions').first()).toContainText('程示安')
  await app.page.getByRole('button', { name: app.t('ledger.export') }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: app.t('ledger.export.csv') }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('现场发现的问题')
})

test('a payment enters the year’s sums, a nominee gets a sheet, and four people are too few to screen', async ({
  page,
}) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('budget.title')
  await app.button('budget.addExpense').click()
  await app.choose(app.field('ledger.expenses.item', app.drawer), app.t('ledger.expenses.item.insurance'))
  await app.field('ledger.expenses.amount', app.drawer).fill('1.25')
  await app.field('ledger.expenses.purpose', app.drawer).fill('补缴工伤保险')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  const insurance = app.rows('budget.tab.lines').filter({ hasText: app.t('ledger.expenses.item.insurance') })
  await expect(insurance).toContainText('1.25')
  await expect(insurance).toContainText(app.t('budget.unplanned'))
  await nothingSerious(page)

  await app.goTo('programmes.title')
  await expect(app.main).toContainText(app.t('programmes.schemes.none'))
  await app.main.getByRole('tab', { name: app.t('programmes.tab.talent') }).click()
  await app.pick(app.field('talent.who'), '砂光', '砂光工')
  await expect(app.main.getByRole('region', { name: app.t('talent.part.selfCare') })).toBeVisible()
  await nothingSerious(page)
  await app.page.getByRole('button', { name: app.t('ledger.export') }).click()
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: app.t('ledger.export.csv') }).click(),
  ])
  expect(await readFile(await sheet.path(), 'utf8')).toContain(app.t('talent.part.literacy'))

  await app.main.getByRole('tab', { name: app.t('programmes.tab.screenings') }).click()
  await app.button('screenings.add').click()
  await app.choose(app.field('ledger.screenings.kind', app.drawer), app.t('ledger.screenings.kind.stress'))
  await app.field('ledger.screenings.instrument', app.drawer).fill('样本量表')
  await app.field('ledger.screenings.respondents', app.drawer).fill('4')
  await app.field('ledger.screenings.positive', app.drawer).fill('1')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer.getByText(/不足 5 人的组不保存/)).toBeVisible()
  await app.field('ledger.screenings.respondents', app.drawer).fill('8')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await expect(app.rows('programmes.tab.screenings').first()).toContainText('12.5%')
})
