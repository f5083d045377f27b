import { join } from 'node:path'
import { usccCheckCharacter } from '#shared/domain/identifiers.ts'
import { expect, test } from './app.ts'
import { ImportScreen } from './pages/import.ts'
import { PapersScreen } from './pages/papers.ts'
import { AppWindow } from './pages/window.ts'

const ROSTERS = join(import.meta.dirname, '..', 'fixtures', 'rosters')
const BODY = '91990000MA0NEW001'
const USCC = BODY + usccCheckCharacter(BODY)

test('someone who has never seen the program gets from nothing to a declaration', async ({ page }) => {
  test.setTimeout(120_000)
  const app = new AppWindow(page)

  await test.step('create a firm', async () => {
    await app.button('firms.create').click()
    await app.field('profile.name', app.drawer).fill('新手家具厂')
    await app.button('action.save', app.drawer).click()
    await expect(app.main.getByRole('heading', { level: 1, name: '新手家具厂' })).toBeVisible()
  })

  await test.step('a wrong credit code is refused and says why; the right one goes in', async () => {
    await app.goTo('nav.profile')
    const wrong = BODY + (USCC.endsWith('0') ? '1' : '0')
    await app.field('profile.uscc').fill(wrong)
    await app.button('action.save').click()
    await expect(page.getByRole('alert').first()).toContainText(app.t('form.notSaved', { count: 1 }))
    await expect(
      page.getByText(app.t('issue.uscc.checkDigit', { expected: USCC.slice(-1), found: wrong.slice(-1) })).first(),
    ).toBeVisible()
    await app.field('profile.uscc').fill(USCC)
    await expect(page.getByText(app.t('profile.uscc.good'))).toBeVisible()
    await app.pick(app.field('profile.industryCode'), 'mzjjzz', 'C2110')
    await app.field('profile.staff').fill('60')
    await app.field('profile.revenue').fill('2860')
    await expect(page.locator('.computed')).toContainText('小型')
    await app.button('action.save').click()
    await expect(page.getByText(app.t('form.saved'), { exact: true })).toBeVisible()
  })

  await test.step('import the roster: 53 in, 7 aside', async () => {
    await app.goTo('nav.roster')
    await page
      .getByRole('link', { name: app.t('roster.import') })
      .first()
      .click()
    const wizard = new ImportScreen(app)
    await wizard.choose(join(ROSTERS, 'furniture-60.xlsx'))
    await wizard.preview()
    await expect(page.getByText(app.t('import.preview.lead', { read: 60, good: 53, aside: 7 }))).toBeVisible()
    await expect(app.rows('import.step.preview')).toHaveCount(7)
    await expect(page.getByText('F8', { exact: true })).toBeVisible()
    await wizard.apply(53)
  })

  await test.step('mend one row', async () => {
    await page.getByRole('link', { name: app.t('import.report.mend') }).click()
    await expect(app.rows('aside.title')).toHaveCount(7)
    await app.rows('aside.title').filter({ hasText: 'D37' }).click()
    await app.field('rosterField.name', app.drawer).fill('示补名')
    await app.button('aside.accept', app.drawer).click()
    await expect(app.rows('aside.title')).toHaveCount(6)
    await page.getByRole('tab', { name: app.t('roster.people'), exact: true }).click()
    await expect(page.getByText(app.t('roster.count', { count: 54 }))).toBeVisible()
  })

  await test.step('give a post noise at 87 dB(A), found by pinyin', async () => {
    await app.goTo('nav.structure')
    await page.getByRole('button', { name: /砂光工/ }).click()
    await app.pick(app.field('structure.hazard.add'), 'zs', /^噪声/)
    await app.choose(app.field('exposure.levelKind', app.drawer), app.t('levelKind.lex8h'))
    await app.field('exposure.level', app.drawer).fill('87')
    await app.field('exposure.hoursPerDay', app.drawer).fill('8')
    await app.field('exposure.daysPerWeek', app.drawer).fill('5')
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await expect(page.getByRole('grid').getByText('8 h 等效声级 87 dB(A)')).toBeVisible()
  })

  await test.step('the due list has work to do, and says why', async () => {
    await app.goTo('nav.due')
    await app.rows('nav.due').filter({ hasText: '在岗期间职业健康检查' }).first().click()
    await expect(app.drawer.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
    await expect(app.drawer).toContainText('GBZ 188')
    await page.keyboard.press('Escape')
  })

  await test.step('the declaration is previewed and saved', async () => {
    const papers = new PapersScreen(app)
    await papers.open()
    await papers.drawnPages()
    await expect(page.getByRole('link', { name: app.t('profile.registeredAddress') })).toBeVisible()
    const { name, bytes } = await papers.save()
    expect(name).toMatch(/\.pdf$/)
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await page.getByRole('link', { name: '填报人、联系电话' }).click()
    await expect(app.field('profile.filler')).toBeFocused()
  })
})

test('a roster behind a password is refused in one sentence and nothing is written', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.roster')
  const before = await page.getByText(/^共 \d+ 人$/).textContent()
  await page.getByRole('link', { name: app.t('roster.import') }).click()
  const chooser = page.waitForEvent('filechooser')
  await app.button('import.choose.button').click()
  await (await chooser).setFiles(join(ROSTERS, 'password.xlsx'))
  await expect(page.getByRole('alert')).toContainText('没有导入任何人员')
  await app.goTo('nav.roster')
  await expect(page.getByText(/^共 \d+ 人$/)).toHaveText(before ?? '')
})

test('a post in use is not removed, and the notice says what to do', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.structure')
  await app.button('structure.post.edit').click()
  await app.button('action.remove', app.drawer).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: app.t('action.remove') })
    .click()
  await expect(page.getByText('没有删除').first()).toBeVisible()
  await expect(app.drawer).toBeVisible()
})

test('two workers added one after the other are two workers', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.roster')
  await expect(page.getByText(app.t('roster.count', { count: 56 }))).toBeVisible()
  for (const name of ['示甲', '示乙']) {
    await app.button('roster.add').click()
    await app.field('worker.name', app.drawer).fill(name)
    await app.button('action.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
  }
  await expect(page.getByText(app.t('roster.count', { count: 58 }))).toBeVisible()
})

test('a character no font has is named before printing, and printed as a box only when asked for', async ({ page }) => {
  const app = new AppWindow(page)
  await app.button('firms.create').click()
  await app.field('profile.name', app.drawer).fill('\u{20BB7}祥机械厂')
  await app.button('action.save', app.drawer).click()
  await expect(app.main.getByRole('heading', { level: 1 })).toContainText('祥机械厂')
  const papers = new PapersScreen(app)
  await papers.open()
  await expect(page.getByText('U+20BB7').first()).toBeVisible()
  await expect(app.button('papers.save')).toBeDisabled()
  await page.getByRole('checkbox', { name: app.t('papers.glyphs.allow') }).check()
  await papers.drawnPages()
  await expect(app.button('papers.save')).toBeEnabled()
})
