import { applyImport, discardRow, listAside, mendRow, previewImport } from '../services/roster.ts'
import { api } from './context.ts'

export const files = api.files.router({
  put: api.files.put.handler(({ context, input }) => context.files.putFile(input.file)),
})

export const roster = api.roster.router({
  preview: api.roster.preview.handler(({ context, input }) =>
    previewImport(context.firms.session(input.firmId), context.files.get(input.ticket), input),
  ),
  apply: api.roster.apply.handler(async ({ context, input }) => {
    const report = await applyImport(context.firms.session(input.firmId), context.files.get(input.ticket), input)
    context.files.drop(input.ticket)
    return report
  }),
  aside: api.roster.aside.handler(({ context, input }) =>
    listAside(context.firms.session(input.firmId), input.language),
  ),
  mend: api.roster.mend.handler(({ context, input }) => mendRow(context.firms.session(input.firmId), input)),
  discard: api.roster.discard.handler(({ context, input }) =>
    discardRow(context.firms.session(input.firmId), input.id, input.reason),
  ),
})
