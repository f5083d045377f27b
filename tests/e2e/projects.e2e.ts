/** 三同时 as the officer meets it: a gate out of order is refused with its sentence, in order it is recorded. */
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

test('a new project: the review without a class is refused, with it the next gate comes', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('project.title')
  await app.button('project.new').click()
  await app.field('ledger.projects.name', app.drawer).fill('打磨房改造')
  await app.button('action.save', app.drawer).click()
  const card = app.main.getByRole('region', { name: '打磨房改造' })
  const pass = (gate: 'preEvaluation' | 'preEvaluationReview' | 'design') =>
    card.getByRole('button', { name: app.t('project.pass', { gate: app.t(`project.gate.${gate}`) }) })

  await pass('preEvaluation').click()
  await app.button('action.save', app.drawer).click()
  await expect(pass('preEvaluationReview')).toBeVisible()

  // Nobody knows who has to review while the class is unknown.
  await expect(card).toContainText('没有登记职业病危害类别')
  await pass('preEvaluationReview').click()
  await app.button('action.save', app.drawer).click()
  await expect(app.drawer.getByText(/没有登记职业病危害类别/)).toBeVisible()
  await app.button('action.cancel', app.drawer).click()

  await card.getByRole('button', { name: app.t('project.edit') }).click()
  await app.choose(app.field('ledger.projects.riskClass', app.drawer), app.t('ledger.projects.riskClass.general'))
  await app.button('action.save', app.drawer).click()
  await expect(card).toContainText(app.t('project.next.ready'))
  await pass('preEvaluationReview').click()
  await app.button('action.save', app.drawer).click()
  await expect(pass('design')).toBeVisible()
  await card.getByRole('button', { name: app.t('project.detail') }).click()
  await expect(app.drawer.getByRole('region', { name: app.t('attachments.title') })).toBeVisible()
})
