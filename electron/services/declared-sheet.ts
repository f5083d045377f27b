/** Keeping what a declaration said. */
import { addDays } from '#shared/domain/dates.ts'
import { declaredValues } from '#shared/domain/declaration/declared.ts'
import { declarationSheet } from '#shared/domain/declaration-sheet.ts'
import type { Declaration, DeclaredValue } from '#shared/entities/firm.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Session } from './session.ts'

/** A declaration entered later than this was made from other facts than those on file now; in days, this program's own measure. */
const RECENT = 30

/** The sheet of a day, value by value. */
export function sheetOn({ store, engine }: Session, day: IsoDate): DeclaredValue[] {
  const facts = store.facts()
  return declaredValues(declarationSheet(facts, engine.reference, day), facts.profile)
}

/** The declaration with its sheet: the one kept before, which nobody overwrites; else that of its day, if that is not long ago. */
export function withSheet(session: Session, before: Declaration | null, declaration: Declaration): Declaration {
  const { clock } = session.engine
  if (before !== null && before.sheet.length > 0)
    return { ...declaration, sheet: before.sheet, sheetKeptOn: before.sheetKeptOn }
  const { date } = declaration
  const recent = date <= clock.today() && addDays(date, RECENT) >= clock.today()
  return recent
    ? { ...declaration, sheet: sheetOn(session, date), sheetKeptOn: clock.today() }
    : { ...declaration, sheet: [], sheetKeptOn: null }
}

/** Whether a sheet was kept so long after its declaration that it is a reckoning. */
export function isReckoned({ date, sheetKeptOn }: Declaration): boolean {
  return sheetKeptOn !== null && addDays(date, RECENT) < sheetKeptOn
}
