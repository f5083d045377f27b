/** Everything the window may ask of the main process. Each message: sender checked, payload checked, one function. */
import { type BrowserWindow, ipcMain } from 'electron'
import { z } from 'zod'
import { fileToSaveSchema, SHELL_CHANNELS } from '#shared/api/shell.ts'
import { idSchema, isoDateSchema } from '#shared/entities/common.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import { reminderSettingsSchema, type ReminderSettings } from '#shared/entities/reminders.ts'
import { type Language, languageSchema } from '#shared/i18n/index.ts'
import type { HostProcess } from './host-process.ts'
import { openRoster } from './open-roster.ts'
import type { PaperShelf } from './paper-shelf.ts'
import { printPaper } from './print-paper.ts'
import { orSayWhy } from './problem.ts'
import { saveFile } from './save-file.ts'
import { savePaper } from './save-paper.ts'
import { isOwnSender } from './security/sender.ts'

const paperRequestSchema = z.strictObject({
  firmId: idSchema,
  form: formIdSchema,
  asOf: isoDateSchema,
  language: languageSchema,
  allowMissingGlyphs: z.boolean(),
})

export interface Listening {
  readonly window: BrowserWindow
  readonly host: HostProcess
  readonly shelf: PaperShelf
  readonly onLanguage: (language: Language) => void
  readonly reminders: () => ReminderSettings
  readonly onReminders: (settings: ReminderSettings) => void
}

/** Answers the window's messages and hands it the host's port whenever it asks. */
export function listenTo({ window, host, shelf, onLanguage, reminders, onReminders }: Listening): void {
  ipcMain.on(SHELL_CHANNELS.connect, (event) => {
    if (isOwnSender(event, window.webContents)) void handPort(window, host)
  })
  answer(window, SHELL_CHANNELS.openRoster, languageSchema, (language) =>
    orSayWhy(window, language, null, () => openRoster(window, host, language)),
  )
  answer(window, SHELL_CHANNELS.savePaper, paperRequestSchema, (request) =>
    orSayWhy(window, request.language, false, () => savePaper(window, host, request)),
  )
  answer(window, SHELL_CHANNELS.saveFile, fileToSaveSchema, (file) =>
    orSayWhy(window, file.language, false, () => saveFile(window, file)),
  )
  answer(window, SHELL_CHANNELS.printPaper, paperRequestSchema, (request) =>
    orSayWhy(window, request.language, false, () => printPaper(window, host, shelf, request)),
  )
  answer(window, SHELL_CHANNELS.setLanguage, languageSchema, onLanguage)
  answer(window, SHELL_CHANNELS.reminders, z.undefined(), reminders)
  answer(window, SHELL_CHANNELS.setReminders, reminderSettingsSchema, onReminders)
}

async function handPort(window: BrowserWindow, host: HostProcess): Promise<void> {
  const port = await host.connect()
  if (!window.isDestroyed()) window.webContents.postMessage(SHELL_CHANNELS.port, null, [port])
}

function answer<Input, Answer>(
  window: BrowserWindow,
  channel: string,
  schema: z.ZodType<Input>,
  act: (input: Input) => Answer,
): void {
  ipcMain.handle(channel, (event, payload: unknown) => {
    if (!isOwnSender(event, window.webContents)) throw new Error('refused: not the program’s own window')
    return act(schema.parse(payload))
  })
}
