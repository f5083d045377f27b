import { dueReport } from '#electron/services/due.ts'
import type { RenderedDueItem, RenderedDueList } from '#shared/entities/due.ts'
import { AS_OF, type Call, type Command } from './command.ts'
import { withFirm } from './firm-file.ts'

function line(call: Call, { id, status, dueDate, title, subject }: RenderedDueItem): string {
  const date = dueDate ?? call.t('due.noDate')
  return call.t('due.line', { status: call.t(`status.${status}`), date, title, subject: subject.name, id })
}

function describe(call: Call, { asOf, items }: RenderedDueList): string[] {
  const count = (status: RenderedDueItem['status']) => items.filter((item) => item.status === status).length
  const counts = { overdue: count('overdue'), missing: count('missing'), due: count('due'), ok: count('ok') }
  const lines = items.filter(({ status }) => status !== 'notApplicable').map((item) => line(call, item))
  return [call.t('due.head', { asOf, ...counts }), ...(lines.length === 0 ? [call.t('due.none')] : lines)]
}

/** Overdue items are what the list is for, not a failure of the command: it ends with 0. */
export const due: Command = {
  name: 'due',
  arguments: [{ name: 'F', required: true }],
  options: { ...AS_OF, within: { text: 'option.within', value: 'DAYS' } },
  run: async (call) => {
    const question = { asOf: call.asOf(), language: call.language, withinDays: call.integer('within', 0, 3650) }
    const list = await withFirm(call, call.argument(0), (session) => dueReport(session, question))
    return { exitCode: 0, json: list, lines: describe(call, list) }
  },
}
