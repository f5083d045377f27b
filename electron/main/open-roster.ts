import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import { AppError } from '#shared/api/errors.ts'
import type { Ticket } from '#shared/api/roster.ts'
import { type Language, translator } from '#shared/i18n/index.ts'
import { withClient } from './host-client.ts'
import type { HostProcess } from './host-process.ts'

const MEGABYTE = 1024 * 1024
const LIMIT_MB = 50

/** Lets the user choose a roster and hands its bytes to the host; the path goes no further. Null when cancelled. */
export async function openRoster(window: BrowserWindow, host: HostProcess, language: Language): Promise<Ticket | null> {
  const t = translator(language, 'shell')
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: t('open.title'),
    properties: ['openFile'],
    filters: [{ name: t('open.filter'), extensions: ['xlsx', 'xls', 'csv'] }],
  })
  const path = filePaths[0]
  if (canceled || path === undefined) return null
  const file = new File([await readChosen(path)], basename(path))
  return withClient(host, (client) => client.files.put({ file }))
}

async function readChosen(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const size = await stat(path).then((found) => found.size, cannotRead)
  if (size > LIMIT_MB * MEGABYTE) {
    throw new AppError('roster.tooLarge', { size: Math.ceil(size / MEGABYTE), limit: LIMIT_MB })
  }
  return new Uint8Array(await readFile(path).catch(cannotRead))
}

function cannotRead(cause: unknown): never {
  throw new AppError('file.cannotRead', {}, { cause })
}
