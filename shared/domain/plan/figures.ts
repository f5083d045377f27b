/** The plan as figures: a walk over the very cells the paper prints; every cell that knows its origin is one. */
import { message } from '../explanation.ts'
import type { Message } from '../explanation.ts'
import { origin, traced } from '../figure.ts'
import type { Figure, Traced, Words } from '../figure.ts'
import { PLAN_ROW_NAMES, wordsOf } from './types.ts'
import type { PlanCell, PlanPart, PlanTable, PlanView } from './types.ts'

/** A cell with its place inside its section. */
interface Placed {
  readonly place: string
  readonly label: readonly Words[]
  readonly cell: PlanCell
}

function isTraced(cell: PlanCell): cell is Traced {
  return cell !== null && typeof cell === 'object' && 'origin' in cell
}

/** What names a row: its naming columns, other than the cell asked about. */
function rowName(table: PlanTable, row: readonly PlanCell[], column: number): Words[] {
  return (PLAN_ROW_NAMES[table] ?? [0]).flatMap((index) => {
    const words = index === column ? null : wordsOf(row[index] ?? null)
    return words === null || words === '' ? [] : [words]
  })
}

function tableCells(part: PlanPart & { kind: 'table' }, place: string): Placed[] {
  const { table, caption, rows } = part
  const cells = rows.flatMap((row, line) =>
    row.map((cell, column): Placed => {
      const title = message(`plan.table.${table}.${column + 1}`)
      return { place: `${place}.${line + 1}.${column + 1}`, label: [...rowName(table, row, column), title], cell }
    }),
  )
  return caption === undefined ? cells : [{ place, label: [message('figure.label.caption')], cell: caption }, ...cells]
}

/** Counts in what a section lacks are figures too. */
function lackCells(part: PlanPart & { kind: 'lacks' }): Placed[] {
  return part.lacks.flatMap(({ path, label }) =>
    Object.values(label.params).some((value) => typeof value === 'number')
      ? [
          {
            place: `lacks.${path.split('.').slice(2).join('.')}`,
            label: [message('figure.label.lacks')],
            cell: traced(label, origin(message('figure.how.gap'))),
          },
        ]
      : [],
  )
}

function partCells(part: PlanPart, place: string): Placed[] {
  switch (part.kind) {
    case 'fields':
      return part.fields.map(({ label, value }) => ({
        place: label.key.split('.').at(-1) ?? place,
        label: [label],
        cell: value,
      }))
    case 'table':
      return tableCells(part, place)
    case 'lacks':
      return lackCells(part)
    case 'text':
    case 'note':
      return [{ place, label: [message(`figure.label.${part.kind}`)], cell: part.text }]
    case 'list':
    case 'byHand':
      return []
  }
}

/** Parts of a section by name; the second table of a kind is `results2`. */
function sectionCells(parts: readonly PlanPart[]): Placed[] {
  const seen = new Map<string, number>()
  return parts.flatMap((part) => {
    const name = part.kind === 'table' ? part.table : part.kind
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return partCells(part, count === 1 ? name : `${name}${count}`)
  })
}

function figures(section: string, cells: readonly Placed[]): Figure[] {
  const title: Message = message(`plan.section.${section}`)
  return cells.flatMap(({ place, label, cell }) =>
    isTraced(cell)
      ? [
          {
            id: `plan/${section}.${place}`,
            section: title,
            label,
            value: cell.text,
            origin: cell.origin,
            provisional: false,
          },
        ]
      : [],
  )
}

/** Every number and date of the plan, and every verdict, in the order of the paper. */
export function planFigures({ cover, sections, asOf }: PlanView): Figure[] {
  const day = traced(asOf, origin(message('figure.how.asOf')))
  return [
    ...figures('0', [
      ...partCells({ kind: 'fields', fields: cover }, 'fields'),
      { place: 'asOf', label: [message('figure.label.asOf')], cell: day },
    ]),
    ...sections.flatMap(({ id, parts }) => figures(id, sectionCells(parts))),
  ]
}
