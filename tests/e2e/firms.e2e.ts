/** A consultant's first look: which firm is worst, and what it is that is overdue there. */
import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('each firm says what is overdue, the worst comes first when asked to, and the number opens its list', async ({
  page,
  time,
}) => {
  const app = new AppWindow(page)
  await app.openDemo()
  const home = page.getByRole('link', { name: app.t('app.name') })
  await home.click()
  time.moment = `${TODAY}T04:05:00Z`
  await app.button('firms.create').click()
  await app.field('profile.name', app.drawer).fill('新手家具厂')
  await app.button('action.save', app.drawer).click()
  await expect(app.main.getByRole('heading', { level: 1, name: '新手家具厂' })).toBeVisible()

  await home.click()
  const firms = app.rows('firms.title')
  await expect(firms).toHaveCount(2)
  await expect(firms.first()).toContainText('新手家具厂')
  const counts = page.getByRole('link', { name: /项法定义务已超期/ })
  await expect(counts).toHaveCount(2)
  await page
    .getByRole('radiogroup', { name: app.t('firms.order') })
    .getByText(app.t('firms.order.overdue'))
    .click()
  await expect(firms.first()).toContainText(app.t('firms.demo'))

  const worst = counts.first()
  const count = Number(await worst.textContent())
  expect(count).toBeGreaterThan(Number(await counts.last().textContent()))
  await worst.click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('nav.due') })).toBeVisible()
  await expect(page.getByRole('grid', { name: app.t('nav.due'), exact: true })).toHaveAttribute(
    'aria-rowcount',
    String(count + 1),
  )
})
