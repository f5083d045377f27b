import type { dutyRules as source } from '../zh-CN/rules-duty.ts'

/** General sentences of duties: a rule that has more to say brings its own. */
export const dutyRules: Record<keyof typeof source, string> = {
  'duty.ok': 'The next date is {{date}}.',
  'duty.due': 'To be done no later than {{date}}.',
  'duty.overdue': 'Overdue: it had to be done by {{date}}.',
  'duty.open': 'Not done yet; act at once.',
  'duty.openSince': 'Not done since {{date}}; act at once.',
  'duty.met': 'Done; nothing is waiting.',
  'duty.missing': 'Too little is on record to tell.',
  'duty.notApplicable': 'The firm has no such duty at present.',
  'duty.reminder.ok': 'Suggested for {{date}} (no legal date).',
  'duty.reminder.due': 'Better done by {{date}} (no legal date).',
  'duty.reminder.overdue': 'The suggested day {{date}} has passed (no legal date); please check.',
  'duty.reminder.open': 'Better done soon (no legal date).',
  'duty.reminder.openSince': 'Better done soon, since {{date}} (no legal date).',
  'duty.reminder.met': 'Done; nothing is waiting.',
  'duty.reminder.missing': 'Too little is on record to tell.',
  'duty.reminder.notApplicable': 'Does not concern the firm at present.',
  'duty.step.clock': '{{event}}: {{base}} {{sign}} {{count}} {{unit}} = {{date}}.',
  'duty.step.holidays':
    'Working days leave out Saturdays and Sundays only, not public holidays; the true day may be later.',
  'unit.day': 'days',
  'unit.workingDay': 'working days',
  'unit.month': 'months',
  'unit.hour': 'hours',
  'unit.trainingDay': 'days of training',
}
