import { AppError } from '#shared/api/errors.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import { AS_OF, type Command } from './command.ts'
import { withFirm } from './firm-file.ts'
import { outputFolder } from './output-file.ts'
import { describePaper, writePaper } from './paper-file.ts'

/** A paper that names what is missing is still the paper asked for: it ends with 0. */
export const print: Command = {
  name: 'print',
  arguments: [{ name: 'FORM', required: true }],
  options: {
    from: { text: 'option.from', value: 'F', required: true },
    out: { text: 'option.outRequired', value: 'DIR', required: true },
    ...AS_OF,
    'allow-missing-glyphs': { text: 'option.allowMissingGlyphs' },
  },
  run: async (call) => {
    const form = formIdSchema.safeParse(call.argument(0))
    if (!form.success) throw new AppError('paper.unknownForm', { form: call.argument(0) })
    const asOf = call.asOf()
    const paper = await withFirm(call, call.text('from') ?? '', (session) =>
      writePaper(call, session, form.data, asOf, outputFolder(call.text('out') ?? '')),
    )
    return { exitCode: 0, json: paper, lines: describePaper(call, paper) }
  },
}
