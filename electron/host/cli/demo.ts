import { rmSync } from 'node:fs'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { FIRM_EXTENSION } from '#electron/store/firm-file.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import type { ImportReport } from '#shared/entities/roster.ts'
import { AS_OF, type Call, type Command } from './command.ts'
import { freeName, outputFolder } from './output-file.ts'
import { describePaper, writePaper, type PaperFile } from './paper-file.ts'

const DEFAULT_FOLDER = 'out'

async function writePapers(call: Call, session: Session, asOf: IsoDate, folder: string): Promise<PaperFile[]> {
  const papers: PaperFile[] = []
  try {
    for (const form of formIdSchema.options) papers.push(await writePaper(call, session, form, asOf, folder))
    return papers
  } catch (error) {
    for (const { file, isNew } of papers) if (isNew) rmSync(file, { force: true })
    throw error
  }
}

interface Made {
  readonly name: string
  readonly report: ImportReport
  readonly papers: readonly PaperFile[]
}

/** Makes the demo firm in a file of its own and prints its papers; a failure leaves nothing behind. */
async function makeDemo(call: Call, file: string, asOf: IsoDate, folder: string): Promise<Made> {
  const session = createFirm(file, demoProfile(asOf), call.engine)
  try {
    const report = await fillDemo(session, asOf)
    const papers = await writePapers(call, session, asOf, folder)
    const { name } = session.store.profile()
    session.store.close()
    return { name, report, papers }
  } catch (error) {
    session.store.close()
    rmSync(file, { force: true })
    throw error
  }
}

export const demo: Command = {
  name: 'demo',
  arguments: [],
  options: { out: { text: 'option.out', value: 'DIR' }, ...AS_OF },
  run: async (call) => {
    const begun = performance.now()
    const asOf = call.asOf()
    const folder = outputFolder(call.text('out') ?? DEFAULT_FOLDER)
    const file = freeName(folder, `demo-${asOf}`, FIRM_EXTENSION.slice(1))
    const { name, report, papers } = await makeDemo(call, file, asOf, folder)
    const milliseconds = Math.round(performance.now() - begun)
    const counts = { workers: report.created.workers, posts: report.created.posts, aside: report.rejected }
    return {
      exitCode: 0,
      json: { asOf, firm: { file, name, ...counts }, papers, milliseconds },
      lines: [
        call.t('demo.firm', { file, ...counts }),
        ...papers.flatMap((paper) => describePaper(call, paper)),
        call.t('demo.time', { seconds: (milliseconds / 1000).toFixed(1) }),
      ],
    }
  },
}
