/** GBZ 188 in both editions: sections with stages and cycles, and the way from a hazard to its section. */
import { specialWorkSchema } from '#shared/entities/worker.ts'
import { examMarkSchema, type PackInput } from '#shared/reference/schemas.ts'
import type { CyclePart, ExamStage } from '#shared/reference/types.ts'
import { hazardId, referencedHazard } from './hazards.ts'
import { nameKey } from './names.ts'
import { readTable, splitList, type Row } from './tables.ts'

type Section = PackInput<'exam-sections'>['rows'][number]
type Link = PackInput<'exam-links'>['rows'][number]
type Lists = Partial<Record<ExamStage, string[]>>

const NEW = 'GBZ 188-2025'
const OLD = 'GBZ 188-2014'
const RADIATION = '卫生部令55/GBZ 98-2020'
/** How the link table points to the radiation workers' rule. */
const RADIATION_SECTION = 'GBZ 98'

const STAGES: Readonly<Record<string, ExamStage>> = {
  上岗前: 'preJob',
  在岗: 'inService',
  在岗期间: 'inService',
  离岗: 'leaving',
  离岗时: 'leaving',
  应急: 'emergency',
  离岗后: 'followUp',
}

function stageOf(label: string): ExamStage {
  const stage = STAGES[label.replace('(推荐)', '')]
  if (!stage) throw new Error(`unknown exam stage ${label}`)
  return stage
}

/** 2014 until 2026-07-31, 2025 since 2026-08-01; the standard has no transitional clause. */
export function examEditions(): PackInput<'exam-editions'>['rows'] {
  return [
    { edition: OLD, validFrom: '2014-10-01', validTo: '2026-07-31' },
    { edition: NEW, validFrom: '2026-08-01', validTo: null },
  ]
}

function splitAtLast(text: string, mark: string): [string, string] {
  const at = text.lastIndexOf(mark)
  if (at < 0) throw new Error(`no "${mark}" in "${text}"`)
  return [text.slice(0, at), text.slice(at + mark.length)]
}

function cyclePart(part: string): CyclePart {
  const [left, interval] = splitAtLast(part, '=>')
  const prefix = /^(item|rec|obs|once|event|recheck):/.exec(left)?.[1]
  const scope = prefix === undefined ? 'whole' : scopeOf(prefix)
  const [, code = null, text = ''] = /^(?:\[([^\]]*)\])?(.*)$/.exec(
    prefix === undefined ? left : left.slice(prefix.length + 1),
  ) ?? [left]
  const months = /^(\d+(?:\.\d+)?)(?:-(\d+))?$/.exec(interval)
  if (!months) throw new Error(`not an interval in months: ${interval}`)
  const bracket = /^(.*?)\((.*)\)$/.exec(text)
  const [head, remark] = bracket ? [bracket[1] ?? '', bracket[2] ?? ''] : [text, null]
  const wording =
    scope === 'item' ? { item: head, condition: 'default', remark } : { item: null, ...condition(text, head, remark) }
  return {
    scope,
    code,
    ...wording,
    months: Number(months[1]),
    monthsMax: months[2] === undefined ? null : Number(months[2]),
  }
}

/** Brackets after `default` are a remark; anywhere else they belong to the source's own words. */
function condition(text: string, head: string, remark: string | null): { condition: string; remark: string | null } {
  return head === 'default' ? { condition: head, remark } : { condition: text, remark: null }
}

function scopeOf(prefix: string): CyclePart['scope'] {
  switch (prefix) {
    case 'item':
    case 'rec':
    case 'obs':
    case 'once':
    case 'event':
    case 'recheck':
      return prefix
    default:
      throw new Error(`unknown cycle prefix ${prefix}`)
  }
}

/** Reads a cell of `cycle_rule`; parts are joined by `;`, each is `[code]condition=>months`, the code where the words alone say too little. */
export function parseCycle(cell: string): CyclePart[] {
  return splitList(cell, ';').map(cyclePart)
}

/** Reads `上岗前:a|b;在岗:同上岗前;…`: 同在岗 and 同上岗前 become the list they point to, 未列 an empty one. */
export function parseStageLists(cell: string): Lists {
  const raw = new Map<ExamStage, string[]>()
  for (const piece of splitList(cell, ';')) {
    const at = piece.indexOf(':')
    if (at < 0) throw new Error(`no stage before "${piece}"`)
    raw.set(stageOf(piece.slice(0, at)), splitList(piece.slice(at + 1), '|'))
  }
  const lists: Lists = {}
  for (const stage of raw.keys()) lists[stage] = resolve(raw, stage, new Set())
  return lists
}

const POINTERS: Readonly<Record<string, ExamStage>> = { 同在岗: 'inService', 同上岗前: 'preJob' }

function resolve(raw: ReadonlyMap<ExamStage, string[]>, stage: ExamStage, seen: ReadonlySet<ExamStage>): string[] {
  if (seen.has(stage)) throw new Error(`stage ${stage} points to itself`)
  const list = raw.get(stage)
  if (!list) throw new Error(`nothing listed for stage ${stage}`)
  return list.flatMap((entry) => {
    if (entry === '未列') return []
    const target = POINTERS[entry]
    return target ? resolve(raw, target, new Set([...seen, stage])) : [entry]
  })
}

const SPAN = /^工龄(<=|>)(\d+)年=>随访(\d+)年$/

/**
 * Reads `对象:…;工龄<=10年=>随访10年;工龄>10年=>随访21年;间隔=>36个月;…`. Null without an interval or a length: cadmium follows
 * the value in urine, and compressed air of 2014 gives no interval for the healthy.
 */
