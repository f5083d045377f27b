/** What a command of the command line is, and how its arguments are read. */
import { parseArgs } from 'node:util'
import { AppError } from '#shared/api/errors.ts'
import { type IsoDate, isoDateSchema } from '#shared/entities/common.ts'
import { languageSchema, type Language, type Translate, translator } from '#shared/i18n/index.ts'
import type { Engine } from '#electron/services/session.ts'

export interface OptionSpec {
  /** Key of the option's description in the `cli` texts. */
  readonly text: string
  /** Name of its value in the help; a flag has none. */
  readonly value?: string
  readonly required?: boolean
}

interface ArgumentSpec {
  readonly name: string
  readonly required: boolean
  /** Takes every further word as well. */
  readonly rest?: boolean
}

/** What a command leaves behind: lines for a person, one object for a program. */
export interface Outcome {
  /** 1 when the work found problems; refused work is thrown instead. */
  readonly exitCode: 0 | 1
  readonly json: unknown
  readonly lines: readonly string[]
  /** What a person should know beside the output; goes to stderr. */
  readonly notes?: readonly string[]
  /** A command that goes on (a server) ends when this does; its output is written before. */
  readonly until?: Promise<void>
}

export interface Command {
  readonly name: string
  readonly arguments: readonly ArgumentSpec[]
  readonly options: Readonly<Record<string, OptionSpec>>
  run(call: Call): Outcome | Promise<Outcome>
}

/** Options every command takes. */
const COMMON: Readonly<Record<string, OptionSpec>> = {
  json: { text: '' },
  help: { text: '' },
  lang: { text: '', value: 'LANGUAGE' },
}

export const AS_OF = { 'as-of': { text: 'option.asOf', value: 'DATE' } } as const

/** The words of one call, already checked against the command's own options. */
export class Call {
  readonly language: Language
  readonly json: boolean
  readonly t: Translate
  readonly #engine: () => Engine
  readonly #values: ReadonlyMap<string, string>
  readonly #words: readonly string[]
  readonly #repeated: ReadonlyMap<string, readonly string[]>

  constructor(words: Words, language: Language, engine: () => Engine) {
    this.language = language
    this.json = words.values.has('json')
    this.#engine = engine
    this.t = translator(language, 'cli')
    this.#values = words.values
    this.#words = words.positionals
    this.#repeated = words.repeated
  }

  /** Reference data and clock, loaded at first use: help and bad calls need neither. */
  get engine(): Engine {
    return this.#engine()
  }

  /** A required argument; its presence has been checked. */
  argument(index: number): string {
    return this.#words[index] ?? ''
  }

  /** All arguments, one by one. */
  all(): readonly string[] {
    return this.#words
  }

  /** All arguments as one text. */
  words(): string {
    return this.#words.join(' ')
  }

  has(option: string): boolean {
    return this.#values.has(option)
  }

  text(option: string): string | null {
    return this.#values.get(option) ?? null
  }

  /** Every value of an option that may be given more than once. */
  texts(option: string): readonly string[] {
    return this.#repeated.get(option) ?? []
  }

  date(option: string): IsoDate | null {
    const value = this.text(option)
    if (value === null) return null
    const date = isoDateSchema.safeParse(value)
    if (!date.success) throw badCall(this.t, 'bad.date', { option: `--${option}` })
    return date.data
  }

  /** The day asked about: `--as-of`, or the local calendar day. */
  asOf(): IsoDate {
    return this.date('as-of') ?? this.engine.clock.today()
  }

  number(option: string): number | null {
    const value = this.text(option)
    if (value === null) return null
    if (!/^\d+(\.\d+)?$/.test(value)) throw badCall(this.t, 'bad.number', { option: `--${option}` })
    return Number(value)
  }

  integer(option: string, min: number, max: number): number | null {
    const value = this.text(option)
    if (value === null) return null
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= min && number <= max)) throw badCall(this.t, 'bad.integer', { option: `--${option}`, min, max })
    return number
  }
}

export interface Words {
  /** The last value of each option. */
  readonly values: ReadonlyMap<string, string>
  /** All of them, in the order of the call. */
  readonly repeated: ReadonlyMap<string, readonly string[]>
  readonly positionals: readonly string[]
}

/** The error of a call that cannot be understood; exit code 2. */
export function badCall(t: Translate, key: string, params: Readonly<Record<string, string | number>> = {}): AppError {
  return new AppError('cli.badCall', { reason: t(key, params) })
}

/** The language asked for by `--lang`, read before anything else so that even a bad call is answered in it. */
export function languageOf(args: readonly string[]): Language | null {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const arg = args[index]
  if (arg === undefined) return 'zh-CN'
  const parsed = languageSchema.safeParse(arg === '--lang' ? args[index + 1] : arg.slice('--lang='.length))
  return parsed.success ? parsed.data : null
}

/** Splits the words after the command's name. Throws `cli.badCall` for anything the command does not know. */
export function readWords(command: Command, args: readonly string[], t: Translate): Words {
  const known = new Map(Object.entries({ ...COMMON, ...command.options }))
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      [...known].map(([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }]),
    ),
  })
  const values = new Map<string, string>()
  const repeated = new Map<string, readonly string[]>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const spec = known.get(token.name)
    if (spec === undefined) throw badCall(t, 'bad.unknownOption', { option: token.rawName })
    if (spec.value === undefined && token.value !== undefined)
      throw badCall(t, 'bad.optionTakesNoValue', { option: token.rawName })
    if (spec.value !== undefined && (token.value === undefined || token.value === '')) {
      throw badCall(t, 'bad.optionNeedsValue', { option: token.rawName })
    }
    values.set(token.name, token.value ?? '')
    repeated.set(token.name, [...(repeated.get(token.name) ?? []), token.value ?? ''])
  }
  const words = { values, repeated, positionals }
  checkComplete(command, words, t)
  return words
}

function checkComplete(command: Command, { values, positionals }: Words, t: Translate): void {
  if (values.has('help')) return
  command.arguments.forEach((argument, index) => {
    if (argument.required && positionals[index] === undefined)
      throw badCall(t, 'bad.missingArgument', { argument: argument.name })
  })
  const takesAll = command.arguments.some((argument) => argument.rest === true)
  if (!takesAll && positionals.length > command.arguments.length) {
    throw badCall(t, 'bad.tooManyArguments', { count: positionals.length })
  }
  for (const [name, spec] of Object.entries(command.options)) {
    if (spec.required === true && !values.has(name)) throw badCall(t, 'bad.missingOption', { option: `--${name}` })
  }
}
