import type { IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { APP_ORIGIN } from '../app-address.ts'

/** Rule: main listens to the top frame of its own window while that shows the program, and to nobody else. */
export function isOwnSender(event: IpcMainEvent | IpcMainInvokeEvent, own: WebContents | undefined): boolean {
  const frame = event.senderFrame
  return event.sender === own && frame !== null && frame.parent === null && frame.origin === APP_ORIGIN
}
