/** Nomination: what the records say. */
import type { nominationRules as source } from '../zh-CN/rules-nomination.ts'

export const nominationRules: Record<keyof typeof source, string> = {
  'talent.hired': 'Hired on {{date}}, at work now.',
  'talent.post': 'Post: {{post}}.',
  'talent.postSince': 'At the post {{post}} since {{date}}.',
  'talent.training': '{{date}}: {{kind}}, {{hours}} hours.',
  'talent.trainingScore': '{{date}}: {{kind}}, {{hours}} hours, score {{score}}.',
  'talent.trainingKind.first': 'first training',
  'talent.trainingKind.refresher': 'refresher training',
  'talent.trainingKind.special': 'special training',
  'talent.trainingKind.radiation': 'radiation protection training',
  'talent.exam': '{{date}}: attended the {{kind}} health examination (no result listed).',
  'talent.examKind.preJob': 'pre-employment',
  'talent.examKind.inService': 'in-service',
  'talent.gear': '{{date}}: signed for {{item}}.',
  'talent.taught': '{{date}}: taught {{topic}}.',
  'talent.mended': '{{date}}: mended and passed: {{finding}}.',
  'talent.lack.hireDate': 'The roster has no day of hiring.',
  'talent.lack.overdue': '{{count}} duties about this person are overdue; settle them first.',
  'talent.lack.violations':
    'Whether there were violations is for the firm to confirm; this program keeps no such record.',
  'talent.lack.consent': 'The person’s written consent to being nominated and presented.',
  'talent.lack.training': 'No training on record.',
  'talent.lack.exam': 'No examination and no signature for gear on record.',
  'talent.lack.influence': 'What the person did for others is for the team to write.',
}
