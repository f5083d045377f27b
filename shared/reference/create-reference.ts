/** Builds the `Reference` that rules and screens read from the packs. Pure: indexes once, then only looks up. */
import { covers } from '#shared/domain/presence.ts'
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import { createLibrary, type ReadLibraryPack } from './library.ts'
import type { PackOf, Packs } from './schemas.ts'
import { searchIndex } from './search.ts'
import type { ExamEdition, ExamLink, ExamSection, Hazard, Reference, RuleRow } from './types.ts'

/** How a link points to the radiation workers' rule, whose section is no number of GBZ 188. */
const RADIATION_LINK = 'GBZ 98'
const RADIATION_EDITION: ExamSection['edition'] = '卫生部令55/GBZ 98-2020'

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return groups
}

/** Rows by each hazard they name. */
function byHazard<T extends { readonly hazardIds: readonly HazardId[] }>(rows: readonly T[]): Map<HazardId, T[]> {
  const groups = new Map<HazardId, T[]>()
  for (const row of rows) for (const id of row.hazardIds) groups.set(id, [...(groups.get(id) ?? []), row])
  return groups
}

function hazardSearch(hazards: readonly Hazard[]) {
  return searchIndex(hazards, (row) => ({
    row,
    name: row.name,
    codes: [...row.cas, row.id],
    // 矽尘（…） and 氯仿（三氯甲烷） are found by what stands before and inside the brackets, too.
    aliases: [...row.name.split(/[（）]/).filter((part) => part !== ''), ...row.aliases],
    initials: row.initials,
    pinyin: [row.pinyin, ...row.aliasPinyin],
    extra: '',
    weight: 0,
  }))
}

function industrySearch(industries: PackOf<'industries'>['rows']) {
  return searchIndex(industries, (row) => ({
    row,
    name: row.name,
    codes: [row.code, row.code.slice(1)].filter((code) => code !== ''),
    aliases: [],
    initials: [row.initials],
    pinyin: [row.pinyin],
    extra: '',
    // The declaration asks for 小类, so the deepest level stands first among equals.
    weight: 4 - row.level,
  }))
}

function divisionSearch(divisions: PackOf<'divisions'>['rows']) {
  return searchIndex(divisions, (row) => ({
    row,
    name: row.name,
    codes: [row.code],
    aliases: [row.fullName],
    initials: [row.initials],
    pinyin: [row.pinyin],
    extra: row.fullName,
    weight: 0,
  }))
}

function sectionKey(edition: string, section: string): string {
  return `${edition}/${section}`
}

/** The look-up from a hazard to its section of GBZ 188. */
function examLinks(packs: Packs): Reference['examLink'] {
  const sections = new Map(packs['exam-sections'].rows.map((row) => [sectionKey(row.edition, row.section), row]))
  const radiation = packs['exam-sections'].rows.find((row) => row.edition === RADIATION_EDITION)
  if (radiation) {
    for (const { edition } of packs['exam-editions'].rows) sections.set(sectionKey(edition, RADIATION_LINK), radiation)
  }
  const links = new Map(packs['exam-links'].rows.map((row) => [sectionKey(row.edition, row.hazardId), row]))
  return (hazardId, edition): ExamLink => {
    const link = links.get(sectionKey(edition, hazardId))
    const [section = null, ...others] =
      link?.sections.flatMap((name) => sections.get(sectionKey(edition, name)) ?? []) ?? []
    return { section, others, linkedBy: link?.linkedBy ?? 'none', note: link?.note ?? '' }
  }
}

/** The edition in force on a day; before the first one known, that first one. */
function editionOn(editions: readonly ExamEdition[], on: IsoDate): ExamEdition {
  const edition = editions.find((row) => covers(row.validFrom, row.validTo, on)) ?? editions[0]
  if (!edition) throw new Error('the pack exam-editions is empty')
  return edition
}

function ruleOn(rules: ReadonlyMap<string, readonly RuleRow[]>, id: string, on: IsoDate): RuleRow {
  const row = rules.get(id)?.find((candidate) => covers(candidate.validFrom, candidate.validTo, on))
  if (!row) throw new Error(`no rule ${id} in force on ${on}`)
  return row
}

/** Every prefix of an industry code down to two digits, longest first: C2110, C211, C21. */
function prefixes(code: string): string[] {
  return Array.from({ length: Math.max(code.length - 2, 0) }, (_, cut) => code.slice(0, code.length - cut))
}

/** Builds the reference data in use: indexes over the packs read at the start, and the library, which reads the others when asked. */
export function createReference(packs: Packs, readLibrary: ReadLibraryPack): Reference {
  const hazards = new Map(packs.hazards.rows.map((row) => [row.id, row]))
  const industries = new Map(packs.industries.rows.map((row) => [row.code, row]))
  const divisions = new Map(packs.divisions.rows.map((row) => [row.code, row]))
  const children = groupBy(packs.divisions.rows, (row) => row.parent ?? '')
  const risks = new Map(packs['industry-risk'].rows.map((row) => [row.code, row]))
  const rules = groupBy(packs.rules.rows, (row) => row.id)
  const limits = byHazard(packs.limits.rows)
  const ppe = byHazard(packs.ppe.rows)
  const hazardIndex = hazardSearch(packs.hazards.rows)
  const industryIndex = industrySearch(packs.industries.rows)
  const divisionIndex = divisionSearch(packs.divisions.rows)
  const editions = packs['exam-editions'].rows
  const examLink = examLinks(packs)
  const workSections = new Map(
    packs['exam-sections'].rows.flatMap((row) => row.specialWork.map((work) => [sectionKey(row.edition, work), row])),
  )
  return {
    edition:
      Object.values(packs)
        .map((pack) => pack.edition)
        .toSorted()
        .at(-1) ?? '',
    hazards: packs.hazards.rows,
    hazard: (id) => hazards.get(id) ?? null,
    searchHazards: (query, limit) => hazardIndex.search(query, limit),
    industry: (code) => industries.get(code) ?? null,
    searchIndustries: (query, limit) => industryIndex.search(query, limit),
    division: (code) => divisions.get(code) ?? null,
    divisionChildren: (parent) => children.get(parent ?? '') ?? [],
    searchDivisions: (query, limit) => divisionIndex.search(query, limit),
    registrationTypes: packs['registration-types'].rows,
    sizeGroups: packs['size-groups'].rows,
    industryRisk: (code) => prefixes(code).flatMap((prefix) => risks.get(prefix) ?? [])[0] ?? null,
    rule: (id, on) => ruleOn(rules, id, on),
    rules: packs.rules.rows,
    examEdition: (on) => editionOn(editions, on),
    examLink,
    workSection: (edition, work) => workSections.get(sectionKey(edition, work)) ?? null,
    limits: (id, on) => (limits.get(id) ?? []).filter((row) => covers(row.validFrom, row.validTo, on)),
    ppe: (id) => ppe.get(id) ?? [],
    suggestions: (code) =>
      packs['industry-suggestions'].rows.filter((row) => row.code !== null && prefixes(code).includes(row.code)),
    declarationForm: packs['declaration-form'].rows,
    library: createLibrary(readLibrary, examLink),
  }
}
