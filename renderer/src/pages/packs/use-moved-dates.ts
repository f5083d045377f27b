import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RenderedMovedDate } from '#shared/api/packs.ts'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useLanguage } from '../../hooks/use-text.ts'

export interface FirmMoves {
  readonly firmId: string
  readonly firm: string
  readonly total: number
  readonly items: readonly RenderedMovedDate[]
  /** Why this firm was not compared. */
  readonly problem: string | null
}

export interface MovedDates {
  /** The firms compared so far, the one opened last first. */
  readonly firms: readonly FirmMoves[]
  readonly total: number
  readonly running: boolean
  stop(): void
  resume(): void
}

interface Progress {
  /** What was asked; another day or language begins anew. */
  readonly question: string
  readonly firms: readonly FirmMoves[]
}

/** Compares firm after firm, so that a long list shows how far it is and can be stopped. Null until the list of firms is there. */
export function useMovedDates(ticket: string): MovedDates | null {
  const { client, query } = useApi()
  const language = useLanguage()
  const asOf = useAsOf()
  const question = `${ticket}/${asOf}/${language}`
  const [progress, setProgress] = useState<Progress>({ question, firms: [] })
  const [stopped, setStopped] = useState(false)
  const list = useQuery(query.firms.list.queryOptions({ input: { language } })).data
  const known = progress.question === question ? progress.firms : []
  const next = list?.[known.length]
  useEffect(() => {
    if (stopped || next === undefined) return undefined
    let current = true
    const { id: firmId, name: firm } = next
    function add(result: Omit<FirmMoves, 'firmId' | 'firm'>): void {
      if (!current) return
      setProgress((before) => ({
        question,
        firms: [...(before.question === question ? before.firms : []), { firmId, firm, ...result }],
      }))
    }
    client.packs.moved({ ticket, firmId, asOf, language }).then(
      ({ total, items }) => add({ total, items, problem: null }),
      (error: unknown) => add({ total: 0, items: [], problem: problemSentence(error, language) }),
    )
    return () => {
      current = false
    }
  }, [client, next, stopped, ticket, asOf, language, question])
  if (list === undefined) return null
  return {
    firms: known,
    total: list.length,
    running: !stopped && next !== undefined,
    stop: () => setStopped(true),
    resume: () => setStopped(false),
  }
}
