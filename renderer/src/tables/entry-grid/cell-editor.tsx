import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { optionsLike } from './row-reader.ts'
import type { GridOption } from './types.ts'
import type { EditMode, Grid } from './use-grid.ts'

interface CellEditorProps {
  readonly label: string
  readonly text: string
  readonly readOnly: boolean
  /** Null where anything may be typed. */
  readonly options: readonly GridOption[] | null
  readonly error: string | null
  /** Id of the line that says what is wrong with the cell. */
  readonly describedBy: string
  readonly grid: Grid
  /** Whether the grid has the keyboard, so that the cell in hand takes it. */
  readonly focused: boolean
}

const MOST_OFFERED = 8

/** What the typed letters can only mean. */
function onlyOne(offered: readonly GridOption[], typed: string | null): GridOption | undefined {
  return offered.length === 1 && typed !== null && typed.trim() !== '' ? offered[0] : undefined
}

/**
 * The cell in hand. Its field always has the keyboard, with its text selected, so that the first key of a Chinese input method
 * already writes into it; until something is typed, the arrow keys move on.
 */
export function CellEditor({ label, text, readOnly, options, error, describedBy, grid, focused }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null)
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const [mode, setMode] = useState<EditMode>('over')
  /** Counted from 1; 0 is none. */
  const [chosen, setChosen] = useState(0)
  const offered =
    typed === null || options === null ? [] : optionsLike(options, typed === text ? '' : typed).slice(0, MOST_OFFERED)

  // Typing replaces the text, as in a spreadsheet, until F2 or a double click puts the caret inside it.
  useLayoutEffect(() => {
    if (!focused) return
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [focused, text])
  // Chromium answers with a promise, which must not pass for the effect's clean-up.
  useEffect(() => {
    field.current?.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  function write(value: string, how: EditMode): void {
    grid.type(value, how)
    setTyped(value)
    setMode(how)
    setChosen(0)
  }
  function editWithin(): void {
    if (readOnly || typed !== null) return
    write(text, 'within')
    field.current?.setSelectionRange(text.length, text.length)
  }
  function discard(): void {
    grid.discard()
    setTyped(null)
    requestAnimationFrame(() => field.current?.select())
  }
  /** Takes an offered choice; the key that took it then goes on as usual. */
  function take(option: GridOption | undefined): void {
    if (option !== undefined) write(option.label, 'over')
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'F2' || (event.altKey && event.key === 'ArrowDown')) editWithin()
    else if (event.key === 'Escape' && typed !== null) {
      discard()
      // The drawer around must not close over a cell that is being typed.
      event.stopPropagation()
    } else if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const step = event.key === 'ArrowDown' ? 1 : -1
      setChosen((before) => (before + step + offered.length + 1) % (offered.length + 1))
    } else {
      if (event.key === 'Enter' || event.key === 'Tab') take(offered[chosen - 1] ?? onlyOne(offered, typed))
      return
    }
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={field}
        aria-label={label}
        aria-invalid={error !== null}
        aria-describedby={describedBy}
        {...(options === null
          ? {}
          : {
              role: 'combobox',
              'aria-expanded': offered.length > 0,
              'aria-controls': list,
              'aria-autocomplete': 'list',
              ...(chosen > 0 ? { 'aria-activedescendant': `${list}-${chosen}` } : {}),
            })}
        autoComplete="off"
        spellCheck={false}
        readOnly={readOnly}
        value={typed ?? text}
        onChange={(event) => write(event.target.value, typed === null ? 'over' : mode)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          grid.settle()
          setTyped(null)
        }}
        onDoubleClick={editWithin}
        onMouseDown={(event) => {
          // A click on a cell that is not being typed must not take the selection off its text.
          if (typed === null && document.activeElement === event.currentTarget) event.preventDefault()
        }}
      />
      {offered.length > 0 ? (
        <ul id={list} role="listbox" aria-label={label} className="entry-options">
          {offered.map((option, index) => (
            <li
              key={option.value}
              id={`${list}-${index + 1}`}
              role="option"
              aria-selected={index + 1 === chosen}
              onMouseDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                take(option)
                grid.settle()
                setTyped(null)
              }}
            >
              {option.label}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
