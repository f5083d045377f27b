import type { homeRules as source } from '../zh-CN/rules-home.ts'

export const homeRules: Readonly<Record<keyof typeof source, string>> = {
  'complete.profile': 'The firm’s particulars lack “{{field}}”',
  'complete.list.workers': 'Nobody is on record yet; import a roster',
  'complete.list.workplaces': 'No workplace is on record yet',
  'complete.list.posts': 'No post is on record yet',
  'complete.list.exposures': 'No hazard is on record for any post yet',
  'complete.aside': '{{count}} rows of the roster wait to be mended',
  'complete.idCard': 'ID number missing, people: {{count}}',
  'complete.post': 'Post missing, people: {{count}}',
}
