import type { packsCli as source } from '../zh-CN/cli-packs.ts'

export const packsCli: Record<keyof typeof source, string> = {
  'packs.what':
    'show, check, compare, load or take back reference packs (list, check [DIR|FILE], diff A B, apply FILE, back NAME)',
  'option.packs.firm': 'with diff: the dates of this firm that move; may be repeated',
  'option.packs.data': 'folder of firms and packs; with diff: the dates of each of its firms that move',
  'packs.unknownVerb': 'packs takes list, check, diff, apply or back, not “{{verb}}”',
  'packs.unknownName': 'there is no pack called “{{name}}”; the names are: {{names}}',
  'packs.line': '{{name}}  {{title}}  {{edition}}  {{rows}} rows  {{from}}',
  'packs.shipped': 'came with the program',
  'packs.loaded': 'loaded from {{file}} ({{at}}; before: {{replaced}})',
  'packs.sound': 'Every pack is sound.',
  'packs.finding': '{{file}}, row {{row}}: {{text}}',
  'packs.findingInHead': '{{file}}: {{text}}',
  'packs.refused': 'Nothing was loaded; the packs in use stay.',
  'packs.applied':
    'Loaded “{{title}}” {{edition}} (before: {{replaced}}); a running program uses it from its next start.',
  'packs.restored': '“{{title}}” was taken back; {{edition}} is in use.',
  'packs.same': 'Nothing changes.',
  'packs.pack':
    '{{title}} ({{replaced}} → {{edition}}): {{added}} rows added, {{changed}} changed, {{ended}} ended, {{removed}} removed',
  'packs.row': '{{kind}}  {{key}}  {{name}}',
  'packs.kind.added': 'added',
  'packs.kind.changed': 'changed',
  'packs.kind.ended': 'ended',
  'packs.kind.removed': 'removed',
  'packs.firm': '{{name}}: {{moved}} changes',
  'packs.moved': '{{title}} · {{subject}}: {{before}} → {{after}} ({{clauses}}; {{id}})',
  'packs.noItem': 'no such item',
}
