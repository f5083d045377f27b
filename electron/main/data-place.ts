import { join } from 'node:path'
import { app, dialog } from 'electron'
import { makeFolder } from '#electron/platform/atomic-file.ts'
import { dataFolder } from '#electron/platform/data-folder.ts'
import { AppError } from '#shared/api/errors.ts'
import { renderError } from '#shared/i18n/index.ts'

/**
 * Settles on this user's data folder, the same as every other host's, with Chromium's own files in a folder below it.
 * False when it cannot be used; a box has then said why. Must run before the app is ready and before the instance lock.
 */
export function takeDataFolder(): boolean {
  const folder = dataFolder()
  const windowFolder = join(folder, 'window')
  try {
    makeFolder(windowFolder)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    dialog.showErrorBox(app.getName(), renderError(error, 'zh-CN'))
    return false
  }
  app.setPath('userData', folder)
  app.setPath('sessionData', windowFolder)
  return true
}
