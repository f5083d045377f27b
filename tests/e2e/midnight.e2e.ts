/** A window that is left open, or a machine that sleeps, over midnight. */
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('the list is the new day’s without a restart, and a chosen day stays', async ({ page, time }) => {
  const app = new AppWindow(page)
  const day = app.field('asOf.label')
  const shown = () => app.main.innerText()
  /** The lid is shut; it is opened again on another day, and timers that are late go off once. */
  async function sleepUntil(date: string): Promise<void> {
    time.moment = `${date}T04:00:00Z`
    await page.clock.fastForward('14:00:00')
  }
  await app.openDemo()
  await page.clock.install()
  await page.reload()

  await test.step('over midnight, and over the turn of the year', async () => {
    await app.goTo('nav.due')
    await expect(day).toHaveValue('2026-11-22')
    await sleepUntil('2026-11-23')
    await expect(day).toHaveValue('2026-11-23')
    const before = await shown()
    await sleepUntil('2027-01-04')
    await expect(day).toHaveValue('2027-01-04')
    await expect.poll(shown).not.toBe(before)
    const after = await shown()
    await page.reload()
    await expect.poll(shown).toBe(after)
  })

  await test.step('the calendar goes along', async () => {
    await app.goTo('calendar.title')
    const today = page.locator('.today button')
    await expect(today).toHaveAttribute('data-day', '2027-01-04')
    await sleepUntil('2027-02-01')
    await expect(today).toHaveAttribute('data-day', '2027-02-01')
  })

  await test.step('a day that somebody has chosen', async () => {
    await app.goTo('nav.due')
    await day.fill('2027-03-01')
    await day.press('Enter')
    await expect(page).toHaveURL(/asOf=2027-03-01/)
    const asked = page.waitForResponse(/app\/info/)
    await sleepUntil('2027-02-02')
    await asked
    await expect(day).toHaveValue('2027-03-01')
    await app.button('asOf.today').click()
    await expect(day).toHaveValue('2027-02-02')
  })
})
