import type { Locator } from '@playwright/test'
import { idCardCheckCharacter } from '#shared/domain/identifiers.ts'
import { expect, test } from './app.ts'
import { AppWindow, type TextKey } from './pages/window.ts'

const JOINER = '示新来'

/** The roster and the page of one person. */
class PeopleScreen {
  readonly app: AppWindow
  constructor(app: AppWindow) {
    this.app = app
  }

  async look(words: string): Promise<void> {
    await this.app.field('people.search').fill(words)
  }

  /** A region of the person's page by its heading. */
  part(key: TextKey): Locator {
    return this.app.main.getByRole('region', { name: this.app.t(key), exact: true })
  }

  async day(key: TextKey, day: string): Promise<void> {
    const field = this.app.field(key, this.app.drawer)
    await field.fill(day)
    await field.press('Enter')
  }

  async asOf(day: string): Promise<void> {
    const field = this.app.page.getByLabel(this.app.t('asOf.label'), { exact: true })
    await field.fill(day)
    await field.press('Enter')
    await expect(this.app.page).toHaveURL(new RegExp(`asOf=.*${day}`))
  }

  async confirm(key: TextKey): Promise<void> {
    await this.app.button('people.move.next', this.app.drawer).click()
    await expect(this.app.drawer.getByRole('status').first()).toBeVisible()
    await this.app.button(key, this.app.drawer).click()
    await expect(this.app.drawer).toBeHidden()
  }

  async record(step: TextKey): Promise<void> {
    const name = this.app.t('people.step.record.of', { step: this.app.t(step) })
    await this.part('people.steps').getByRole('button', { name }).click()
  }

  async save(): Promise<void> {
    await this.app.button('action.save', this.app.drawer).click()
    await expect(this.app.drawer).toBeHidden()
  }
}

test('a joiner’s first year: hired, examined, trained, told, equipped, examined again, moved, gone', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const app = new AppWindow(page)
  const people = new PeopleScreen(app)
  await app.openDemo()
  await app.goTo('nav.roster')

  await test.step('a minor is refused before anything is written, and the day is named', async () => {
    await app.button('people.join').click()
    await app.field('worker.name', app.drawer).fill(JOINER)
    await people.day('worker.birthDate', '2010-01-15')
    await app.pick(app.field('people.move.post', app.drawer), '砂光工', '砂光工')
    await people.day('people.join.on', '2026-12-01')
    await app.button('people.move.next', app.drawer).click()
    await expect(app.drawer.getByRole('alert')).toContainText('2028-01-15')
    await expect(app.button('people.join.save', app.drawer)).toBeDisabled()
    await app.button('people.move.back', app.drawer).click()
  })

  await test.step('of age, the joiner is written; the page lists what comes before the first day', async () => {
    await people.day('worker.birthDate', '1998-01-15')
    await people.confirm('people.join.save')
    await expect(app.main.getByRole('heading', { level: 1, name: JOINER })).toBeVisible()
    await expect(people.part('people.steps').getByRole('listitem')).not.toHaveCount(0)
    await expect(people.part('people.timeline')).toContainText('砂光工')
  })

  await test.step('pre-job exam, training and notice are recorded from forms that know the person', async () => {
    await people.record('people.step.exam')
    await people.day('ledger.exams.date', '2026-11-20')
    await app.choose(app.field('ledger.exams.conclusion', app.drawer), '目前未见异常')
    await people.save()
    await people.record('people.step.training')
    await people.day('ledger.trainings.date', '2026-11-21')
    await app.field('ledger.trainings.hours', app.drawer).fill('8')
    await app.choose(app.field('ledger.trainings.passed', app.drawer), app.t('value.yes'))
    await people.save()
    await people.record('people.step.notice')
    await people.day('ledger.contractNotices.signedOn', '2026-11-22')
    await people.save()
    await expect(people.part('people.timeline')).toContainText('上岗前')
  })

  await test.step('in the following year the exam in service comes due and is recorded', async () => {
    await people.asOf('2027-11-20')
    await expect(people.part('people.due')).toContainText('在岗期间职业健康检查')
    await expect(people.part('people.hazards')).toContainText(app.t('people.hazard.years.value', { years: 1 }))
    await app.button('people.record').click()
    await page.getByRole('menuitem', { name: app.t('ledger.exams'), exact: true }).click()
    await people.day('ledger.exams.date', '2027-11-19')
    await app.choose(app.field('ledger.exams.kind', app.drawer), app.t('ledger.exams.kind.inService'))
    await app.choose(
      app.field('ledger.exams.conclusion', app.drawer),
      app.t('ledger.exams.conclusion.contraindication'),
    )
    await people.save()
    await expect(app.main.getByText(app.t('people.flag.barred'))).toBeVisible()
  })

  await test.step('a mover: off the barred post the day before, and not back onto it', async () => {
    await app.button('people.transfer').click()
    await app.pick(app.field('people.move.post', app.drawer), '调漆工', '调漆工')
    await people.day('people.transfer.on', '2027-11-22')
    await people.confirm('people.transfer.save')
    await expect(people.part('people.timeline')).toContainText(
      app.t('people.timeline.period', { on: '2026-12-01', to: '2027-11-21' }),
    )
    await people.asOf('2027-11-23')
    await expect(app.main.getByText(app.t('people.flag.contraindicated'), { exact: true })).toBeVisible()
    await expect(app.main.getByText(app.t('people.flag.barred'))).toBeHidden()
    await app.button('people.transfer').click()
    await app.pick(app.field('people.move.post', app.drawer), '砂光工', '砂光工')
    await people.day('people.transfer.on', '2027-12-01')
    await app.button('people.move.next', app.drawer).click()
    await expect(app.drawer.getByRole('alert')).toContainText('2027-11-19')
    await app.button('people.move.back', app.drawer).click()
    await app.button('action.cancel', app.drawer).click()
  })

  await test.step('a leaver: last day, copy of the file asked for, gone from those present and found by pinyin among those who left', async () => {
    await app.button('people.leave').click()
    await app.drawer.getByRole('checkbox', { name: app.t('people.leave.copy') }).check()
    // Enter in the only field goes on to what it brings.
    await people.day('people.leave.on', '2027-12-31')
    await app.button('people.leave.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await expect(people.part('people.steps')).toContainText('离岗')
    await people.asOf('2028-01-05')
    await app.goTo('nav.roster')
    await people.look('sxl')
    await expect(app.rows('roster.people')).toHaveCount(0)
    await page.getByRole('button', { name: new RegExp(`^${app.t('people.standing.left')}`) }).click()
    await expect(app.rows('roster.people')).toHaveCount(1)
    await expect(app.rows('roster.people').first()).toContainText(JOINER)
  })
})

