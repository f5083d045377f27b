import { useRef } from 'react'
import type { GridRow } from './types.ts'

type Rows = readonly GridRow[]

const LONGEST = 200

export interface RowHistory {
  readonly edit: (rows: Rows) => void
  readonly undo: () => boolean
  readonly redo: () => boolean
}

/** Ctrl+Z and Ctrl+Y over the rows of one grid. Rows that came from outside since the last edit count as an edit too. */
export function useRowHistory(rows: Rows, onChange: (rows: Rows) => void): RowHistory {
  const history = useRef<{ past: Rows[]; future: Rows[]; last: Rows }>({ past: [], future: [], last: rows })
  function current() {
    const known = history.current
    if (known.last !== rows) {
      known.past.push(known.last)
      known.future = []
      known.last = rows
    }
    return known
  }
  function show(next: Rows): void {
    history.current.last = next
    onChange(next)
  }
  return {
    edit(next) {
      if (next === rows) return
      const known = current()
      known.past = [...known.past, rows].slice(-LONGEST)
      known.future = []
      show(next)
    },
    undo() {
      const known = current()
      const before = known.past.pop()
      if (before === undefined) return false
      known.future.push(rows)
      show(before)
      return true
    },
    redo() {
      const known = current()
      const after = known.future.pop()
      if (after === undefined) return false
      known.past.push(rows)
      show(after)
      return true
    },
  }
}
