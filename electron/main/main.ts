/** The desktop shell's start, in order. */
import { app, dialog, session, type BrowserWindow } from 'electron'
import { systemClock } from '#electron/platform/clock.ts'
import { stderrLog } from '#electron/platform/log.ts'
import { SHELL_CHANNELS } from '#shared/api/shell.ts'
import type { Language } from '#shared/i18n/index.ts'
import { takeDataFolder } from './data-place.ts'
import { startHost, type HostLoss, type HostProcess } from './host-process.ts'
import { listenTo } from './ipc.ts'
import { applyTypeSize, bringForward, createMainWindow, loadApp } from './main-window.ts'
import { setMenu } from './menu.ts'
import { createNotices, type Notices } from './notices.ts'
import { createPaperShelf } from './paper-shelf.ts'
import { paths } from './paths.ts'
import { problemSentence } from './problem.ts'
import { startReminders } from './reminders.ts'
import { secure } from './security/index.ts'
import { serveApp } from './security/app-protocol.ts'
import { openSettings, type SettingsFile } from './settings.ts'

/** `appId` of electron-builder.yml. */
const APP_ID = 'cn.zhijian.desktop'

if (takeDataFolder() && app.requestSingleInstanceLock()) {
  secure()
  // Windows shows notifications only of a program it knows by this name, the installer's.
  app.setAppUserModelId(APP_ID)
  void app.whenReady().then(open).catch(giveUp)
} else {
  app.quit()
}

async function open(): Promise<void> {
  const shelf = createPaperShelf()
  serveApp(session.defaultSession, paths.renderer(), shelf)
  const settings = openSettings(paths.settings())
  const window = createMainWindow(settings)
  const notices = createNotices(window, () => settings.get().language)
  const host = startHost({
    entry: paths.host(),
    dataDir: paths.data(),
    onLoss: (loss) => void tellLoss(loss, window, host, notices),
  })
  const reminders = startReminders({ window, host, settings, clock: systemClock })
  const onLanguage = (language: Language) => {
    settings.change({ language })
    refreshMenu(window, settings, notices)
  }
  listenTo({
    window,
    host,
    shelf,
    onLanguage,
    reminders: () => settings.get().reminders,
    onReminders: (chosen) => {
      settings.change({ reminders: chosen })
      reminders.look()
    },
  })
  refreshMenu(window, settings, notices)
  reloadWhenGone(window, notices)
  app.on('second-instance', () => bringForward(window))
  app.on('window-all-closed', () => app.quit())
  quitAfter(host)
  await loadApp(window)
  reminders.look()
}

/** A start that fails must not leave a program without a window, which would keep every later start out. */
function giveUp(error: unknown): void {
  dialog.showErrorBox(app.getName(), problemSentence(error, 'zh-CN'))
  app.quit()
}

function refreshMenu(window: BrowserWindow, settings: SettingsFile, notices: Notices): void {
  setMenu({
    language: settings.get().language,
    largeType: settings.get().largeType,
    onLargeType: (largeType) => {
      settings.change({ largeType })
      applyTypeSize(window, settings)
    },
    onAbout: () => void notices.about(),
  })
}

/** The page hears of the loss first, so that its calls end and it asks for a fresh port; then the user is told. */
async function tellLoss(loss: HostLoss, window: BrowserWindow, host: HostProcess, notices: Notices): Promise<void> {
  if (window.isDestroyed()) return
  window.webContents.send(SHELL_CHANNELS.hostLost)
  if (loss === 'restarted') return notices.hostRestarted()
  if (await notices.hostGivenUp()) host.retry()
  else app.quit()
}

function reloadWhenGone(window: BrowserWindow, notices: Notices): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    stderrLog({ code: 'page.gone', detail: details.reason })
    void notices.pageGone().then((again) => (again ? window.webContents.reload() : app.quit()))
  })
}

/** Quitting waits until the host has closed its files. */
function quitAfter(host: HostProcess): void {
  let stopped = false
  app.on('will-quit', (event) => {
    if (stopped) return
    event.preventDefault()
    void host.stop().then(() => {
      stopped = true
      app.quit()
    })
  })
}
