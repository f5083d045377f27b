import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test.use({ provokes: /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE/ })

test('when the host is gone the window says so and keeps what was typed', async ({ page, host }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.profile')
  await app.field('profile.workAddress').fill('新厂区 2 号')
  await host.close()
  await app.button('action.save').click()
  await expect(page.getByText(app.t('connection.lost')).first()).toBeVisible()
  await expect(app.field('profile.workAddress')).toHaveValue('新厂区 2 号')
})
