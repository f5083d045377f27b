/** Sentences of the lists a clinic is given. */
import type { examWorkRules as source } from '../zh-CN/rules-exam-work.ts'

export const examWorkRules: Record<keyof typeof source, string> = {
  'exams.note.recheck': 'A re-check has only the items of its notice.',
  'exams.note.recommended':
    '{{hazard}}: the standard only recommends this kind of exam; the employer decides after hearing the clinic.',
  'exams.note.noStage': '{{hazard}}: the standard sets no items for this kind of exam.',
}
