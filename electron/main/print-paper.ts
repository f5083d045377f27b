import { randomUUID } from 'node:crypto'
import { BrowserWindow, dialog, session } from 'electron'
import type { PaperRequest } from '#shared/api/shell.ts'
import { translator } from '#shared/i18n/index.ts'
import { APP_SCHEME, APP_URL } from './app-address.ts'
import { withClient } from './host-client.ts'
import type { HostProcess } from './host-process.ts'
import { renderPaper } from './save-paper.ts'
import { SECURE_WEB_PREFERENCES } from './security/web-preferences.ts'

const CANCELLED = 'Print job canceled'

/** Renders a paper and opens the system's print dialog for it. True when it went to a printer. */
export async function printPaper(window: BrowserWindow, host: HostProcess, request: PaperRequest): Promise<boolean> {
  const bytes = await withClient(host, (client) => renderPaper(client, request))
  const sheet = paperWindow(window, bytes)
  try {
    await sheet.loadURL(`${APP_URL}paper.pdf`)
    await settled(sheet)
    const { printed, reason } = await print(sheet)
    if (printed || reason === CANCELLED) return printed
  } finally {
    sheet.destroy()
  }
  const t = translator(request.language, 'shell')
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: t('print.failed'),
    buttons: [t('notice.ok')],
    noLink: true,
  })
  return false
}

/** A hidden window with a session of its own, in memory, that holds this one paper and is gone afterwards: no file, no trace. */
function paperWindow(parent: BrowserWindow, bytes: Uint8Array<ArrayBuffer>): BrowserWindow {
  const once = session.fromPartition(`paper-${randomUUID()}`)
  once.protocol.handle(APP_SCHEME, () => new Response(bytes, { headers: { 'content-type': 'application/pdf' } }))
  return new BrowserWindow({ parent, show: false, webPreferences: { ...SECURE_WEB_PREFERENCES, session: once } })
}

/** The PDF viewer loads in frames of its own after the page itself is there. */
function settled(sheet: BrowserWindow): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (sheet.webContents.isLoading()) sheet.webContents.once('did-stop-loading', () => resolve())
  else resolve()
  return promise
}

function print(sheet: BrowserWindow): Promise<{ printed: boolean; reason: string }> {
  const { promise, resolve } = Promise.withResolvers<{ printed: boolean; reason: string }>()
  sheet.webContents.print({ usePrinterDefaultPageSize: false, pageSize: 'A4' }, (printed, reason) =>
    resolve({ printed, reason }),
  )
  return promise
}
