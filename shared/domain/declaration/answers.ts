/** Shorthands the blocks share for building an answer. */
import type { Id } from '#shared/entities/common.ts'
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import type { Gap } from '../paper-gap.ts'
import type { Answer } from './types.ts'

export const OPEN = { kind: 'open' } as const
export const NOT_APPLICABLE = { kind: 'notApplicable' } as const

/** Computes one row of the form; `label` is the row's label in the form pack. */
export type RowRule<C> = (context: C, label: string) => Answer

export function recorded(
  text: string | null,
  path: string,
  label: string,
  section: string,
  link: Gap['link'] = 'profile',
): Answer {
  const how = message('sheet.how.profile')
  if (text !== null) return { value: { kind: 'text', text }, how }
  return { value: OPEN, how, gap: gap(path, label, section, link) }
}

export function gap(path: string, label: string, section: string, link: Gap['link']): Gap {
  return { path, label: message('sheet.label', { label }), section: message(`sheet.section.${section}`), link }
}

export function choice(key: string, how: Message): Answer {
  return { value: { kind: 'choice', choice: message(key) }, how }
}

export function persons(workerIds: readonly Id[], how: Message): Answer {
  return { value: { kind: 'persons', count: workerIds.length, workerIds }, how }
}

export function points(names: readonly string[], how: Message): Answer {
  return { value: { kind: 'points', count: names.length, points: names }, how }
}
