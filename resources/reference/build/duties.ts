/** Duties, penalties, findings, self-check: what a firm owes, by when, and what follows. */
import type { LibraryInput } from '#shared/reference/library-schemas.ts'
import { controlLevels } from '#shared/reference/library/assessment.ts'
import { barredWorkRow, doseLimitRow, dutyRow } from '#shared/reference/library/duties.ts'
import { basisOf, choice, lawOf, numberOf, tag } from './basis.ts'
import { referencedHazard } from './hazards.ts'
import { readTable, type Row } from './tables.ts'

type Duty = LibraryInput<'duties'>['rows'][number]
type Clock = Duty['clocks'][number]

const CLOCK = dutyRow.shape.clocks.unwrap().element.shape

function rowsOf(path: string, column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of readTable(path)) groups.set(row.cell(column), [...(groups.get(row.cell(column)) ?? []), row])
  return groups
}

function clockOf(row: Row): Clock {
  return {
    id: row.cell('clock'),
    event: row.cell('event'),
    count: Number(row.cell('count')),
    unit: choice(CLOCK.unit.options, row.cell('unit')),
    direction: choice(CLOCK.direction.options, row.cell('direction')),
    use: choice(CLOCK.use.options, row.cell('use')),
    verification: tag(row.cell('verification')),
  }
}

/** D01–D61, the duties around examinations (EX) and those of radiation work (RA), with clocks and worked tests. */
export function duties(): Duty[] {
  const clocks = rowsOf('duties/duty-clocks.csv', 'duty')
  const examples = rowsOf('duties/duty-examples.csv', 'duty')
  const rows = readTable('duties/duties.csv').map((row) => ({
    id: row.cell('id'),
    area: choice(dutyRow.shape.area.options, row.cell('area')),
    title: row.cell('title'),
    appliesTo: row.cell('applies'),
    rule: row.cell('rule'),
    evidence: row.cell('evidence'),
    penalties: row.list('penalties'),
    related: row.list('related'),
    clocks: (clocks.get(row.cell('id')) ?? []).map(clockOf),
    examples: (examples.get(row.cell('id')) ?? []).map((example) => ({
      clock: example.optional('clock'),
      from: example.optional('from'),
      due: example.optional('due'),
      given: example.cell('given'),
      expect: example.cell('expect'),
    })),
    note: row.cell('note'),
    ...lawOf(row, true),
  }))
  const known = new Set(rows.map((row) => row.id))
  const stray = [...clocks.keys(), ...examples.keys()].filter((id) => !known.has(id))
  if (stray.length > 0) throw new Error(`clocks or worked tests of unknown duties: ${stray.join(', ')}`)
  return rows
}

/** The penalty keys duties and findings point to. */
export function penalties(): LibraryInput<'penalties'>['rows'] {
  return readTable('duties/penalties.csv').map((row) => ({
    id: row.cell('key'),
    consequence: row.cell('consequence'),
    minYuan: numberOf(row, 'min_yuan'),
    maxYuan: numberOf(row, 'max_yuan'),
    fineWhen: choice(['atOnce', 'mayAtOnce', 'overdue'], row.cell('fine_when')),
    stop: row.cell('stop') === '1',
    note: row.cell('note'),
    ...lawOf(row, true),
  }))
}

/** H01–H45. The level is this program's rule, so a row is as sure as the weakest clause it stands on. */
export function findings(): LibraryInput<'findings'>['rows'] {
  return readTable('duties/findings.csv').map((row) => ({
    id: row.cell('code'),
    finding: row.cell('finding'),
    penalties: row.list('penalties'),
    level: choice(['general', 'major'], row.cell('level')),
    majorWhen: row.optional('major_when'),
    note: row.cell('note'),
    ...lawOf(row),
  }))
}

/** The 44 self-check items; points and key items stay empty until the official form is at hand. */
export function selfCheck(): LibraryInput<'self-check'>['rows'] {
  return readTable('programmes/self-check.csv').map((row) => ({
    id: `self-check-${row.cell('no')}`,
    no: Number(row.cell('no')),
    category: row.cell('category'),
    item: row.cell('item'),
    evidence: row.cell('evidence'),
    points: null,
    keyItem: null,
    itemConfirmed: row.cell('item_confirmed') === '1',
    finding: row.optional('finding'),
    findingTag: tag(row.cell('finding_tag')),
    findingNote: row.optional('finding_note'),
    control: row.optional('control') === null ? null : choice(controlLevels, row.cell('control')),
    suggestion: row.optional('measure'),
    rules: row.list('rules'),
    ...lawOf(row),
  }))
}

/** 女职工劳动保护特别规定, appendix, articles 3 and 4. */
export function barredWork(): LibraryInput<'barred-work'>['rows'] {
  const shape = barredWorkRow.shape
  return readTable('duties/barred-work.csv').map((row) => ({
    id: row.cell('id'),
    who: choice(shape.who.options, row.cell('who')),
    work: row.cell('work'),
    condition: choice(shape.condition.options, row.cell('condition')),
    note: row.cell('note'),
    hazardIds: row.list('hazard_refs').map(referencedHazard),
    ...lawOf(row),
  }))
}

/** GB 18871-2002: what a year, or five, may bring. */
export function doseLimits(): LibraryInput<'dose-limits'>['rows'] {
  const shape = doseLimitRow.shape
  return readTable('duties/dose-limits.csv').map((row) => ({
    id: row.cell('id'),
    group: choice(shape.group.options, row.cell('group')),
    quantity: choice(shape.quantity.options, row.cell('quantity')),
    millisievert: Number(row.cell('millisievert')),
    period: choice(shape.period.options, row.cell('period')),
    note: row.cell('note'),
    ...lawOf(row),
  }))
}

/** The thirteen heads of rules, as 令5号 names them in the copies that were read. */
export function ruleHeads(): LibraryInput<'rule-heads'>['rows'] {
  return readTable('duties/rule-heads.csv').map((row) => ({
    id: `rule-head-${row.cell('no')}`,
    no: Number(row.cell('no')),
    head: row.cell('head'),
    basis: [basisOf('O5 11')],
    verification: 'S',
    validFrom: null,
    validTo: null,
  }))
}
