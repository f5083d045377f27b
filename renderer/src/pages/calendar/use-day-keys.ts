import { useEffect, useRef, type KeyboardEvent } from 'react'
import { dayByKey } from '#shared/domain/calendar/month.ts'
import type { IsoDate } from '#shared/entities/common.ts'

/** Arrow keys and PageUp, PageDown, Home, End go from day to day; the focus follows, also into another month. */
export function useDayKeys(at: IsoDate, onMove: (to: IsoDate) => void) {
  const grid = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at])
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = dayByKey(event.key, at)
    if (to === null) return
    event.preventDefault()
    moved.current = true
    onMove(to)
  }
  return { ref: grid, onKeyDown }
}
