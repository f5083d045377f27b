/** Physical limits beyond noise, WBGT and vibration readings, and the grading of work by edition. */
import type { LibraryInput } from '#shared/reference/library-schemas.ts'
import * as schema from '#shared/reference/library/grading.ts'
import { choice, numberOf, standsOn, verified, type Verification } from './basis.ts'
import type { HazardInput } from './hazards.ts'
import type { Limit } from './limits.ts'
import { readTable, type Row } from './tables.ts'

type PhysicalLimit = LibraryInput<'physical-limits'>['rows'][number]
type Edition = LibraryInput<'grading-editions'>['rows'][number]

const PHYSICAL = { document: '工作场所有害因素职业接触限值 第2部分：物理因素', edition: 'GBZ 2.2-2007' }
const SINCE_2007 = '2007-11-01'
const TITLES: Readonly<Record<string, string>> = {
  '229.1': '工作场所职业病危害作业分级 第1部分：生产性粉尘',
  '229.2': '工作场所职业病危害作业分级 第2部分：化学物',
  '229.3': '工作场所职业病危害作业分级 第3部分：高温作业',
  '229.4': '工作场所职业病危害作业分级 第4部分：噪声',
  '230': '职业性接触毒物危害程度分级',
}

function intervalOf(row: Row) {
  return {
    min: numberOf(row, 'min'),
    minInclusive: row.cell('min_inclusive') === '1',
    max: numberOf(row, 'max'),
    maxInclusive: row.cell('max_inclusive') === '1',
  }
}

function hazardNamed(all: readonly HazardInput[], name: string): string[] {
  return all.filter((hazard) => hazard.class === 'phys' && hazard.name === name).map((hazard) => hazard.id)
}

/** The heat limits of the pack `limits` once more, with their condition as numbers. */
function heatLimits(limits: readonly Limit[]): PhysicalLimit[] {
  return limits
    .filter((limit) => limit.kind === 'wbgt')
    .map((limit) => {
      const parts = /接触时间率(\d+)%，体力劳动强度(I{1,3}|IV)级/.exec(limit.condition ?? '')
      if (!parts) throw new Error(`${limit.id}: no contact rate and labour class in its condition`)
      return {
        id: limit.id,
        hazardName: limit.hazardName,
        quantity: 'wbgt',
        value: limit.value,
        unit: limit.unit,
        range: null,
        hoursPerDay: null,
        wave: null,
        part: null,
        contactRate: Number(parts[1]),
        labourClass: choice(schema.physicalLimitRow.shape.labourClass.unwrap().options, parts[2] ?? ''),
        condition: limit.condition,
        hazardIds: limit.hazardIds,
        basis: [limit.basis],
        verification: limit.basis.verification,
        validFrom: limit.validFrom,
        validTo: limit.validTo,
      }
    })
}

/** GBZ 2.2-2007: impulse noise, fields, microwave, ultraviolet, heat. Laser has no row: its copies contradict each other. */
export function physicalLimits(all: readonly HazardInput[], limits: readonly Limit[]): PhysicalLimit[] {
  const shape = schema.physicalLimitRow.shape
  const rows = readTable('limits/physical-limits.csv').map((row): PhysicalLimit => {
    const of = row.optional('range_of')
    const [wave, part] = [row.optional('wave'), row.optional('part')]
    return {
      id: row.cell('id'),
      hazardName: row.cell('hazard'),
      quantity: choice(shape.quantity.options, row.cell('quantity')),
      value: Number(row.cell('value')),
      unit: row.cell('unit'),
      range: of === null ? null : { of: choice(shape.range.unwrap().shape.of.options, of), ...intervalOf(row) },
      hoursPerDay: numberOf(row, 'hours'),
      wave: wave === null ? null : choice(shape.wave.unwrap().options, wave),
      part: part === null ? null : choice(shape.part.unwrap().options, part),
      contactRate: null,
      labourClass: null,
      condition: row.optional('condition'),
      hazardIds: hazardNamed(all, row.cell('hazard')),
      ...standsOn(PHYSICAL, row.cell('clause'), verified(row.cell('verified')), SINCE_2007),
    }
  })
  return [...rows, ...heatLimits(limits)]
}

/** Numbers a verdict on a physical factor needs beside its limit. */
export function physicalParameters(): LibraryInput<'physical-parameters'>['rows'] {
  return readTable('limits/physical-parameters.csv').map((row) => {
    const document = row.optional('document')
    const source = document === null ? PHYSICAL : { document, edition: row.cell('edition') }
    return {
      id: row.cell('id'),
      hazardName: row.cell('hazard'),
      meaning: row.cell('meaning'),
      value: Number(row.cell('value')),
      unit: row.cell('unit'),
      ...standsOn(source, row.cell('clause'), verified(row.cell('verified'))),
    }
  })
}

function documentOf(edition: Pick<Edition, 'part' | 'basis'>): { document: string; edition: string } {
  return { document: TITLES[edition.part] ?? '', edition: edition.basis[0]?.edition ?? '' }
}

