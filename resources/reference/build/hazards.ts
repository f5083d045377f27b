/** The 459 entries of 职业病危害因素分类目录 with aliases, pinyin, nature and 高毒 number. */
import type { HazardClass } from '#shared/reference/types.ts'
import type { PackInput } from '#shared/reference/schemas.ts'
import { withoutAnnotations } from './names.ts'
import { fullPinyin, initials } from './pinyin.ts'
import { readTable, splitList, type Row } from './tables.ts'

type HazardPack = PackInput<'hazards'>
export type HazardInput = HazardPack['rows'][number]

const CLASSES: Readonly<Record<string, HazardClass>> = {
  粉尘: 'dust',
  化学因素: 'chem',
  物理因素: 'phys',
  放射性因素: 'rad',
  生物因素: 'bio',
  其他因素: 'other',
}

const NATURES: Readonly<Record<string, HazardInput['nature']>> = { '1': 'severe', c: 'conditional', '0': 'general' }

/** The key of a hazard from the class and number of the catalogue, e.g. 化学因素 and 28 → `chem-28`. */
export function hazardId(className: string, no: string): string {
  const prefix = CLASSES[className]
  if (!prefix || !/^\d+$/.test(no)) throw new Error(`no catalogue entry ${className} ${no}`)
  return `${prefix}-${Number(no)}`
}

/** The key of a hazard from a reference such as `化学因素#28`. */
export function referencedHazard(reference: string): string {
  const [className = '', no = ''] = splitList(reference, '#')
  return hazardId(className, no)
}

function lookup<T>(table: Readonly<Record<string, T>>, key: string, what: string): T {
  const value = table[key]
  if (value === undefined) throw new Error(`${what}: unknown value "${key}"`)
  return value
}

/** Hazard ids by 高毒物品目录 number; an entry may name several hazards, a hazard several entries (the lowest number is kept). */
function highToxicNumbers(): Map<string, number> {
  const numbers = new Map<string, number>()
  for (const entry of readTable('hazards/high-toxicity.csv')) {
    for (const reference of entry.list('catalogue_ref')) {
      const id = referencedHazard(reference)
      numbers.set(id, Math.min(numbers.get(id) ?? Infinity, Number(entry.cell('no'))))
    }
  }
  return numbers
}

function hazard(row: Row, names: Row | undefined, highToxicNo: number | null): HazardInput {
  const name = row.cell('name_zh')
  const aliases = names?.list('aliases') ?? []
  const computed = [withoutAnnotations(name), ...aliases].map(initials)
  const given = names?.list('pinyin_initials') ?? []
  return {
    id: hazardId(row.cell('class'), row.cell('no')),
    class: lookup(CLASSES, row.cell('class'), 'class'),
    no: Number(row.cell('no')),
    name,
    cas: row.list('cas'),
    aliases,
    pinyin: fullPinyin(withoutAnnotations(name)),
    // The first stands for the name itself; search prefers it.
    initials: [...new Set([...computed, ...given])].filter((text) => text !== ''),
    aliasPinyin: aliases.map(fullPinyin),
    nature: lookup(NATURES, row.cell('severe'), 'severe'),
    natureBasis: row.cell('severe_basis'),
    highToxicNo,
    note: row.cell('note'),
  }
}

/** All hazards in the order of the catalogue. */
export function hazards(): HazardInput[] {
  const numbers = highToxicNumbers()
  const names = new Map(readTable('hazards/aliases.csv').map((row) => [row.cell('name_zh'), row]))
  const rows = readTable('hazards/catalogue.csv').map((row) => {
    const id = hazardId(row.cell('class'), row.cell('no'))
    return hazard(row, names.get(row.cell('name_zh')), numbers.get(id) ?? null)
  })
  const known = new Set(rows.map((row) => row.name))
  for (const name of names.keys()) if (!known.has(name)) throw new Error(`aliases for an unknown hazard: ${name}`)
  return rows
}

/** All hazards of a class by its Chinese name, e.g. 粉尘. */
export function hazardsOfClass(all: readonly HazardInput[], className: string): string[] {
  const wanted = lookup(CLASSES, className, 'class')
  return all.filter((hazard) => hazard.class === wanted).map((hazard) => hazard.id)
}

/** Finds a hazard by its exact official name. 铀及其化合物 stands twice; the chemical entry is meant unless a class is given. */
export function hazardByName(all: readonly HazardInput[], name: string): HazardInput {
  const found = all.find((hazard) => hazard.name === name)
  if (!found) throw new Error(`no hazard named ${name}`)
  return found
}
