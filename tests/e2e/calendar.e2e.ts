import { readFile } from 'node:fs/promises'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('the calendar is walked with the keyboard, a day opens its list and says why, and a message leaves without names', async ({
  page,
}) => {
  const app = new AppWindow(page)
  const cell = (day: string) => page.locator(`[data-day="${day}"]`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await app.openDemo()
  await app.goTo('calendar.title')

  await test.step('from today with arrows and PageDown, the focus goes along', async () => {
    await cell('2026-11-22').focus()
    await page.keyboard.press('ArrowDown')
    await expect(cell('2026-11-29')).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(cell('2026-12-29')).toBeFocused()
    await expect(
      app.main.getByRole('heading', { name: app.t('calendar.month', { year: 2026, month: 12 }) }),
    ).toBeVisible()
    await page.keyboard.press('PageUp')
    await page.keyboard.press('Home')
    await expect(cell('2026-11-23')).toBeFocused()
    await app.button('calendar.today').click()
    await expect(cell('2026-11-22')).toHaveAttribute('tabindex', '0')
  })

  await test.step('a day opens its list, a due date its explanation', async () => {
    await cell('2026-11-22').focus()
    await page.keyboard.press('Home')
    await expect(cell('2026-11-16')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(app.drawer.getByRole('listitem')).not.toHaveCount(0)
    await app.drawer.getByRole('listitem').first().getByRole('button').click()
    await expect(page.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(app.drawer).toHaveCount(1)
  })

  await test.step('the day as a message: names are masked until somebody asks for them', async () => {
    await app.button('message.open', app.drawer).click()
    const preview = app.field('message.preview')
    await expect(preview).toHaveValue(/\p{Script=Han}\*/u)
    const masked = await preview.inputValue()
    await app.field('message.names').click()
    await expect(preview).not.toHaveValue(masked)
    await expect(preview).not.toHaveValue(/\*/)
    await app.field('message.names').click()
    await expect(preview).toHaveValue(masked)
    await app.button('message.copy').click()
    await expect(app.button('message.copied')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(masked)
    await app.button('message.none').click()
    await expect(preview).toHaveValue('')
    await expect(app.button('message.copy')).toBeDisabled()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await expect(app.drawer).toHaveCount(0)
  })

  await test.step('a filter on areas, and the year with its months', async () => {
    await app.choose(app.field('calendar.area'), app.t('due.area.surveillance'))
    await expect(page).toHaveURL(/area=surveillance/)
    await app.main.getByText(app.t('calendar.view.year'), { exact: true }).click()
    await expect(app.main.getByRole('grid')).toHaveCount(12)
    await cell('2026-11-16').focus()
    await page.keyboard.press('PageDown')
    await expect(cell('2026-12-16')).toBeFocused()
    await page.getByRole('button', { name: app.t('calendar.monthName', { month: 3 }), exact: true }).click()
    await expect(
      app.main.getByRole('heading', { name: app.t('calendar.month', { year: 2026, month: 3 }) }),
    ).toBeVisible()
  })

  await test.step('the period as a file for other calendars', async () => {
    await app.button('calendar.export').click()
    const saved = page.waitForEvent('download')
    await app.button('calendar.export.make', app.drawer).click()
    const download = await saved
    expect(download.suggestedFilename()).toMatch(/\.ics$/)
    const text = await readFile(await download.path(), 'utf8')
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/)
    await expect(app.drawer).toHaveCount(0)
  })
})

test('rows of the due list become a message, those in sight and no others', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  await app.field('due.text').fill('应急')
  const shown = await app.rows('nav.due').count()
  await app.button('message.open').click()
  expect(await app.drawer.getByRole('listitem').count()).toBeLessThanOrEqual(shown)
  await expect(app.field('message.preview')).toHaveValue(/应急/)
})

test('the start page leads from its numbers to what they count, and from a gap to its form', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  const home = page.url()
  await app.main
    .getByRole('link', { name: /^\d+ \/ \d+/ })
    .first()
    .click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('rates.title') })).toBeVisible()
  await expect(app.drawer).toBeVisible()
  await page.goto(home)
  await page.getByRole('button', { name: /\d+%/ }).click()
  await expect(app.drawer.getByRole('rowheader', { name: app.t('home.complete.whole') })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(app.drawer).toHaveCount(0)
  const gaps = app.main.getByRole('region', { name: app.t('home.complete') })
  await gaps.getByRole('link').first().click()
  await expect(page).toHaveURL(/roster\?tab=aside/)
  await page.goto(home)
  await app.main
    .getByRole('region', { name: app.t('home.recent') })
    .getByRole('link')
    .first()
    .click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('history.title') })).toBeVisible()
})
