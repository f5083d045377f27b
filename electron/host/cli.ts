/** `npm run cli -- <command>`: reads the words, runs one command, writes its outcome. Calls and shapes: docs/cli.md. */
import { randomUUID } from 'node:crypto'
import { describeFailure, stderrLog } from '#electron/platform/log.ts'
import { systemClock } from '#electron/platform/clock.ts'
import { AppError, type ErrorCode } from '#shared/api/errors.ts'
import { renderError, translator, type Language } from '#shared/i18n/index.ts'
import { badCall, Call, languageOf, readWords, type Outcome } from './cli/command.ts'
import { COMMANDS, isCommandName } from './cli/commands.ts'
import { commandHelp, overview } from './cli/help.ts'
import { engineOnce } from './cli/engine.ts'

/** Errors in the call itself; everything else is work that was refused. */
const BAD_CALLS: readonly ErrorCode[] = ['cli.badCall', 'due.unknownId', 'paper.unknownForm', 'paper.unknownFigure']

function helpOutcome(lines: readonly string[]): Outcome {
  return { exitCode: 0, json: { help: lines.join('\n') }, lines }
}

async function perform(args: readonly string[], language: Language): Promise<Outcome> {
  const t = translator(language, 'cli')
  const [name, ...rest] = args
  if (name === undefined) throw badCall(t, 'bad.noCommand')
  if (name === '--help' || name === 'help') return helpOutcome(overview(t))
  if (!isCommandName(name)) throw badCall(t, 'bad.unknownCommand', { command: name })
  const command = await COMMANDS[name]()
  const words = readWords(command, rest, t)
  if (words.values.has('help')) return helpOutcome(commandHelp(command, t))
  return command.run(new Call(words, language, engineOnce(systemClock, language)))
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  const reference = randomUUID().slice(0, 8)
  stderrLog({ code: 'internal', reference, detail: describeFailure(error) })
  return new AppError('internal', { reference })
}

function report(error: AppError, language: Language, json: boolean): number {
  const message = renderError(error, language)
  process.stderr.write(`${message}\n`)
  if (json) process.stdout.write(`${JSON.stringify({ error: { code: error.code, message } })}\n`)
  return BAD_CALLS.includes(error.code) ? 2 : 1
}

async function main(args: readonly string[]): Promise<number> {
  const asked = languageOf(args)
  const language = asked ?? 'zh-CN'
  const json = args.includes('--json')
  try {
    if (asked === null) throw badCall(translator(language, 'cli'), 'bad.language')
    const outcome = await perform(args, language)
    process.stdout.write(`${json ? JSON.stringify(outcome.json) : outcome.lines.join('\n')}\n`)
    for (const note of outcome.notes ?? []) process.stderr.write(`${note}\n`)
    await outcome.until
    return outcome.exitCode
  } catch (error) {
    return report(toAppError(error), language, json)
  }
}

// `… | head` closes our output early; that is the reader's right and no failure.
process.stdout.on('error', () => process.exit(0))
process.exitCode = await main(process.argv.slice(2))
