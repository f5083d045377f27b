import type { z } from 'zod'
import { checkUscc } from '#shared/domain/identifiers.ts'
import { type Language, translator } from '#shared/i18n/index.ts'
import { errors } from '#shared/i18n/zh-CN/errors.ts'
import type { Text } from '../hooks/use-text.ts'

type Issue = z.core.$ZodIssue

/** One sentence for what a schema refused, for the person who typed it; named reasons are those of the `errors` texts. */
export function issueText(issue: Issue, value: unknown, t: Text, language: Language): string {
  if (issue.message.startsWith('uscc.'))
    return usccText(typeof value === 'string' ? value : '', t) ?? translator(language, 'errors')('reason.format')
  const named = `reason.${issue.message}`
  if (named in errors) return translator(language, 'errors')(named)
  if (issue.code === 'invalid_type')
    return translator(language, 'errors')(value === null || value === undefined ? 'reason.required' : 'reason.type')
  if (issue.code === 'too_small') return t('issue.tooSmall', { limit: String(issue.minimum) })
  if (issue.code === 'too_big') {
    return t(issue.origin === 'string' ? 'issue.tooLong' : 'issue.tooBig', { limit: String(issue.maximum) })
  }
  return translator(language, 'errors')('reason.format')
}

/** Why a 统一社会信用代码 is wrong, or null when it is right. */
export function usccText(typed: string, t: Text): string | null {
  const verdict = checkUscc(typed.replace(/\s/g, '').toUpperCase())
  if (verdict.ok) return null
  switch (verdict.reason) {
    case 'length':
      return t('issue.uscc.length', { length: verdict.length })
    case 'alphabet':
      return t('issue.uscc.alphabet', { character: verdict.character, position: verdict.position })
    case 'checkDigit':
      return t('issue.uscc.checkDigit', { expected: verdict.expected, found: verdict.found })
  }
}

/** The value an issue's path points at. */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    root,
  )
}
