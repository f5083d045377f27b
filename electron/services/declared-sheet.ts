/** Keeping what a declaration said. */
import { declaredValues } from '#shared/domain/declaration/declared.ts'
import { declarationSheet } from '#shared/domain/declaration-sheet.ts'
import { isLongAgo } from '#shared/domain/declaration-state.ts'
import type { Declaration, DeclaredValue } from '#shared/entities/firm.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Session } from './session.ts'

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
  const recent = date <= clock.today() && !isLongAgo(date, clock.today())
  return recent
    ? { ...declaration, sheet: sheetOn(session, date), sheetKeptOn: clock.today() }
    : { ...declaration, sheet: [], sheetKeptOn: null }
}
