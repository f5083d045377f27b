import { BrowserWindow, dialog } from 'electron'
import type { PaperRequest } from '#shared/api/shell.ts'
import { translator } from '#shared/i18n/index.ts'
import { withClient } from './host-client.ts'
import type { HostProcess } from './host-process.ts'
import type { PaperShelf } from './paper-shelf.ts'
import { renderPaper } from './save-paper.ts'
import { SECURE_WEB_PREFERENCES } from './security/web-preferences.ts'

const CANCELLED = 'Print job canceled'

interface Outcome {
  readonly printed: boolean
  readonly reason: string
}

/** Renders a paper and opens the system's print dialog for it. True when it went to a printer. */
export async function printPaper(
  window: BrowserWindow,
  host: HostProcess,
  shelf: PaperShelf,
  request: PaperRequest,
): Promise<boolean> {
  const bytes = await withClient(host, (client) => renderPaper(client, request))
  const { printed, reason } = await printBytes(window, shelf, bytes)
  if (printed || reason === CANCELLED) return printed
  const t = translator(request.language, 'shell')
  const buttons = [t('notice.ok')]
  await dialog.showMessageBox(window, { type: 'warning', message: t('print.failed'), buttons, noLink: true })
  return false
}

/**
 * Prints a PDF from a hidden window that has no preload. It shares the main window's session: Chromium's PDF viewer did not
 * load in sessions that live in memory only.
 */
async function printBytes(parent: BrowserWindow, shelf: PaperShelf, bytes: Uint8Array<ArrayBuffer>): Promise<Outcome> {
  const { address, remove } = shelf.put(bytes)
  const sheet = new BrowserWindow({ parent, show: false, webPreferences: SECURE_WEB_PREFERENCES })
  try {
    await sheet.loadURL(address)
    await settled(sheet)
    return await print(sheet)
  } finally {
    sheet.destroy()
    remove()
  }
}

/** The PDF viewer loads in frames of its own after the page itself is there. */
function settled(sheet: BrowserWindow): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (sheet.webContents.isLoading()) sheet.webContents.once('did-stop-loading', () => resolve())
  else resolve()
  return promise
}

function print(sheet: BrowserWindow): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  sheet.webContents.print({ usePrinterDefaultPageSize: false, pageSize: 'A4' }, (printed, reason) =>
    resolve({ printed, reason }),
  )
  return promise
}
