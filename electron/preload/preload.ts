/**
 * The only bridge between page and main. The page gets seven functions and, when it asks, a port to the host.
 * Nothing of Electron itself is handed on: neither `ipcRenderer` nor its events.
 */
import { contextBridge, ipcRenderer } from 'electron'
import { SHELL_CHANNELS, type Shell } from '#shared/api/shell.ts'

const shell: Shell = {
  openRoster: (language) => ipcRenderer.invoke(SHELL_CHANNELS.openRoster, language),
  savePaper: (request) => ipcRenderer.invoke(SHELL_CHANNELS.savePaper, request),
  saveFile: (file) => ipcRenderer.invoke(SHELL_CHANNELS.saveFile, file),
  printPaper: (request) => ipcRenderer.invoke(SHELL_CHANNELS.printPaper, request),
  setLanguage: (language) => ipcRenderer.invoke(SHELL_CHANNELS.setLanguage, language),
  reminders: () => ipcRenderer.invoke(SHELL_CHANNELS.reminders),
  setReminders: (settings) => ipcRenderer.invoke(SHELL_CHANNELS.setReminders, settings),
}
contextBridge.exposeInMainWorld('zhijianShell', shell)

window.addEventListener('message', (event) => {
  const asked = event.source === window && event.data === SHELL_CHANNELS.connect
  if (asked) ipcRenderer.send(SHELL_CHANNELS.connect)
})

// A port cannot cross the context bridge; posting it to the page's own origin can.
ipcRenderer.on(SHELL_CHANNELS.port, (event) => {
  window.postMessage(SHELL_CHANNELS.port, window.location.origin, [...event.ports])
})

ipcRenderer.on(SHELL_CHANNELS.hostLost, () => {
  window.postMessage(SHELL_CHANNELS.hostLost, window.location.origin)
})
