import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('one search goes to a person, a record and a screen without the mouse, and remembers what was opened', async ({
  page,
}) => {
  const app = new AppWindow(page)
  const field = app.field('search.field')
  const group = (key: 'people' | 'records' | 'screens' | 'hazards') =>
    app.drawer.getByRole('region', { name: app.t(`search.group.${key}`) })
  await app.openDemo()

  await test.step('a person by initials; Down and Enter', async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused()
    await page.keyboard.type('施洋')
    await expect(group('people').getByRole('link')).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await expect(group('people').getByRole('link')).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await expect(field).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/workers\//)
    await expect(app.drawer).toHaveCount(0)
  })

  await test.step('several words narrow; a record opens in its book', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('施洋 培训')
    await expect(group('people')).toHaveCount(0)
    await group('records').getByRole('link').first().click()
    await expect(page).toHaveURL(/records\/trainings\?open=/)
    await page.keyboard.press('Escape')
    await expect(app.drawer).toHaveCount(0)
  })

  await test.step('a screen: Enter before the answer is there opens its first hit', async () => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type('rili')
    await page.keyboard.press('Enter')
    await expect(app.main.getByRole('heading', { level: 1, name: app.t('calendar.title') })).toBeVisible()
  })

  await test.step('what was opened is offered again', async () => {
    await app.button('search.open').click()
    const recent = app.drawer.getByRole('region', { name: app.t('search.recent') })
    await expect(recent.getByRole('link')).toHaveCount(3)
    await expect(recent.getByRole('link').first()).toContainText(app.t('calendar.title'))
    await expect(recent.getByRole('link').nth(2)).toContainText('施洋')
  })

  await test.step('nothing found is said; a letter on a hit goes on typing', async () => {
    await field.fill('不存在的东西')
    await expect(app.drawer.getByRole('heading', { name: app.t('search.none') })).toBeVisible()
    await field.fill('zs')
    await expect(group('hazards').getByRole('button').first()).toBeVisible()
    await field.press('ArrowDown')
    await page.keyboard.type('1')
    await expect(field).toHaveValue('zs1')
  })
})

test('the search outside any firm knows screens and hazards', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await page.getByRole('link', { name: app.t('app.name') }).click()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('施洋')
  await expect(app.drawer.getByRole('heading', { name: app.t('search.none') })).toBeVisible()
  await app.field('search.field').fill('提醒')
  await app.drawer.getByRole('link', { name: app.t('reminders.title') }).click()
  await expect(page.getByRole('heading', { name: app.t('reminders.desktopOnly') })).toBeVisible()
})
