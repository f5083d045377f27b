/** What follows an examination: report, notice, re-check, measures; after an incident; after leaving. */
import type { Rule } from '../duty.ts'
import { AFTER_LEAVING_RULES } from './after-leaving.ts'
import { CONTRAINDICATION_RULES } from './contraindications.ts'
import { EXAM_MEASURE_RULES } from './exam-measures.ts'
import { INCIDENT_EXAM_RULES } from './incident-exams.ts'
import { RECHECK_RULES } from './rechecks.ts'
import { RESULT_NOTICE_RULES } from './result-notices.ts'

export const FOLLOW_UP_RULES: readonly Rule[] = [
  ...RESULT_NOTICE_RULES,
  ...RECHECK_RULES,
  ...CONTRAINDICATION_RULES,
  ...EXAM_MEASURE_RULES,
  ...INCIDENT_EXAM_RULES,
  ...AFTER_LEAVING_RULES,
]
