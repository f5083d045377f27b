/** Code lists: industries, divisions, registration types, size groups, industry risk. */
import type { PackInput } from '#shared/reference/schemas.ts'
import { fullPinyin, initials } from './pinyin.ts'
import { readTable, splitList } from './tables.ts'

type Industry = PackInput<'industries'>['rows'][number]
type Division = PackInput<'divisions'>['rows'][number]
type RegistrationType = PackInput<'registration-types'>['rows'][number]
type SizeGroup = PackInput<'size-groups'>['rows'][number]
type Indicator = SizeGroup['indicators'][number]
type IndustryRisk = PackInput<'industry-risk'>['rows'][number]

function oneOf<const T extends string | number>(values: readonly T[], value: string, what: string): T {
  const found = values.find((candidate) => String(candidate) === value)
  if (found === undefined) throw new Error(`${what}: unknown value "${value}"`)
  return found
}

/** GB/T 4754-2017, codes with their section letter. */
export function industries(): Industry[] {
  return readTable('declaration/industry.csv').map((row) => ({
    code: row.cell('full_code'),
    name: row.cell('name'),
    level: oneOf([1, 2, 3, 4], row.cell('level'), 'level'),
    parent: row.optional('parent_full_code'),
    pinyin: fullPinyin(row.cell('name')),
    initials: initials(row.cell('name')),
  }))
}

/** Provinces, prefectures and counties (GB/T 2260 codes). */
export function divisions(): Division[] {
  return readTable('declaration/divisions.csv').map((row) => ({
    code: row.cell('code'),
    name: row.cell('name'),
    fullName: row.cell('full_name'),
    level: oneOf([1, 2, 3], row.cell('level'), 'level'),
    parent: row.optional('parent_code'),
    pinyin: fullPinyin(row.cell('name')),
    initials: initials(row.cell('name')),
  }))
}

/** 经济类型 of the scheme in force (2023). */
export function registrationTypes(): RegistrationType[] {
  return readTable('declaration/registration-types.csv').map((row) => ({
    code: row.cell('code'),
    name: row.cell('name'),
    parent: row.optional('parent_code'),
  }))
}

/** 国统字〔2017〕213号: one group per industry group, with the lower bounds of each indicator. */
export function sizeGroups(): SizeGroup[] {
  const groups = new Map<string, SizeGroup & { indicators: Indicator[] }>()
  for (const row of readTable('declaration/size-thresholds.csv')) {
    const no = row.cell('group_no')
    const group = groups.get(no) ?? {
      no: Number(no),
      name: row.cell('group'),
      prefixes: splitList(row.cell('gbt4754_prefixes'), ';'),
      excluded: splitList(row.cell('excluded_prefixes'), ';'),
      indicators: [],
    }
    group.indicators.push({
      indicator: oneOf(['staff', 'revenue', 'assets'], row.cell('indicator'), 'indicator'),
      large: Number(row.cell('large_min')),
      medium: Number(row.cell('medium_min')),
      small: Number(row.cell('small_min')),
    })
    groups.set(no, group)
  }
  return [...groups.values()]
}

/**
 * 严重/一般 by industry code (国卫办职健发〔2021〕5号). Nine codes stand there twice, 严重 for some of their trades and 一般 for
 * the others: such a code is 严重 unless the firm belongs to the others, so the second line becomes its condition.
 */
export function industryRisks(): IndustryRisk[] {
  const risks = new Map<string, IndustryRisk>()
  for (const row of readTable('hazards/industry-risk-category.csv')) {
    const code = row.cell('code')
    const name = row.cell('name_zh')
    const category = oneOf(['严重', '一般'], row.cell('category'), 'category') === '严重' ? 'severe' : 'general'
    const listed = risks.get(code)
    if (listed === undefined) risks.set(code, { code, name, category, condition: row.optional('condition') })
    else if (listed.category === 'severe' && category === 'general' && listed.condition === null)
      listed.condition = `属“${name}”时按一般`
    else throw new Error(`industry-risk-category.csv: ${code} stands twice and cannot be merged`)
  }
  return [...risks.values()]
}
