import type { papers as source } from '../zh-CN/papers.ts'
import { examPapers } from './papers-exams.ts'
import { ruleBookPapers } from './papers-rule-book.ts'
import { gearPapers } from './papers-gear.ts'
import { trainingPapers } from './papers-training.ts'
import { draftPapers } from './papers-drafts.ts'
import { yearPapers } from './papers-year.ts'

export const papers: Record<keyof typeof source, string> = {
  ...examPapers,
  ...ruleBookPapers,
  ...gearPapers,
  ...trainingPapers,
  ...draftPapers,
  ...yearPapers,
  page: 'Page {{page}} of {{pages}}',
  sample: 'Sample data, not for submission',
  asOf: 'Figures as of {{asOf}}',
  'page.inner': 'Annex page {{page}} of {{pages}}',

  'declaration.title': 'Declaration of occupational-disease hazards',
  'declaration.subtitle':
    'In the order of the national declaration system, for checking, signing and filing; the declaration itself is made in the system',
  'declaration.edition': 'Declaration (data edition {{edition}})',
  'declaration.provisional.mark':
    'Items marked ※ could not be confirmed from public sources; the pages of the system decide.',
  'declaration.provisional.surveillance':
    'Provisional: public sources confirm only the name of this block; its items follow block (4) by analogy. The pages of the system decide.',
  'declaration.inner.heading': 'Annex: distribution of hazards (kept in the firm, not submitted)',
  'declaration.inner.note':
    'After the distribution table of the 2012 form: the first count is per factor and may repeat a person, the second is per workplace and does not.',
  'declaration.inner.workplace': 'Workplace',
  'declaration.inner.factor': 'Factor',
  'declaration.inner.repeated': 'Persons (may repeat)',
  'declaration.inner.distinct': 'Persons (distinct)',
  'declaration.sign.heading': 'Signature and seal',
  'declaration.sign.firm': 'Employer',

  'sign.line': '{{label}}:',
  'sign.date': '{{label}}:            (year)      (month)      (day)',

  'plan.title': '“One plan per enterprise” for occupational health',
  'plan.cover': 'One plan per enterprise',
  'plan.cover.foot':
    'The employer is responsible for preventing occupational diseases; a hosted service moves no liability.',
  'plan.edition': 'Plan (data edition {{edition}})',
  'plan.editionVersion': 'Plan {{version}} (data edition {{edition}})',
  'plan.lacks': 'Missing: {{lacks}}.',
  'plan.sign.heading': 'Signatures and seals',
  'plan.sign.note':
    'Signing means having read the plan and agreeing to carry it out. The authority’s line may stay empty: no rule was found that asks for it.',
  'plan.sign.date': 'Date',
  'plan.party.named': '{{title}}: {{name}}',
  'plan.party.employer': 'Employer',
  'plan.party.employer.sign': 'Principal (signature):',
  'plan.party.employer.seal': '(company seal)',
  'plan.party.provider': 'Service unit',
  'plan.party.provider.sign': 'Project lead (signature):',
  'plan.party.provider.seal': '(company seal)',
  'plan.party.workers': 'Union or workers’ representative',
  'plan.party.workers.sign': 'Representative (signature):',
  'plan.party.authority': 'Health supervision authority (optional)',
  'plan.party.authority.sign': 'Received or filed by:',
  'plan.party.authority.seal': '(stamp of receipt)',

  'gaps.heading': 'To be added or checked before filing',
  'gaps.note':
    'This page is for the person preparing the paper. It is no part of the paper and needs no signature or seal.',
  'gaps.section': 'Part',
  'gaps.field': 'What is missing',
  'gaps.where': 'Where to add it',
  'gaps.warnings': 'Figures to check',
  'gaps.glyphs': 'The font lacks these characters; the paper shows □ in their place, please write them in: ',
  'gaps.glyph': '{{codePoint}} ({{where}})',
  'link.profile': 'Firm profile',
  'link.structure': 'Workplaces and posts',
  'link.roster': 'Roster',
  'link.exams': 'Health examinations',
  'link.trainings': 'Training',
  'link.surveys': 'Surveys and evaluations',
  'link.declarations': 'Declarations',
  'link.plan': 'Plan settings',
}
