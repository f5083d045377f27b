/** 职业病危害项目申报表 as data, in the portal's order. Labels and provisional marks come from the form pack, values from the facts. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { FormRow, Reference } from '#shared/reference/types.ts'
import { answer, gap, OPEN } from './declaration/answers.ts'
import { sheetWarnings } from './declaration/checks.ts'
import { sheetContext } from './declaration/context.ts'
import type { SheetContext } from './declaration/context.ts'
import { distributionRows, HAZARD_ROWS } from './declaration/hazards.ts'
import { IDENTITY_ROWS } from './declaration/identity.ts'
import { SURVEY_AND_EXAM_ROWS } from './declaration/surveys-and-exams.ts'
import type { DeclarationSheet, SheetRow } from './declaration/types.ts'
import { message } from './explanation.ts'
import type { Gap } from './paper-gap.ts'

export { declarationFigures } from './declaration/figures.ts'
export { printedWords } from './declaration/types.ts'
export type { DeclarationSheet, SheetRow } from './declaration/types.ts'

const RULES = { ...IDENTITY_ROWS, ...HAZARD_ROWS, ...SURVEY_AND_EXAM_ROWS }

function sheetRow(context: SheetContext, row: FormRow): SheetRow {
  const rule = RULES[row.id]
  const found = rule === undefined ? answer(OPEN, message('sheet.how.pen')) : rule(context, row.label)
  return { id: row.id, block: row.block, label: row.label, provisional: row.provisional, ...found }
}

/** Gaps no single row owns: no products, no workers, no exposures. */
function structuralGaps({ facts, reference, here }: SheetContext): Gap[] {
  const productLabel = reference.declarationForm.find((row) => row.block === 'products')?.label ?? ''
  return [
    ...(facts.profile.products.length === 0 ? [gap('profile.products', productLabel, 'products', 'profile')] : []),
    ...(here.workers.length === 0
      ? [{ ...gap('workers', '', 'basic', 'roster'), label: message('sheet.gap.workers') }]
      : []),
    ...(facts.exposures.length === 0
      ? [{ ...gap('exposures', '', 'hazards', 'structure'), label: message('sheet.gap.exposures') }]
      : []),
  ]
}

/** Every row of the declaration for one day: value, origin, gap; with the checks of form.md §2 as warnings. */
export function declarationSheet(facts: Facts, reference: Reference, asOf: IsoDate): DeclarationSheet {
  const context = sheetContext(facts, reference, asOf)
  const rows = reference.declarationForm.map((row) => sheetRow(context, row))
  const provisional = new Set(
    reference.declarationForm.filter((row) => row.block === 'surveillance' && row.provisional).map((row) => row.block),
  )
  return {
    asOf,
    year: context.year,
    firmName: facts.profile.name,
    demo: facts.profile.demo,
    edition: reference.edition,
    rows,
    products: facts.profile.products,
    distribution: distributionRows(context),
    gaps: [...rows.flatMap((row) => (row.gap === undefined ? [] : [row.gap])), ...structuralGaps(context)],
    warnings: sheetWarnings(context, rows),
    provisionalBlocks: [...provisional],
  }
}
