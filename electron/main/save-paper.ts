import { extname, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { writeFileAtomically } from '#electron/platform/atomic-file.ts'
import type { Client } from '#shared/api/contract.ts'
import type { PaperRequest } from '#shared/api/shell.ts'
import { translator } from '#shared/i18n/index.ts'
import { withClient } from './host-client.ts'
import type { HostProcess } from './host-process.ts'

/** Renders a paper and saves it where the user says. False when cancelled. */
export async function savePaper(window: BrowserWindow, host: HostProcess, request: PaperRequest): Promise<boolean> {
  const { bytes, name } = await withClient(host, async (client) => ({
    bytes: await renderPaper(client, request),
    name: await fileName(client, request),
  }))
  const t = translator(request.language, 'shell')
  return saveAs(window, { title: t('save.title'), kind: t('save.filter'), name, bytes })
}

export interface Savable {
  readonly title: string
  /** What the dialog calls files of this kind. */
  readonly kind: string
  /** Suggested name; its ending is the only one offered. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Writes bytes where the user says. False when cancelled. A file is written whole or not at all. */
export async function saveAs(window: BrowserWindow, { title, kind, name, bytes }: Savable): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: kind, extensions: [extname(name).slice(1)] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || filePath === '') return false
  writeFileAtomically(filePath, bytes, { replace: true })
  return true
}

/** The paper's PDF as the host renders it. */
export async function renderPaper(client: Client, request: PaperRequest): Promise<Uint8Array<ArrayBuffer>> {
  const file = await client.papers.render(request)
  return new Uint8Array(await file.arrayBuffer())
}

async function fileName(client: Client, request: PaperRequest): Promise<string> {
  const [papers, profile] = await Promise.all([client.papers.list(), client.profile.get({ firmId: request.firmId })])
  const title = papers.find((paper) => paper.form === request.form)?.title ?? request.form
  return `${safeName(`${title}-${profile.name}-${request.asOf}`)}.pdf`
}

/** A name every file system takes: Windows allows none of these characters. */
export function safeName(name: string): string {
  return name
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
}
