/** The first thing wrong with a document, as data: where it stands, and a reason that `shared/i18n` has words for. */
import { errors } from '#shared/i18n/zh-CN/errors.ts'

/** As much of a zod issue as is looked at; the router hands issues on under a looser type of the same shape. */
interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
  readonly code?: string | undefined
  readonly keys?: readonly string[]
}

/** Reasons a schema of this program gives by name (`uscc.checkDigit`, `too.long`) have a text; zod's own words are not shown. */
function reasonOf({ code, message }: Issue): string {
  const named = `reason.${message}`
  if (named in errors) return named
  switch (code) {
    case 'unrecognized_keys':
      return 'reason.unknownField'
    case 'invalid_type':
      return message.endsWith('received undefined') ? 'reason.required' : 'reason.type'
    case 'too_small':
    case 'too_big':
      return 'reason.range'
    case 'invalid_value':
      return 'reason.choice'
    default:
      return 'reason.format'
  }
}

function pathOf({ path = [], keys = [] }: Issue): string {
  const segments = path.map((segment) => (typeof segment === 'object' ? segment.key : segment))
  return [...segments, ...keys.slice(0, 1)].map(String).join('.')
}

/** `path` like `workers.3.idCard`; `reason` names a text of the `errors` namespace, marked by `@` so that it is translated when shown. */
export type IssueDescription = { readonly path: string; readonly reason: string; readonly count: number }

/** Describes the first of the issues and counts them all. */
export function describeIssue(error: { readonly issues: readonly Issue[] }): IssueDescription {
  const [first] = error.issues
  if (first === undefined) return { path: '', reason: '@reason.format', count: 0 }
  return { path: pathOf(first), reason: `@${reasonOf(first)}`, count: error.issues.length }
}
