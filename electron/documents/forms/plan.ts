/** 一企一策: cover, signature page, sections 1–17, annexes A–G, then the user's own pages. */
import { message } from '#shared/domain/explanation.ts'
import { PLAN_COLUMNS, wordsOf } from '#shared/domain/plan-view.ts'
import type { PlanCell, PlanField, PlanPart, PlanTable, PlanView } from '#shared/domain/plan-view.ts'
import { renderWords, translator } from '#shared/i18n/index.ts'
import type { Translate } from '#shared/i18n/index.ts'
import type { Block, Cell, Column, Field, Paper, Party } from '../blocks.ts'

/** Widths of the columns, relative to each other; the rest share evenly. */
const WEIGHTS: Readonly<Record<PlanTable, readonly number[]>> = {
  posts: [18, 22, 34, 11, 15],
  hazards: [16, 14, 12, 6, 16, 17, 19],
  results: [18, 15, 18, 11, 13, 12, 13],
  untested: [45, 40, 15],
  examDue: [30, 16, 13, 13, 13, 13],
  conclusions: [50, 25, 25],
  riskGroups: [10, 40, 11, 28, 11],
  rates: [18, 9, 9, 13, 51],
  findings: [5, 25, 9, 24, 27, 10],
  measures: [6, 25, 9, 10, 10, 11, 9, 9, 15],
  calendar: [20, 10, 10, 12, 10, 16, 24],
  fiveOnes: [32, 15, 15, 23, 15],
  rules: [7, 45, 26, 22],
  volumes: [25, 41, 20, 14],
  budget: [22, 28, 14, 12, 12, 13],
  emergency: [26, 28, 22, 12, 12],
  effect: [46, 27, 27],
  reports: [40, 24, 16, 20],
  basis: [29, 20, 38, 13],
  annexA: [24, 7, 20, 16, 14, 9, 10],
  annexB: [28, 16, 11, 11, 17, 17],
  annexC: [32, 15, 19, 17, 17],
  annexD: [20, 24, 18, 12, 13, 13],
  annexE: [12, 44, 44],
  annexF: [50, 12, 12, 26],
  annexG: [14, 14, 20, 36, 16],
}

/** Columns set in the middle: counts, verdicts, dates. */
const CENTRED: Readonly<Partial<Record<PlanTable, readonly number[]>>> = {
  posts: [4, 5],
  hazards: [4],
  results: [4, 5, 6, 7],
  untested: [3],
  examDue: [2, 3, 4, 5, 6],
  conclusions: [2, 3],
  riskGroups: [1, 3, 5],
  rates: [2, 3, 4],
  findings: [1, 3],
  measures: [1, 3],
  calendar: [1, 2, 3, 4, 5],
  rules: [1],
  effect: [2],
  reports: [3],
  annexA: [2, 4, 5, 6, 7],
  annexB: [3, 4, 5, 6],
  annexC: [2, 3, 4, 5],
  annexD: [1, 4, 5, 6],
}

function cellText(cell: PlanCell): Cell {
  return cell === null ? null : sentence(cell)
}

function sentence(text: NonNullable<PlanCell>): string {
  return renderWords(wordsOf(text), 'zh-CN')
}

function fieldOf({ label, value }: PlanField): Field {
  return { label: sentence(label), value: cellText(value) }
}

function columns(table: PlanTable): Column[] {
  return Array.from({ length: PLAN_COLUMNS[table] }, (_, index) => ({
    title: sentence(message(`plan.table.${table}.${index + 1}`)),
    weight: WEIGHTS[table][index] ?? 10,
    align: CENTRED[table]?.includes(index + 1) === true ? 'center' : 'left',
  }))
}

/** Long texts take a line of their own; the rest stand in pairs. */
function fieldGroups(fields: readonly PlanField[]): Field[][] {
  const groups: Field[][] = []
  for (const item of fields.map(fieldOf)) {
    const open = groups.at(-1)
    const long = (item.value ?? '').length > 24
    if (long || open === undefined || open.length === 2 || (open[0]?.value ?? '').length > 24) groups.push([item])
    else open.push(item)
  }
  return groups
}

function partBlocks(part: PlanPart, t: Translate): Block[] {
  switch (part.kind) {
    case 'fields':
      return [{ kind: 'fields', perRow: 2, groups: fieldGroups(part.fields) }]
    case 'table':
      return [
        ...(part.caption === undefined ? [] : [{ kind: 'heading', level: 2, text: sentence(part.caption) } as const]),
        {
          kind: 'table',
          columns: columns(part.table),
          rows: part.rows.map((row) => row.map(cellText)),
          ...(part.pen === undefined ? {} : { pen: part.pen }),
        },
      ]
    case 'text':
      return [{ kind: 'paragraph', text: sentence(part.text) }]
    case 'list':
      return [{ kind: 'list', items: part.items.map((item) => sentence(item)) }]
    case 'note':
      return [{ kind: 'note', tone: 'plain', lines: [sentence(part.text)] }]
    case 'byHand':
      return [{ kind: 'note', tone: 'missing', lines: [sentence(part.text)] }]
    case 'lacks':
      return [
        {
          kind: 'note',
          tone: 'missing',
          lines: [t('plan.lacks', { lacks: part.lacks.map(({ label }) => sentence(label)).join('；') })],
        },
      ]
  }
}

function party({ key, name }: PlanView['parties'][number], t: Translate): Party {
  const title = t(`plan.party.${key}`)
  return {
    title: name === null ? title : t('plan.party.named', { title, name }),
    lines: [t(`plan.party.${key}.sign`)],
    dateLine: t('sign.date', { label: t('plan.sign.date') }),
    seal: key === 'workers' ? null : t(`plan.party.${key}.seal`),
  }
}

/** The plan as blocks; `desk` are the blocks for the user's own desk. */
export function planPaper(view: PlanView, desk: readonly Block[]): Paper {
  const t = translator('zh-CN', 'papers')
  return {
    title: t('plan.title'),
    firmName: view.firmName,
    edition:
      view.version === null
        ? t('plan.edition', { edition: view.edition })
        : t('plan.editionVersion', { version: view.version, edition: view.edition }),
    sampleMark: view.demo ? t('sample') : null,
    footnote: t('asOf', { asOf: view.asOf }),
    blocks: [
      {
        kind: 'cover',
        title: t('plan.cover'),
        subtitle: t('plan.title'),
        fields: view.cover.map(fieldOf),
        foot: t('plan.cover.foot'),
      },
      { kind: 'pageBreak' },
      {
        kind: 'signatures',
        heading: t('plan.sign.heading'),
        note: t('plan.sign.note'),
        parties: view.parties.map((each) => party(each, t)),
      },
      { kind: 'pageBreak' },
      ...view.sections.flatMap(({ id, parts }): Block[] => [
        { kind: 'heading', level: 1, text: sentence(message(`plan.section.${id}`)) },
        ...parts.flatMap((part) => partBlocks(part, t)),
      ]),
      ...(desk.length > 0 ? [{ kind: 'inner' } as const, ...desk] : []),
    ],
  }
}
