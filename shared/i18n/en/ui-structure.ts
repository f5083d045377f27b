import type { structureUi as source } from '../zh-CN/ui-structure.ts'

export const structureUi: Readonly<Record<keyof typeof source, string>> = {
  'structure.persons': '{{onPosts}} on posts, {{present}} on the roster',
  'structure.persons.off': 'Without a post: {{count}}',
  'structure.child.addTo': 'Add a workplace inside “{{name}}”',
  'structure.workplace.edit': 'Workplace',
  'structure.parent': 'Inside',
  'structure.parent.none': 'None (at the top)',
  'structure.parent.help': 'Choose another one to move it, with its posts and everything inside',

  'facilities.title': 'Control facilities',
  'facilities.none': 'No control facility is recorded here',
  'facilities.add': 'Add a facility',
  'facilities.edit': 'Change facility “{{name}}”',
  'facilities.check': 'Record upkeep',
  'facilities.checkOf': 'Upkeep: {{name}}',
  'facilities.noChecks': 'No upkeep recorded yet',
  'facilities.works': 'works',
  'facilities.fails': 'does not work',
  'facilities.photos': 'Photos and scans',
  'facilities.photos.count': 'Photos and scans ({{count}})',

  'material.sheets': 'SDS ({{count}})',
  'material.sheets.of': 'Safety data sheets and scans: {{name}}',
  'material.sheets.saveFirst': 'Save the particulars first, then attach the sheet',

  'kit.open': 'Starter kit',
  'kit.title': 'Starter kit of the industry',
  'kit.what':
    'Usual processes, posts and hazards of the industry: suggestions, never law. Untick what does not apply; nothing is written before you confirm.',
  'kit.none': 'There is no kit for this industry',
  'kit.none.what': 'Choose the industry under “Firm” first; if there is still none, add workplaces on the left.',
  'kit.chosen':
    'Workplaces: {{workplaces}}, posts: {{posts}}, exposures: {{hazards}}. What is there already is not added twice.',
  'kit.confirm': 'Add these',
  'kit.added': 'Added workplaces: {{workplaces}}, posts: {{posts}}, exposures: {{exposures}}.',

  'copy.open': 'Copy to another firm',
  'copy.title': 'Copy this structure to another firm',
  'copy.what':
    'Workplaces, posts and exposures are copied. People, readings, work grades, first days and allowances are not; workplaces and posts of the same name stay as they are.',
  'copy.target': 'Copy to',
  'copy.noTarget': 'There is no other firm on this computer.',
  'copy.preview': 'To be added: workplaces {{workplaces}}, posts {{posts}}, exposures {{exposures}}:',
  'copy.nothing': 'The other firm has all of it already.',
  'copy.there': 'there already',
  'copy.newHazards': 'new exposures: {{count}}',
  'copy.confirm': 'Copy',
  'copy.done': 'Copied to “{{name}}”.',
}
