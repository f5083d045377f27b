/** What the shell has to say by itself, as native boxes over the window. */
import { app, dialog, type BrowserWindow, type MessageBoxOptions } from 'electron'
import { type Language, translator } from '#shared/i18n/index.ts'

export interface Notices {
  /** The host died and runs again. */
  hostRestarted(): Promise<void>
  /** The host died too often. True when the user wants another attempt. */
  hostGivenUp(): Promise<boolean>
  /** The page itself died. True when the user wants it loaded again. */
  pageGone(): Promise<boolean>
  about(): Promise<void>
}

/** Boxes in the user's language; while one about a restart is open, no second one is stacked upon it. */
export function createNotices(window: BrowserWindow, language: () => Language): Notices {
  let restartShown = false
  const text = (key: string, params = {}) => translator(language(), 'shell')(key, params)

  async function ask(options: MessageBoxOptions): Promise<number> {
    const { response } = await dialog.showMessageBox(window, { noLink: true, cancelId: 1, defaultId: 0, ...options })
    return response
  }

  return {
    hostRestarted: async () => {
      if (restartShown) return
      restartShown = true
      await ask({ type: 'warning', message: text('host.restarted'), buttons: [text('notice.ok')], cancelId: 0 })
      restartShown = false
    },
    hostGivenUp: async () => {
      const buttons = [text('host.retry'), text('notice.quit')]
      return (await ask({ type: 'error', message: text('host.givenUp'), buttons })) === 0
    },
    pageGone: async () => {
      const buttons = [text('page.reload'), text('notice.quit')]
      return (await ask({ type: 'error', message: text('page.gone'), buttons })) === 0
    },
    about: async () => {
      const message = text('about.message', { version: app.getVersion() })
      await ask({ type: 'info', message, detail: text('about.detail'), buttons: [text('notice.ok')], cancelId: 0 })
    },
  }
}
