/** Editions of one thing follow one another without a gap or an overlap. */
import { addDays } from '#shared/domain/dates.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { everyPack, fault, type Finding, type PackSet } from './finding.ts'

interface Dated {
  readonly validFrom: IsoDate | null
  readonly validTo: IsoDate | null
}

interface Placed {
  readonly row: number
  readonly dated: Dated
}

/** Rows that are editions of one another, by what they are editions of. */
function groupsOf<Row extends Dated>(rows: readonly Row[], keyOf: (row: Row) => string): Placed[][] {
  const groups = new Map<string, Placed[]>()
  for (const [index, dated] of rows.entries()) {
    const group = groups.get(keyOf(dated)) ?? []
    group.push({ row: index + 1, dated })
    groups.set(keyOf(dated), group)
  }
  return [...groups.values()]
}

function seams(pack: string, group: readonly Placed[]): Finding[] {
  const sorted = group.toSorted((a, b) => (a.dated.validFrom ?? '').localeCompare(b.dated.validFrom ?? ''))
  return sorted.flatMap(({ dated }, index) => {
    const next = sorted[index + 1]
    if (!next) return []
    const expected = dated.validTo === null ? null : addDays(dated.validTo, 1)
    if (expected !== null && next.dated.validFrom === expected) return []
    const begins = next.dated.validFrom ?? '@packFault.ever'
    const ends = dated.validTo ?? '@packFault.never'
    return [{ pack, row: next.row, fault: fault('seam', { begins, ends }) }]
  })
}

/** One row for each edition of a pack whose rows are many to an edition. */
function firstOfEach<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Row[] {
  return [...new Map(rows.toReversed().map((row) => [keyOf(row), row])).values()]
}

/** Days that two editions claim, or none; and rows that end before they begin. */
export function checkEditions(set: PackSet): Finding[] {
  const { packs, library } = set
  const one = () => ''
  const reversed = everyPack(set).flatMap(({ pack, rows }) =>
    rows.flatMap((row, index) => {
      if (!('validFrom' in row && 'validTo' in row)) return []
      const { validFrom, validTo } = row
      const wrong = typeof validFrom === 'string' && typeof validTo === 'string' && validFrom > validTo
      return wrong ? [{ pack, row: index + 1, fault: fault('reversed', { validFrom, validTo }) }] : []
    }),
  )
  const groups: readonly (readonly [string, Placed[][]])[] = [
    ['exam-editions', groupsOf(packs['exam-editions'].rows, one)],
    ['rules', groupsOf(packs.rules.rows, (row) => row.id)],
    ['duties', groupsOf(library('duties').rows, (row) => row.id)],
    ['penalties', groupsOf(library('penalties').rows, (row) => row.id)],
    ['grading-editions', groupsOf(library('grading-editions').rows, (row) => row.part)],
    [
      'diseases',
      groupsOf(
        firstOfEach(library('diseases').rows, (row) => row.edition),
        one,
      ),
    ],
  ]
  return [...reversed, ...groups.flatMap(([pack, list]) => list.flatMap((group) => seams(pack, group)))]
}
