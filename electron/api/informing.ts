import { cardSheet, exportInforming } from '../services/informing-files.ts'
import { informingOverview, noticeCard, recordPapers } from '../services/informing.ts'
import { api } from './context.ts'

const area = api.informing

export const informing = area.router({
  overview: area.overview.handler(({ context, input }) =>
    informingOverview(context.firms.session(input.firmId), input),
  ),
  record: area.record.handler(({ context, input }) => recordPapers(context.firms.session(input.firmId), input)),
  export: area.export.handler(({ context, input }) => exportInforming(context.firms.session(input.firmId), input)),
  card: area.card.handler(({ context, input }) => noticeCard(context.firms.session(input.firmId), input)),
  cardSheet: area.cardSheet.handler(({ context, input }) => cardSheet(context.firms.session(input.firmId), input)),
})