/** Each part with the days of its editions. */
export function gradingEditions(): Edition[] {
  return readTable('limits/grading-editions.csv').map((row) => {
    const part = choice(schema.gradingEditionRow.shape.part.options, row.cell('part'))
    const document = { document: TITLES[part] ?? '', edition: row.cell('edition') }
    return {
      id: row.cell('id'),
      part,
      name: row.cell('name'),
      recompute: row.cell('recompute') === '1',
      note: row.cell('note'),
      ...standsOn(
        document,
        '全文',
        verified(row.cell('verified')),
        row.optional('valid_from'),
        row.optional('valid_to'),
      ),
    }
  })
}

/** What a row of a grading table stands on: its edition, on the days of that edition. */
function standing(
  editions: readonly Edition[],
  row: Row,
  clause: string,
): Pick<Edition, 'basis' | 'verification' | 'validFrom' | 'validTo'> {
  const edition = editions.find((candidate) => candidate.id === row.cell('edition'))
  if (!edition) throw new Error(`no grading edition ${row.cell('edition')}`)
  if (row.cell('verified') === 'own')
    return standsOn({ document: '本软件默认设置', edition: '2026-11' }, clause, 'D', edition.validFrom, edition.validTo)
  const seen: Verification = verified(row.cell('verified'))
  return standsOn(documentOf(edition), clause, seen, edition.validFrom, edition.validTo)
}

/** WM, WB, WL and WD. */
export function gradingWeights(editions: readonly Edition[]): LibraryInput<'grading-weights'>['rows'] {
  return readTable('limits/grading-weights.csv').map((row) => ({
    id: row.cell('id'),
    edition: row.cell('edition'),
    weight: choice(schema.gradingWeightRow.shape.weight.options, row.cell('weight')),
    of: row.cell('of'),
    ...intervalOf(row),
    class: row.optional('class'),
    value: row.cell('value') === 'B' ? ('B' as const) : Number(row.cell('value')),
    ...standing(editions, row, `权重${row.cell('weight')}`),
  }))
}

/** From the index to the grade. A band whose bounds nobody saw has none, and is U. */
export function gradingBands(editions: readonly Edition[]): LibraryInput<'grading-bands'>['rows'] {
  const shape = schema.gradingBandRow.shape
  return readTable('limits/grading-bands.csv').map((row) => ({
    id: row.cell('id'),
    edition: row.cell('edition'),
    of: choice(shape.of.options, row.cell('of')),
    ...intervalOf(row),
    grade: choice(shape.grade.options, row.cell('grade')),
    name: row.cell('name'),
    note: row.cell('note'),
    ...standing(editions, row, '分级界限'),
  }))
}

/** Grades that are lifted: at least so much, or one up. */
export function gradingAdjustments(editions: readonly Edition[]): LibraryInput<'grading-adjustments'>['rows'] {
  const shape = schema.gradingAdjustmentRow.shape
  return readTable('limits/grading-adjustments.csv').map((row) => ({
    id: row.cell('id'),
    edition: row.cell('edition'),
    kind: choice(shape.kind.options, row.cell('kind')),
    of: row.cell('of'),
    above: numberOf(row, 'above'),
    steps: numberOf(row, 'steps'),
    grade: choice(shape.grade.options, row.cell('grade')),
    note: row.cell('note'),
    ...standing(editions, row, '级别调整'),
  }))
}

const FIRST_COLUMN = 28

/** The grade by labour class, contact rate and effective WBGT: two copies agree cell by cell. */
export function heatGrades(editions: readonly Edition[]): LibraryInput<'heat-grades'>['rows'] {
  const shape = schema.heatGradeRow.shape
  return readTable('limits/heat-grades.csv').map((row) => {
    const edition = editions.find((candidate) => candidate.id === row.cell('edition'))
    if (!edition) throw new Error(`no grading edition ${row.cell('edition')}`)
    return {
      id: row.cell('id'),
      edition: row.cell('edition'),
      labourClass: choice(shape.labourClass.options, row.cell('labour_class')),
      rateAbove: Number(row.cell('rate_above')),
      rateUpTo: Number(row.cell('rate_up_to')),
      firstColumn: FIRST_COLUMN,
      grades: Array.from({ length: 9 }, (_, column) =>
        choice(schema.heatGrade.options, row.cell(`wbgt_${FIRST_COLUMN + column}`)),
      ),
      ...standsOn(documentOf(edition), '高温作业分级表', 'S', edition.validFrom, edition.validTo),
    }
  })
}

/** Clothing, acclimatisation and the like. */
export function heatAdjustments(editions: readonly Edition[]): LibraryInput<'heat-adjustments'>['rows'] {
  return readTable('limits/heat-adjustments.csv').map((row) => ({
    id: row.cell('id'),
    edition: row.cell('edition'),
    kind: choice(schema.heatAdjustmentRow.shape.kind.options, row.cell('kind')),
    what: row.cell('what'),
    value: Number(row.cell('value')),
    unit: row.cell('unit'),
    ...standing(editions, row, 'WBGT修正'),
  }))
}
