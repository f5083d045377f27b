import { applyPacks, goBack, listPacks, movedByFile, packNotices, previewPacks } from '../services/packs.ts'
import { api } from './context.ts'

export const packs = api.packs.router({
  list: api.packs.list.handler(({ context, input }) => listPacks(context.packs, input.language)),
  notices: api.packs.notices.handler(({ context, input }) => packNotices(context.packs, input.language)),
  preview: api.packs.preview.handler(({ context, input }) =>
    previewPacks(context.packs, context.files.get(input.ticket), input.language),
  ),
  moved: api.packs.moved.handler(({ context, input }) => movedByFile(context, context.files.get(input.ticket), input)),
  apply: api.packs.apply.handler(({ context, input }) => {
    const applied = applyPacks(context.packs, context.files.get(input.ticket), input.language)
    context.files.drop(input.ticket)
    return applied
  }),
  goBack: api.packs.goBack.handler(({ context, input }) => goBack(context.packs, input.name, input.language)),
})
