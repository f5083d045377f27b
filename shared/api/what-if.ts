import { z } from 'zod'
import { hypothesisSchema, whatIfAnswerSchema } from '#shared/entities/what-if.ts'
import { firmOnDay, procedure } from './base.ts'

const question = firmOnDay.extend({ changes: hypothesisSchema })

export const whatIfContract = {
  /** What would follow if the firm changed like this. Reads only: nothing is kept. */
  ask: procedure.input(question).output(whatIfAnswerSchema),
  /** Each change as one sentence, also those the facts contradict. */
  words: procedure.input(question).output(z.array(z.string())),
}
