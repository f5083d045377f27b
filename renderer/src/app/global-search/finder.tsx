import { Input, type InputRef } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react'
import type { SearchHit } from '#shared/api/search.ts'
import { useApi } from '../../api/api-context.tsx'
import { Notice, Problem } from '../../components/states.tsx'
import { useToday } from '../../hooks/use-firm.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { HitGroup } from './hit-group.tsx'

/** Answers name people; they are dropped soon after they were seen. */
const KEPT_MS = 30_000

interface FinderProps {
  readonly firmId: string | null
  readonly typed: string
  readonly recent: readonly SearchHit[]
  readonly onType: (typed: string) => void
  readonly onOpen: (hit: SearchHit) => void
}

/** The field and what it finds. Up and Down go through the hits, Enter opens the first or the chosen one, a letter goes on typing. */
export function Finder({ firmId, typed, recent, onType, onOpen }: FinderProps) {
  const t = useText()
  const { query } = useApi()
  const language = useLanguage()
  const today = useToday()
  const asOf = useSearch({ from: '__root__' }).asOf ?? today
  const list = useRef<HTMLDivElement>(null)
  const field = useRef<InputRef>(null)
  const text = typed.trim()
  /** What was typed when Enter came, while its answer is still awaited. */
  const awaited = useRef<string | null>(null)
  // Asked without words too: the host then has its index ready before the first letter.
  const found = useQuery(
    query.search.find.queryOptions({
      input: { firmId, asOf, language, text },
      placeholderData: keepPreviousData,
      gcTime: KEPT_MS,
    }),
  )
  const current = text !== '' && !found.isPlaceholderData && found.data !== undefined
  const openFirst = useEffectEvent(() => {
    if (awaited.current !== text) return
    awaited.current = null
    hitsOf(list.current)[0]?.click()
  })
  // Enter may come before the answer to the last letter: then the first hit of that answer opens.
  useEffect(() => {
    if (current) openFirst()
  }, [current])
  // The drawer takes the focus for itself when it opens; the field has it from then on.
  useEffect(() => {
    const frame = requestAnimationFrame(() => field.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  function enter(): void {
    awaited.current = text
    if (current) hitsOf(list.current)[0]?.click()
  }
  return (
    <div ref={list} onKeyDown={(event) => move(event, list.current)}>
      <Input
        ref={field}
        maxLength={100}
        aria-label={t('search.field')}
        placeholder={t('search.field')}
        aria-describedby="search-keys"
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) enter()
        }}
      />
      <p className="muted search-keys" id="search-keys">
        {t('search.keys')}
      </p>
      {text === '' ? (
        <Begin recent={recent} onOpen={onOpen} />
      ) : found.error !== null ? (
        <Problem error={found.error} retry={found.refetch} />
      ) : found.data === undefined ? (
        <p className="muted">{t('state.loading')}</p>
      ) : (
        <section aria-label={t('search.results')} aria-busy={!current}>
          {found.data.map(({ group, total, hits }) => (
            <HitGroup key={group} title={t(`search.group.${group}`)} total={total} hits={hits} onOpen={onOpen} />
          ))}
          {found.data.length === 0 ? (
            <Notice kind="info" title={t('search.none')} text={t('search.none.what')} />
          ) : null}
        </section>
      )}
    </div>
  )
}

function Begin({ recent, onOpen }: Pick<FinderProps, 'recent' | 'onOpen'>) {
  const t = useText()
  if (recent.length === 0) return <p className="muted">{t('search.hint')}</p>
  return <HitGroup title={t('search.recent')} total={recent.length} hits={recent} onOpen={onOpen} />
}

function hitsOf(within: HTMLElement | null): HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>('.hits a, .hits button') ?? [])]
}

function move(event: KeyboardEvent, within: HTMLElement | null): void {
  if (event.nativeEvent.isComposing) return
  const field = within?.querySelector('input') ?? null
  const hits = hitsOf(within)
  const at = hits.findIndex((hit) => hit === document.activeElement)
  const target = targetOf(event, hits, at, field)
  if (target !== undefined) {
    event.preventDefault()
    target?.focus()
  } else if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && !event.ctrlKey && event.key !== ' ') {
    field?.focus()
  }
}

/** Where a key leads; undefined when it is no key of ours. */
function targetOf(
  { key }: KeyboardEvent,
  hits: readonly HTMLElement[],
  at: number,
  field: HTMLElement | null,
): HTMLElement | null | undefined {
  if (key === 'ArrowDown') return hits[at + 1] ?? hits.at(-1) ?? field
  if (key === 'ArrowUp') return at <= 0 ? field : hits[at - 1]
  if (at < 0) return undefined
  if (key === 'Home') return hits[0]
  return key === 'End' ? hits.at(-1) : undefined
}
