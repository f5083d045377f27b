/** The tables that can be gone through on a day: the program's own, without points, and official ones that were loaded. */
import type { Basis, DueItem } from '../explanation.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Finding, SelfCheck } from '#shared/entities/improvement.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'
import type { Reference } from '#shared/reference/types.ts'

export type Scheme = LibraryRow<'assessment-schemes'>

/** Id of the program's own table. */
export const SELF_CHECK = 'self-check'

export interface CheckItem {
  readonly itemId: string
  readonly no: number
  readonly theme: string
  readonly text: string
  readonly evidence: string | null
  readonly points: number | null
  readonly key: boolean
  readonly basis: readonly Basis[]
  readonly code: string | null
  /** Which code to choose in which case. */
  readonly codeNote: string | null
  /** D: the code is this program's own judgement. */
  readonly codeTag: Basis['verification'] | null
  readonly control: Finding['controlLevel']
  readonly suggestion: string | null
  /** Rules whose verdicts answer the item. */
  readonly rules: readonly string[]
}

export interface CheckTable {
  readonly id: string
  readonly name: string
  readonly version: string | null
  readonly about: Scheme['about']
  readonly items: readonly CheckItem[]
  /** Null where nothing is scored. */
  readonly scheme: Scheme | null
}

function ownTable(reference: Reference, on: IsoDate): CheckTable {
  const items = reference.library
    .rowsOn('self-check', on)
    .map(
      ({
        id,
        no,
        category,
        item,
        evidence,
        points,
        keyItem,
        basis,
        finding,
        findingTag,
        findingNote,
        control,
        suggestion,
        rules,
      }): CheckItem => ({
        itemId: id,
        no,
        theme: category,
        text: item,
        evidence,
        points,
        key: keyItem === true,
        basis,
        code: finding,
        codeNote: findingNote,
        codeTag: findingTag,
        control,
        suggestion,
        rules,
      }),
    )
  return { id: SELF_CHECK, name: '', version: null, about: 'firm', items, scheme: null }
}

function loadedTable(scheme: Scheme): CheckTable {
  const { id, name, version, about, basis } = scheme
  const items = scheme.items.map(({ theme, finding, findingTag, findingNote, ...item }, index): CheckItem => ({
    ...item,
    no: index + 1,
    theme: theme ?? '',
    basis,
    code: finding,
    codeNote: findingNote,
    codeTag: findingTag,
  }))
  return { id, name, version, about, items, scheme }
}

/** Every table in force on the day, the program's own first. Its name is a text of the screens and left empty here. */
export function checkTables(reference: Reference, on: IsoDate): CheckTable[] {
  return [ownTable(reference, on), ...reference.library.rowsOn('assessment-schemes', on).map(loadedTable)]
}

/** The table a check goes through, as of its day; null when it is no longer loaded. */
export function tableOf(check: Pick<SelfCheck, 'checklist' | 'date'>, reference: Reference): CheckTable | null {
  return checkTables(reference, check.date).find(({ id }) => id === check.checklist) ?? null
}

/** Null: what is on record does not tell, so that a person has to look. A reminder that has passed is no breach. */
function answerOf(items: readonly DueItem[]): SelfCheck['answers'][number]['answer'] | null {
  const late = items.filter(({ status }) => status === 'overdue')
  if (late.some(({ footing }) => footing === 'law')) return 'no'
  if (items.length === 0 || late.length > 0 || items.some(({ status }) => status === 'missing')) return null
  return items.every(({ status }) => status === 'notApplicable') ? 'notApplicable' : 'yes'
}

/** The due items that speak about an item of a table. */
export function itemsBehind({ rules }: CheckItem, items: readonly DueItem[]): DueItem[] {
  return items.filter(({ rule }) => rules.includes(rule))
}

/** Answers that follow from the ledgers, for the items whose table names the rules; the note says where they come from. */
export function computedAnswers(
  { items }: CheckTable,
  dueItems: readonly DueItem[],
  note: string,
): SelfCheck['answers'] {
  return items.flatMap((item) => {
    const answer = answerOf(itemsBehind(item, dueItems))
    return answer === null ? [] : [{ itemId: item.itemId, answer, note, points: null }]
  })
}
