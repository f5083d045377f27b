import type { emergencyRules as source } from '../zh-CN/rules-emergency.ts'

/** Sentences of plans, drills and incidents (D57, D58). */
export const emergencyRules: Record<keyof typeof source, string> = {
  'rule.emergency.plan': 'Emergency plan',
  'rule.emergency.drill': 'Emergency drill',
  'rule.emergency.highToxic': 'Readiness for high-toxic substances',
  'rule.emergency.report': 'Report of an incident',
  'field.drills.date': 'Day of the drill',
  'field.drills.filedOn': 'Drill record filed on',
  'field.emergencyPlans.filedOn': 'Plan filed on',
  'field.emergencyPlans.issuedOn': 'Plan issued on',
  'field.incidents.date': 'Day of the incident',
  'field.incidents.reportedOn': 'Reported on',
  'missing.drill': 'Missing: a record of an emergency drill.',
  'emergency.plan.openSince': 'The last plan ended on {{date}} and none is in force; make one at once.',
  'missing.emergencyPlan': 'Missing: an emergency plan that is in force.',
  'emergency.step.highToxic': 'High-toxic substances in use: {{substances}}.',
  'missing.rescuers': 'Missing: the appointment of rescuers.',
  'missing.planFiling': 'Missing: the day the plan “{{name}}” was filed with the health authority.',
  'missing.drillFiling': 'Missing: the day the record of the drill of {{date}} was filed.',
  'emergency.report.due': 'To be reported on {{date}}, the same day; act at once.',
  'emergency.report.overdue':
    'No report of the same day is on record for the incident of {{date}}; act and report at once.',
  'emergency.step.reportedLate': 'Reported on {{date}} only, {{days}} days late.',
}
