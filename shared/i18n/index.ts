/** One translator for every host. zh-CN is the source of keys; a missing English text is a type error. */
import { z } from 'zod'
import type { ErrorCode, ErrorParams } from '#shared/api/errors.ts'
import { type Message, PACK_WORDS } from '#shared/domain/explanation.ts'
import type { Words } from '#shared/domain/figure.ts'
import { cli as cliEn } from './en/cli.ts'
import { errors as errorsEn } from './en/errors.ts'
import { papers as papersEn } from './en/papers.ts'
import { roster as rosterEn } from './en/roster.ts'
import { rules as rulesEn } from './en/rules.ts'
import { shell as shellEn } from './en/shell.ts'
import { packWords as packWordsEn } from './en/pack-words.ts'
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

export type Translate = (key: string, params?: Message['params']) => string

const HOLE = /\{\{(\w+)\}\}/g

/** The texts use nothing of i18next but holes, and filling these by hand is many times faster: lists render tens of thousands. */
function fill(text: string, params: Message['params']): string {
  return text.includes('{{') ? text.replace(HOLE, (_, name: string) => String(params[name] ?? '')) : text
}

/** Every text by language and namespace. Maps, so that no key of JavaScript's own objects is taken for a text. */
const texts = new Map(
  languageSchema.options.map((language) => [
    language,
    new Map(Object.entries(resources[language]).map(([name, group]) => [name, new Map(Object.entries(group))])),
  ]),
)

function textsOf(language: Language, namespace: Namespace): ReadonlyMap<string, string> {
  const found: ReadonlyMap<string, string> | undefined = texts.get(language)?.get(namespace)
  if (found === undefined) throw new Error(`no texts ${namespace} in ${language}`)
  return found
}

/** A translator for one namespace and language. Throws on an unknown key: a key must never show through. */
export function translator(language: Language, namespace: Namespace): Translate {
  const group = textsOf(language, namespace)
  return (key, params = {}) => {
    const text = group.get(key)
    if (text === undefined) throw new Error(`no text for key ${key}`)
    return fill(text, params)
  }
}

/** Words of a data pack, which speaks Chinese; where there is no English wording they stay as they are. */
function packText(words: string, language: Language): string {
  return language === 'en' ? (packWordsEn.get(words) ?? words) : words
}

/**
 * A value `@key` stands for another text of its namespace, `@pack:words` for words of a data pack; a person's own words that
 * merely start with `@` stay as typed.
 */
function resolve(value: string | number, language: Language, namespace: Namespace): string | number {
  if (typeof value !== 'string' || !value.startsWith('@')) return value
  if (value.startsWith(PACK_WORDS)) return packText(value.slice(PACK_WORDS.length), language)
  const text = textsOf(language, namespace).get(value.slice(1))
  return text === undefined ? value : fill(text, {})
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
