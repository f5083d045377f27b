import type { emergencyRules as source } from '../zh-CN/rules-emergency.ts'

/** Sentences of plans, drills and incidents. */
export const emergencyRules: Record<keyof typeof source, string> = {
  'rule.emergency.drill': 'Emergency drill',
  'field.drills.date': 'Day of the drill',
  'missing.drill': 'Missing: a record of an emergency drill.',
}
