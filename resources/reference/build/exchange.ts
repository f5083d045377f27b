/** Codes of systems that exchange data, and the code that stands closest to each hazard. */
import type { LibraryInput } from '#shared/reference/library-schemas.ts'
import * as schema from '#shared/reference/library/codes.ts'
import { choice } from './basis.ts'
import { referencedHazard, type HazardInput } from './hazards.ts'
import { nameKey } from './names.ts'
import { readTable } from './tables.ts'

type Code = LibraryInput<'exchange-codes'>['rows'][number]
type Link = LibraryInput<'exchange-links'>['rows'][number]

const SCHEMES = schema.exchangeCodeRow.shape.scheme.options

/** The code each class has for what its list does not name, per system. */
const OTHER: Readonly<Record<Code['scheme'], Readonly<Record<HazardInput['class'], string>>>> = {
  'CDC-2020': { dust: '1099', chem: '2999', phys: '3099', rad: '5009', bio: '4009', other: '9' },
  'SD-province': { dust: '110004', chem: '129999', phys: '130099', rad: '160099', bio: '140099', other: '17' },
}

/** First digits of the codes of a class. */
const BRANCH: Readonly<Record<Code['scheme'], Readonly<Record<HazardInput['class'], string>>>> = {
  'CDC-2020': { dust: '1', chem: '2', phys: '3', rad: '5', bio: '4', other: '9' },
  'SD-province': { dust: '11', chem: '12', phys: '13', rad: '16', bio: '14', other: '17' },
}

/** Both systems whole. */
export function exchangeCodes(): Code[] {
  return readTable('declaration/exchange-factor-codes.csv').map((row) => {
    const scheme = choice(SCHEMES, row.cell('scheme'))
    return {
      id: `${scheme}-${row.cell('code')}`,
      scheme,
      code: row.cell('code'),
      name: row.cell('name'),
      category: row.cell('category'),
      parent: row.optional('parent_code'),
    }
  })
}

/** A synonym that ends a name: 沉淀SiO2（白炭黑）. Brackets further in belong to the name itself. */
function synonym(name: string): string | null {
  return /（([^（）]+)）$/.exec(name)?.[1] ?? null
}

/** The code of the same name in the hazard's class; by the name itself, then by a synonym at its end. */
function codeNamed(codes: readonly Code[], hazard: HazardInput, scheme: Code['scheme']): Code | undefined {
  const inClass = codes.filter((code) => code.scheme === scheme && code.code.startsWith(BRANCH[scheme][hazard.class]))
  const own = nameKey(hazard.name)
  const same = inClass.find((code) => code.name === hazard.name) ?? inClass.find((code) => nameKey(code.name) === own)
  return same ?? inClass.find((code) => synonym(code.name)?.split('、').map(nameKey).includes(own))
}

/** Codes whose name says the same in other words, told by hand, by system and hazard. */
function nearestCodes(): Map<string, string> {
  return new Map(
    readTable('declaration/exchange-nearest.csv').map((row) => [
      `${row.cell('scheme')}-${referencedHazard(row.cell('hazard_ref'))}`,
      row.cell('code'),
    ]),
  )
}

/** For every hazard and system the closest code; `other` when the system does not name the hazard. */
export function exchangeLinks(all: readonly HazardInput[], codes: readonly Code[]): Link[] {
  const nearest = nearestCodes()
  return SCHEMES.flatMap((scheme) =>
    all.map((hazard): Link => {
      const id = `${scheme}-${hazard.id}`
      const link = { id, scheme, hazardIds: [hazard.id] }
      const told = nearest.get(id)
      if (told !== undefined) return { ...link, code: told, linkedBy: 'nearest' }
      const named = codeNamed(codes, hazard, scheme)
      if (named) return { ...link, code: named.code, linkedBy: 'name' }
      return { ...link, code: OTHER[scheme][hazard.class], linkedBy: 'other' }
    }),
  )
}

/** Size, exam type and conclusion in each system that has a code for them. */
export function exchangeValues(): LibraryInput<'exchange-values'>['rows'] {
  const shape = schema.exchangeValueRow.shape
  return readTable('declaration/exchange-values.csv').flatMap((row) =>
    shape.scheme.options.flatMap((scheme) => {
      const code = row.optional(scheme)
      const value = row.cell('value')
      if (code === null) return []
      return [
        {
          id: `${row.cell('field')}-${scheme.replace(' ', '-')}-${code}`,
          field: choice(shape.field.options, row.cell('field')),
          value,
          scheme,
          code,
        },
      ]
    }),
  )
}

/** 经济类型 in three schemes; the same number means different things, so the scheme belongs to the code. */
export function registrationSchemes(): LibraryInput<'registration-schemes'>['rows'] {
  const schemes = schema.registrationSchemeRow.shape.scheme.options
  return readTable('declaration/registration-schemes.csv').map((row) => {
    const scheme = choice(schemes, row.cell('scheme'))
    return {
      id: `${scheme.replace(/[ /]/g, '-')}-${row.cell('code')}`,
      scheme,
      code: row.cell('code'),
      name: row.cell('name'),
      parent: row.optional('parent_code'),
      nearest2011: row.optional('nearest_2011_code'),
      note: row.cell('note'),
    }
  })
}
