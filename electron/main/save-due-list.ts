import type { BrowserWindow } from 'electron'
import type { DueExport } from '#shared/api/due.ts'
import { translator } from '#shared/i18n/index.ts'
import { withClient } from './host-client.ts'
import type { HostProcess } from './host-process.ts'
import { safeName, saveAs } from './save-paper.ts'

/** Asks the host for the filtered due list as a table and saves it where the user says. False when cancelled. */
export async function saveDueList(window: BrowserWindow, host: HostProcess, request: DueExport): Promise<boolean> {
  const t = translator(request.language, 'shell')
  const { bytes, name } = await withClient(host, async (client) => {
    const file = await client.due.export(request)
    const bare = file.name.slice(0, -request.format.length - 1)
    return { bytes: new Uint8Array(await file.arrayBuffer()), name: `${safeName(bare)}.${request.format}` }
  })
  return saveAs(window, { title: t('saveList.title'), kind: t(`saveList.${request.format}`), name, bytes })
}
