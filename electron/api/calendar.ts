import { composeMessage, exportIcs, listDay, listDays } from '../services/calendar.ts'
import { api } from './context.ts'

const calls = api.calendar

export const calendar = calls.router({
  days: calls.days.handler(({ context, input }) => listDays(context.firms.session(input.firmId), input)),
  day: calls.day.handler(({ context, input }) => listDay(context.firms.session(input.firmId), input)),
  ics: calls.ics.handler(({ context, input }) => exportIcs(context.firms.session(input.firmId), input)),
  message: calls.message.handler(({ context, input }) => composeMessage(context.firms.session(input.firmId), input)),
})
