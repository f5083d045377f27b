import type { mendRules as source } from '../zh-CN/rules-mend.ts'

/** Sentences of days that cannot be true together. */
export const mendRules: Record<keyof typeof source, string> = {
  'mend.days': '{{name}}: “{{later}}” ({{laterOn}}) cannot come before “{{earlier}}” ({{earlierOn}}).',
  'mend.summaryEarly':
    'The monitoring summary of quarter {{quarter}}/{{year}} ({{madeOn}}) was made before the quarter ended.',
  'mend.issuedAfterLeaving': '{{name}} was handed {{item}} on {{issuedOn}}, after leaving on {{leaveDate}}.',
}
