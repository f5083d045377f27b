import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { hazardIdSchema } from '#shared/entities/common.ts'
import { ErrorPage, NotFoundPage } from '../components/error-page.tsx'
import { FirmsPage } from '../pages/firms/firms-page.tsx'
import { FirmFrame } from './firm-frame.tsx'
import { Frame } from './frame.tsx'
import {
  archiveSearch,
  emergencySearch,
  projectsSearch,
  rulebooksSearch,
  inspectionSearch,
  budgetSearch,
  programmesSearch,
  casesSearch,
  checkSheetSearch,
  checksSearch,
  contractsSearch,
  calendarSearch,
  declarationSearch,
  doseSearch,
  dueSearch,
  entrySearch,
  examsSearch,
  hazardsSearch,
  historySearch,
  informingSearch,
  judgeSearch,
  ledgerSchema,
  ledgersSearch,
  measurementSearch,
  papersSearch,
  ppeSearch,
  profileSearch,
  ratesSearch,
  recordsSearch,
  rootSearch,
  rosterSearch,
  rulesSearch,
  structureSearch,
  trainingSearch,
  workerSearch,
} from './search.ts'

const root = createRootRoute({
  component: Frame,
  validateSearch: rootSearch,
  search: { middlewares: [retainSearchParams(['asOf'])] },
  notFoundComponent: NotFoundPage,
  errorComponent: ErrorPage,
})

const firms = createRoute({ getParentRoute: () => root, path: '/', component: FirmsPage })

const judge = createRoute({
  getParentRoute: () => root,
  path: '/judge',
  validateSearch: judgeSearch,
  component: lazyRouteComponent(() => import('../pages/judge/judge-page.tsx'), 'JudgePage'),
})

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  validateSearch: rulesSearch,
  component: lazyRouteComponent(() => import('../pages/rules/rules-page.tsx'), 'RulesPage'),
})

const hazards = createRoute({
  getParentRoute: () => root,
  path: '/hazards',
  validateSearch: hazardsSearch,
  component: lazyRouteComponent(() => import('../pages/hazards/hazards-page.tsx'), 'HazardsPage'),
})

const noHazard = createRoute({
  getParentRoute: () => hazards,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/hazards/hazard-page.tsx'), 'NoHazard'),
})

const hazard = createRoute({
  getParentRoute: () => hazards,
  path: '/$hazardId',
  params: { parse: ({ hazardId }) => ({ hazardId: hazardIdSchema.parse(hazardId) }) },
  component: lazyRouteComponent(() => import('../pages/hazards/hazard-page.tsx'), 'HazardPage'),
})

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  component: lazyRouteComponent(() => import('../pages/packs/packs-page.tsx'), 'PacksPage'),
})

const reminders = createRoute({
  getParentRoute: () => root,
  path: '/reminders',
  component: lazyRouteComponent(() => import('../pages/reminders/reminders-page.tsx'), 'RemindersPage'),
})

const firm = createRoute({ getParentRoute: () => root, path: '/firms/$firmId', component: FirmFrame })

const home = createRoute({
  getParentRoute: () => firm,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/home/home-page.tsx'), 'HomePage'),
})

const profile = createRoute({
  getParentRoute: () => firm,
  path: '/profile',
  validateSearch: profileSearch,
  component: lazyRouteComponent(() => import('../pages/profile/profile-page.tsx'), 'ProfilePage'),
})

const structure = createRoute({
  getParentRoute: () => firm,
  path: '/structure',
  validateSearch: structureSearch,
  component: lazyRouteComponent(() => import('../pages/structure/structure-page.tsx'), 'StructurePage'),
})

const roster = createRoute({
  getParentRoute: () => firm,
  path: '/roster',
  validateSearch: rosterSearch,
  component: lazyRouteComponent(() => import('../pages/roster/roster-page.tsx'), 'RosterPage'),
})

const worker = createRoute({
  getParentRoute: () => firm,
  path: '/workers/$workerId',
  validateSearch: workerSearch,
  component: lazyRouteComponent(() => import('../pages/worker/worker-page.tsx'), 'WorkerPage'),
})

