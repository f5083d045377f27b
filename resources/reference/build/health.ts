/** Diseases by edition, what leads to them, limits inside the body, and 高毒物品目录. */
import type { LibraryInput } from '#shared/reference/library-schemas.ts'
import { choice, numberOf, standsOn, verified } from './basis.ts'
import { referencedHazard } from './hazards.ts'
import { readTable, type Row } from './tables.ts'

type Disease = LibraryInput<'diseases'>['rows'][number]
type FactorDisease = LibraryInput<'factor-diseases'>['rows'][number]
type BiologicalLimit = LibraryInput<'biological-limits'>['rows'][number]

const CATALOGUES = {
  '2013': { document: '职业病分类和目录', edition: '2013年版' },
  '2024': { document: '职业病分类和目录', edition: '国卫职健发〔2024〕39号' },
} as const
const LAST_DAY_OF_2013 = '2025-07-31'
const FIRST_DAY_OF_2024 = '2025-08-01'
const EXAMS = { document: '职业健康监护技术规范', edition: 'GBZ 188-2025' }
const FIRST_DAY_OF_EXAMS = '2026-08-01'
const CHEMICAL = { document: '工作场所有害因素职业接触限值 第1部分：化学有害因素', edition: 'GBZ 2.1-2019' }
const SINCE_2019 = '2020-04-01'

function diseaseId(edition: string, className: string, no: string): string {
  return `${edition}-${className}-${no}`
}

/** Both catalogues; the rows of 2013 are derived from those of 2024 and the published changes. */
export function diseases(): Disease[] {
  return readTable('exams/diseases.csv').map((row) => {
    const edition = choice(['2013', '2024'], row.cell('edition'))
    const clause = `第${row.cell('class')}类第${row.cell('no')}项`
    return {
      id: diseaseId(edition, row.cell('class'), row.cell('no')),
      edition,
      class: Number(row.cell('class')),
      className: row.cell('class_zh'),
      no: Number(row.cell('no')),
      name: row.cell('name'),
      subgroup: row.cell('subgroup'),
      open: row.cell('open_clause') === '1',
      ...(edition === '2013'
        ? standsOn(CATALOGUES['2013'], clause, 'S', null, LAST_DAY_OF_2013)
        : standsOn(CATALOGUES['2024'], clause, 'S', FIRST_DAY_OF_2024)),
    }
  })
}

const STAGES: Readonly<Record<string, FactorDisease['stages'][number]>> = {
  在岗: 'inService',
  '在岗(推荐)': 'recommendedInService',
  离岗: 'leaving',
  应急: 'emergency',
}

function stageOf(label: string): FactorDisease['stages'][number] {
  const stage = STAGES[label]
  if (!stage) throw new Error(`unknown exam stage ${label}`)
  return stage
}

const LINKED_BY: Readonly<Record<string, FactorDisease['linkedBy']>> = {
  yes: 'section',
  'catalogue-name': 'catalogueName',
  'class-only': 'classOnly',
  inferred: 'inferred',
}

function standing(row: Row): Pick<FactorDisease, 'basis' | 'verification' | 'validFrom' | 'validTo'> {
  const section = row.optional('section_gbz188_2025')
  if (row.cell('verified') === 'catalogue-name' || section === null)
    return standsOn(CATALOGUES['2024'], row.cell('catalogue_name'), 'S', FIRST_DAY_OF_2024)
  // The section was read; that its disease is this entry of the catalogue is surer by name than by inference.
  return standsOn(EXAMS, section, row.cell('verified') === 'yes' ? 'V' : 'S', FIRST_DAY_OF_EXAMS)
}

