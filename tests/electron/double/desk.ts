/** DOUBLE of the user's desk: one screen, and opening things with other programs (only remembered). */
import type { Shell } from 'electron'

const display = { id: 1, workArea: { x: 0, y: 0, width: 1366, height: 728 } }

export const screen = { getPrimaryDisplay: () => display, getAllDisplays: () => [display] }

/** For tests. */
export const opened: string[] = []

export const shell = {
  openPath: async (path: string) => {
    opened.push(path)
    return ''
  },
} satisfies Pick<Shell, 'openPath'>
