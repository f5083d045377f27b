import type { homeUi as source } from '../zh-CN/ui-home.ts'

export const homeUi: Readonly<Record<keyof typeof source, string>> = {
  'home.rate': '{{numerator}} of {{denominator}}: see which',
  'home.top': 'Most pressing duties',
  'home.complete': 'Completeness of the records',
  'home.complete.share': '{{percent}}: {{have}} of {{need}} are complete',
  'home.complete.label': 'Records {{percent}} complete',
  'home.complete.how': 'How this is counted',
  'home.complete.how.what':
    'Each duty counts as complete when every fact it needs is on record, and as a gap when any is missing. Added to these are the firm’s main particulars, an ID number and a post for each person of the roster, and the four lists of people, workplaces, posts and hazards. Duties that do not apply are left out.',
  'home.complete.part': 'Part',
  'home.complete.have': 'Complete',
  'home.complete.need': 'Needed',
  'home.complete.part.profile': 'Particulars of the firm',
  'home.complete.part.lists': 'The four lists',
  'home.complete.part.people': 'Roster',
  'home.complete.part.duties': 'Duties',
  'home.complete.whole': 'Total',
  'home.complete.none': 'Everything the program needs is on record.',
  'home.complete.gap': '{{title}}: {{text}}',
  'home.complete.gapMany': '{{title}} ({{count}} items): {{text}}',
  'home.complete.more': '{{count}} more gaps follow once these are closed.',
  'home.complete.whole.gaps': 'All gaps',
  'home.recent': 'Recent changes',
  'home.recent.none': 'Nothing has been changed yet.',
  'home.recent.all': 'The whole history of changes',
}
