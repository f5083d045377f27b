import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'
import { SCREENS } from './screens.ts'

test('nothing serious stands in the way of anyone, on any screen', async ({ page }) => {
  test.setTimeout(400_000)
  const app = new AppWindow(page)
  await app.openDemo()
  for (const screen of SCREENS) {
    await test.step(screen.name, async () => {
      await screen.open(app)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
      ).toEqual([])
    })
  }
})