const rosterImport = createRoute({
  getParentRoute: () => firm,
  path: '/roster/import',
  component: lazyRouteComponent(() => import('../pages/roster-import/import-page.tsx'), 'ImportPage'),
})

const ledgers = createRoute({
  getParentRoute: () => firm,
  path: '/records',
  validateSearch: ledgersSearch,
  component: lazyRouteComponent(() => import('../pages/records/ledgers-page.tsx'), 'LedgersPage'),
})

const records = createRoute({
  getParentRoute: () => firm,
  path: '/records/$ledger',
  params: { parse: ({ ledger }) => ({ ledger: ledgerSchema.parse(ledger) }) },
  validateSearch: recordsSearch,
  component: lazyRouteComponent(() => import('../pages/records/records-page.tsx'), 'RecordsPage'),
})

const history = createRoute({
  getParentRoute: () => firm,
  path: '/history',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('../pages/history/history-page.tsx'), 'HistoryPage'),
})

const training = createRoute({
  getParentRoute: () => firm,
  path: '/training',
  validateSearch: trainingSearch,
  component: lazyRouteComponent(() => import('../pages/training/training-page.tsx'), 'TrainingPage'),
})

const trainingSession = createRoute({
  getParentRoute: () => firm,
  path: '/training/$sessionId',
  component: lazyRouteComponent(() => import('../pages/training/session-page.tsx'), 'SessionPage'),
})

const programmes = createRoute({
  getParentRoute: () => firm,
  path: '/programmes',
  validateSearch: programmesSearch,
  component: lazyRouteComponent(() => import('../pages/programmes/programmes-page.tsx'), 'ProgrammesPage'),
})

const budget = createRoute({
  getParentRoute: () => firm,
  path: '/budget',
  validateSearch: budgetSearch,
  component: lazyRouteComponent(() => import('../pages/budget/budget-page.tsx'), 'BudgetPage'),
})

const checks = createRoute({
  getParentRoute: () => firm,
  path: '/checks',
  validateSearch: checksSearch,
  component: lazyRouteComponent(() => import('../pages/checks/checks-page.tsx'), 'ChecksPage'),
})

const checkSheet = createRoute({
  getParentRoute: () => firm,
  path: '/checks/$checkId',
  validateSearch: checkSheetSearch,
  component: lazyRouteComponent(() => import('../pages/checks/sheet-page.tsx'), 'SheetPage'),
})

const ppe = createRoute({
  getParentRoute: () => firm,
  path: '/ppe',
  validateSearch: ppeSearch,
  component: lazyRouteComponent(() => import('../pages/ppe/ppe-page.tsx'), 'PpePage'),
})

const informing = createRoute({
  getParentRoute: () => firm,
  path: '/informing',
  validateSearch: informingSearch,
  component: lazyRouteComponent(() => import('../pages/informing/informing-page.tsx'), 'InformingPage'),
})

const due = createRoute({
  getParentRoute: () => firm,
  path: '/due',
  validateSearch: dueSearch,
  component: lazyRouteComponent(() => import('../pages/due/due-page.tsx'), 'DuePage'),
})

const calendar = createRoute({
  getParentRoute: () => firm,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../pages/calendar/calendar-page.tsx'), 'CalendarPage'),
})

const declaration = createRoute({
  getParentRoute: () => firm,
  path: '/declaration',
  validateSearch: declarationSearch,
  component: lazyRouteComponent(() => import('../pages/declaration/declaration-page.tsx'), 'DeclarationPage'),
})

const dose = createRoute({
  getParentRoute: () => firm,
  path: '/dose',
  validateSearch: doseSearch,
  component: lazyRouteComponent(() => import('../pages/dose/dose-page.tsx'), 'DosePage'),
})

const exams = createRoute({
  getParentRoute: () => firm,
  path: '/exams',
  validateSearch: examsSearch,
  component: lazyRouteComponent(() => import('../pages/exams/exams-page.tsx'), 'ExamsPage'),
})

