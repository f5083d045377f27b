/** A clinic's sheet comes in: every doubt asked, nothing written before, the answers remembered for the next sheet. */
import AxeBuilder from '@axe-core/playwright'
import { writeTable } from '#electron/sheets/export/write-table.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { expect, test, TODAY } from './app.ts'
import { AppWindow } from './pages/window.ts'

const HEADINGS = ['姓名', '体检日期', '体检结论']
const WORD = '本次体检各项未见明显改变'
const STRANGER = '示无此人'

/** A batch of the two first woodworkers of the demo firm, sent to its clinic; answers with their names. */
async function sentBatch(app: AppWindow): Promise<string[]> {
  await app.openDemo()
  await app.goTo('nav.exams')
  await app.button('exams.new').click()
  await app.field('ledger.examBatches.name', app.drawer).fill('导入样例')
  await app.pick(app.field('ledger.examBatches.clinicId', app.drawer), '示例市', '示例市职业病防治院')
  await app.field('ledger.examBatches.plannedOn', app.drawer).fill('2026-11-20')
  await app.page.keyboard.press('Tab')
  await app.field('ledger.search', app.drawer).fill('木工')
  const people = app.rows('exams.new.people')
  await expect(people.first()).toBeVisible()
  await people.nth(0).getByRole('checkbox').check()
  await people.nth(1).getByRole('checkbox').check()
  await app.drawer.getByRole('button', { name: app.t('exams.new.create', { count: 2 }) }).click()
  await expect(app.rows('exams.batch.people')).toHaveCount(2)
  const names = await app.rows('exams.batch.people').locator('td:first-child').allInnerTexts()
  await app.button('exams.batch.send').click()
  await app.page
    .locator('.ant-popover')
    .getByRole('button', { name: app.t('exams.batch.send') })
    .click()
  await expect(app.page.getByRole('grid', { name: app.t('exams.batch.results') })).toBeVisible()
  return names.map((name) => name.trim())
}

async function choose(app: AppWindow, format: 'xlsx' | 'csv', names: readonly string[]): Promise<void> {
  const bytes = await writeTable(
    {
      asOf: isoDate(TODAY),
      sheetName: '结果',
      columns: HEADINGS.map((heading) => ({ heading, width: 20 })),
      rows: names.map((name) => [name, '2026-11-20', WORD]),
      notes: { sheetName: '说明', lines: [] },
    },
    format,
  )
  const mimeType = format === 'csv' ? 'text/csv' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = { name: `results.${format}`, mimeType, buffer: Buffer.from(bytes) }
  await app.drawer.locator('input[type="file"]').setInputFiles(file)
  await expect(app.rows('exams.import.rows')).toHaveCount(names.length)
}

async function serious(app: AppWindow): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: app.page }).analyze()
  const found = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

test('a workbook with a word and a name nobody knows is asked about once, and the next sheet needs no answer', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const app = new AppWindow(page)
  const [first = '', second = ''] = await sentBatch(app)
  const grid = page.getByRole('grid', { name: app.t('exams.batch.results') })
  const apply = (count: number) => app.drawer.getByRole('button', { name: app.t('exams.import.apply', { count }) })

  await test.step('an xlsx: the unknown word and the unknown person wait, and nothing can be written', async () => {
    await app.button('exams.batch.import').click()
    await choose(app, 'xlsx', [first, STRANGER])
    await expect(app.drawer.getByText(app.t('results.problem.notFound'))).toBeVisible()
    await expect(app.drawer.getByText(app.t('exams.import.left', { count: 2 }))).toBeVisible()
    await expect(apply(1)).toBeDisabled()
    await app.button('action.cancel', app.drawer).click()
    await expect(app.drawer).toBeHidden()
    await expect(grid).not.toContainText('2026-11-20')
  })

  await test.step('answered, it is written whole: one result, one row left out', async () => {
    await app.button('exams.batch.import').click()
    await choose(app, 'xlsx', [first, STRANGER])
    const word = app.drawer.getByLabel(app.t('exams.import.word', { word: WORD, count: 2 }), { exact: true })
    await app.choose(word, app.t('wordMeaning.normal'))
    await expect(app.drawer.getByText(app.t('exams.import.left', { count: 1 }))).toBeVisible()
    const who = app.drawer.getByLabel(app.t('exams.import.who', { row: 3 }), { exact: true })
    await app.pick(who, app.t('exams.import.skip'), app.t('exams.import.skip'))
    expect(await serious(app)).toEqual([])
    await apply(1).click()
    await expect(page.getByText(app.t('exams.import.done', { written: 1, known: 0, skipped: 1 }))).toBeVisible()
    await expect(app.drawer).toBeHidden()
    await expect(grid).toContainText(app.t('ledger.exams.conclusion.normal'))
  })

  await test.step('a csv of the same clinic: columns and word remembered, who is on file known, the other sure', async () => {
    await app.button('exams.batch.import').click()
    await choose(app, 'csv', [first, second])
    await expect(app.drawer.getByText(app.t('exams.import.remembered'))).toBeVisible()
    await expect(app.drawer.getByText(app.t('exams.import.verdict.known')).first()).toBeVisible()
    await apply(1).click()
    await expect(page.getByText(app.t('exams.import.done', { written: 1, known: 1, skipped: 0 }))).toBeVisible()
    await expect(grid.getByText(app.t('ledger.exams.conclusion.normal'))).toHaveCount(2)
  })
})

test.describe('in English', () => {
  test.use({ language: 'en' })
  test('nothing serious stands in the way over the open drawer', async ({ page }) => {
    const app = new AppWindow(page, 'en')
    const [first = ''] = await sentBatch(app)
    await app.button('exams.batch.import').click()
    await choose(app, 'csv', [first, STRANGER])
    expect(await serious(app)).toEqual([])
  })
})
