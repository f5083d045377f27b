/** Health exams and cases. */
import type { examsUi as source } from '../zh-CN/ui-exams.ts'

export const examsUi: Record<keyof typeof source, string> = {
}
