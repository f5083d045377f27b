import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('a value is judged outside any firm, from the card of its hazard, with both numbers and the clause', async ({
  page,
}) => {
  const app = new AppWindow(page)
  const verdict = page.getByRole('region', { name: app.t('judge.title') })

  await test.step('from the card of a hazard', async () => {
    await expect(app.button('search.open')).toBeVisible()
    await page.keyboard.press('Control+k')
    await app.drawer.getByRole('textbox').fill('71-43-2')
    await app.drawer.getByRole('button', { name: /^苯/ }).first().click()
    await app.drawer.getByRole('link', { name: app.t('judge.open') }).click()
    await expect(app.drawer).toBeHidden()
    await expect(app.main.getByRole('heading', { level: 1, name: app.t('judge.title') })).toBeVisible()
  })

  await test.step('equal to the limit is within, above it is over', async () => {
    await app.field('judge.value').fill('3')
    await expect(verdict.getByRole('heading', { name: app.t('verdict.within') })).toBeVisible()
    await app.field('judge.value').fill('3.125')
    await expect(verdict.getByRole('heading', { name: app.t('verdict.over') })).toBeVisible()
    for (const words of ['3.125 mg/m³', '3 mg/m³', 'GBZ 2.1-2019', app.t('verification.S')])
      await expect(verdict.getByText(words).first()).toBeVisible()
  })

  await test.step('what is missing is named, and judged once it is given', async () => {
    await page.goto(`${page.url().split('#')[0]}#/judge?hazard=phys-2`)
    await app.field('judge.value').fill('29.5')
    await expect(verdict.getByRole('heading', { name: app.t('verdict.cannotJudge') })).toBeVisible()
    await expect(verdict.getByText('接触时间率（%）')).toBeVisible()
    await app.choose(app.field('judge.evidence.labourClass'), app.t('judge.choice.II'))
    await app.field('judge.evidence.contactRate').fill('75')
    await app.choose(app.field('judge.evidence.hotRegion'), app.t('judge.choice.no'))
    await expect(verdict.getByRole('heading', { name: app.t('verdict.over') })).toBeVisible()
  })

  await test.step('a level is computed from the parts of a day', async () => {
    await page.goto(`${page.url().split('#')[0]}#/judge?hazard=phys-1`)
    await app.choose(app.field('judge.kind'), app.t('levelKind.lex8h'))
    await app.button('judge.segment.add').click()
    await app.field('judge.segment.level').fill('88')
    await app.field('judge.segment.hours').fill('4')
    await expect(verdict.getByRole('heading', { name: app.t('verdict.within') })).toBeVisible()
    await expect(verdict.getByText('85 dB(A)').first()).toBeVisible()
  })
})