const examBatch = createRoute({
  getParentRoute: () => firm,
  path: '/exams/$batchId',
  component: lazyRouteComponent(() => import('../pages/exams/batch-page.tsx'), 'BatchPage'),
})

const cases = createRoute({
  getParentRoute: () => firm,
  path: '/cases',
  validateSearch: casesSearch,
  component: lazyRouteComponent(() => import('../pages/cases/cases-page.tsx'), 'CasesPage'),
})

const papers = createRoute({
  getParentRoute: () => firm,
  path: '/papers',
  validateSearch: papersSearch,
  component: lazyRouteComponent(() => import('../pages/papers/papers-page.tsx'), 'PapersPage'),
})

const rates = createRoute({
  getParentRoute: () => firm,
  path: '/rates',
  validateSearch: ratesSearch,
  component: lazyRouteComponent(() => import('../pages/rates/rates-page.tsx'), 'RatesPage'),
})

const measurement = createRoute({
  getParentRoute: () => firm,
  path: '/measurement',
  validateSearch: measurementSearch,
  component: lazyRouteComponent(() => import('../pages/measurement/measurement-page.tsx'), 'MeasurementPage'),
})

const measurementEntry = createRoute({
  getParentRoute: () => firm,
  path: '/measurement/entry',
  validateSearch: entrySearch,
  component: lazyRouteComponent(() => import('../pages/measurement/entry-page.tsx'), 'EntryPage'),
})

const archive = createRoute({
  getParentRoute: () => firm,
  path: '/archive',
  validateSearch: archiveSearch,
  component: lazyRouteComponent(() => import('../pages/archive/archive-page.tsx'), 'ArchivePage'),
})

const projects = createRoute({
  getParentRoute: () => firm,
  path: '/projects',
  validateSearch: projectsSearch,
  component: lazyRouteComponent(() => import('../pages/projects/projects-page.tsx'), 'ProjectsPage'),
})

const rulebooks = createRoute({
  getParentRoute: () => firm,
  path: '/rulebooks',
  validateSearch: rulebooksSearch,
  component: lazyRouteComponent(() => import('../pages/rulebooks/rulebooks-page.tsx'), 'RulebooksPage'),
})

const contracts = createRoute({
  getParentRoute: () => firm,
  path: '/contracts',
  validateSearch: contractsSearch,
  component: lazyRouteComponent(() => import('../pages/contracts/contracts-page.tsx'), 'ContractsPage'),
})

const emergency = createRoute({
  getParentRoute: () => firm,
  path: '/emergency',
  validateSearch: emergencySearch,
  component: lazyRouteComponent(() => import('../pages/emergency/emergency-page.tsx'), 'EmergencyPage'),
})

const inspection = createRoute({
  getParentRoute: () => firm,
  path: '/inspection',
  validateSearch: inspectionSearch,
  component: lazyRouteComponent(() => import('../pages/archive/inspection-page.tsx'), 'InspectionPage'),
})

const whatIf = createRoute({
  getParentRoute: () => firm,
  path: '/what-if',
  component: lazyRouteComponent(() => import('../pages/what-if/what-if-page.tsx'), 'WhatIfPage'),
})

const routeTree = root.addChildren([
  firms,
  rules,
  judge,
  packs,
  reminders,
  hazards.addChildren([noHazard, hazard]),
  firm.addChildren([
    home,
    profile,
    structure,
    roster,
    worker,
    rosterImport,
    ledgers,
    records,
    history,
    due,
    calendar,
    rates,
    exams,
    examBatch,
    cases,
    papers,
    training,
    trainingSession,
    ppe,
    informing,
    programmes,
    budget,
    checks,
    checkSheet,
    declaration,
    dose,
    archive,
    projects,
    rulebooks,
    contracts,
    emergency,
    inspection,
    whatIf,
    measurement,
    measurementEntry,
  ]),
])

/** Hash addresses: the same bundle works under `app://` and `http://` without a server that knows the routes. */
export function createAppRouter() {
  return createRouter({
    routeTree,
    history: createHashHistory(),
    defaultPreload: false,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