export function parseFollowUp(cell: string): Section['followUp'] {
  const parts = splitList(cell, ';')
  const months = parts.flatMap((part) => /^间隔=>(\d+)个月$/.exec(part)?.[1] ?? [])[0]
  const plain = parts.flatMap((part) => /^随访(\d+)年$/.exec(part)?.[1] ?? [])[0]
  const spans = parts.flatMap((part) => {
    const [, sign, bound, years] = SPAN.exec(part) ?? []
    return sign === undefined ? [] : [{ upToYears: sign === '>' ? null : Number(bound), years: Number(years) }]
  })
  const lengths = plain === undefined ? spans : [{ upToYears: null, years: Number(plain) }]
  if (months === undefined || lengths.length === 0) return null
  const whom = parts.find((part) => part.startsWith('对象:'))?.slice('对象:'.length) ?? null
  const over = /(?:接尘|工龄)>(\d+)年/.exec(whom ?? '')?.[1]
  return {
    for: whom,
    overYears: over === undefined ? null : Number(over),
    spans: lengths,
    months: Number(months),
    remarks: parts
      .filter((part) => !SPAN.test(part) && !/^(?:对象:|间隔=>|随访\d+年$)/.test(part))
      .map((part) => part.replace('=>', '：')),
  }
}

function editionOf(row: Row): Section['edition'] {
  const edition = row.cell('edition')
  if (edition === NEW || edition === OLD || edition === RADIATION) return edition
  throw new Error(`unknown edition ${edition}`)
}

/** All sections: 98 of 2025, 81 of 2014, one for radiation workers. */
export function examSections(): Section[] {
  return readTable('exams/cycles.csv').map((row) => {
    const kinds = row.list('exam_kinds')
    return {
      edition: editionOf(row),
      section: row.cell('section'),
      name: row.cell('factor_zh'),
      stages: kinds.filter((kind) => !kind.endsWith('(推荐)')).map(stageOf),
      recommendedStages: kinds.filter((kind) => kind.endsWith('(推荐)')).map(stageOf),
      specialWork: row.list('special_work').map((work) => specialWorkSchema.parse(work)),
      marks: row.list('marks').map((mark) => examMarkSchema.parse(mark)),
      cycle: parseCycle(row.cell('cycle_rule')),
      followUp: parseFollowUp(row.cell('leave_followup')),
      items: parseStageLists(row.cell('mandatory_items')),
      targetDiseases: parseStageLists(row.cell('target_diseases')),
      contraindications: parseStageLists(row.cell('contraindications')),
      // `yes`: the section was read in copies of the standard itself.
      verification: row.cell('verified') === 'yes' ? 'V' : 'S',
      note: row.cell('note'),
    }
  })
}

type LinkedBy = Link['linkedBy']

function linkedBy(value: string): LinkedBy {
  if (value === 'name' || value === 'scope' || value === 'inferred' || value === 'none') return value
  throw new Error(`unknown way of linking ${value}`)
}

interface Counterpart {
  readonly section: string
  readonly linkedBy: LinkedBy
  readonly note: string
}

/** For each 2025 section the one of 2014: by the table where names differ, else by the same name; `section#hazard` goes first. */
function counterparts(sections: readonly Section[]): Map<string, Counterpart> {
  const result = new Map<string, Counterpart>()
  const old = new Map(sections.filter((row) => row.edition === OLD).map((row) => [nameKey(row.name), row.section]))
  for (const row of sections.filter((row) => row.edition === NEW)) {
    const section = old.get(nameKey(row.name))
    if (section !== undefined) result.set(row.section, { section, linkedBy: 'name', note: '' })
  }
  for (const row of readTable('exams/edition-map.csv')) {
    const reference = row.optional('hazard_ref')
    const key = row.cell('section_2025') + (reference === null ? '' : `#${referencedHazard(reference)}`)
    result.set(key, {
      section: row.cell('section_2014'),
      linkedBy: linkedBy(row.cell('basis')),
      note: row.cell('note'),
    })
  }
  return result
}

/** A 2025 link carried to 2014. Only a link by name between sections of one name stays `name`; the rest is inferred. */
function oldLink(link: Link, map: ReadonlyMap<string, Counterpart>): Link {
  if (link.sections[0] === RADIATION_SECTION) return { ...link, edition: OLD }
  const found = link.sections.flatMap((section) => map.get(`${section}#${link.hazardId}`) ?? map.get(section) ?? [])
  const [first] = found
  if (!first) return { edition: OLD, hazardId: link.hazardId, sections: [], linkedBy: 'none', note: '' }
  const exact = map.has(`${link.sections[0]}#${link.hazardId}`)
  const carried = link.linkedBy === 'name' ? first.linkedBy : 'inferred'
  return {
    edition: OLD,
    hazardId: link.hazardId,
    sections: found.map((counterpart) => counterpart.section),
    linkedBy: exact || first.linkedBy === 'scope' ? first.linkedBy : carried,
    note: first.note || (carried === 'inferred' ? '由2025版所归的节推得' : link.note),
  }
}

/** For every hazard its section in each edition; 2025 from the link table, 2014 derived from it. */
export function examLinks(sections: readonly Section[]): Link[] {
  const map = counterparts(sections)
  const current = readTable('exams/catalogue-link.csv').map((row): Link => ({
    edition: NEW,
    hazardId: hazardId(row.cell('class'), row.cell('no')),
    sections: row.list('section_gbz188_2025'),
    linkedBy: linkedBy(row.cell('basis')),
    note: row.cell('note'),
  }))
  return [...current, ...current.map((link) => oldLink(link, map))]
}
