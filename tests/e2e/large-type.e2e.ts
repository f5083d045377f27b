/** 大字模式: switched in place, kept on this machine, and every main screen still fits the smallest window. */
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'

const SCREENS = ['nav.due', 'nav.roster', 'nav.structure', 'nav.exams', 'measure.title', 'training.title'] as const

for (const language of ['zh-CN', 'en'] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ language })

    test('large type is switched in place, stays switched, and nothing runs out of the window', async ({ page }) => {
      const app = new AppWindow(page, language)
      await app.openDemo()
      const size = () =>
        app.main
          .getByRole('heading')
          .first()
          .evaluate((heading) => getComputedStyle(heading).fontSize)
      const before = Number.parseFloat(await size())
      await app.button('type.large').click()
      await expect(app.button('type.normal')).toHaveAttribute('aria-pressed', 'true')
      expect(Number.parseFloat(await size())).toBeGreaterThan(before * 1.1)
      await page.reload()
      await expect(app.button('type.normal')).toBeVisible()
      for (const screen of SCREENS) {
        await test.step(screen, async () => {
          await app.goTo(screen)
          await expect(app.main.locator('tbody tr').first()).toBeVisible()
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(over).toBeLessThanOrEqual(0)
        })
      }
      for (const screen of ['nav.due', 'measure.title'] as const) {
        await app.goTo(screen)
        await expect(app.main.locator('tbody tr').first()).toBeVisible()
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
      }
      await app.button('type.normal').click()
      await expect(app.button('type.large')).toBeVisible()
    })
  })
}
