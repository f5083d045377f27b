import { printRuleBook, renderRuleBook } from '#electron/services/rule-book.ts'
import type { BookEntry } from '#shared/entities/rule-book.ts'
import { AS_OF, type Call, type Command } from './command.ts'
import { outputFolder, writeNumbered } from './output-file.ts'

function line(call: Call, { id, title, duties, test }: BookEntry): string {
  const numbers = [...new Set(duties.map((duty) => duty.id))].join(call.t('list.separator'))
  return call.t('rules.line', { id, title, duties: numbers, test })
}

/** The rule book: listed, as JSON, or with `--print` as a PDF. */
export const rules: Command = {
  name: 'rules',
  arguments: [],
  options: { print: { text: 'option.rules.print' }, out: { text: 'option.out', value: 'DIR' }, ...AS_OF },
  run: async (call) => {
    const { reference } = call.engine
    const asOf = call.asOf()
    if (!call.has('print')) {
      const book = renderRuleBook(reference, asOf, call.language)
      const lines = book.chapters.flatMap(({ title, entries }) => [title, ...entries.map((entry) => line(call, entry))])
      return { exitCode: 0, json: book, lines }
    }
    const pdf = new Uint8Array(await (await printRuleBook(reference, asOf)).arrayBuffer())
    const written = writeNumbered(outputFolder(call.text('out') ?? 'out'), `rule-book-${asOf}`, 'pdf', pdf)
    const lines = [call.t('rules.printed', { file: written.file })]
    return { exitCode: 0, json: { asOf, ...written, bytes: pdf.byteLength }, lines }
  },
}
