import type { trainingExtraRules as source } from '../zh-CN/rules-training-extra.ts'

/** Sentences of special training, training after a change, allowance and rotation. */
export const trainingExtraRules: Record<keyof typeof source, string> = {
  'rule.training.special': 'Special training for posts with severe hazards',
  'rule.training.change': 'Training after a change of process, material or post',
  'rule.work.allowance': 'Post allowance',
  'rule.work.rotation': 'Rotation in high-toxic work',

  'training.special.ok': '{{post}}: {{count}} people need special training, passed, by {{date}}.',
  'training.special.due': '{{post}}: {{count}} people need special training, passed, by {{date}}.',
  'training.special.overdue':
    '{{post}}: {{count}} people have no special training on file; the first needed it by {{date}}.',
  'training.special.missing':
    '{{post}}: no special training of {{count}} people is recorded; whether they passed before work is unknown.',
  'training.change.ok': 'Train {{count}} people again before the change, by {{date}}.',
  'training.change.due': 'Train {{count}} people again before they work on, by {{date}}.',
  'training.change.overdue':
    'Changed on {{date}}; {{count}} people were not trained again and have to be before they work on.',
  'training.change.missing':
    'Something changed and no training at all is on file; whether {{count}} people were trained again is unknown.',
  'work.allowance.missing': 'Posts with hazards have no allowance on file.',
  'work.allowance.met': 'All posts with hazards have an allowance on file.',
  'work.rotation.missing': 'High-toxic posts have no rotation on file.',
  'work.rotation.met': 'All high-toxic posts have a rotation on file.',

  'training.special.step.people':
    '{{post}}: {{all}} people, of whom {{count}} have no special training before work (kind “special”): {{names}}.',
  'training.change.step.people':
    '{{all}} people concerned, of whom {{count}} have no training from {{day}} on and no special one in the {{leadDays}} days before: {{names}}.',

  'missing.specialTraining': 'Missing: special training and test of {{count}} people at {{post}}.',
  'missing.changeTraining': 'Missing: training after the change of {{day}}.',
  'missing.work.allowance': 'Missing: the allowance of {{count}} posts with hazards: {{posts}}.',
  'missing.work.rotation': 'Missing: the rotation of {{count}} high-toxic posts: {{posts}}.',
}
