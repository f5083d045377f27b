import type { specialWorkRules as source } from '../zh-CN/rules-special-work.ts'

/** Sentences of exams for special work. */
export const specialWorkRules: Record<keyof typeof source, string> = {
  'rule.exam.specialPreJob': 'Pre-job examination for special work',
  'rule.exam.specialInService': 'In-service examination for special work',
  'exam.work.electrical': 'electrical work',
  'exam.work.height': 'work at height',
  'exam.work.pressureVessel': 'pressure-vessel work',
  'exam.work.drivingSmall': 'driving (small, not commercial; fork lifts)',
  'exam.work.drivingLarge': 'driving (large or commercial)',

  'exam.specialPreJob.overdue':
    'A pre-job examination was due by {{date}} ({{hazard}}), but no conclusion precedes the first day.',
  'exam.specialPreJob.due': 'A pre-job conclusion is needed by {{date}} ({{hazard}}).',
  'exam.specialPreJob.ok': 'A pre-job conclusion is needed by {{date}} ({{hazard}}); there is time.',
  'exam.specialPreJob.settled': 'Nothing is open about the pre-job examination for special work.',
  'exam.specialPreJob.missing': 'Facts are missing to tell whether the pre-job examination was in time ({{hazard}}).',
  'exam.specialPreJob.notApplicable': 'No special work asks for a pre-job examination.',
  'exam.specialInService.overdue': 'The in-service examination is late; it was due by {{date}} ({{hazard}}).',
  'exam.specialInService.due': 'Arrange the in-service examination by {{date}} ({{hazard}}).',
  'exam.specialInService.ok': 'The next in-service examination is due by {{date}} ({{hazard}}).',
  'exam.specialInService.settled': 'Nothing is open about the in-service examination for special work.',
  'exam.specialInService.missing': 'Facts are missing to compute the next in-service examination ({{hazard}}).',
  'exam.specialInService.notApplicable': 'No special work asks for an in-service examination.',
  'exam.step.workStart': '{{work}}: done since {{start}}.',
  'missing.workStart': 'Missing: the first day of {{work}}.',
}
