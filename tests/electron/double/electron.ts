/**
 * DOUBLE of the `electron` module for the main process. It has only what the shell uses, and each part is checked against
 * Electron's own types where it is defined. See README.md for what is real here and what is not.
 */
export { app } from './app.ts'
export { DoubleWindow as BrowserWindow } from './window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { DoubleNotification as Notification } from './notification.ts'
export { DoubleChannel as MessageChannelMain } from './ports.ts'
export { protocol, session } from './session.ts'
export { utilityProcess } from './utility-process.ts'
export { screen, shell } from './desk.ts'

import './control.ts'
