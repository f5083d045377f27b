/** `what-if`: what would follow from supposed changes. Reads the firm, writes nothing. */
import { askWhatIf } from '#electron/services/what-if.ts'
import { addDays } from '#shared/domain/dates.ts'
import { type RenderedWhatIf, type RenderedWhatIfLine, WHAT_IF_SECTIONS } from '#shared/entities/what-if.ts'
import { AS_OF, type Call, type Command } from './command.ts'
import { withFirm } from './firm-file.ts'
import { CHANGE_OPTIONS, changesOf } from './what-if-words.ts'

function side({ t }: Call, value: RenderedWhatIfLine['before']): string {
  if (value === null) return t('what-if.nothing')
  const { status, day, text } = value
  const words = [status === null ? null : t(`status.${status}`), day, text].filter(
    (part) => part !== null && part !== '',
  )
  return words.length === 0 ? t('what-if.something') : words.join(' ')
}

function line(call: Call, { title, subject, before, after }: RenderedWhatIfLine): string {
  const head = { title, subject: subject.name }
  if (before === null) return call.t('what-if.new', { ...head, after: side(call, after) })
  return call.t('what-if.line', { ...head, before: side(call, before), after: side(call, after) })
}

function describe(call: Call, { asOf, inForceOn, changes, sections }: RenderedWhatIf): string[] {
  const { t } = call
  const parts = WHAT_IF_SECTIONS.flatMap((section) => {
    const lines = sections[section]
    const title = t('what-if.section', { title: t(`what-if.${section}`), count: lines.length })
    return lines.length === 0 ? [] : ['', title, ...lines.map((entry) => `  ${line(call, entry)}`)]
  })
  return [
    t('what-if.head', { asOf, inForceOn }),
    ...changes.map((words) => `  ${words}`),
    ...(parts.length === 0 ? ['', t('what-if.same')] : parts),
    '',
    t('what-if.notSaved'),
  ]
}

/** New duties are what the question is about, not a failure: it ends with 0. A hypothesis the facts contradict ends with 1. */
export const whatIf: Command = {
  name: 'what-if',
  arguments: [{ name: 'F', required: true }],
  options: {
    ...Object.fromEntries(
      CHANGE_OPTIONS.map(({ option, form }) => [option, { text: `option.what-if.${option}`, value: form }]),
    ),
    file: { text: 'option.what-if.file', value: 'CHANGES.json' },
    from: { text: 'option.what-if.from', value: 'DATE' },
    ...AS_OF,
  },
  run: async (call) => {
    const asOf = call.asOf()
    const on = call.date('from') ?? addDays(asOf, 1)
    const answer = await withFirm(call, call.argument(0), (session) => {
      const changes = changesOf(call, session.store.facts(), on)
      return askWhatIf(session, { asOf, language: call.language, changes })
    })
    return { exitCode: 0, json: answer, lines: describe(call, answer) }
  },
}
