/** Every screen of the demo firm, and how to get there. */
import { expect } from '@playwright/test'
import { noiseEvery, packBytes } from '../helpers/packs.ts'
import { packFile, PacksScreen } from './pages/packs.ts'
import type { AppWindow, TextKey } from './pages/window.ts'

const BY_SIDE_BAR: readonly TextKey[] = [
  'nav.due',
  'nav.profile',
  'nav.structure',
  'nav.roster',
  'nav.exams',
  'nav.cases',
]

export interface Screen {
  readonly name: string
  readonly open: (app: AppWindow) => Promise<void>
}

/** In an order in which each can be opened from the one before; what stands outside a firm comes last. */
export const SCREENS: readonly Screen[] = [
  {
    name: 'home',
    open: async (app) => expect(app.main.getByRole('heading', { name: app.t('question.declared') })).toBeVisible(),
  },
  {
    name: 'completeness',
    open: async (app) => {
      await app.button('home.complete.whole.gaps').click()
      await expect(app.drawer.getByRole('heading', { name: app.t('home.complete.how') })).toBeVisible()
    },
  },
  {
    name: 'calendar',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await app.goTo('calendar.title')
      await expect(app.main.getByRole('gridcell', { selected: true })).toBeVisible()
    },
  },
  {
    name: 'calendar-day',
    open: async (app) => {
      await app.main.locator('[data-day="2026-11-16"]').click()
      await expect(app.drawer.getByRole('listitem').first()).toBeVisible()
    },
  },
  {
    name: 'message',
    open: async (app) => {
      await app.button('message.open', app.drawer).click()
      await expect(app.field('message.preview')).toHaveValue(/./)
    },
  },
  {
    name: 'calendar-year',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toHaveCount(0)
      await app.main.getByText(app.t('calendar.view.year'), { exact: true }).click()
      await expect(app.main.getByRole('grid')).toHaveCount(12)
    },
  },
  {
    name: 'search',
    open: async (app) => {
      await app.page.keyboard.press('Control+k')
      await app.field('search.field').fill('zs')
      await expect(app.drawer.getByRole('region', { name: app.t('search.group.hazards') })).toBeVisible()
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toHaveCount(0)
    },
  },
  ...BY_SIDE_BAR.map((key) => ({
    name: key.replace(/^.*\./, ''),
    open: async (app: AppWindow) => {
      await app.goTo(key)
      await expect(app.main.locator('tbody tr, form, [role="grid"]').first()).toBeVisible()
    },
  })),
  {
    name: 'projects',
    open: async (app) => {
      await app.goTo('project.title')
      await expect(app.main.getByText(app.t('project.next.ready'))).toBeVisible()
    },
  },
  ...(['incidents', 'plans', 'kit', 'drills'] as const).map((tab) => ({
    name: `emergency-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'incidents') await app.goTo('emergency.title')
      else await app.main.getByRole('tab', { name: app.t(`emergency.tab.${tab}`), exact: true }).click()
      await expect(app.rows(`emergency.tab.${tab}`).first()).toBeVisible()
    },
  })),
  {
    name: 'rulebooks',
    open: async (app) => {
      await app.goTo('rulebook.title')
      await app.rows('rulebook.title').first().click()
      await expect(app.drawer.getByRole('heading', { name: app.t('rulebook.older') })).toBeVisible()
    },
  },
  {
    name: 'archive',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.goTo('archive.title')
      await app.main.getByRole('tab').nth(1).click()
      await expect(app.main.getByRole('grid')).toBeVisible()
    },
  },
  {
    name: 'inspection',
    open: async (app) => {
      await app.goTo('inspection.title')
      await app.rows('inspection.title').nth(3).click()
      await expect(app.drawer.getByRole('heading', { name: app.t('inspection.detail') })).toBeVisible()
    },
  },
  ...(['needs', 'plan', 'sessions', 'questionnaire'] as const).map((tab) => ({
    name: `training-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'needs') await app.goTo('training.title')
      else await app.main.getByRole('tab', { name: app.t(`training.tab.${tab}`) }).click()
      await expect(app.main.getByRole('tabpanel')).toBeVisible()
    },
  })),
  ...(['board', 'checks', 'measures', 'transitions'] as const).map((tab) => ({
    name: `checks-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'board') await app.goTo('checks.title')
      else await app.main.getByRole('tab', { name: app.t(`checks.tab.${tab}`) }).click()
      await expect(app.rows(`checks.tab.${tab}`).first()).toBeVisible()
    },
  })),
  {
    name: 'checks-finding',
    open: async (app) => {
      await app.goTo('checks.title')
      await app.main.getByRole('tab', { name: app.t('checks.tab.board') }).click()
      await app.rows('checks.tab.board').first().click()
      await expect(app.drawer.getByRole('list', { name: app.t('finding.steps') })).toBeVisible()
    },
  },
  {
    name: 'checks-sheet',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.main.getByRole('tab', { name: app.t('checks.tab.checks') }).click()
      await app.rows('checks.tab.checks').first().click()
      await expect(app.main.getByRole('navigation', { name: app.t('checks.sheet.items') })).toBeVisible()
    },
  },
  ...(['lines', 'spending'] as const).map((tab) => ({
    name: `budget-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'lines') await app.goTo('budget.title')
      else await app.main.getByRole('tab', { name: app.t(`budget.tab.${tab}`) }).click()
      await expect(app.rows(`budget.tab.${tab}`).first()).toBeVisible()
    },
  })),
  ...(['schemes', 'talent', 'screenings'] as const).map((tab) => ({
    name: `programmes-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'schemes') await app.goTo('programmes.title')
      else await app.main.getByRole('tab', { name: app.t(`programmes.tab.${tab}`) }).click()
      await expect(app.main.getByRole('tabpanel').locator('table, .notice').first()).toBeVisible()
    },
  })),
  ...(['needs', 'standards', 'suitability', 'stock', 'ledger'] as const).map((tab) => ({
    name: `ppe-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'needs') await app.goTo('ppe.title')
      else await app.main.getByRole('tab', { name: app.t(`ppe.tab.${tab}`) }).click()
      await expect(app.main.getByRole('tabpanel').locator('table, .notice').first()).toBeVisible()
    },
  })),
  ...(['insurance', 'agreements', 'contractors'] as const).map((tab) => ({
    name: `contracts-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'insurance') await app.goTo('contracts.title')
      else await app.main.getByRole('tab', { name: app.t(`contracts.tab.${tab}`) }).click()
      await expect(app.main.getByRole('tabpanel').locator('tbody tr').first()).toBeVisible()
    },
  })),
  {
    name: 'contracts-contractor',
    open: async (app) => {
      await app.rows('contracts.tab.contractors').first().click()
      await expect(app.drawer.getByRole('heading', { name: app.t('contracts.term') })).toBeVisible()
    },
  },
  {
    name: 'contracts-renew',
    open: async (app) => {
      await app.button('contracts.renew', app.drawer).click()
      await expect(app.field('ledger.contractors.from')).not.toHaveValue('')
    },
  },
  {
    name: 'informing',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toHaveCount(0)
      await app.goTo('informing.title')
      await app.rows('informing.part.papers').first().click()
      await expect(app.drawer).toBeVisible()
    },
  },
  {
    name: 'informing-duties',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.page.getByText(app.t('informing.part.duties'), { exact: true }).click()
      await expect(app.main.getByRole('list', { name: app.t('informing.part.duties') })).toBeVisible()
    },
  },
  ...(['reports', 'exceedances', 'untested', 'trend', 'daily', 'highToxic', 'duties'] as const).map((tab) => ({
    name: `measurement-${tab}`,
    open: async (app: AppWindow) => {
      if (tab === 'reports') await app.goTo('measure.title')
      else await app.main.getByRole('tab', { name: app.t(`measure.tab.${tab}`) }).click()
      await expect(app.main.getByRole('tabpanel').locator('table, ul, .notice').first()).toBeVisible()
    },
  })),
  {
    name: 'measurement-entry',
    open: async (app) => {
      await app.main.getByRole('link', { name: app.t('measure.newReport'), exact: true }).click()
      await expect(app.main.getByRole('grid', { name: app.t('measure.entry.grid') })).toBeVisible()
    },
  },
  {
    name: 'declaration',
    open: async (app) => {
      await app.goTo('declaration.title')
      await expect(app.page.getByRole('group', { name: app.t('declaration.sheet.label') })).toBeVisible()
    },
  },
  {
    name: 'declaration-why',
    open: async (app) => {
      await app.page.getByRole('button', { name: app.t('declaration.why', { label: '物理因素接触总人数' }) }).click()
      await expect(app.drawer.getByRole('heading', { name: app.t('explanation.inputs') })).toBeVisible()
    },
  },
  {
    name: 'declaration-changes',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.page.getByText(app.t('declaration.part.changes'), { exact: true }).click()
      await expect(app.main.getByRole('region').first()).toBeVisible()
    },
  },
  {
    name: 'declaration-years',
    open: async (app) => {
      await app.page.getByText(app.t('declaration.part.years'), { exact: true }).click()
      await expect(app.page.getByRole('table', { name: app.t('declaration.part.years') })).toBeVisible()
    },
  },
  {
    name: 'dose',
    open: async (app) => {
      await app.goTo('dose.title')
      await app.rows('dose.part.people').first().click()
      await expect(app.drawer.getByRole('heading', { name: app.t('dose.sums') })).toBeVisible()
    },
  },
  {
    name: 'dose-entry',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.page.getByText(app.t('dose.part.entry'), { exact: true }).click()
      await app.page.getByText(app.t('dose.entry.read'), { exact: true }).click()
      await expect(app.page.getByRole('grid', { name: app.t('dose.entry.grid') })).toBeVisible()
    },
  },
  {
    name: 'ledgers',
    open: async (app) => {
      await app.goTo('ledgers.title')
      await expect(app.main.getByRole('heading', { name: app.t('ledgers.group.people') })).toBeVisible()
    },
  },
  {
    name: 'ledger-drawer',
    open: async (app) => {
      await app.openLedger('ppeIssues')
      await app.rows('ledger.ppeIssues').first().click()
      await expect(app.drawer.getByLabel(app.t('ledger.ppeIssues.item'))).not.toHaveValue('')
    },
  },
  {
    name: 'ledger-reader',
    open: async (app) => {
      await app.button('action.cancel', app.drawer).click()
      await app.openLedger('selfChecks')
      await app.rows('ledger.selfChecks').first().click()
      await expect(app.drawer.getByText(app.t('ledger.tally.noItems'))).toBeVisible()
    },
  },
  {
    name: 'history',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await app.goTo('history.title')
      await app.rows('history.title').first().click()
      await expect(app.drawer.getByRole('columnheader', { name: app.t('history.before') }).first()).toBeVisible()
    },
  },
  {
    name: 'structure-kit',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.goTo('nav.structure')
      await app.button('kit.open').click()
      await expect(app.button('kit.confirm', app.drawer)).toBeEnabled()
    },
  },
  {
    name: 'structure-workplace',
    open: async (app) => {
      await app.button('action.cancel', app.drawer).click()
      await app.page.getByRole('button', { name: app.t('structure.rename', { name: '木工车间' }) }).click()
      await expect(app.drawer.getByRole('region', { name: app.t('facilities.title') })).toBeVisible()
    },
  },
  {
    name: 'structure-copy',
    open: async (app) => {
      await app.button('action.cancel', app.drawer).click()
      await app.button('copy.open').click()
      await expect(app.field('copy.target', app.drawer)).toBeVisible()
    },
  },
  {
    name: 'person',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await app.goTo('nav.roster')
      await app.rows('roster.people').first().click()
      await expect(app.page.getByRole('region', { name: app.t('people.timeline') })).toBeVisible()
    },
  },
  {
    name: 'aside',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await app.goTo('nav.roster')
      await app.page.getByRole('tab').nth(1).click()
      await expect(app.rows('aside.title').first()).toBeVisible()
    },
  },
  {
    name: 'aside-drawer',
    open: async (app) => {
      await app.rows('aside.title').first().click()
      await expect(app.drawer).toBeVisible()
    },
  },
  {
    name: 'import',
    open: async (app) => {
      await app.button('action.cancel', app.drawer).click()
      await app.page.getByRole('link', { name: app.t('roster.import') }).click()
      await expect(app.button('import.choose.button')).toBeVisible()
    },
  },
  {
    name: 'spread',
    open: async (app) => {
      await app.goTo('nav.roster')
      await app.page.getByRole('tab', { name: app.t('people.spread') }).click()
      await expect(app.page.getByRole('img', { name: app.t('people.spread.years') })).toBeVisible()
    },
  },
  {
    name: 'explanation',
    open: async (app) => {
      await app.goTo('nav.due')
      await app.rows('nav.due').first().click()
      await expect(app.drawer.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
    },
  },
  {
    name: 'hazard',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.page.keyboard.press('Control+k')
      await app.drawer.getByRole('textbox').fill('zs')
      await app.drawer.getByRole('button', { name: /噪声/ }).first().click()
      await expect(app.drawer.getByRole('heading', { name: app.t('hazardCard.limits') })).toBeVisible()
    },
  },
  {
    name: 'what-if',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.goTo('nav.whatIf')
      await app.pick(app.field('whatIf.post'), '装配工', '装配工')
      await app.pick(app.field('exposure.hazard'), '71-43-2', /苯|Benzene/)
      await app.button('whatIf.add').click()
      await app.page
        .getByRole('region', { name: app.t('whatIf.section.exams') })
        .getByRole('button')
        .first()
        .click()
      await expect(app.drawer.getByRole('heading', { name: app.t('explanation.basis') })).toBeVisible()
    },
  },
  {
    name: 'papers',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      await app.goTo('nav.papers')
      await expect(app.page.locator('canvas[data-drawn="true"]').first()).toBeVisible({ timeout: 30_000 })
    },
  },
  {
    name: 'figures',
    open: async (app) => {
      await app.page.getByText(app.t('papers.part.figures'), { exact: true }).click()
      await app.page
        .getByRole('group', { name: app.t('papers.part.figures') })
        .getByRole('button')
        .first()
        .click()
      await expect(app.drawer.getByRole('heading', { name: app.t('explanation.inputs') })).toBeVisible()
    },
  },
  {
    name: 'firms',
    open: async (app) => {
      await app.page.getByRole('link', { name: app.t('app.name') }).click()
      await expect(app.rows('firms.title')).toHaveCount(1)
    },
  },
  {
    name: 'hazards',
    open: async (app) => {
      await app.page.getByRole('link', { name: app.t('globalMenu.hazards') }).click()
      await app.rows('hazards.title').first().click()
      await expect(app.page.getByRole('heading', { name: app.t('hazardCard.codes') })).toBeVisible()
    },
  },
  {
    name: 'judge',
    open: async (app) => {
      await app.page
        .getByRole('navigation', { name: app.t('globalMenu.label') })
        .getByRole('link', { name: app.t('judge.title') })
        .click()
      await app.pick(app.field('judge.hazard'), '108-88-3', '甲苯')
      await app.field('judge.value').fill('60')
      await expect(app.main.getByRole('heading', { name: app.t('verdict.over') })).toBeVisible()
    },
  },
  { name: 'packs', open: (app) => new PacksScreen(app).open() },
  {
    name: 'pack',
    open: async (app) => {
      await app.rows('packs.title').nth(9).click()
      await expect(app.drawer.getByRole('heading', { name: app.t('packs.drawer.documents') })).toBeVisible()
    },
  },
  {
    name: 'packs-refused',
    open: async (app) => {
      await app.page.keyboard.press('Escape')
      await expect(app.drawer).toBeHidden()
      const screen = new PacksScreen(app)
      await screen.choose(packFile(packBytes('limits', (row) => ({ ...row, value: 'x' }))))
      await expect(screen.refusal).toBeVisible()
    },
  },
  {
    name: 'packs-preview',
    open: async (app) => {
      const screen = new PacksScreen(app)
      await screen.choose(packFile(packBytes('exam-sections', noiseEvery(6))))
      await expect(screen.moved.first()).toBeVisible()
    },
  },
]

/** Screens that can be opened from the first page of a firm just made: a browser of its own may begin there. */
const STARTS: readonly string[] = [
  'home',
  'due',
  'projects',
  'training-needs',
  'checks-board',
  'contracts-insurance',
  'measurement-reports',
  'declaration',
  'ledgers',
  'structure-kit',
  'explanation',
  'firms',
]

/** All screens in runs that can be walked side by side. */
export const SCREEN_RUNS: readonly { readonly from: string; readonly screens: readonly Screen[] }[] = STARTS.map(
  (from, index) => {
    const at = (name: string | undefined) => SCREENS.findIndex((screen) => screen.name === name)
    const next = at(STARTS[index + 1])
    return { from, screens: SCREENS.slice(at(from), next < 0 ? SCREENS.length : next) }
  },
)
