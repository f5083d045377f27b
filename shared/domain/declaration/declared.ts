/** What a sheet said, in words that can be kept with the declaration and compared years later. */
import type { DeclaredValue, FirmProfile } from '#shared/entities/firm.ts'
import type { Words } from '../figure.ts'
import { CONTACTS } from './fields.ts'
import { printedWords } from './types.ts'
import type { DeclarationSheet, SheetRow } from './types.ts'

/** Rows that say which declaration this is, rows for the pen, and the list that is kept by name instead of by line. */
const LEFT_OUT: ReadonlySet<SheetRow['block']> = new Set(['header', 'signature', 'products'])

/** A sentence without parameters is kept by key, so that it reads in either language. */
function kept(words: Words): string {
  return typeof words === 'string' ? words : `@${words.key}`
}

function rowValues({ id, value }: SheetRow, profile: FirmProfile): DeclaredValue[] {
  const contact = CONTACTS[id]
  if (contact !== undefined) {
    const { name, phone } = profile[contact]
    return [
      { id: `${id}.name`, value: name ?? '' },
      { id: `${id}.phone`, value: phone ?? '' },
    ]
  }
  if (value.kind === 'factors') {
    return value.factors.map(({ hazardId, workerIds }) => ({
      id: `${id}.${hazardId}`,
      value: String(workerIds.length),
    }))
  }
  return printedWords(value).map((words) => ({ id, value: kept(words) }))
}

/** Every value of a sheet by its place, with two facts its clauses ask about and the form does not: 主要负责人 and the workplaces with hazards. */
export function declaredValues(sheet: DeclarationSheet, profile: FirmProfile): DeclaredValue[] {
  return [
    ...sheet.rows.filter(({ block }) => !LEFT_OUT.has(block)).flatMap((row) => rowValues(row, profile)),
    ...sheet.products.map(({ name, annualOutput, unit }) => ({
      id: `product.${name}`.slice(0, 80),
      value: `${annualOutput} ${unit}`,
    })),
    { id: 'principal', value: profile.principal.name ?? '' },
    ...sheet.distribution.map(({ workplaceId, workplace }) => ({ id: `place.${workplaceId}`, value: workplace })),
  ].filter(({ value }) => value !== '')
}
