import type { Session } from 'electron'

/** Rule: files leave the program through the save dialog of the main process, never as a download. */
export function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
