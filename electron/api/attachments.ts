import {
  addAttachment,
  countAttachments,
  getAttachment,
  listAttachments,
  removeAttachment,
} from '../services/attachments.ts'
import { api } from './context.ts'

const calls = api.attachments

export const attachments = calls.router({
  list: calls.list.handler(({ context, input }) => listAttachments(context.firms.session(input.firmId), input)),
  add: calls.add.handler(({ context, input }) => addAttachment(context.firms.session(input.firmId), input)),
  get: calls.get.handler(({ context, input }) => getAttachment(context.firms.session(input.firmId), input.id)),
  remove: calls.remove.handler(({ context, input }) => removeAttachment(context.firms.session(input.firmId), input.id)),
  counts: calls.counts.handler(({ context, input }) =>
    countAttachments(context.firms.session(input.firmId), input.kind),
  ),
})
