import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'
import { PapersScreen } from './pages/papers.ts'

test('the demo firm answers the four questions, explains a due date and shows its papers', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  for (const key of ['question.declared', 'question.tested', 'question.examined', 'question.trained'] as const) {
    await expect(app.main.getByRole('heading', { name: app.t(key) })).toBeVisible()
  }

  await app.goTo('nav.due')
  await app.rows('nav.due').first().focus()
  await page.keyboard.press('Enter')
  await expect(app.drawer).toBeVisible()
  for (const key of ['explanation.steps', 'explanation.inputs', 'explanation.basis'] as const) {
    await expect(app.drawer.getByRole('heading', { name: app.t(key) })).toBeVisible()
  }
  await expect(app.drawer.locator('.verification').first()).toBeVisible()

  const papers = new PapersScreen(app)
  await page.keyboard.press('Escape')
  await expect(app.drawer).toBeHidden()
  await papers.open()
  expect(await (await papers.drawnPages()).count()).toBeGreaterThanOrEqual(2)
  await papers.choose('paper.plan')
  expect(await (await papers.drawnPages()).count()).toBeGreaterThanOrEqual(4)
})

test('a paper is sent to the print dialog from this page, without leaving it', async ({ page }) => {
  // A headless browser has no print dialog (asking for one now and then crashes it): the question itself is recorded.
  await page.addInitScript(() => {
    window.print = () => {
      window.top?.document.body.setAttribute('data-asked-to-print', window.location.protocol)
    }
  })
  const app = new AppWindow(page)
  await app.openDemo()
  const papers = new PapersScreen(app)
  await papers.open()
  await papers.drawnPages()
  await app.button('papers.print').click()
  await expect(page.locator('iframe.unseen')).toHaveAttribute('src', /^blob:/)
  await expect(page.locator('body')).toHaveAttribute('data-asked-to-print', 'blob:')
  await expect(app.button('papers.print')).not.toHaveClass(/loading/)
})

test('the due list is worked with the keyboard alone', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  const rows = app.rows('nav.due')
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true')
  const second = await app.drawer.locator('.verdict').textContent()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(app.drawer.locator('.verdict')).not.toHaveText(second ?? '')
  await page.keyboard.press('Escape')
  await expect(app.drawer).toBeHidden()
})

test('another day gives another list, and the address remembers it', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  const overdue = page
    .getByRole('group', { name: app.t('due.status') })
    .getByRole('button', { name: app.t('status.overdue') })
  const now = await overdue.textContent()
  const day = app.field('asOf.label')
  await expect(day).toHaveValue(TODAY)
  await day.fill('2028-01-01')
  await day.press('Enter')
  await expect(page).toHaveURL(/asOf=.*2028-01-01/)
  await expect(overdue).not.toHaveText(now ?? '')
  await app.goTo('nav.papers')
  await expect(page).toHaveURL(/asOf=.*2028-01-01/)
  await app.button('asOf.today').click()
  await expect(day).toHaveValue(TODAY)
})

test('an input of an explanation leads to its record', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.due')
  await app.rows('nav.due').first().click()
  const link = app.drawer.locator('.facts a[href*="/records/exams"]').first()
  await link.click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('ledger.exams') })).toBeVisible()
  await expect(app.drawer.getByText(app.t('ledger.changing', { ledger: app.t('ledger.exams') }))).toBeVisible()
})

test('the demo firm is removed and nothing is left', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await page.getByRole('link', { name: app.t('app.name') }).click()
  await app.button('firms.removeDemo').click()
  await app.button('action.remove').click()
  await expect(page.getByRole('heading', { name: app.t('firms.welcome') })).toBeVisible()
})
