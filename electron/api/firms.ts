import { createDemoFirm } from '../services/demo.ts'
import { explainSizeClass, getProfile, saveProfile } from '../services/profile.ts'
import { summarize } from '../services/summary.ts'
import { api } from './context.ts'

export const firms = api.firms.router({
  list: api.firms.list.handler(({ context, input }) => context.firms.list(input.language)),
  create: api.firms.create.handler(({ context, input }) => context.firms.create(input.profile)),
  createDemo: api.firms.createDemo.handler(({ context, input }) => createDemoFirm(context.firms, input.asOf)),
  removeDemo: api.firms.removeDemo.handler(({ context, input }) => context.firms.removeDemo(input.firmId)),
  summary: api.firms.summary.handler(({ context, input }) => summarize(context.firms.session(input.firmId), input)),
})

export const profile = api.profile.router({
  get: api.profile.get.handler(({ context, input }) => getProfile(context.firms.session(input.firmId))),
  save: api.profile.save.handler(({ context, input }) => {
    const saved = saveProfile(context.firms.session(input.firmId), input.profile)
    context.firms.noteName(input.firmId, saved.name)
    return saved
  }),
  sizeClass: api.profile.sizeClass.handler(({ context, input: { language, ...figures } }) =>
    explainSizeClass(context.engine, figures, language),
  ),
})
