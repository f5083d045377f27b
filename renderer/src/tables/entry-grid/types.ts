/** One row of cells as text, by column key. Keys without a column, such as an id, travel with the row unseen. */
export type GridRow = Readonly<Record<string, string>>

export interface GridOption {
  readonly value: string
  /** What the cell shows, and what people paste. */
  readonly label: string
  /** Further words the option is known by: pinyin initials, a code, the tail of a number. */
  readonly also?: readonly string[]
}

export interface GridColumn {
  readonly key: string
  readonly title: string
  /** Pixels. */
  readonly width: number
  readonly kind: 'text' | 'number' | 'date' | 'choice' | 'flag'
  /** The choices; a function where they hang on other cells of the row. */
  readonly options?: readonly GridOption[] | ((row: GridRow) => readonly GridOption[])
  /** Stands behind the title, in brackets. */
  readonly unit?: string
  /** Nobody types here; pasting and copying pass over it. */
  readonly readOnly?: boolean
}

/** A cell by its place. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The selected block, both ends included. */
export interface Block {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The block between two cells. */
export function blockOf(one: Place, other: Place): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** Whether a cell lies in the block. */
export function contains(block: Block, { row, column }: Place): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
}

/** What may be chosen in a cell. */
export function optionsOf({ options }: GridColumn, row: GridRow): readonly GridOption[] {
  return typeof options === 'function' ? options(row) : (options ?? [])
}
