import type { Locator } from '@playwright/test'
import { expect, test } from './app.ts'
import { AppWindow, type TextKey } from './pages/window.ts'

test('changes are stacked and taken back, every line gives its reasons, and nothing is saved', async ({ page }) => {
  const app = new AppWindow(page)
  const part = (key: TextKey): Locator => page.getByRole('region', { name: app.t(key), exact: true })
  const changes = page.getByRole('region', { name: app.t('whatIf.changes') }).getByRole('listitem')
  await app.openDemo()
  const due = page.getByRole('navigation').getByRole('link', { name: app.t('nav.due') })
  const counted = await due.textContent()
  await app.goTo('nav.whatIf')
  await expect(app.main.getByText(app.t('whatIf.notSaved'))).toBeVisible()

  await test.step('benzene at a post that has none: exams before the first day, limits, card, declaration', async () => {
    await app.pick(app.field('whatIf.post'), '装配工', '装配工')
    await app.pick(app.field('exposure.hazard'), '71-43-2', '苯')
    await app.button('whatIf.add').click()
    await expect(changes).toHaveText([/装配工新增苯/])
    await expect(part('whatIf.section.exams').getByRole('button').first()).toContainText('2026-11-22')
    await expect(part('whatIf.section.limits')).toContainText('3 mg/m³')
    await expect(part('whatIf.section.notices')).toContainText('高毒物品告知卡：苯')
    await expect(part('whatIf.section.declaration')).toBeVisible()
  })

  await test.step('a line opens its reasons; the arrow goes on to the next; Esc comes back', async () => {
    await part('whatIf.section.exams').getByRole('button').first().click()
    await expect(app.drawer.getByText(/上岗前检查项目/)).toBeVisible()
    await expect(app.drawer.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
    const first = await app.drawer.getByText(/须不迟于/).textContent()
    await app.button('due.next', app.drawer).click()
    await expect(app.drawer.getByText(/须不迟于/)).not.toHaveText(first ?? '')
    await page.keyboard.press('Escape')
    await expect(app.drawer).toBeHidden()
  })

  await test.step('a second change on top: noise 82 → 87 dB shortens the cycle', async () => {
    await app.choose(app.field('whatIf.kind'), app.t('whatIf.kind.levelChanges'))
    await app.pick(app.field('whatIf.post'), '装配工', '装配工')
    await app.pick(app.field('exposure.hazard'), '噪声', '噪声')
    await app.field('exposure.level').fill('87')
    await app.button('whatIf.add').click()
    await expect(changes).toHaveCount(2)
    await expect(part('whatIf.section.exams')).toContainText('每 24 个月')
    await expect(part('whatIf.section.limits')).toContainText('87 dB(A)，超标')
  })

  await test.step('the answer as text, selected', async () => {
    await app.button('whatIf.asText').click()
    await expect(app.drawer.getByRole('textbox')).toHaveValue(/装配工新增苯[\s\S]*没有|不保存/)
    await page.keyboard.press('Escape')
  })

  await test.step('a form that lacks something says what, and adds nothing', async () => {
    await app.choose(app.field('whatIf.kind'), app.t('whatIf.kind.workerLeaves'))
    await app.button('whatIf.add').click()
    await expect(app.main.getByRole('alert').first()).toBeVisible()
    await expect(changes).toHaveCount(2)
  })

  await test.step('a change the facts contradict is refused with its number; taking it back answers again', async () => {
    await app.choose(app.field('whatIf.kind'), app.t('whatIf.kind.addHazard'))
    await app.pick(app.field('whatIf.post'), '装配工', '装配工')
    await app.pick(app.field('exposure.hazard'), 'zs', '噪声')
    await app.button('whatIf.add').click()
    await expect(app.main.getByRole('alert').getByText(/第 3 项变化.*已登记噪声/)).toBeVisible()
    await page.getByRole('button', { name: app.t('whatIf.remove', { number: 3 }) }).click()
    await expect(part('whatIf.section.exams')).toBeVisible()
  })

  await test.step('the firm is as it was', async () => {
    await expect(due).toHaveText(counted ?? '')
    await app.goTo('nav.structure')
    await expect(app.main.getByText('2026-11-23')).toHaveCount(0)
    await app.goTo('nav.whatIf')
    await expect(app.main.getByRole('heading', { name: app.t('whatIf.empty') })).toBeVisible()
  })
})
