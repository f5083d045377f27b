import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useText } from '../hooks/use-text.ts'

export interface Column<R> {
  readonly key: string
  readonly title: ReactNode
  /** Pixels; a column without one takes what is left. */
  readonly width?: number
  readonly align?: 'right'
  readonly render: (row: R) => ReactNode
}

interface DataTableProps<R> {
  /** Name of the table for those who do not see it. */
  readonly label: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  readonly rowKey: (row: R) => string
  /** Enter, or a click. */
  readonly onOpen?: (row: R) => void
  readonly openKey?: string | null
  /** While a row is open, the arrow keys open the next one. */
  readonly followKeys?: boolean
  readonly empty: ReactNode
}

const ROW_HEIGHT = 37

/** Pixels a column without a width keeps; below that the table scrolls sideways instead of breaking words apart. */
const LEAST_WIDTH = 120

/**
 * The one table of the program. Only the rows in sight exist in the page, so ten thousand are as quick as ten.
 * Up, Down, Page, Home and End move; Enter opens.
 */
export function DataTable<R>(props: DataTableProps<R>) {
  const { columns, rows, rowKey, onOpen, openKey = null } = props
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the React Compiler, which this rule speaks to, is not used here
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    // The head stands in the same scroller, one row high.
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT,
    getItemKey: (index) => keyAt(index),
  })
  function keyAt(index: number): string {
    const row = rows[index]
    return row === undefined ? String(index) : rowKey(row)
  }

  function moveTo(index: number): void {
    const target = Math.max(0, Math.min(rows.length - 1, index))
    const row = rows[target]
    if (row === undefined) return
    virtual.scrollToIndex(target)
    if (props.followKeys && openKey !== null) onOpen?.(row)
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`tr[data-index="${target}"]`)?.focus())
  }

  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, index: number, row: R): void {
    if (event.target !== event.currentTarget) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 400) / ROW_HEIGHT) - 2)
    const moves: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rows.length - 1,
    }
    const target = moves[event.key]
    if (target !== undefined) moveTo(target)
    else if (event.key === 'Enter' && onOpen) onOpen(row)
    else return
    event.preventDefault()
  }

  const openIndex = rows.findIndex((row) => rowKey(row) === openKey)
  // A row opened by its address, or from another screen, comes into sight; one that is in sight stays where it is.
  useEffect(() => {
    if (openIndex >= 0) virtual.scrollToIndex(openIndex)
  }, [virtual, openIndex])

  const leastWidth = columns.reduce((sum, { width = LEAST_WIDTH }) => sum + width, 0)
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  return (
    <div className="table" ref={scroller} tabIndex={rows.length === 0 ? undefined : -1}>
      <table aria-label={props.label} aria-rowcount={rows.length + 1} role="grid" style={{ minWidth: leastWidth }}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={column.width === undefined ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.align}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 ? <Gap height={before} span={columns.length} /> : null}
          {items.map(({ index, key }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <tr
                key={String(key)}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={rowKey(row) === openKey}
                className={onOpen ? 'opens' : undefined}
                tabIndex={index === Math.max(0, openIndex) || (openIndex < 0 && index === items[0]?.index) ? 0 : -1}
                onKeyDown={(event) => onKeyDown(event, index, row)}
                onClick={(event) => {
                  if (onOpen && !isControl(event.target)) onOpen(row)
                }}
              >
                {columns.map((column) => (
                  <td key={column.key} className={column.align}>
                    {column.render(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 ? <Gap height={after} span={columns.length} /> : null}
        </tbody>
      </table>
      {rows.length === 0 ? <div className="table-empty">{props.empty}</div> : null}
      {rows.length > 200 ? <div className="table-foot">{t('table.count', { count: rows.length })}</div> : null}
    </div>
  )
}

/** Stands for the rows out of sight. */
function Gap({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true" className="gap">
      <td colSpan={span} style={{ height }} />
    </tr>
  )
}

/** Whether a click belongs to a button or link inside the row rather than to the row. */
function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a,button,input,[role="button"],.ant-popover') !== null
}
