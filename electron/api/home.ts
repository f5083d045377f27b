import { homePage } from '../services/home.ts'
import { api } from './context.ts'

export const home = api.home.router({
  page: api.home.page.handler(({ context, input }) => homePage(context.firms.session(input.firmId), input)),
})
