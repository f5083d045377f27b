import { checkFirmPaper, listFigures, listPapers, renderFirmPaper } from '../services/papers.ts'
import { api } from './context.ts'

export const papers = api.papers.router({
  list: api.papers.list.handler(() => listPapers()),
  check: api.papers.check.handler(({ context, input }) =>
    checkFirmPaper(context.firms.session(input.firmId), input.form, input),
  ),
  figures: api.papers.figures.handler(({ context, input }) =>
    listFigures(context.firms.session(input.firmId), input.form, input),
  ),
  render: api.papers.render.handler(({ context, input }) =>
    renderFirmPaper(context.firms.session(input.firmId), input.form, input),
  ),
})
