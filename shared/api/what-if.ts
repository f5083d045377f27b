import { hypothesisSchema, whatIfAnswerSchema } from '#shared/entities/what-if.ts'
import { firmOnDay, procedure } from './base.ts'

export const whatIfContract = {
  /** What would follow if the firm changed like this. Reads only: nothing is kept. */
  ask: procedure.input(firmOnDay.extend({ changes: hypothesisSchema })).output(whatIfAnswerSchema),
}
