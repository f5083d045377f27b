/** Ledgers of the kinds nobody wrote a form for: found on one page, filled in, refused, exported; and what becomes of the due list. */
import { readFile } from 'node:fs/promises'
import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('a finding, a mask handed out and a project are entered and stay', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()

  await app.openLedger('findings')
  await app.button('ledger.add').click()
  await app.field('ledger.findings.description', app.drawer).fill('调漆间门封条老化')
  await app.pick(app.field('ledger.findings.hazardId', app.drawer), 'ben', '苯')
  await app.pick(app.field('ledger.findings.code', app.drawer), '防护设施没有', '防护设施没有维护或不能正常运行')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  const finding = app.rows('ledger.findings').first()
  await expect(finding).toContainText('调漆间门封条老化')
  await expect(finding).toContainText(TODAY)
  await expect(finding).toContainText(app.t('ledger.findings.state.registered'))

  await app.openLedger('ppeIssues')
  await app.button('ledger.add').click()
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer.getByRole('alert').first()).toBeVisible()
  await app.pick(app.field('ledger.ppeIssues.workerId', app.drawer), '赵军', '赵军')
  await app.field('ledger.ppeIssues.item', app.drawer).fill('防噪声耳塞')
  await app.field('ledger.ppeIssues.lifeDays', app.drawer).fill('30')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await expect(app.rows('ledger.ppeIssues').first()).toContainText('赵军')

  await app.openLedger('projects')
  await app.button('ledger.add').click()
  await app.field('ledger.projects.name', app.drawer).fill('包装线扩建')
  await app.choose(app.field('ledger.projects.riskClass', app.drawer), app.t('ledger.projects.riskClass.severe'))
  await app.field('ledger.projects.startedOn', app.drawer).fill('20261101')
  await page.keyboard.press('Tab')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await expect(app.rows('ledger.projects').filter({ hasText: '包装线扩建' })).toContainText('2026-11-01')
  await app.goTo('nav.due')
  await app.field('due.text').fill('包装线扩建')
  await expect(
    app
      .rows('nav.due')
      .filter({ hasText: app.t('status.missing') })
      .first(),
  ).toBeVisible()
})

test('a ledger is searched by names, changed and exported', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.openLedger('resultNotices')
  const rows = app.rows('ledger.resultNotices')
  await app.field('ledger.search').fill('何芳')
  await expect(rows).toHaveCount(1)
  await rows.first().click()
  await app.field('ledger.resultNotices.signedOn', app.drawer).fill(TODAY)
  await page.keyboard.press('Tab')
  await app.button('action.save', app.drawer).click()
  await expect(rows.first()).toContainText(TODAY)
  await app.button('ledger.export').click()
  const coming = page.waitForEvent('download')
  await page.getByText(app.t('ledger.export.csv')).click()
  const text = await readFile(await (await coming).path(), 'utf8')
  const line = text.split('\r\n').find((candidate) => candidate.includes('何芳'))
  expect(line).toContain(TODAY)
})

test('a record that others still need stays, and says so', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.openLedger('facilities')
  await app.rows('ledger.facilities').filter({ hasText: '中央除尘' }).click()
  await app.button('action.remove', app.drawer).click()
  await page
    .getByRole('tooltip')
    .or(page.locator('.ant-popover'))
    .getByRole('button', { name: app.t('action.remove') })
    .click()
  await expect(page.getByText(/2 条/).first()).toBeVisible()
  await expect(app.drawer).toBeVisible()
})
