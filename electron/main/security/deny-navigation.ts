import type { WebContents } from 'electron'
import { isOwnAddress } from '../app-address.ts'

/** Rule: a window never leaves the program; a frame inside it may besides show a paper the page made itself (`blob:`). */
export function denyNavigation(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    const allowed = isOwnAddress(event.url) || (!event.isMainFrame && isOwnBlob(event.url))
    if (!allowed) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
}

function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length))
}
