import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('a hazard is found by pinyin initials, and its card has an address of its own', async ({ page }) => {
  const app = new AppWindow(page)
  const menu = page.getByRole('navigation', { name: app.t('globalMenu.label') })
  const rows = app.rows('hazards.title')
  await menu.getByRole('link', { name: app.t('globalMenu.hazards') }).click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('hazards.title') })).toBeVisible()

  await test.step('by initials', async () => {
    await app.field('hazards.search').fill('jb')
    await expect(rows.first()).toContainText('甲苯')
    await rows.first().click()
    await expect(page).toHaveURL(/#\/hazards\/chem-29/)
    const card = page.getByRole('article', { name: '甲苯' })
    for (const key of ['hazardCard.limits', 'hazardCard.exam', 'hazardCard.ppe', 'hazardCard.barred'] as const)
      await expect(card.getByRole('heading', { name: app.t(key) })).toBeVisible()
    await expect(card.getByText('50 mg/m³').first()).toBeVisible()
  })

  await test.step('by CAS number, and back to the one before', async () => {
    await app.field('hazards.search').fill('71-43-2')
    await rows.first().click()
    await expect(page.getByRole('article', { name: '苯' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('article', { name: '甲苯' })).toBeVisible()
    await page.goForward()
    await expect(page.getByRole('article', { name: '苯' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('article', { name: '苯' })).toBeVisible()
  })

  await test.step('by its address alone, with its row in sight', async () => {
    await page.goto(`${page.url().split('#')[0]}#/hazards/chem-28`)
    await expect(page.getByRole('row', { selected: true })).toBeInViewport()
    await expect(page.getByRole('row', { selected: true })).toContainText('71-43-2')
  })

  await test.step('one class, with the keyboard', async () => {
    await app.field('hazards.search').fill('')
    await page
      .getByRole('group', { name: app.t('hazards.class') })
      .getByRole('button', { name: app.t('hazardClass.phys') })
      .click()
    await expect(rows).toHaveCount(15)
    await rows.first().focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article', { name: '噪声' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('article', { name: '高温' })).toBeVisible()
  })

  await test.step('what the catalogue does not have is said', async () => {
    await app.field('hazards.search').fill('不存在的东西')
    await expect(app.main.getByRole('heading', { name: app.t('hazards.none') })).toBeVisible()
  })
})

test('inside a firm the library is one menu away, and Ctrl+K shows the same card', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await page.keyboard.press('Control+k')
  await app.drawer.getByRole('textbox').fill('zs')
  await app.drawer.getByRole('button', { name: /噪声/ }).first().click()
  await expect(app.drawer.getByRole('article', { name: '噪声' })).toBeVisible()
  await app.drawer.getByRole('link', { name: app.t('hazardCard.page') }).click()
  await expect(page).toHaveURL(/#\/hazards\/phys-1/)
  await page.goBack()
  await app.button('globalMenu.label').click()
  await page
    .getByRole('navigation', { name: app.t('globalMenu.label') })
    .getByRole('link', { name: app.t('globalMenu.judge') })
    .click()
  await expect(app.main.getByRole('heading', { level: 1, name: app.t('judge.title') })).toBeVisible()
})
