import type { WebContents } from 'electron'

/** Rule: only the main process opens windows. */
export function denyNewWindows(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
