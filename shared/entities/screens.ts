/** Every screen that can be gone to by its name alone, and the text that names it. */
import { z } from 'zod'

/** Screens of one firm. */
export const FIRM_SCREENS = {
  home: 'nav.home',
  due: 'nav.due',
  calendar: 'calendar.title',
  papers: 'nav.papers',
  inspection: 'inspection.title',
  rates: 'nav.rates',
  whatIf: 'nav.whatIf',
  roster: 'nav.roster',
  rosterImport: 'roster.import',
  exams: 'nav.exams',
  cases: 'nav.cases',
  training: 'training.title',
  dose: 'dose.title',
  profile: 'nav.profile',
  structure: 'nav.structure',
  measurement: 'measure.title',
  declaration: 'declaration.title',
  checks: 'checks.title',
  budget: 'budget.title',
  programmes: 'programmes.title',
  ppe: 'ppe.title',
  informing: 'informing.title',
  projects: 'project.title',
  emergency: 'emergency.title',
  contracts: 'contracts.title',
  rulebooks: 'rulebook.title',
  archive: 'archive.title',
  ledgers: 'ledgers.title',
  history: 'history.title',
} as const

/** Screens that belong to no firm. */
export const COMMON_SCREENS = {
  firms: 'firms.title',
  hazards: 'globalMenu.hazards',
  judge: 'globalMenu.judge',
  rules: 'globalMenu.rules',
  packs: 'globalMenu.packs',
  reminders: 'reminders.title',
} as const

export type FirmScreen = keyof typeof FIRM_SCREENS
export type CommonScreen = keyof typeof COMMON_SCREENS
export type ScreenId = FirmScreen | CommonScreen

function isScreen(name: string): name is ScreenId {
  return name in FIRM_SCREENS || name in COMMON_SCREENS
}

const names = [...Object.keys(FIRM_SCREENS), ...Object.keys(COMMON_SCREENS)].filter(isScreen)
export const screenIdSchema = z.enum(names)
