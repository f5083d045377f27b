import { reminderCounts } from '../services/reminders.ts'
import { api } from './context.ts'

export const reminders = api.reminders.router({
  counts: api.reminders.counts.handler(({ context: { firms, engine }, input }) =>
    reminderCounts(firms, engine.reference, input),
  ),
})
