/** Between the packs: nothing points into the void. */
import { fault, placedRows, texts, type PackSet, type Finding } from './finding.ts'

/** A field, the keys it may hold, and how it is looked up when a scheme or an edition belongs to the key. */
interface Arrow {
  readonly field: string
  readonly known: ReadonlySet<string>
  /** Field whose value stands before the key, e.g. `scheme`; or a fixed value. */
  readonly within?: string
  readonly edition?: string
  readonly except?: string
}

function keys<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlySet<string> {
  return new Set(rows.map(keyOf))
}

function arrowsOf({ packs, library }: PackSet): Readonly<Record<string, readonly Arrow[]>> {
  const industries = keys(packs.industries.rows, (row) => row.code)
  const divisions = keys(packs.divisions.rows, (row) => row.code)
  const sections = keys(packs['exam-sections'].rows, (row) => `${row.edition}/${row.section}`)
  const penalties = keys(library('penalties').rows, (row) => row.id)
  const gradings = keys(library('grading-editions').rows, (row) => row.id)
  const exchange = keys(library('exchange-codes').rows, (row) => `${row.scheme}/${row.code}`)
  const registration = keys(library('registration-schemes').rows, (row) => `${row.scheme}/${row.code}`)
  const byEdition = [{ field: 'edition', known: gradings }]
  return {
    industries: [{ field: 'parent', known: industries }],
    divisions: [{ field: 'parent', known: divisions }],
    'registration-types': [{ field: 'parent', known: keys(packs['registration-types'].rows, (row) => row.code) }],
    'size-groups': [
      { field: 'prefixes', known: industries },
      { field: 'excluded', known: industries },
    ],
    'industry-risk': [{ field: 'code', known: industries }],
    'industry-suggestions': [{ field: 'code', known: industries }],
    // `GBZ 98` stands for the radiation workers' own rule, whose section is no number of GBZ 188.
    'exam-links': [{ field: 'sections', known: sections, within: 'edition', except: 'GBZ 98' }],
    'factor-diseases': [
      { field: 'section', known: sections, edition: 'GBZ 188-2025' },
      { field: 'diseaseId', known: keys(library('diseases').rows, (row) => row.id) },
    ],
    'grading-weights': byEdition,
    'grading-bands': byEdition,
    'grading-adjustments': byEdition,
    'heat-grades': byEdition,
    'heat-adjustments': byEdition,
    duties: [
      { field: 'penalties', known: penalties },
      { field: 'related', known: keys(library('duties').rows, (row) => row.id) },
    ],
    findings: [{ field: 'penalties', known: penalties }],
    'self-check': [{ field: 'finding', known: keys(library('findings').rows, (row) => row.id) }],
    plans: [{ field: 'divisionCode', known: divisions }],
    'plan-targets': [
      { field: 'planId', known: keys(library('plans').rows, (row) => row.id) },
      { field: 'indicatorId', known: keys(library('indicators').rows, (row) => row.id) },
    ],
    'exchange-codes': [{ field: 'parent', known: exchange, within: 'scheme' }],
    'exchange-links': [{ field: 'code', known: exchange, within: 'scheme' }],
    'registration-schemes': [
      { field: 'parent', known: registration, within: 'scheme' },
      { field: 'nearest2011', known: registration, edition: '2011' },
    ],
  }
}

/** Rows that name a hazard, a code, a section or another row that does not exist. */
export function checkReferences(set: PackSet): Finding[] {
  const hazards = keys(set.packs.hazards.rows, (row) => row.id)
  const everywhere: readonly Arrow[] = [
    { field: 'hazardId', known: hazards },
    { field: 'hazardIds', known: hazards },
  ]
  const arrows = arrowsOf(set)
  return placedRows(set).flatMap(({ pack, row, cells }) =>
    [...everywhere, ...(arrows[pack] ?? [])].flatMap(({ field, known, within, edition, except }) => {
      const [before] = within === undefined ? [edition] : texts(cells, within)
      return texts(cells, field)
        .filter((key) => key !== except && !known.has(before === undefined ? key : `${before}/${key}`))
        .map((key) => ({ pack, row, fault: fault('unknownReference', { field, key }) }))
    }),
  )
}
