/** The first thing wrong with a document, as data: where it stands, and a reason that `shared/i18n` has a sentence for. */
import type { z } from 'zod'
import { errors } from '#shared/i18n/zh-CN/errors.ts'

type Issue = z.core.$ZodIssue

/** Reasons a schema of this program gives by name (`uscc.checkDigit`, `too.long`) have a text; zod's own words are not shown. */
function reasonOf(issue: Issue): string {
  const named = `reason.${issue.message}`
  if (named in errors) return named
  switch (issue.code) {
    case 'unrecognized_keys':
      return 'reason.unknownField'
    case 'invalid_type':
      return issue.input === undefined ? 'reason.required' : 'reason.type'
    case 'too_small':
    case 'too_big':
      return 'reason.range'
    case 'invalid_value':
      return 'reason.choice'
    default:
      return 'reason.format'
  }
}

function pathOf(issue: Issue): string {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  return [...issue.path, ...keys].map(String).join('.')
}

/** `path` like `workers.3.idCard`; `reason` names a text of the `errors` namespace, marked by `@` so that it is translated when shown. */
export interface IssueDescription {
  readonly path: string
  readonly reason: string
  readonly count: number
}

/** Describes the first of the issues and counts them all. */
export function describeIssue(error: { readonly issues: readonly Issue[] }): IssueDescription & Record<string, string | number> {
  const [first] = error.issues
  if (first === undefined) return { path: '', reason: '@reason.format', count: 0 }
  return { path: pathOf(first), reason: `@${reasonOf(first)}`, count: error.issues.length }
}
