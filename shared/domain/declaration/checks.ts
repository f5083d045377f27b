/** Figures of the sheet that contradict each other: declaration/form.md §2. Each answer is a sentence for the person who fills the form. */
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import { CLASSES } from './context.ts'
import type { SheetContext } from './context.ts'
import type { SheetRow } from './types.ts'

type Count = (id: string) => number

function counter(rows: readonly SheetRow[]): Count {
  const counts = new Map<string, number>()
  for (const { id, value } of rows) {
    if (value.kind === 'persons' || value.kind === 'points') counts.set(id, value.count)
  }
  return (id) => counts.get(id) ?? 0
}

/** Pairs of rows where the first may not exceed the second, by number in the form. */
const CLASS_OF_FACTOR: readonly (readonly [string, string])[] = [
  ['3.1.3', '3.1.2'],
  ['3.1.4', '3.1.2'],
  ['3.1.5', '3.1.2'],
  ['3.2.3', '3.2.2'],
  ['3.2.4', '3.2.2'],
  ['3.3.3', '3.3.2'],
  ['4.1.4', '4.1.2'],
  ['4.1.6', '4.1.2'],
  ['4.1.8', '4.1.2'],
  ['4.2.4', '4.2.2'],
  ['4.2.6', '4.2.2'],
  ['4.3.4', '4.3.2'],
  ['4.1.5', '4.1.4'],
  ['4.1.7', '4.1.6'],
  ['4.1.9', '4.1.8'],
  ['4.2.5', '4.2.4'],
  ['4.2.7', '4.2.6'],
  ['4.3.5', '4.3.4'],
  ['4.1.3', '4.1.2'],
  ['4.2.3', '4.2.2'],
  ['4.3.3', '4.3.2'],
  ['4.4.3', '4.4.2'],
  ['4.5.3', '4.5.2'],
  ['3.1.2', '1.15'],
  ['3.2.2', '1.15'],
  ['3.3.2', '1.15'],
  ['3.4.2', '1.15'],
  ['3.5.2', '1.15'],
  ['3.6.2', '1.15'],
]

/** Persons examined against persons exposed, same row of blocks 五 and 三: a warning only, since leavers were examined too. */
const EXAMINED_OF_EXPOSED: readonly (readonly [string, string])[] = [
  ['5.1.1', '3.1.2'],
  ['5.2.1', '3.2.2'],
  ['5.3.1', '3.3.2'],
  ['5.4.1', '3.4.2'],
  ['5.1.2', '3.1.3'],
  ['5.1.3', '3.1.4'],
  ['5.1.4', '3.1.5'],
  ['5.2.2', '3.2.3'],
  ['5.2.3', '3.2.4'],
  ['5.3.2', '3.3.3'],
  ['5.4', '1.15'],
]

function exceeding(pairs: readonly (readonly [string, string])[], rows: readonly SheetRow[], key: string): Message[] {
  const count = counter(rows)
  const label = (id: string): string => rows.find((row) => row.id === id)?.label ?? id
  return pairs
    .filter(([small, large]) => count(small) > count(large))
    .map(([small, large]) =>
      message(key, { small: label(small), smallCount: count(small), large: label(large), largeCount: count(large) }),
    )
}

/** A class ticked 有 with nobody exposed: posts have the factor, but nobody stands on them. */
function emptyClasses(rows: readonly SheetRow[]): Message[] {
  const count = counter(rows)
  return CLASSES.flatMap((hazardClass, index) => {
    const row = rows.find(({ id }) => id === `3.${index + 1}.1`)
    const present = row?.value.kind === 'choice' && row.value.choice.key === 'sheet.present'
    return present && count(`3.${index + 1}.2`) === 0
      ? [message('sheet.check.emptyClass', { class: `@sheet.class.${hazardClass}` })]
      : []
  })
}

function headcounts({ here, facts }: SheetContext, rows: readonly SheetRow[]): Message[] {
  const count = counter(rows)
  const found: Message[] = []
  const onSite = count('1.13') + count('1.14')
  if (count('1.15') > onSite)
    found.push(message('sheet.check.moreExposedThanStaff', { exposed: count('1.15'), onSite }))
  if (count('1.19') > count('1.15'))
    found.push(message('sheet.check.moreTrainedThanExposed', { trained: count('1.19'), exposed: count('1.15') }))
  const unplaced = here.workers.filter((worker) => !here.assignmentsOf.has(worker.id)).length
  if (unplaced > 0) found.push(message('sheet.check.unplaced', { count: unplaced }))
  if (facts.profile.staff !== null && facts.profile.staff !== count('1.13')) {
    found.push(message('sheet.check.staff', { staff: facts.profile.staff, roster: count('1.13') }))
  }
  if (count('1.15') === 0 && facts.exposures.length === 0) found.push(message('sheet.check.nothingToDeclare'))
  return found
}

/** Every contradiction among the figures, in the form's order. */
export function sheetWarnings(context: SheetContext, rows: readonly SheetRow[]): Message[] {
  return [
    ...headcounts(context, rows),
    ...emptyClasses(rows),
    ...exceeding(CLASS_OF_FACTOR, rows, 'sheet.check.exceeds'),
    ...exceeding(EXAMINED_OF_EXPOSED, rows, 'sheet.check.moreExaminedThanExposed'),
  ]
}
