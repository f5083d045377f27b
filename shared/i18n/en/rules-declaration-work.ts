import type { declarationWorkRules as source } from '../zh-CN/rules-declaration-work.ts'

export const declarationWorkRules: Record<keyof typeof source, string> = {
  'sheet.part.code': 'code',
  'declared.principal': 'Principal',
  'declared.place': 'Workplace with hazards',
  'declared.product': 'Product',
  'declared.project': 'Accepted project',
  'declared.factor': 'Hazard',
  'declared.notKnown': 'not known whether it was there',
  'declaredChange.sinceUnknown':
    'Since when these hazards are there is not recorded, and what the last declaration said was not kept at the time: whether they are new cannot be told.',
  'missing.exposureSince': 'Since when {{post}} meets {{hazard}}',
  'declaredChange.T3': 'A project was accepted after the last declaration.',
  'declaredChange.T4':
    'The hazards differ from the last declaration. Where technology, process, equipment or material brought the change, it is to be declared.',
  'declaredChange.T5':
    'Place of work, name, legal representative or principal differ from the last declaration; the change is to be declared.',
  'declaredChange.T6': 'Test or evaluation results differ from what was declared; the change is to be declared.',
  'declaredChange.T7':
    'Size, industry or registration type differ from the last declaration; the change is to be declared.',
  'declaredChange.T8': 'The rest that differs goes with the yearly update; no declaration of its own is needed.',
  'declaredChange.step.omitted':
    '{{hazard}} has been there since {{since}} and was left out of the last declaration: an omission and no change, to be put right soon.',
  'missing.changeDay': 'The day the change happened',
  'missing.resultReceivedDay': 'The day the report was received',
}
