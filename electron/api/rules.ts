import { printRuleBook, renderRuleBook } from '../services/rule-book.ts'
import { api } from './context.ts'

export const rules = api.rules.router({
  book: api.rules.book.handler(({ context, input }) =>
    renderRuleBook(context.engine.reference, input.asOf, input.language),
  ),
  print: api.rules.print.handler(({ context, input }) => printRuleBook(context.engine.reference, input.asOf)),
})
