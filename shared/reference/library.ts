/** Look-ups over the packs that are not read at the start. Each is read, and checked against its schema, at the first question to it. */
import { covers } from '#shared/domain/presence.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import type { LibraryName, LibraryPackOf, LibraryRow } from './library-schemas.ts'
import type { ExamLink } from './types.ts'

/** How the library gets at a pack; throws when the file is damaged or of a later format. */
export type ReadLibraryPack = <Name extends LibraryName>(name: Name) => LibraryPackOf<Name>

/** Packs whose rows name the hazards they apply to. */
type HazardPack = {
  [Name in LibraryName]: LibraryRow<Name> extends { readonly hazardIds: readonly HazardId[] } ? Name : never
}[LibraryName]

export interface Library {
  /** Every row of a pack, whatever its edition. */
  rows<Name extends LibraryName>(name: Name): readonly LibraryRow<Name>[]
  /** The rows in force on a day; rows without days of their own are always in force. */
  rowsOn<Name extends LibraryName>(name: Name, on: IsoDate): readonly LibraryRow<Name>[]
  /** The rows in force on a day that name the hazard. */
  ofHazard<Name extends HazardPack>(name: Name, hazardId: HazardId, on: IsoDate): readonly LibraryRow<Name>[]
  /** Diseases a hazard may lead to, by its section of GBZ 188-2025; how the hazard came to that section says `examLink`. */
  diseasesOf(hazardId: HazardId, on: IsoDate): readonly LibraryRow<'factor-diseases'>[]
}

interface Dated {
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

function isDated(row: object): row is Dated {
  return 'validFrom' in row && 'validTo' in row
}

/** Builds the library over a reader of packs. Nothing is read before it is asked for, and nothing twice. */
export function createLibrary(
  read: ReadLibraryPack,
  examLink: (hazardId: HazardId, edition: 'GBZ 188-2025') => ExamLink,
): Library {
  const rows: Library['rows'] = (name) => read(name).rows
  const rowsOn: Library['rowsOn'] = (name, on) =>
    rows(name).filter((row) => !isDated(row) || covers(row.validFrom, row.validTo, on))
  return {
    rows,
    rowsOn,
    ofHazard: (name, hazardId, on) => rowsOn(name, on).filter((row) => row.hazardIds.includes(hazardId)),
    diseasesOf: (hazardId, on) => {
      const { section, others } = examLink(hazardId, 'GBZ 188-2025')
      const sections = new Set([section, ...others].map((found) => found?.section))
      return rowsOn('factor-diseases', on).filter((row) => row.section !== null && sections.has(row.section))
    },
  }
}
