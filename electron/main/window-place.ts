import type { Rectangle } from 'electron'
import type { Place } from './settings.ts'

export const SMALLEST = { width: 1024, height: 640 } as const
const USUAL = { width: 1366, height: 860 } as const
/** So much of the window must lie on a screen for a hand to catch it. */
const CATCHABLE = { width: 160, height: 80 } as const

/**
 * Where the window opens: where it last stood, moved and shrunk onto a screen that is still there.
 * `screens` are work areas in device-independent pixels, the primary one first.
 */
export function placeWindow(last: Place | null, screens: readonly Rectangle[]): Partial<Rectangle> {
  const home = (last === null ? undefined : screens.find((screen) => canBeCaught(last, screen))) ?? screens[0]
  if (home === undefined) return USUAL
  const wanted = last ?? USUAL
  const width = Math.min(wanted.width, home.width)
  const height = Math.min(wanted.height, home.height)
  if (last === null || !canBeCaught(last, home)) return { width, height }
  return {
    width,
    height,
    x: clamp(last.x, home.x, home.x + home.width - width),
    y: clamp(last.y, home.y, home.y + home.height - height),
  }
}

function canBeCaught(place: Rectangle, screen: Rectangle): boolean {
  const width = Math.min(place.x + place.width, screen.x + screen.width) - Math.max(place.x, screen.x)
  const height = Math.min(place.y + place.height, screen.y + screen.height) - Math.max(place.y, screen.y)
  return width >= CATCHABLE.width && height >= CATCHABLE.height
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
