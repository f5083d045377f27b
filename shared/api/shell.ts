/** What only the desktop shell can do. The preload puts an object of this shape on the window as `zhijianShell`; in a browser it is absent. */
import type { DueExport } from './due.ts'
import type { FormId } from '#shared/entities/paper.ts'
import type { Language } from '#shared/i18n/index.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Ticket } from './roster.ts'

export interface PaperRequest {
  readonly firmId: string
  readonly form: FormId
  readonly asOf: IsoDate
  readonly language: Language
  readonly allowMissingGlyphs: boolean
}

export interface Shell {
  /** Native open dialog for a roster; null when the user cancels. The path stays in the main process. */
  openRoster(language: Language): Promise<Ticket | null>
  /** Native save dialog for a paper; true when a file was written. */
  savePaper(request: PaperRequest): Promise<boolean>
  /** Native save dialog for the due list as a table; true when a file was written. */
  saveDueList(request: DueExport): Promise<boolean>
  /** Native print dialog for a paper; true when it was sent to a printer. */
  printPaper(request: PaperRequest): Promise<boolean>
  setLanguage(language: Language): Promise<void>
}

/** IPC channels between preload and main; the only strings both sides share. */
export const SHELL_CHANNELS = {
  connect: 'zhijian:connect',
  port: 'zhijian:port',
  openRoster: 'zhijian:open-roster',
  savePaper: 'zhijian:save-paper',
  saveDueList: 'zhijian:save-due-list',
  printPaper: 'zhijian:print-paper',
  setLanguage: 'zhijian:set-language',
  hostLost: 'zhijian:host-lost',
} as const
