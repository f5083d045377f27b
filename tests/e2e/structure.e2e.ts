/** The tree of workplaces: nested and moved, with heads that add up; a kit line by line; facilities with upkeep and photos; a copy. */
import { png } from '../helpers/sample-files.ts'
import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('workplaces lie in one another, move with their people, and keep their facilities and photos', async ({
  page,
}) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.structure')
  const tree = app.main.getByRole('region', { name: app.t('structure.tree') })
  const heads = (name: string) => tree.locator('.tree-workplace').filter({ hasText: name }).first()
  const wood = await heads('木工车间').locator('.muted').textContent()

  await app.button('structure.workplace.add', tree).click()
  await app.field('structure.workplace.name', tree).fill('一号厂房')
  await page.keyboard.press('Enter')
  await expect(heads('一号厂房')).toContainText(app.t('structure.headcount', { count: 0 }))
  await tree.getByRole('button', { name: app.t('structure.child.addTo', { name: '一号厂房' }) }).click()
  await app.field('structure.workplace.name', tree).fill('夹层')
  await page.keyboard.press('Enter')
  await expect(heads('夹层')).toBeVisible()

  await tree.getByRole('button', { name: app.t('structure.rename', { name: '木工车间' }) }).click()
  await app.pick(app.field('structure.parent', app.drawer), '一号', '一号厂房')
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await expect(heads('一号厂房')).toContainText(wood ?? 'no headcount')

  await tree.getByRole('button', { name: app.t('structure.rename', { name: '木工车间' }) }).click()
  const facilities = app.drawer.getByRole('region', { name: app.t('facilities.title') })
  await app.button('facilities.add', facilities).click()
  await app.field('ledger.facilities.name', app.drawer.last()).fill('砂光机吸尘罩')
  await app.button('action.save', app.drawer.last()).click()
  const hood = facilities.getByRole('listitem').filter({ hasText: '砂光机吸尘罩' }).first()
  await expect(hood).toContainText(app.t('facilities.noChecks'))
  await app.button('facilities.check', hood).click()
  await app.field('ledger.facilityChecks.by', app.drawer.last()).fill('王样本')
  await app.button('action.save', app.drawer.last()).click()
  await expect(hood.getByRole('listitem')).toContainText([TODAY])
  await app.button('facilities.photos', hood).click()
  await app.drawer
    .last()
    .locator('input[type=file]')
    .setInputFiles({ name: '吸尘罩.png', mimeType: '', buffer: Buffer.from(png(40, 40)) })
  await expect(
    app.drawer
      .last()
      .getByRole('button', { name: /吸尘罩\.png/ })
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(hood.getByRole('button', { name: app.t('facilities.photos.count', { count: 1 }) })).toBeVisible()
})

test('a starter kit is taken line by line and nothing is written before', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.structure')
  const tree = app.main.getByRole('region', { name: app.t('structure.tree') })
  const workplaces = tree.locator('.tree-workplace')
  await expect(workplaces.first()).toBeVisible()
  const before = await workplaces.count()
  await app.button('kit.open').click()
  const groups = app.drawer.getByRole('group')
  const first = groups.first()
  const name = (await first.locator('legend').textContent()) ?? ''
  const others = (await groups.locator('legend').allTextContents()).slice(1)
  expect(others.length).toBeGreaterThan(0)
  for (const legend of await groups.locator('legend').getByRole('checkbox').all()) await legend.uncheck()
  await expect(app.button('kit.confirm', app.drawer)).toBeDisabled()
  await first.getByRole('checkbox').first().check()
  const hazard = first.locator('.kit-hazards').first().getByRole('checkbox').first()
  await hazard.uncheck()
  await expect(workplaces).toHaveCount(before)
  await app.button('kit.confirm', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await expect(workplaces.filter({ hasText: name })).not.toHaveCount(0)
})

test('a structure is copied to another firm without its people', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  const demo = /firms\/([^/?]+)/.exec(page.url())?.[1] ?? ''
  await page.getByRole('link', { name: app.t('app.name') }).click()
  await app.button('firms.create').click()
  await app.field('profile.name', app.drawer).fill('复制目标厂')
  await app.button('action.save', app.drawer).click()
  await page.waitForURL((url) => url.hash.startsWith('#/firms/') && !url.hash.includes(demo))
  const target = page.url()
  await page.goto(target.replace(/firms\/[^/?]+.*/, `firms/${demo}/structure`))
  await app.button('copy.open').click()
  await app.choose(app.field('copy.target', app.drawer), '复制目标厂')
  await expect(app.drawer.locator('.copy-preview')).toContainText('木工车间')
  await app.button('copy.confirm', app.drawer).click()
  await expect(app.drawer).toBeHidden()
  await page.goto(target)
  await app.goTo('nav.structure')
  const tree = app.main.getByRole('region', { name: app.t('structure.tree') })
  await expect(tree).toContainText('木工车间')
  await expect(tree.locator('.tree-post .muted').first()).toHaveText(app.t('structure.headcount', { count: 0 }))
})
