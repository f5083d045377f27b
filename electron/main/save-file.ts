import type { BrowserWindow } from 'electron'
import type { FileToSave } from '#shared/api/shell.ts'
import { translator } from '#shared/i18n/index.ts'
import { safeName, saveAs } from './save-paper.ts'

/** Saves a file the page already holds where the user says. False when cancelled. Only kinds of file the program makes are taken. */
export function saveFile(window: BrowserWindow, { name, kind, bytes, language }: FileToSave): Promise<boolean> {
  const t = translator(language, 'shell')
  const bare = name.endsWith(`.${kind}`) ? name.slice(0, -kind.length - 1) : name
  const suggested = `${safeName(bare)}.${kind}`
  return saveAs(window, { title: t('saveFile.title'), kind: t(`saveFile.${kind}`), name: suggested, bytes })
}
