import { addKit, copyStructure, getStructure, previewCopy } from '../services/structure.ts'
import { api } from './context.ts'

const calls = api.structure

export const structure = calls.router({
  get: calls.get.handler(({ context, input }) => getStructure(context.firms.session(input.firmId), input.asOf)),
  addKit: calls.addKit.handler(({ context, input }) => addKit(context.firms.session(input.firmId), input.kit)),
  previewCopy: calls.previewCopy.handler(({ context, input }) =>
    previewCopy(context.firms.session(input.firmId), context.firms.session(input.toFirmId)),
  ),
  copy: calls.copy.handler(({ context, input }) =>
    copyStructure(context.firms.session(input.firmId), context.firms.session(input.toFirmId)),
  ),
})
