import { exportDeclaration } from '../services/declaration-table.ts'
import {
  changesSinceLast,
  keepProgress,
  receiptYears,
  reckonSheet,
  recordDeclaration,
  sheetToType,
} from '../services/declaration-work.ts'
import { explainFigure } from '../services/papers.ts'
import { api } from './context.ts'

export const declarationWork = api.declarationWork.router({
  sheet: api.declarationWork.sheet.handler(({ context, input }) =>
    sheetToType(context.firms.session(input.firmId), input),
  ),
  figure: api.declarationWork.figure.handler(({ context, input }) =>
    explainFigure(context.firms.session(input.firmId), input.id, input),
  ),
  changes: api.declarationWork.changes.handler(({ context, input }) =>
    changesSinceLast(context.firms.session(input.firmId), input),
  ),
  years: api.declarationWork.years.handler(({ context, input }) =>
    receiptYears(context.firms.session(input.firmId), input),
  ),
  record: api.declarationWork.record.handler(({ context, input }) =>
    recordDeclaration(context.firms.session(input.firmId), input),
  ),
  reckonSheet: api.declarationWork.reckonSheet.handler(({ context, input }) =>
    reckonSheet(context.firms.session(input.firmId), input.id),
  ),
  progress: api.declarationWork.progress.handler(({ context, input }) =>
    keepProgress(context.firms.session(input.firmId), input),
  ),
  export: api.declarationWork.export.handler(({ context, input }) =>
    exportDeclaration(context.firms.session(input.firmId), input),
  ),
})
