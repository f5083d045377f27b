/** Sentences of the lists a clinic is given. */
import type { examWorkRules as source } from '../zh-CN/rules-exam-work.ts'

export const examWorkRules: Record<keyof typeof source, string> = {
  'exams.note.recheck': 'A re-check has only the items of its notice.',
  'exams.note.recommended':
    '{{hazard}}: the standard only recommends this kind of exam; the employer decides after hearing the clinic.',
  'exams.note.noStage': '{{hazard}}: the standard sets no items for this kind of exam.',
  'case.papers.service': 'Worked in this firm',
  'case.papers.post': 'Task: {{task}}',
  'case.papers.noTask': 'not recorded',
  'case.papers.none': 'not recorded',
  'case.papers.exposure': '{{years}} years in all; posts: {{posts}}',
  'case.papers.exposure.atLeast': 'At least {{years}} years; posts: {{posts}}',
  'case.papers.exposure.unknown': 'Years unknown; posts: {{posts}}',
  'case.papers.exam':
    'Conclusion: {{conclusion}}; hazards: {{hazards}}; institution: {{institution}}; report: {{number}}',
  'case.papers.result': '{{post}} ({{point}}): {{value}}; institution: {{institution}}',
  'case.papers.dose': 'Personal dose',
  'case.papers.dose.detail': 'Effective dose (mSv): {{effective}}; institution: {{institution}}',
  'case.papers.conclusion.normal': 'Nothing abnormal at present',
  'case.papers.conclusion.recheck': 'Re-check',
  'case.papers.conclusion.contraindication': 'Contraindication',
  'case.papers.conclusion.suspected': 'Suspected occupational disease',
  'case.papers.conclusion.other': 'Another disease or abnormality',
  'case.papers.lack.hireDate': 'The hiring day is not recorded.',
  'case.papers.lack.from': 'The first day on {{post}} is not recorded.',
  'case.papers.lack.posts': 'No post is recorded at all.',
  'case.papers.before': 'Before this firm',
  'case.papers.before.what': 'Not in the records of this firm; the person has to add it.',
  'case.papers.lack.since': '{{hazard}}: a first day of exposure is not recorded.',
  'case.papers.lack.exposure': 'No post with a hazard is recorded.',
  'case.papers.lack.exams': 'No health examination is recorded at all.',
  'case.papers.lack.preJob': 'No examination before work is recorded.',
  'case.papers.lack.conclusion': 'The examination of {{date}} has no conclusion recorded.',
  'case.papers.lack.measured': '{{hazard}} at {{post}} was never measured while the person worked there.',
  'case.papers.lack.dose': 'Works with radiation, and no personal dose is recorded.',
}
