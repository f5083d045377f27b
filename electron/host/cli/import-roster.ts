import { existsSync, rmSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import { applyImport } from '#electron/services/roster.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { AppError } from '#shared/api/errors.ts'
import { describeIssue } from '#shared/api/issues.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import type { ImportReport, RosterProblem } from '#shared/entities/roster.ts'
import type { Call, Command } from './command.ts'
import { readInput } from './input-file.ts'

interface Target {
  readonly session: Session
  readonly isNew: boolean
}

/** The firm file named by `--to`, made when it does not exist; a nameless firm is called after its roster. */
function openOrCreate(call: Call, roster: string): Target {
  const file = resolve(call.text('to') ?? '')
  if (existsSync(file)) return { session: openFirm(file, call.engine), isNew: false }
  const profile = firmProfileSchema.safeParse({ name: call.text('name') ?? basename(roster, extname(roster)) })
  if (!profile.success) throw new AppError('record.invalid', describeIssue(profile.error))
  return { session: createFirm(file, profile.data, call.engine), isNew: true }
}

function describe({ t }: Call, report: ImportReport): string[] {
  const { rowsRead, accepted, rejected, known, created, problems } = report
  const line = (problem: RosterProblem) =>
    problem.proposal === null
      ? t('imported.problem', { ...problem, proposal: '' })
      : t('imported.proposal', { ...problem, proposal: problem.proposal })
  return [
    t('imported', { rowsRead, accepted, rejected, posts: created.posts }),
    ...(known !== undefined && known > 0 ? [t('imported.known', { known })] : []),
    ...problems.map(line),
    ...(rejected > 0 ? [t('imported.aside')] : []),
  ]
}

/** Rows kept aside are problems found: the command then ends with 1, with the good rows safely in. */
export const importRoster: Command = {
  name: 'import-roster',
  arguments: [{ name: 'ROSTER', required: true }],
  options: {
    to: { text: 'option.to', value: 'F', required: true },
    name: { text: 'option.nameOnImport', value: 'NAME' },
  },
  run: async (call) => {
    const roster = call.argument(0)
    const file = { name: basename(roster), bytes: readInput(roster) }
    const { session, isNew } = openOrCreate(call, roster)
    try {
      const report = await applyImport(session, file, { mapping: null, language: call.language })
      session.store.close()
      return { exitCode: report.rejected > 0 ? 1 : 0, json: report, lines: describe(call, report) }
    } catch (error) {
      session.store.close()
      // A refused roster must not leave an empty firm behind.
      if (isNew) rmSync(session.store.path, { force: true })
      throw error
    }
  },
}
