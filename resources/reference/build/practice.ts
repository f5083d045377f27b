/** What is usual rather than law: protective gear, hazards by industry; and the layout rows of the declaration. */
import type { PackInput } from '#shared/reference/schemas.ts'
import { hazardByName, referencedHazard, type HazardInput } from './hazards.ts'
import { readTable, type Row } from './tables.ts'

type Ppe = PackInput<'ppe'>['rows'][number]
type Link = PackInput<'exam-links'>['rows'][number]
type Suggestion = PackInput<'industry-suggestions'>['rows'][number]
type FormRow = PackInput<'declaration-form'>['rows'][number]

const PPE_VERIFICATION: Readonly<Record<string, Ppe['verification']>> = { yes: 'V', partial: 'S', unverified: 'U' }

/** Whether the row says what to wear; the general rows are about choosing, fitting and paying. */
function isGear(row: Row): boolean {
  return row.cell('hazard_group') !== '通用' && row.cell('trigger') !== '选型时'
}

/** Hazards whose 2025 exam section the row lists. */
function hazardsOfSections(row: Row, links: readonly Link[]): string[] {
  const sections = row.list('section_gbz188_2025')
  return links
    .filter((link) => link.edition === 'GBZ 188-2025' && link.sections.some((section) => sections.includes(section)))
    .map((link) => link.hazardId)
}

/** Gear by hazard. A row names its hazards, or takes those of its exam sections that no other row of the category names. */
export function ppe(links: readonly Link[]): Ppe[] {
  const table = readTable('exams/ppe.csv').filter(isGear)
  const named = new Set(
    table.flatMap((row) =>
      row.list('hazard_refs').map((ref) => `${referencedHazard(ref)}/${row.cell('ppe_category')}`),
    ),
  )
  return table.map((row) => {
    const verification = PPE_VERIFICATION[row.cell('verified')]
    if (!verification) throw new Error(`ppe.csv: unknown value of verified: ${row.cell('verified')}`)
    const own = row.list('hazard_refs').map(referencedHazard)
    const shared = hazardsOfSections(row, links).filter((id) => !named.has(`${id}/${row.cell('ppe_category')}`))
    return {
      hazard: row.cell('hazard_zh'),
      category: row.cell('ppe_category'),
      type: row.cell('ppe_type'),
      standard: row.cell('standard'),
      trigger: row.cell('trigger'),
      replacement: row.cell('replacement_rule'),
      verification,
      hazardIds: own.length > 0 ? own : shared,
    }
  })
}

/** Usual hazards by industry, process and post. */
export function suggestions(all: readonly HazardInput[]): Suggestion[] {
  return readTable('hazards/industry-suggestions.csv').map((row) => ({
    industry: row.cell('industry'),
    code: row.optional('gbt4754_code_if_known'),
    process: row.cell('process'),
    posts: row.list('post', '、'),
    hazardIds: row.list('factors').map((name) => hazardByName(all, name).id),
    basis: [row.cell('basis'), row.cell('source_ref')].filter((part) => part !== '').join(' '),
  }))
}

const BLOCKS: readonly FormRow['block'][] = [
  'header',
  'basic',
  'products',
  'hazards',
  'measurement',
  'surveillance',
  'signature',
]

/** Rows of the declaration in the portal's order. Evidence X, or block 五, is known from recall only. */
export function declarationForm(): FormRow[] {
  return readTable('declaration/form.csv').map((row) => {
    const block = BLOCKS.find((name) => name === row.cell('block'))
    if (!block) throw new Error(`form.csv: unknown block ${row.cell('block')}`)
    const evidence = row.cell('evidence')
    return {
      id: row.cell('id'),
      block,
      label: row.cell('label'),
      evidence,
      provisional: evidence.includes('X') || block === 'surveillance',
    }
  })
}
