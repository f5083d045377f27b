/** The one router. Desktop port and loopback HTTP serve it; tests call it directly. */
import { app } from './app.ts'
import { archiveWork } from './archive-work.ts'
import { attachments } from './attachments.ts'
import { calendar } from './calendar.ts'
import { api } from './context.ts'
import { budget } from './budget.ts'
import { checks } from './checks.ts'
import { declarationWork } from './declaration-work.ts'
import { dose } from './dose.ts'
import { due } from './due.ts'
import { emergencyWork } from './emergency-work.ts'
import { examWork } from './exam-work.ts'
import { firms, profile } from './firms.ts'
import { history } from './history.ts'
import { informing } from './informing.ts'
import { home } from './home.ts'
import { ledgers } from './ledgers.ts'
import { measurement } from './measurement.ts'
import { packs } from './packs.ts'
import { papers } from './papers.ts'
import { people } from './people.ts'
import { ppe } from './ppe.ts'
import { projectWork } from './project-work.ts'
import { programmes } from './programmes.ts'
import { rates } from './rates.ts'
import { records } from './records.ts'
import { reference } from './reference.ts'
import { reminders } from './reminders.ts'
import { contractsWork } from './contracts-work.ts'
import { rulebookWork } from './rulebook-work.ts'
import { rules } from './rules.ts'
import { files, roster } from './roster.ts'
import { search } from './search.ts'
import { structure } from './structure.ts'
import { trainingWork } from './training-work.ts'
import { whatIf } from './what-if.ts'

export const router = api.router({
  app,
  firms,
  profile,
  records,
  home,
  ledgers,
  measurement,
  archiveWork,
  emergencyWork,
  projectWork,
  rulebookWork,
  contractsWork,
  attachments,
  budget,
  checks,
  history,
  structure,
  people,
  files,
  roster,
  reference,
  packs,
  due,
  calendar,
  examWork,
  declarationWork,
  dose,
  papers,
  programmes,
  rates,
  reminders,
  rules,
  search,
  trainingWork,
  ppe,
  informing,
  whatIf,
})
export type Router = typeof router
