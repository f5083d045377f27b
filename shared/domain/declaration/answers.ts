/** Shorthands the blocks share for building an answer. */
import type { Id } from '#shared/entities/common.ts'
import { message } from '../explanation.ts'
import type { Input, Message } from '../explanation.ts'
import { origin, profileInput } from '../figure.ts'
import type { Origin } from '../figure.ts'
import type { Gap } from '../paper-gap.ts'
import type { Answer, SheetValue } from './types.ts'

export const OPEN = { kind: 'open' } as const
export const NOT_APPLICABLE = { kind: 'notApplicable' } as const

/** Computes one row of the form; `label` is the row's label in the form pack. */
export type RowRule<C> = (context: C, label: string) => Answer

/** A value with its origin. */
export function answer(value: SheetValue, how: Message, known: Partial<Omit<Origin, 'how'>> = {}): Answer {
  return { value, ...origin(how, known) }
}

/** As recorded in the profile at `path` (`profile.<field>`); a gap when nothing is. */
export function recorded(text: string | null, path: string, label: string, section: string): Answer {
  const how = message('sheet.how.profile')
  if (text === null) return { ...answer(OPEN, how), gap: gap(path, label, section, 'profile') }
  return answer({ kind: 'text', text }, how, { inputs: [profileInput(path.replace(/^profile\./, ''), text)] })
}

export function gap(path: string, label: string, section: string, link: Gap['link']): Gap {
  return { path, label: message('sheet.label', { label }), section: message(`sheet.section.${section}`), link }
}

export function choice(key: string, how: Message, known: Partial<Omit<Origin, 'how'>> = {}): Answer {
  return answer({ kind: 'choice', choice: message(key) }, how, known)
}

export function persons(workerIds: readonly Id[], how: Message, inputs: readonly Input[] = []): Answer {
  return answer({ kind: 'persons', count: workerIds.length, workerIds }, how, { workerIds, inputs })
}
