import { useQuery } from '@tanstack/react-query'
import { useRef, type KeyboardEvent } from 'react'
import type { FormId, PaperFigure } from '#shared/entities/paper.ts'
import { useApi } from '../../api/api-context.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { FigureDrawer } from './figure-drawer.tsx'

interface FiguresPanelProps {
  readonly form: FormId
  readonly text: string | undefined
  readonly open: string | undefined
  readonly onText: (text: string | undefined) => void
  readonly onOpen: (id: string | undefined) => void
}

/** Every number and date on the paper, by section; choosing one says where it comes from. */
export function FiguresPanel({ form, text, open, onText, onOpen }: FiguresPanelProps) {
  const t = useText()
  const { query } = useApi()
  const figures = useQuery(query.papers.figures.queryOptions({ input: { ...useFirmOnDay(), form } }))
  return (
    <Answer of={figures}>
      {(all) => {
        const found = all.filter((figure) => matches(figure, text))
        return (
          <>
            <div className="figure-search">
              <SearchBox label={t('figures.search')} initial={text} onSearch={onText} />
              <span className="muted" role="status">
                {t('table.count', { count: found.length })}
              </span>
            </div>
            {found.length === 0 ? <p className="muted">{t('figures.none')}</p> : null}
            <FigureList figures={found} open={open} onOpen={onOpen} />
            <FigureDrawer figure={all.find(({ id }) => id === open) ?? null} onClose={() => onOpen(undefined)} />
          </>
        )
      }}
    </Answer>
  )
}

function matches({ section, label, value }: PaperFigure, text: string | undefined): boolean {
  const words = (text ?? '').trim().toLowerCase()
  return words === '' || `${section} ${label} ${value}`.toLowerCase().includes(words)
}

/** A longer value takes a line of its own. */
const LONG = 20

interface FigureListProps {
  readonly figures: readonly PaperFigure[]
  readonly open: string | undefined
  readonly onOpen: (id: string) => void
}

/** Up, Down, Home and End move; Enter opens; while one is open, moving opens the next. */
function FigureList({ figures, open, onOpen }: FigureListProps) {
  const t = useText()
  const list = useRef<HTMLDivElement>(null)
  const start = figures.some(({ id }) => id === open) ? open : figures[0]?.id

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const index = buttons.findIndex((button) => button === document.activeElement)
    const moves: Record<string, number> = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1 }
    const target = buttons[moves[event.key] ?? -1]
    if (target === undefined) return
    event.preventDefault()
    target.focus()
    if (open !== undefined) target.click()
  }

  const sections = [...Map.groupBy(figures, ({ section }) => section)]
  return (
    <div className="figure-list" ref={list} role="group" aria-label={t('papers.part.figures')} onKeyDown={onKeyDown}>
      {sections.map(([section, rows]) => (
        <section key={section}>
          <h3>{section}</h3>
          <ul>
            {rows.map((figure) => (
              <li key={figure.id}>
                <button
                  type="button"
                  className={figure.value.length > LONG ? 'line-button long' : 'line-button'}
                  aria-current={figure.id === open}
                  tabIndex={figure.id === start ? 0 : -1}
                  onClick={() => onOpen(figure.id)}
                >
                  <span>{figure.label}</span>
                  <strong>{figure.value}</strong>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