/** Which disease a factor may lead to, as far as GBZ 188-2025 or the catalogue names it. */
export function factorDiseases(): FactorDisease[] {
  return readTable('exams/factor-disease.csv').map((row, index) => {
    const linkedBy = LINKED_BY[row.cell('verified')]
    if (!linkedBy) throw new Error(`factor-disease.csv: unknown value of verified: ${row.cell('verified')}`)
    const [className, no] = [row.optional('class'), row.optional('no')]
    return {
      id: `factor-disease-${index + 1}`,
      factor: row.cell('factor_zh'),
      section: row.optional('section_gbz188_2025'),
      stages: row.list('exam_stages').map(stageOf),
      disease: row.cell('disease_gbz188'),
      diagnosisStandard: row.cell('diagnosis_standard'),
      class: className === null ? null : Number(className),
      diseaseId: className === null || no === null ? null : diseaseId('2024', className, no),
      catalogueName: row.cell('catalogue_name'),
      linkedBy,
      ...standing(row),
    }
  })
}

const BIOLOGICAL_KINDS = { mac: 'mac', twa: 'pc_twa', stel: 'pc_stel' } as const

/** Table 3 of GBZ 2.1-2019. Two short-term values are known to exist and were not seen: their rows are U and hold no number. */
export function biologicalLimits(): BiologicalLimit[] {
  return readTable('limits/biological.csv').flatMap((row) => {
    const unseen = row.cell('remarks').includes('PC-STEL存在但数值未核实')
    const remarks = row.list('remarks', ';').filter((remark) => !remark.startsWith('PC-STEL'))
    return (['mac', 'twa', 'stel'] as const).flatMap((kind): BiologicalLimit[] => {
      const value = numberOf(row, BIOLOGICAL_KINDS[kind])
      if (value === null && !(unseen && kind === 'stel')) return []
      return [
        {
          id: `biological-${row.cell('no')}-${kind}`,
          name: row.cell('name_zh'),
          cas: row.list('cas', ';'),
          kind,
          value,
          unit: row.cell('unit'),
          remarks: remarks.join('；'),
          hazardIds: [],
          ...standsOn(
            CHEMICAL,
            `表3 第${row.cell('no')}项`,
            value === null ? 'U' : verified(row.cell('verified')),
            SINCE_2019,
          ),
        },
      ]
    })
  })
}

/** Table 4 of GBZ 2.1-2019 (recommended, never a breach): one row for each indicator. */
export function biomarkers(): LibraryInput<'biomarkers'>['rows'] {
  return readTable('limits/biomarkers.csv').map((row) => ({
    id: `biomarker-${row.cell('no')}${row.cell('part')}`,
    no: Number(row.cell('no')),
    factor: row.cell('factor'),
    condition: row.optional('condition'),
    specimen: choice(['urine', 'blood'], row.cell('specimen')),
    indicator: row.cell('indicator'),
    limits: [
      { value: numberOf(row, 'value'), unit: row.cell('unit') },
      { value: numberOf(row, 'value2'), unit: row.cell('unit2') },
    ].flatMap(({ value, unit }) => (value === null ? [] : [{ value, unit }])),
    direction: choice(['max', 'min'], row.cell('direction')),
    samplingTime: row.cell('sampling_time'),
    note: row.cell('note'),
    hazardIds: row.list('hazard_refs').map(referencedHazard),
    ...standsOn(CHEMICAL, `表4 第${row.cell('no')}项`, verified(row.cell('verified')), SINCE_2019),
  }))
}

/** The 54 entries of 高毒物品目录. */
export function highToxic(): LibraryInput<'high-toxic'>['rows'] {
  return readTable('hazards/high-toxicity.csv').map((row) => ({
    id: `high-toxic-${row.cell('no')}`,
    no: Number(row.cell('no')),
    name: row.cell('name_zh'),
    cas: row.list('cas'),
    aliases: row.list('aliases'),
    note: row.cell('note'),
    hazardIds: row.list('catalogue_ref').map(referencedHazard),
    ...standsOn({ document: '高毒物品目录', edition: '卫法监发〔2003〕142号' }, `第${row.cell('no')}项`, 'S'),
  }))
}
