import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('the sheet is copied box by box, a change is found, recorded and declared, and the receipt kept', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const app = new AppWindow(page)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  const sheet = page.getByRole('group', { name: app.t('declaration.sheet.label') })
  const boxes = sheet.locator('button[data-box]')
  const part = (key: 'declaration.part.sheet' | 'declaration.part.changes' | 'declaration.part.years') =>
    app.main.getByText(app.t(key), { exact: true }).click()
  await app.openDemo()
  await app.goTo('declaration.title')
  const all = await boxes.count()

  await test.step('Enter copies, ticks and goes to the next box; a click copies where it is', async () => {
    await boxes.first().focus()
    await page.keyboard.press('Enter')
    await expect(boxes.nth(1)).toBeFocused()
    expect(await clipboard()).toBe(await boxes.first().textContent())
    const code = sheet.locator('button[data-box="1.2"]')
    await code.click()
    expect(await clipboard()).toBe(await code.textContent())
    await expect(page.getByText(app.t('declaration.progress', { year: 2026, done: 2, all }))).toBeVisible()
  })

  await test.step('the position is kept in the firm’s file', async () => {
    await page.reload()
    await expect(page.getByText(app.t('declaration.progress', { year: 2026, done: 2, all }))).toBeVisible()
    await expect(sheet.locator('button[data-box="1.2"]')).toHaveAttribute('tabindex', '0')
  })

  await test.step('a number names the people behind it', async () => {
    await page.getByRole('button', { name: app.t('declaration.why', { label: '物理因素接触总人数' }) }).click()
    await expect(app.drawer.getByRole('heading', { name: app.t('figures.people', { count: 47 }) })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(app.drawer).toBeHidden()
  })

  await test.step('a declaration is recorded with the change it answers', async () => {
    await app.button('declaration.record').click()
    await expect(app.drawer.getByRole('checkbox').first()).toBeChecked()
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await part('declaration.part.changes')
    await expect(app.main.getByText(app.t('declaration.changes.none'))).toBeVisible()
  })

  await test.step('a new name is found; nothing is recorded before its day is known', async () => {
    await app.goTo('nav.profile')
    await app.field('profile.name').fill('示例家具（新名）有限公司')
    await app.button('action.save').click()
    await expect(page.getByText(app.t('form.saved'))).toBeVisible()
    await app.goTo('declaration.title')
    await part('declaration.part.changes')
    const group = page.getByRole('region', { name: app.t('declaration.trigger.T5') })
    await expect(group.getByText('示例家具（新名）有限公司')).toBeVisible()
    await expect(group.getByText(app.t('declaration.changes.undated'))).toBeVisible()
    await app.button('declaration.changes.register', group).click()
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer.getByText(app.t('form.notSaved', { count: 1 }))).toBeVisible()
    await app.field('ledger.changeEvents.date', app.drawer).fill('2026-11-22')
    await page.keyboard.press('Enter')
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await expect(group.getByText(app.t('declaration.changes.registered', { date: '2026-11-22' }))).toBeVisible()
    await expect(app.button('declaration.changes.register', group)).toBeHidden()
  })

  await test.step('years without a declaration say so; a receipt dated before its declaration is refused', async () => {
    await part('declaration.part.years')
    await expect(page.getByText(app.t('declaration.year.none', { year: 2024 }))).toBeVisible()
    await expect(page.getByText(app.t('declaration.year.noReceipt'))).toBeVisible()
    await page.getByRole('button', { name: '变更申报 2026-11-22' }).click()
    await app.field('ledger.declarations.receiptNumber', app.drawer).fill('样本-7')
    await app.field('ledger.declarations.receiptDate', app.drawer).fill('2026-11-20')
    await page.keyboard.press('Enter')
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer.getByText(/回执日期早于申报日期/)).toBeVisible()
    await app.field('ledger.declarations.receiptDate', app.drawer).fill('2026-11-22')
    await page.keyboard.press('Enter')
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await expect(page.getByRole('cell', { name: '样本-7' })).toBeVisible()
  })
})
