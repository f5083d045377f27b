import type { WebContents } from 'electron'

/** Rule: no page within the page. `webviewTag` is off already; this holds should a window ever forget it. */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
