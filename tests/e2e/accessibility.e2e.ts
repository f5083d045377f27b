import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './app.ts'
import { AppWindow } from './pages/window.ts'
import { SCREEN_RUNS, SCREENS } from './screens.ts'

test('every screen is walked', () => {
  expect(SCREEN_RUNS.flatMap(({ screens }) => screens)).toEqual(SCREENS)
})

for (const { from, screens } of SCREEN_RUNS) {
  test(`nothing serious stands in the way of anyone, on any screen from ${from} on`, async ({ page }) => {
    // A walk of a dozen screens, not one wait.
    test.setTimeout(300_000)
    const app = new AppWindow(page)
    await app.openDemo()
    for (const screen of screens) {
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
}
