import { app, BrowserWindow, screen } from 'electron'
import { APP_URL } from './app-address.ts'
import { paths } from './paths.ts'
import { SECURE_WEB_PREFERENCES } from './security/web-preferences.ts'
import type { SettingsFile } from './settings.ts'
import { placeWindow, SMALLEST } from './window-place.ts'

const LARGE_TYPE = 1.25

/** The program's one window, where it last stood. */
export function createMainWindow(settings: SettingsFile): BrowserWindow {
  const place = settings.get().place
  const window = new BrowserWindow({
    ...placeWindow(place, workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.getName(),
    icon: paths.icon(),
    backgroundColor: '#ffffff',
    webPreferences: { ...SECURE_WEB_PREFERENCES, preload: paths.preload(), devTools: !app.isPackaged },
  })
  if (place?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    settings.change({ place: { ...window.getNormalBounds(), maximized: window.isMaximized() } })
  })
  window.webContents.on('did-finish-load', () => applyTypeSize(window, settings))
  return window
}

/** Shows the program in the window. That somebody closes the window meanwhile is no failure. */
export async function loadApp(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(APP_URL)
  } catch (error) {
    if (!window.isDestroyed()) throw error
  }
}

/** Brings the window to the front, whatever state it is in; while the program ends there is none any more. */
export function bringForward(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** 大字显示: the whole page a quarter larger. */
export function applyTypeSize(window: BrowserWindow, settings: SettingsFile): void {
  window.webContents.setZoomFactor(settings.get().largeType ? LARGE_TYPE : 1)
}

function workAreas() {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== primary.id)
  return [primary, ...others].map((display) => display.workArea)
}
