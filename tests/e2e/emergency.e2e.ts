/** 应急 as the officer meets it: kit checked together; an incident reported by the hour, and not closed without its evidence. */
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('kit is checked in one go, and an incident waits for its report and its evidence', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('emergency.title')
  await app.main.getByRole('tab', { name: app.t('emergency.tab.kit'), exact: true }).click()
  const kit = app.rows('emergency.tab.kit')
  await kit.nth(0).getByRole('checkbox').check()
  await kit.nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: app.t('emergency.check', { count: 2 }) }).click()
  await app.button('action.save', app.drawer).click()
  await expect(page.getByText(app.t('emergency.check.saved', { count: 2 }))).toBeVisible()

  await app.main.getByRole('tab', { name: app.t('emergency.tab.incidents'), exact: true }).click()
  await app.button('emergency.new.incidents').click()
  await app.field('ledger.incidents.time', app.drawer).fill('08:00')
  await app.field('ledger.incidents.date', app.drawer).fill('2026-11-22')
  await page.keyboard.press('Tab')
  await app.field('ledger.incidents.description', app.drawer).fill('溶剂洒漏')
  await app.button('action.save', app.drawer).click()
  const incident = app.rows('emergency.tab.incidents').filter({ hasText: '2026-11-22' })
  await expect(incident).toContainText(app.t('emergency.state.unreported'))
  await incident.click()
  await expect(app.drawer).toContainText(app.t('emergency.obstacles'))
  await app.button('emergency.report', app.drawer).click()
  const form = page.getByRole('dialog').last()
  await app.field('ledger.incidents.reportedTime', form).fill('09:30')
  await app.field('ledger.incidents.reportedTo', form).fill('示例区卫生健康局（虚构）')
  await app.field('ledger.incidents.reportContent', form).fill('时间、地点、经过')
  await app.button('action.save', form).click()
  await expect(incident).toContainText(app.t('emergency.hours.reported', { hours: 1.5 }))
  await app.button('emergency.close', app.drawer.first()).click()
  await app.button('action.save', page.getByRole('dialog').last()).click()
  await expect(
    page
      .getByRole('dialog')
      .last()
      .getByText(/没有登记受影响或可能受影响的人员/)
      .last(),
  ).toBeVisible()
})
