/** One translator for every host. zh-CN is the source of keys; a missing English text is a type error. */
import i18next, { type TFunction } from 'i18next'
import { z } from 'zod'
import type { ErrorCode, ErrorParams } from '#shared/api/errors.ts'
import type { Message } from '#shared/domain/explanation.ts'
import type { Words } from '#shared/domain/figure.ts'
import { cli as cliEn } from './en/cli.ts'
import { errors as errorsEn } from './en/errors.ts'
import { papers as papersEn } from './en/papers.ts'
import { roster as rosterEn } from './en/roster.ts'
import { rules as rulesEn } from './en/rules.ts'
import { shell as shellEn } from './en/shell.ts'
import { ui as uiEn } from './en/ui.ts'
import { cli as cliZh } from './zh-CN/cli.ts'
import { errors as errorsZh } from './zh-CN/errors.ts'
import { papers as papersZh } from './zh-CN/papers.ts'
import { roster as rosterZh } from './zh-CN/roster.ts'
import { rules as rulesZh } from './zh-CN/rules.ts'
import { shell as shellZh } from './zh-CN/shell.ts'
import { ui as uiZh } from './zh-CN/ui.ts'

export const languageSchema = z.enum(['zh-CN', 'en'])
export type Language = z.output<typeof languageSchema>

/** Namespaces are the files of a language folder; keys inside are flat and may contain dots. */
export const resources = {
  'zh-CN': {
    ui: uiZh,
    rules: rulesZh,
    roster: rosterZh,
    errors: errorsZh,
    papers: papersZh,
    shell: shellZh,
    cli: cliZh,
  },
  en: { ui: uiEn, rules: rulesEn, roster: rosterEn, errors: errorsEn, papers: papersEn, shell: shellEn, cli: cliEn },
} as const

export type Namespace = keyof (typeof resources)['zh-CN']

/** Options every i18next instance of the program uses; keys contain dots, so no key separator. */
export const i18nOptions = {
  resources,
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: ':',
  interpolation: { escapeValue: false },
  returnNull: false,
} as const

const instance = i18next.createInstance()
void instance.init({ ...i18nOptions, lng: 'zh-CN', initAsync: false, parseMissingKeyHandler: missingKey })

function missingKey(key: string): string {
  throw new Error(`no text for key ${key}`)
}

export type Translate = (key: string, params?: Message['params']) => string

/** A translator for one namespace and language. Throws on an unknown key: a key must never show through. */
export function translator(language: Language, namespace: Namespace): Translate {
  const t: TFunction = instance.getFixedT(language, namespace)
  return (key, params) => String(t(key, params ?? {}))
}

/** A value `@key` stands for another text of its namespace; a person's own words that merely start with `@` stay as typed. */
function resolve(value: string | number, language: Language, namespace: Namespace): string | number {
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  const key = value.slice(1)
  return instance.exists(key, { lng: language, ns: namespace }) ? translator(language, namespace)(key) : value
}

function render(key: string, params: Message['params'], language: Language, namespace: Namespace): string {
  const resolved: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(params)) resolved[name] = resolve(value, language, namespace)
  return translator(language, namespace)(key, resolved)
}

/** Renders a rule's message in one language. */
export function renderMessage(message: Message, language: Language): string {
  return render(message.key, message.params, language, 'rules')
}

/** Words as recorded, or a sentence by key, in one language. */
export function renderWords(words: Words, language: Language): string {
  return typeof words === 'string' ? words : renderMessage(words, language)
}

/** Renders the value of a rule's input, which may be a `@key` like a message's parameter. */
export function renderValue(value: string, language: Language): string {
  return String(resolve(value, language, 'rules'))
}

/** The one sentence a person reads for an `AppError` or a `REFUSED` error of the contract. */
export function renderError(
  error: { readonly code: ErrorCode; readonly params: ErrorParams },
  language: Language,
): string {
  return render(error.code, error.params, language, 'errors')
}
