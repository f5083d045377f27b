import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'
import { SCREEN_RUNS } from './screens.ts'

/** A key that shows through looks like `due.column.status`. */
const RAW_KEY = /\b[a-z][A-Za-z]*\.[a-z][A-Za-z]*(\.[A-Za-z]+)*\b/g
const FILE_SUFFIX = /^(e\.g|i\.e)$/
/** A mark of the data that has a word of its own; “program default” is such a word. */
const RAW_MARK =
  /\b((?<!Program )default|grade[<>]=\w+|(first|after)24m|(phys|chem|dust|rad|bio|other)-\d+|lex(8h|40h)|twaTotal|stel)\b/g
const HAN = /\p{Script=Han}/u

test('the language is switched in place and stays switched', async ({ page }) => {
  const app = new AppWindow(page)
  const english = new AppWindow(page, 'en')
  await app.openDemo()
  await app.button('language.other').click()
  await expect(english.main.getByRole('heading', { name: english.t('question.declared') })).toBeVisible()
  await expect(page).toHaveTitle('Zhijian')
  await page.reload()
  await expect(english.main.getByRole('heading', { name: english.t('question.declared') })).toBeVisible()
})

test.describe('in English', () => {
  test.use({ language: 'en' })

  for (const { from, screens } of SCREEN_RUNS) {
    test(`no screen from ${from} on has a Chinese label or a raw key`, async ({ page }) => {
      // A walk of a dozen screens, not one wait.
      test.setTimeout(300_000)
      const app = new AppWindow(page, 'en')
      await app.openDemo()
      for (const screen of screens) {
        await test.step(screen.name, async () => {
          await screen.open(app)
          const labels = await page
            .locator(
              'button, h1, h2:not(.pane-head h2, .hazard-name, .chain h2), h3, th, label, legend, nav a, [role="tab"], .lead, .status, .verification, [role="status"]',
            )
            .evaluateAll((elements) =>
              elements
                .filter(
                  (element) =>
                    element.closest(
                      '.tree, .sheet, .computed, .ready-rows, .calendar-month td, .calendar-events, .informing-duties ul, .ant-select, .figure-list ul, .copy-list ul, .due-of ul, .what-if-part ul, .months tbody, .kit fieldset, .facilities ul, .check-items, .check-item > h2, .page:has(.check-sheet) .lead, .page:has(.timeline) > .page-head',
                    ) === null,
                )
                .map((element) => (element instanceof HTMLElement ? element.innerText : '')),
            )
          const chinese = labels.filter((label) => HAN.test(label) && label !== '中文' && !label.includes('示范'))
          expect(chinese).toEqual([])
          const text = await page.locator('body').innerText()
          const keys = (text.match(RAW_KEY) ?? []).filter((word) => !FILE_SUFFIX.test(word))
          expect(keys).toEqual([])
          expect(text.match(RAW_MARK) ?? []).toEqual([])
        })
      }
    })
  }
})
