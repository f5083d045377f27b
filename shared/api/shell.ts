/** What only the desktop shell can do. The preload puts an object of this shape on the window as `zhijianShell`; in a browser it is absent. */
import { z } from 'zod'
import type { FormId } from '#shared/entities/paper.ts'
import type { ReminderSettings } from '#shared/entities/reminders.ts'
import { languageSchema, type Language } from '#shared/i18n/index.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Ticket } from './roster.ts'

export interface PaperRequest {
  readonly firmId: string
  readonly form: FormId
  readonly asOf: IsoDate
  readonly language: Language
  readonly allowMissingGlyphs: boolean
}

/** Kinds of file the program makes besides the papers of a firm, and of scans and photos it keeps. */
export const savedKindSchema = z.enum(['pdf', 'xlsx', 'csv', 'json', 'ics', 'jpg', 'png', 'webp'])
export type SavedKind = z.output<typeof savedKindSchema>

/** More than any list or book of the program comes to. */
const LARGEST = 200 * 1024 * 1024

/** A file the page was given by the host, to be kept where the user says. */
export const fileToSaveSchema = z.strictObject({
  name: z.string().min(1).max(200),
  kind: savedKindSchema,
  bytes: z.instanceof(Uint8Array<ArrayBuffer>).refine((bytes) => bytes.byteLength <= LARGEST),
  language: languageSchema,
})
export type FileToSave = z.output<typeof fileToSaveSchema>

export interface Shell {
  /** Native open dialog for a roster; null when the user cancels. The path stays in the main process. */
  openRoster(language: Language): Promise<Ticket | null>
  /** Native save dialog for a paper; true when a file was written. */
  savePaper(request: PaperRequest): Promise<boolean>
  /** Native save dialog for a list, a book or another file of the program; true when a file was written. */
  saveFile(file: FileToSave): Promise<boolean>
  /** Native print dialog for a paper; true when it was sent to a printer. */
  printPaper(request: PaperRequest): Promise<boolean>
  setLanguage(language: Language): Promise<void>
  /** When this machine reminds, and of which firms. */
  reminders(): Promise<ReminderSettings>
  setReminders(settings: ReminderSettings): Promise<void>
}

/** IPC channels between preload and main; the only strings both sides share. */
export const SHELL_CHANNELS = {
  connect: 'zhijian:connect',
  port: 'zhijian:port',
  openRoster: 'zhijian:open-roster',
  savePaper: 'zhijian:save-paper',
  saveFile: 'zhijian:save-file',
  printPaper: 'zhijian:print-paper',
  setLanguage: 'zhijian:set-language',
  reminders: 'zhijian:reminders',
  setReminders: 'zhijian:set-reminders',
  hostLost: 'zhijian:host-lost',
} as const
