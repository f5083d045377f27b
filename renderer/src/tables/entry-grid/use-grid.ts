import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { Text } from '../../hooks/use-text.ts'
import {
  clearBlock,
  copyBlock,
  fillDown,
  lineOf,
  moved,
  nextCell,
  pasteBlock,
  removeRows,
  setCell,
  type Sheet,
} from './edits.ts'
import { useRowHistory } from './row-history.ts'
import { formatTsv, parseTsv } from './tsv.ts'
import { blockOf, type Block, type GridRow, type Place } from './types.ts'

interface GridInput extends Sheet {
  readonly onChange: (rows: readonly GridRow[]) => void
  /** Last touch on the rows of an edit: cells that follow from others. Undone together with it. */
  readonly adjust: (rows: readonly GridRow[]) => readonly GridRow[]
  /** The most lines the grid takes. */
  readonly most: number
  /** Lines that Page Up and Page Down go. */
  readonly page: () => number
  readonly t: Text
}

/** How the cell in hand takes keys: as text over the old one, which an arrow key ends, or with the caret inside its text. */
export type EditMode = 'over' | 'within'

/** The state of one grid and everything a key, the clipboard or a button does to it. */
export function useGrid({ onChange, adjust, most, page, t, ...sheet }: GridInput) {
  const history = useRowHistory(sheet.rows, onChange)
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  /** The other end of the selection: what Shift moves. */
  const [far, setFar] = useState<Place>(active)
  /** The line to keep in sight. */
  const [sight, setSight] = useState(0)
  const [said, setSaid] = useState<string | null>(null)
  /** What is being typed and not yet in the rows. A ref: a click elsewhere must find it before the cell is drawn anew. */
  const draft = useRef<{ text: string; mode: EditMode } | null>(null)
  /** After Esc the Tab key leaves the grid. */
  const leaving = useRef(false)
  const block = blockOf(active, far)

  function commit(next: readonly GridRow[]): readonly GridRow[] {
    const rows = next === sheet.rows ? next : adjust(next)
    history.edit(rows)
    return rows
  }
  /** Puts what is being typed into the rows; answers the sheet as it is then. */
  function settle(): Sheet {
    const typed = draft.current
    draft.current = null
    if (typed === null) return sheet
    return { ...sheet, rows: commit(setCell(sheet, active, typed.text)) }
  }
  function select(place: Place, extend = false): void {
    setFar(place)
    if (!extend) setActive(place)
    setSight(place.row)
    setSaid(null)
  }
  function selectBlock({ top, bottom, left, right }: Block): void {
    setActive({ row: top, column: left })
    setFar({ row: bottom, column: right })
    setSight(top)
  }
  function edit(change: (sheet: Sheet, block: Block) => readonly GridRow[]): void {
    commit(change(settle(), block))
  }
  function paste(text: string): void {
    const cells = parseTsv(text)
    const grown = block.top + cells.length
    if (grown > Math.max(most, sheet.rows.length)) {
      setSaid(t('grid.tooMany', { most, count: grown }))
      return
    }
    const pasted = pasteBlock(settle(), block, cells)
    commit(pasted.rows)
    selectBlock(pasted.block)
    setSaid(
      pasted.columnsLeftOut > 0
        ? t('grid.columnsLeftOut', { count: pasted.columnsLeftOut })
        : t('grid.pasted', { count: cells.length }),
    )
  }
  function removeLines(): void {
    edit(removeRows)
    select({ row: Math.min(block.top, sheet.rows.length), column: active.column })
  }
  function undo(): void {
    if (!history.undo()) setSaid(t('grid.nothingToUndo'))
  }
  function redo(): void {
    if (!history.redo()) setSaid(t('grid.nothingToRedo'))
  }

  /** Keys with Ctrl or ⌘. */
  const COMMANDS: Readonly<Record<string, () => void>> = {
    z: undo,
    'shift+z': redo,
    y: redo,
    d: () => edit(fillDown),
    a: () => {
      setActive({ row: 0, column: 0 })
      setFar({ row: Math.max(0, sheet.rows.length - 1), column: sheet.columns.length - 1 })
    },
    '-': removeLines,
    home: () => select({ row: 0, column: 0 }),
    end: () => select({ row: Math.max(0, sheet.rows.length - 1), column: sheet.columns.length - 1 }),
  }

  function onCommand(event: KeyboardEvent): boolean {
    const run = COMMANDS[(event.shiftKey ? 'shift+' : '') + event.key.toLowerCase()]
    if (run === undefined || draft.current !== null) return false
    run()
    return true
  }

  /** Enter and Tab settle what is typed and go on. */
  function onStep(event: KeyboardEvent): boolean {
    const back = event.shiftKey
    if (event.key === 'Enter') {
      select(moved(settle(), active, { rows: back ? -1 : 1 }))
      return true
    }
    if (event.key !== 'Tab') return false
    const next = nextCell(settle(), active, back ? -1 : 1)
    if (leaving.current || next === active) return false
    select(next)
    return true
  }

  function onMove(event: KeyboardEvent): boolean {
    const by = arrows(event.key, page(), sheet)
    if (by === null || draft.current?.mode === 'within') return false
    // While typing over a cell, Home and End belong to the text.
    if (draft.current !== null && !event.key.startsWith('Arrow')) return false
    select(moved(settle(), event.shiftKey ? far : active, by), event.shiftKey)
    return true
  }

  function onClear(event: KeyboardEvent): boolean {
    if (draft.current !== null || (event.key !== 'Delete' && event.key !== 'Backspace')) return false
    edit(clearBlock)
    return true
  }

  function onKeyDown(event: KeyboardEvent): void {
    // A key that an input method is using to put a word together is not ours.
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    const withCommand = event.ctrlKey || event.metaKey
    const done = withCommand ? onCommand(event) : onStep(event) || onMove(event) || onClear(event)
    leaving.current = event.key === 'Escape' || (leaving.current && event.key === 'Shift')
    if (done) event.preventDefault()
  }

  function onCopy(event: ClipboardEvent, cut = false): void {
    if (draft.current !== null) return
    event.clipboardData.setData('text/plain', formatTsv(copyBlock(sheet, block)))
    event.preventDefault()
    if (cut) edit(clearBlock)
  }

  function onPaste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    // Words pasted into a text that is being typed go where the caret stands.
    if (text === '' || (draft.current !== null && !/[\t\r\n]/.test(text))) return
    event.preventDefault()
    paste(text)
  }

  return {
    active,
    block,
    sight,
    said,
    /** What is being typed; it goes into the rows when the cell is left. */
    type(text: string, mode: EditMode): void {
      draft.current = { text, mode }
    },
    discard(): void {
      draft.current = null
    },
    settle,
    select,
    selectLine: (row: number) => selectBlock(lineOf(sheet, row)),
    undo,
    redo,
    fillDown: () => edit(fillDown),
    removeLines,
    onKeyDown,
    onCopy,
    onPaste,
  }
}

export type Grid = ReturnType<typeof useGrid>

function arrows(key: string, page: number, { columns }: Sheet) {
  switch (key) {
    case 'ArrowUp':
      return { rows: -1 }
    case 'ArrowDown':
      return { rows: 1 }
    case 'ArrowLeft':
      return { columns: -1 }
    case 'ArrowRight':
      return { columns: 1 }
    case 'PageUp':
      return { rows: -page }
    case 'PageDown':
      return { rows: page }
    case 'Home':
      return { columns: -columns.length }
    case 'End':
      return { columns: columns.length }
    default:
      return null
  }
}
