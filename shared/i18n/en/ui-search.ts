import type { searchUi as source } from '../zh-CN/ui-search.ts'

export const searchUi: Readonly<Record<keyof typeof source, string>> = {
  'search.open': 'Search',
  'search.title': 'Search',
  'search.field': 'People, posts, hazards, records, screens',
  'search.hint':
    'Type a name, its pinyin initials, the end of an ID number, a post, a hazard, a record or the name of a screen. Several words, separated by blanks, narrow the search.',
  'search.keys': '↑ ↓ to choose, Enter to open, Esc to close. Ctrl+K opens the search on any screen.',
  'search.results': 'Search results',
  'search.recent': 'Opened just now',
  'search.none': 'Nothing found',
  'search.none.what': 'Try another word, or only part of it.',
  'search.more': '{{total}} in all, the first {{shown}} shown',
  'search.group.screens': 'Screens',
  'search.group.people': 'People',
  'search.group.posts': 'Posts',
  'search.group.workplaces': 'Workplaces',
  'search.group.hazards': 'Hazards',
  'search.group.records': 'Records',
  'search.person': '{{posts}} · ID number ending in {{tail}}',
}
