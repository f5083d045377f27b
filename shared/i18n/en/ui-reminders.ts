import type { remindersUi as source } from '../zh-CN/ui-reminders.ts'

export const remindersUi: Readonly<Record<keyof typeof source, string>> = {
  'reminders.title': 'Desktop reminders',
  'reminders.lead':
    'At the start and after midnight, a note says how much is overdue or due soon. It holds numbers only: no firm’s name and nobody’s name.',
  'reminders.thisMachine':
    'These settings stay on this computer and do not travel with a firm’s file. The program does not use the network.',
  'reminders.on': 'Show desktop reminders',
  'reminders.quiet': 'Quiet hours',
  'reminders.quiet.what':
    'Nothing is shown in these hours; it is made up for when they end. A start later than the end passes midnight.',
  'reminders.quiet.from': 'From',
  'reminders.quiet.until': 'Until',
  'reminders.firms': 'Firms counted',
  'reminders.firms.all': 'All firms',
  'reminders.firms.some': 'Only the chosen firms',
  'reminders.firms.none': 'No firm is chosen, so nothing will be shown.',
  'reminders.saved': 'Saved',
  'reminders.desktopOnly': 'No desktop reminders in a browser',
  'reminders.desktopOnly.what':
    'Desktop reminders are shown by the desktop program. In a browser, look at the home page and the calendar.',
}
