import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Button } from 'antd'
import { Fragment, useEffect, useId, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useText } from '../hooks/use-text.ts'
import { headingOf } from './entry-grid/edits.ts'
import { GridLine } from './entry-grid/grid-line.tsx'
import type { GridColumn, GridRow, Place } from './entry-grid/types.ts'
import { useGrid } from './entry-grid/use-grid.ts'

interface EntryGridProps {
  /** Name of the grid for those who do not see it. */
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly onChange: (rows: readonly GridRow[]) => void
  /** What is wrong with a cell, as a sentence; key '' asks about the line as a whole. */
  readonly errorsOf: (row: number, key: string) => string | null
  /** A new line, e.g. with its id; nothing in its columns. */
  readonly blankRow?: () => GridRow
  /** The most lines; what would be more is not pasted, and said. */
  readonly most?: number
  /** Last touch on the rows of each edit, e.g. a cell that follows from another; Ctrl+Z takes both back. */
  readonly adjust?: (rows: readonly GridRow[]) => readonly GridRow[]
  /** Stands in a read-only cell in place of its text, e.g. a verdict. */
  readonly shown?: (row: GridRow, key: string) => ReactNode
}

const ROW_HEIGHT = 32
/** Longer grids draw only the lines in sight. */
const ALL_DRAWN = 200
const NUMBER_WIDTH = 48
const empty = (): GridRow => ({})
const asTyped = (rows: readonly GridRow[]) => rows

/**
 * Entry like a spreadsheet: arrows, Enter, Tab, F2; paste, copy and cut of blocks as Excel and WPS write them; Ctrl+D, Ctrl+Z, Ctrl+Y,
 * Delete, Ctrl+Minus. The line below the last begins a new one. Cells are text; `row-reader.ts` makes records of them.
 */
export function EntryGrid(props: EntryGridProps) {
  const { columns, rows, blankRow = empty, adjust = asTyped, most = 10_000 } = props
  const t = useText()
  const status = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(false)
  const grid = useGrid({
    columns,
    rows,
    blankRow,
    adjust,
    most,
    onChange: props.onChange,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2),
    t,
  })
  const { active } = grid
  const count = Math.min(rows.length + 1, Math.max(most, rows.length))
  const lines = useLines(count, scroller, active.row, grid.sight)
  const faults = useFaults(props)
  const width = columns.reduce((sum, column) => sum + column.width, NUMBER_WIDTH)
  const errorHere = props.errorsOf(active.row, columns[active.column]?.key ?? '') ?? props.errorsOf(active.row, '')

  return (
    <div className="entry">
      <div className="entry-scroll" ref={scroller}>
        <table
          role="grid"
          aria-label={props.label}
          aria-rowcount={count + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          style={{ width }}
          onKeyDown={grid.onKeyDown}
          onCopy={(event) => grid.onCopy(event)}
          onCut={(event) => grid.onCopy(event, true)}
          onPaste={grid.onPaste}
          onFocus={() => setFocused(true)}
          onBlur={(event) => {
            if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false)
          }}
          onMouseDown={() => setFocused(true)}
        >
          <colgroup>
            <col style={{ width: NUMBER_WIDTH }} />
            {columns.map((column) => (
              <col key={column.key} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" aria-colindex={1}>
                <span className="unseen">{t('grid.line')}</span>
              </th>
              {columns.map((column, at) => (
                <th key={column.key} scope="col" aria-colindex={at + 2}>
                  {headingOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.shown.map(({ index, gap }) => (
              <Fragment key={index}>
                {gap > 0 ? <Gap height={gap} span={columns.length + 1} /> : null}
                <GridLine
                  index={index}
                  row={rows[index] ?? {}}
                  columns={columns}
                  grid={grid}
                  focused={focused}
                  describedBy={status}
                  errorOf={(key) => props.errorsOf(index, key)}
                  shown={props.shown}
                />
              </Fragment>
            ))}
            {lines.after > 0 ? <Gap height={lines.after} span={columns.length + 1} /> : null}
          </tbody>
        </table>
      </div>
      <div className="entry-foot">
        <p id={status} role="status" className={errorHere === null ? 'muted' : 'bad'}>
          {errorHere ?? grid.said ?? t('grid.hint')}
        </p>
        <Faults
          faults={faults}
          active={active}
          onGo={(place) => {
            grid.select(place)
            setFocused(true)
          }}
        />
        <span className="muted">{t('grid.count', { count: rows.length })}</span>
        <Button size="small" onClick={grid.undo}>
          {t('grid.undo')}
        </Button>
        <Button size="small" onClick={grid.redo}>
          {t('grid.redo')}
        </Button>
        <Button size="small" onClick={grid.fillDown}>
          {t('grid.fillDown')}
        </Button>
        <Button size="small" disabled={grid.block.top >= rows.length} onClick={grid.removeLines}>
          {t('grid.removeLines')}
        </Button>
      </div>
    </div>
  )
}

interface Line {
  readonly index: number
  /** Pixels of lines left out above it. */
  readonly gap: number
}

/** The lines to draw: all of a short grid; of a long one those in sight and the one in hand, which must not lose the keyboard. */
function useLines(count: number, scroller: RefObject<HTMLDivElement | null>, active: number, sight: number) {
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which this rule speaks to, is not used here
  const virtual = useVirtualizer({
    count,
    enabled: count > ALL_DRAWN,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), Math.min(active, count - 1)])].sort((a, b) => a - b),
  })
  useEffect(() => {
    if (virtual.options.enabled) virtual.scrollToIndex(sight)
    else scroller.current?.querySelector(`tr[data-row="${sight}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [virtual, scroller, sight])
  if (count <= ALL_DRAWN) {
    return { shown: Array.from({ length: count }, (_, index): Line => ({ index, gap: 0 })), after: 0 }
  }
  const items = virtual.getVirtualItems()
  return {
    shown: items.map(({ index, start }, at): Line => ({ index, gap: start - (items[at - 1]?.end ?? 0) })),
    after: virtual.getTotalSize() - (items.at(-1)?.end ?? 0),
  }
}

/** Cells with an error, in reading order. */
function useFaults({ rows, columns, errorsOf }: EntryGridProps): readonly Place[] {
  return useMemo(
    () =>
      rows.flatMap((_, row) => {
        const places = columns.flatMap(({ key }, column) => (errorsOf(row, key) === null ? [] : [{ row, column }]))
        return places.length === 0 && errorsOf(row, '') !== null ? [{ row, column: 0 }] : places
      }),
    [rows, columns, errorsOf],
  )
}

interface FaultsProps {
  readonly faults: readonly Place[]
  readonly active: Place
  readonly onGo: (place: Place) => void
}

function Faults({ faults, active, onGo }: FaultsProps) {
  const t = useText()
  const [first] = faults
  if (first === undefined) return null
  const isAfter = ({ row, column }: Place) => row > active.row || (row === active.row && column > active.column)
  return (
    <Button size="small" danger onClick={() => onGo(faults.find(isAfter) ?? first)}>
      {t('grid.faults', { count: faults.length })}
    </Button>
  )
}

/** Stands for the lines out of sight. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}
