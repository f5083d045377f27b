/** The one contract. Desktop port, loopback HTTP and command line all serve the router that implements it. */
import type { ContractRouterClient } from '@orpc/contract'
import { appContract } from './app.ts'
import { archiveWorkContract } from './archive-work.ts'
import { attachmentsContract } from './attachments.ts'
import { budgetContract } from './budget.ts'
import { checksContract } from './checks.ts'
import { calendarContract } from './calendar.ts'
import { declarationWorkContract } from './declaration-work.ts'
import { doseContract } from './dose.ts'
import { dueContract } from './due.ts'
import { emergencyWorkContract } from './emergency-work.ts'
import { examWorkContract } from './exam-work.ts'
import { firmsContract, profileContract } from './firms.ts'
import { historyContract } from './history.ts'
import { informingContract } from './informing.ts'
import { homeContract } from './home.ts'
import { ledgersContract } from './ledgers.ts'
import { measurementContract } from './measurement.ts'
import { packsContract } from './packs.ts'
import { papersContract } from './papers.ts'
import { peopleContract } from './people.ts'
import { ppeContract } from './ppe.ts'
import { projectWorkContract } from './project-work.ts'
import { programmesContract } from './programmes.ts'
import { ratesContract } from './rates.ts'
import { recordsContract } from './records.ts'
import { referenceContract } from './reference.ts'
import { filesContract, rosterContract } from './roster.ts'
import { remindersContract } from './reminders.ts'
import { contractsWorkContract } from './contracts-work.ts'
import { rulebookWorkContract } from './rulebook-work.ts'
import { rulesContract } from './rules.ts'
import { searchContract } from './search.ts'
import { structureContract } from './structure.ts'
import { trainingWorkContract } from './training-work.ts'
import { whatIfContract } from './what-if.ts'

export const contract = {
  app: appContract,
  firms: firmsContract,
  profile: profileContract,
  records: recordsContract,
  home: homeContract,
  ledgers: ledgersContract,
  measurement: measurementContract,
  archiveWork: archiveWorkContract,
  emergencyWork: emergencyWorkContract,
  projectWork: projectWorkContract,
  rulebookWork: rulebookWorkContract,
  contractsWork: contractsWorkContract,
  attachments: attachmentsContract,
  budget: budgetContract,
  checks: checksContract,
  history: historyContract,
  structure: structureContract,
  people: peopleContract,
  files: filesContract,
  roster: rosterContract,
  reference: referenceContract,
  packs: packsContract,
  due: dueContract,
  calendar: calendarContract,
  examWork: examWorkContract,
  declarationWork: declarationWorkContract,
  dose: doseContract,
  papers: papersContract,
  programmes: programmesContract,
  rates: ratesContract,
  reminders: remindersContract,
  rules: rulesContract,
  search: searchContract,
  trainingWork: trainingWorkContract,
  ppe: ppeContract,
  informing: informingContract,
  whatIf: whatIfContract,
}

export type Client = ContractRouterClient<typeof contract>
