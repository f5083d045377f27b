/** 监测与检测: summaries, high-toxic places, what follows from a report (D26, D30–D32). D27–D29 stand in `survey.ts`. */
import { dutyRule, type Rule } from '../duty.ts'
import { disclosure } from './disclosure.ts'
import { exceedance } from './exceedance.ts'
import { highToxicEvaluation, highToxicTest } from './high-toxic.ts'
import { quarterlySummary } from './quarterly-summary.ts'

/** EX-70 names the same intervals once more, for the examinations that rest on them. */
const HIGH_TOXIC: readonly string[] = ['D30', 'EX-70']

export const MEASUREMENT_RULES: readonly Rule[] = [
  dutyRule('measurement.quarterlySummary', 'D26', quarterlySummary),
  { ...dutyRule('measurement.highToxicTest', 'D30', highToxicTest), duties: HIGH_TOXIC },
  { ...dutyRule('measurement.highToxicEvaluation', 'D30', highToxicEvaluation), duties: HIGH_TOXIC },
  dutyRule('measurement.disclosure', 'D31', disclosure),
  dutyRule('measurement.exceedance', 'D32', exceedance),
]