test('several people are changed at once, and Ctrl+Z takes it back', async ({ page }) => {
  const app = new AppWindow(page)
  await app.openDemo()
  await app.goTo('nav.roster')
  const dispatched = page.getByRole('grid', { name: app.t('roster.people') }).getByText('实习', { exact: true })
  const before = await dispatched.count()
  const boxes = page.getByRole('grid', { name: app.t('roster.people') }).getByRole('checkbox')
  await boxes.nth(1).check()
  await boxes.nth(2).check()
  await app.button('people.edit.kind').click()
  const dialog = page.getByRole('dialog')
  await app.choose(app.field('worker.kind', dialog), app.t('workerKind.intern'))
  await app.button('people.edit.save', dialog).click()
  await expect(dispatched).toHaveCount(before + 2)
  await page.keyboard.press('Control+z')
  await expect(dispatched).toHaveCount(before)
})

test('whoever left without an exam is recorded with a reason, comes back, and keeps the years; a second record at a time is refused', async ({
  page,
}) => {
  const app = new AppWindow(page)
  const people = new PeopleScreen(app)
  const first17 = '99010119880808021'
  const join = async (on: string) => {
    await app.goTo('nav.roster')
    await app.button('people.join').click()
    await app.field('worker.name', app.drawer).fill('示归来')
    await app.field('worker.idCard', app.drawer).fill(first17 + idCardCheckCharacter(first17))
    await app.pick(app.field('people.move.post', app.drawer), '砂光工', '砂光工')
    await people.day('people.join.on', on)
  }
  await app.openDemo()
  await join('2024-01-08')
  await people.confirm('people.join.save')

  await test.step('law 35: without an exam the leaving is refused, with its clause, until a reason is given', async () => {
    await app.button('people.leave').click()
    await people.day('people.leave.on', '2025-06-30')
    await expect(app.drawer.getByRole('alert')).toContainText('第三十五条')
    await expect(app.button('people.leave.save', app.drawer)).toBeDisabled()
    await app.field('people.leave.despite', app.drawer).fill('本人提出辞职')
    await app.button('people.leave.save', app.drawer).click()
    await expect(app.drawer).toBeHidden()
  })

  await test.step('back on the last day is refused, later is taken', async () => {
    await join('2025-06-30')
    await app.button('people.move.next', app.drawer).click()
    await expect(app.drawer.getByRole('alert')).toContainText('2025-06-30')
    await app.button('people.move.back', app.drawer).click()
    await people.day('people.join.on', '2026-11-02')
    await people.confirm('people.join.save')
  })

  await test.step('the page leads to the earlier service, and the side bar stays on the roster', async () => {
    const earlier = app.t('people.service.earlier', { from: '2024-01-08', to: '2025-06-30' })
    await expect(people.part('people.hazards')).toContainText('2024-01-08')
    await expect(app.page.getByRole('link', { name: app.t('nav.roster') }).first()).toHaveAttribute(
      'aria-current',
      'page',
    )
    await app.main.getByRole('link', { name: earlier }).click()
    const later = app.t('people.service.later', { from: '2026-11-02' })
    await expect(app.main.getByRole('link', { name: later })).toBeVisible()
    await app.goTo('nav.roster')
    await people.look('示归来')
    await expect(app.rows('roster.people').first()).toContainText(earlier)
  })
})
