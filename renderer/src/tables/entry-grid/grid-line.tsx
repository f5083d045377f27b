import type { ReactNode } from 'react'
import { useText } from '../../hooks/use-text.ts'
import { CellEditor } from './cell-editor.tsx'
import { type Block, contains, type GridColumn, type GridRow, optionsOf } from './types.ts'
import type { Grid } from './use-grid.ts'

interface GridLineProps {
  readonly index: number
  readonly row: GridRow
  readonly columns: readonly GridColumn[]
  readonly grid: Grid
  readonly focused: boolean
  readonly describedBy: string
  readonly errorOf: (key: string) => string | null
  /** Stands in a read-only cell in place of its text. */
  readonly shown: ((row: GridRow, key: string) => ReactNode) | undefined
}

/** One line: its number, which selects it, and its cells. */
export function GridLine({ index, row, columns, grid, focused, describedBy, errorOf, shown }: GridLineProps) {
  const t = useText()
  const general = errorOf('')
  const { active, block } = grid
  return (
    <tr aria-rowindex={index + 2} data-row={index}>
      <th
        scope="row"
        aria-colindex={1}
        className={general === null ? undefined : 'faulty'}
        title={general ?? undefined}
        onMouseDown={(event) => {
          event.preventDefault()
          grid.settle()
          grid.selectLine(index)
        }}
      >
        {index + 1}
      </th>
      {columns.map((column, at) => {
        const place = { row: index, column: at }
        const here = active.row === index && active.column === at
        const error = errorOf(column.key)
        const text = row[column.key] ?? ''
        const label = t('grid.cell', { column: column.title, row: index + 1 })
        return (
          <td
            key={column.key}
            role="gridcell"
            aria-colindex={at + 2}
            aria-selected={contains(block, place)}
            aria-readonly={column.readOnly === true}
            aria-invalid={error !== null}
            title={error ?? undefined}
            className={classOf(column, error, here, isSingle(block))}
            onMouseDown={(event) => {
              if (here) return
              event.preventDefault()
              grid.settle()
              grid.select(place, event.shiftKey)
            }}
            onMouseEnter={(event) => {
              if (event.buttons === 1) grid.select(place, true)
            }}
          >
            {here ? (
              <CellEditor
                label={label}
                text={text}
                readOnly={column.readOnly === true}
                options={column.kind === 'choice' ? optionsOf(column, row) : null}
                error={error}
                describedBy={describedBy}
                grid={grid}
                focused={focused}
              />
            ) : null}
            {column.readOnly === true ? (
              (shown?.(row, column.key) ?? <span>{text}</span>)
            ) : here ? null : (
              <span>{text}</span>
            )}
            {error === null ? null : (
              <span className="entry-fault" aria-hidden="true">
                !
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}

function isSingle({ top, bottom, left, right }: Block): boolean {
  return top === bottom && left === right
}

function classOf({ kind, readOnly }: GridColumn, error: string | null, here: boolean, single: boolean): string {
  return [
    kind === 'number' ? 'right' : '',
    readOnly === true ? 'fixed' : '',
    error === null ? '' : 'faulty',
    here ? 'here' : '',
    here && single ? 'single' : '',
  ]
    .filter(Boolean)
    .join(' ')
}
