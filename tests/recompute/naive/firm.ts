/** What the firm as a whole owes: D08–D10 (declaration, T1–T9), D27–D29 (testing and evaluation). */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, earliest, latest, plusDays, plusMonths } from './calendar.ts'
import { type Answer, dated, MISSING, NOT_APPLICABLE, SETTLED } from './status.ts'
import { riskClassOf } from './tables.ts'

function testing(facts: Facts, kind: 'periodic' | 'statusEvaluation', asOf: Day): Answer {
  const riskClass = riskClassOf(facts.profile.industryCode, facts.profile.confirmedRiskClass)
  if (riskClass === null) return MISSING
  if (kind === 'statusEvaluation' && riskClass === 'general') return NOT_APPLICABLE
  const months = kind === 'periodic' && riskClass === 'severe' ? 12 : 36
  const last = latest(facts.surveys.filter((survey) => survey.kind === kind).map(({ date }) => date))
  const base = last ?? facts.profile.hazardSince
  return base === null ? MISSING : dated(plusMonths(base, months), asOf)
}

/** The project whose acceptance starts the first declaration: the earliest, as long as nothing was declared. */
function newProject(facts: Facts): Facts['changeEvents'][number] | undefined {
  if (facts.declarations.length > 0) return undefined
  const accepted = facts.changeEvents.filter(({ kind }) => kind === 'projectAccepted')
  return accepted.find(({ date }) => date === earliest(accepted.map((event) => event.date)))
}

/** T1: at once where the hazard is older than the project; T2: 30 days after the acceptance of a new one. */
function firstDeclaration(facts: Facts, asOf: Day): Answer {
  if (facts.declarations.length > 0) return SETTLED
  const { hazardSince } = facts.profile
  const accepted = newProject(facts)?.date
  if (accepted !== undefined && (hazardSince === null || hazardSince >= accepted))
    return dated(plusDays(accepted, 30), asOf)
  return hazardSince === null ? MISSING : dated(hazardSince, asOf)
}

/** T8: from 11 to 13 months after the latest declaration. */
function yearlyUpdate(facts: Facts, asOf: Day): Answer {
  const last = latest(facts.declarations.map(({ date }) => date))
  if (last === null) return NOT_APPLICABLE
  const end = plusMonths(last, 13)
  return plusMonths(last, 11) <= asOf && end >= asOf ? { status: 'due', dueDate: end } : dated(end, asOf)
}

/** Items of the firm as `[rule, subject, answer]`. */
export function firmAnswers(facts: Facts, asOf: Day): [string, string, Answer][] {
  const items: [string, string, Answer][] = [
    ['survey.periodic', 'firm/firm', testing(facts, 'periodic', asOf)],
    ['survey.statusEvaluation', 'firm/firm', testing(facts, 'statusEvaluation', asOf)],
    ['declaration.first', 'firm/firm', firstDeclaration(facts, asOf)],
    ['declaration.annual', 'firm/firm', yearlyUpdate(facts, asOf)],
  ]
  for (const event of facts.changeEvents) {
    if (event === newProject(facts) || event.kind === 'reorganised') continue
    if (facts.declarations.some(({ id }) => id === event.declarationId)) continue
    const rule = event.kind === 'operationsEnded' ? 'declaration.cancel' : 'declaration.change'
    const days = event.kind === 'projectAccepted' ? 30 : 15
    items.push([rule, `changeEvent/${event.id}`, dated(plusDays(event.date, days), asOf)])
  }
  return items
}
