import { listPapers } from '#electron/services/papers.ts'
import type { Command } from './command.ts'

export const forms: Command = {
  name: 'forms',
  arguments: [],
  options: {},
  run: (call) => {
    const papers = listPapers()
    const lines = papers.map((paper) =>
      call.t(paper.provisional ? 'forms.provisional' : 'forms.line', { form: paper.form, title: paper.title }),
    )
    return { exitCode: 0, json: { forms: papers }, lines }
  },
}
