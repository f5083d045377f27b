/** 规则说明书: every rule of the engine next to the rows it rests on, so that an inspector can recompute a result by hand. */
import { RULES } from './due.ts'
import { ruleAreas } from './due-reach.ts'
import type { Duty, DutyClock, Rule } from './duty.ts'
import { footingOf } from './duty.ts'
import { type Message, message, packWords } from './explanation.ts'
import { NOT_COMPUTED } from './rule-book/not-computed.ts'
import { testOf } from './rule-book/tests.ts'
import type { BoardArea } from '#shared/entities/due.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'
import type { Reference, RuleRow } from '#shared/reference/types.ts'

export interface BookDuty {
  readonly row: Duty
  readonly clocks: readonly Message[]
  readonly examples: readonly Message[]
  /** Those whose amount was seen; an unseen one is named by its clause only. */
  readonly penalties: readonly LibraryRow<'penalties'>[]
}

export interface BookRule {
  readonly id: string
  readonly area: BoardArea
  /** Every edition of every duty it computes. */
  readonly duties: readonly BookDuty[]
  /** Every edition of its own numbers. */
  readonly rows: readonly RuleRow[]
  readonly test: string
}

export interface Book {
  readonly rules: readonly BookRule[]
  /** Rows of numbers that are no rule of the due list. */
  readonly numbers: readonly Omit<BookRule, 'duties' | 'area'>[]
  readonly notComputed: readonly { readonly duty: BookDuty; readonly reason: Message }[]
}

function clockMessage(clock: DutyClock): Message {
  return message(`ruleBook.clock.${clock.direction}`, {
    event: packWords(clock.event),
    count: clock.count,
    unit: `@unit.${clock.unit}`,
    use: `@ruleBook.use.${clock.use}`,
    footing: `@ruleBook.footing.${footingOf(clock)}`,
    verification: clock.verification,
  })
}

function exampleMessage({ from, due, given, expect }: Duty['examples'][number]): Message {
  if (from === null || due === null) return message('ruleBook.example.words', { given, expect })
  if (given === '' && expect === '') return message('ruleBook.example.dates', { from, due })
  return message('ruleBook.example.both', { from, due, given, expect })
}

function bookDuty(row: Duty, penalties: readonly LibraryRow<'penalties'>[]): BookDuty {
  return {
    row,
    clocks: row.clocks.map(clockMessage),
    examples: row.examples.map(exampleMessage),
    penalties: penalties.filter(({ id }) => row.penalties.includes(id)),
  }
}

/** The whole book over the packs in use. Every duty of the pack is in it, computed or not. */
export function ruleBook(reference: Reference): Book {
  const { library } = reference
  const duties = Map.groupBy(library.rows('duties'), ({ id }) => id)
  const penalties = library.rows('penalties').filter(({ validTo }) => validTo === null)
  const rows = Map.groupBy(reference.rules, ({ id }) => id)
  const areaOf = ruleAreas(reference)
  const editions = (id: string) => (duties.get(id) ?? []).map((row) => bookDuty(row, penalties))
  const entry = (rule: Rule): BookRule => ({
    id: rule.id,
    area: areaOf(rule.id),
    duties: rule.duties.flatMap(editions),
    rows: rows.get(rule.id) ?? [],
    test: testOf(rule.id),
  })
  const computed = new Set(RULES.flatMap((rule) => rule.duties))
  const ruled = new Set(RULES.map(({ id }) => id))
  return {
    rules: RULES.map(entry),
    numbers: [...rows].filter(([id]) => !ruled.has(id)).map(([id, group]) => ({ id, rows: group, test: testOf(id) })),
    notComputed: [...duties.keys()]
      .filter((id) => !computed.has(id))
      .flatMap((id) => editions(id).map((duty) => ({ duty, reason: message(reasonOf(id)) }))),
  }
}

/** Throws for a duty nobody decided about: it must either be computed or say why not. */
function reasonOf(dutyId: string): string {
  const reason = NOT_COMPUTED[dutyId]
  if (reason === undefined) throw new Error(`duty ${dutyId} has neither a rule nor a reason`)
  return `ruleBook.notComputed.${reason}`
}
