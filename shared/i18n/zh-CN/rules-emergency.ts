/** Sentences of plans, drills and incidents. */
export const emergencyRules = {
  'rule.emergency.drill': '应急演练',
  'field.drills.date': '演练日期',
  'missing.drill': '缺：应急演练记录。',
} as const
