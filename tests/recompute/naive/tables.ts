/** What the tables say of one hazard: its section in either edition of GBZ 188, and the class of an industry. */
import { readTable } from './csv.ts'

export interface Section {
  readonly id: string
  readonly kinds: readonly string[]
  /** `condition=>months`, still as printed. */
  readonly cycle: readonly string[]
  /** The plan after leaving, still as printed; '' where there is none. */
  readonly afterLeaving: string
}

/** The two editions of GBZ 188. The later one is in force from 2026-08-01. */
export type Edition = '2014' | '2025'
export const NEW_EDITION_FROM = '2026-08-01'

export function editionOn(day: string): Edition {
  return day < NEW_EDITION_FROM ? '2014' : '2025'
}

const CLASSES: readonly (readonly [string, string])[] = [
  ['粉尘', 'dust'],
  ['化学因素', 'chem'],
  ['物理因素', 'phys'],
  ['放射性因素', 'rad'],
  ['生物因素', 'bio'],
  ['其他因素', 'other'],
]

/** `化学因素`, `28` → `chem-28`. */
export function hazardIdOf(classZh: string, no: string): string {
  const found = CLASSES.find(([name]) => name === classZh)
  if (!found) throw new Error(`class ${classZh}`)
  return `${found[1]}-${no}`
}

const sections = new Map<string, Section>()
for (const row of readTable('exams/cycles.csv')) {
  const key = `${row('edition')} ${row('section')}`
  sections.set(key, {
    id: key,
    kinds: row('exam_kinds').split('|'),
    cycle: row('cycle_rule')
      .split(';')
      .filter((part) => part !== ''),
    afterLeaving: row('leave_followup'),
  })
}

/** Every section of the 2025 edition that a hazard may belong to. */
const links = new Map<string, readonly string[]>()

/** Every hazard of the catalogue and its first section of the 2025 edition; '' where the standard does not name it. */
const link = new Map<string, string>()
for (const row of readTable('exams/catalogue-link.csv')) {
  const sections2025 = row('section_gbz188_2025').split('|')
  link.set(hazardIdOf(row('class'), row('no')), sections2025[0] ?? '')
  links.set(hazardIdOf(row('class'), row('no')), sections2025)
}
export const HAZARD_IDS: readonly string[] = [...link.keys()]

export function sectionsOf(hazardId: string): readonly string[] {
  return links.get(hazardId) ?? []
}

/** Hazards severe by nature (国疾控综监督二函〔2022〕50号, annex 1); a conditional mark is none. */
export const SEVERE: ReadonlySet<string> = new Set(
  readTable('hazards/catalogue.csv')
    .filter((row) => row('severe') === '1')
    .map((row) => hazardIdOf(row('class'), row('no'))),
)

/**
 * The same matter in the 2014 edition, read by eye from the two tables of contents: up to 5.43 the numbers agree; the
 * 2014 edition had TDI as 5.44, so the next fourteen stand one number lower; toluene went with benzene; the rest is new.
 */
function sectionBefore(section: string, hazardId: string): string | null {
  if (hazardId === 'chem-314') return '5.44'
  const [chapter, number] = section.split('.').map(Number)
  if (chapter === 5 && number !== undefined) {
    if (number <= 43) return section
    if (number <= 57) return `5.${number + 1}`
    return number === 58 ? '5.19' : null
  }
  if (chapter === 6) return number !== undefined && number <= 6 ? section : null
  if (chapter === 7) return number !== undefined && number <= 6 ? section : null
  if (chapter === 8) return number !== undefined && number <= 2 ? section : null
  if (section === '9.5') return '9.8'
  return section === '9.6' ? '9.9' : null
}

/** The section an edition has for a hazard, or null. Radiation follows 令55 whatever the edition. */
export function sectionFor(hazardId: string, edition: Edition): Section | null {
  const section = link.get(hazardId)
  if (section === undefined || section === '') return null
  if (section === 'GBZ 98') return [...sections.values()].find(({ id }) => id.includes('令55')) ?? null
  const number = edition === '2025' ? section : sectionBefore(section, hazardId)
  if (number === null) return null
  const found = sections.get(`GBZ 188-${edition} ${number}`)
  if (!found) throw new Error(`GBZ 188-${edition} ${number}`)
  return found
}

/** The plan after leaving that the later edition has for a hazard, as printed; null where there is none. */
export function followUpOf(hazardId: string): string | null {
  const cell = sectionFor(hazardId, '2025')?.afterLeaving ?? ''
  return cell === '' ? null : cell
}

export type RiskClass = 'severe' | 'general'
const industries = readTable('hazards/industry-risk-category.csv')

/** 国卫办职健发〔2021〕5号: severe without a condition stands; with one, or outside the list, the firm must have confirmed. */
export function riskClassOf(industryCode: string | null, confirmed: RiskClass | null): RiskClass | null {
  const listed = industries
    .filter((row) => industryCode !== null && industryCode.startsWith(row('code')))
    .toSorted((a, b) => b('code').length - a('code').length)[0]
  if (!listed || listed('condition') !== '') return confirmed
  if (listed('category') === '严重') return 'severe'
  return confirmed ?? 'general'
}
