/** The rules every web contents and every session lives under, whoever creates it. */
import { app } from 'electron'
import { registerAppScheme } from './app-protocol.ts'
import { denyDownloads } from './deny-downloads.ts'
import { denyNavigation } from './deny-navigation.ts'
import { denyNetwork, disableChromiumNetworking } from './deny-network.ts'
import { denyNewWindows } from './deny-new-windows.ts'
import { denyPermissions } from './deny-permissions.ts'
import { denyWebviews } from './deny-webviews.ts'

/** Sets every rule that must stand before the app is ready. */
export function secure(): void {
  app.enableSandbox()
  registerAppScheme()
  disableChromiumNetworking()
  app.on('session-created', (session) => {
    denyPermissions(session)
    denyNetwork(session)
    denyDownloads(session)
  })
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents)
    denyNewWindows(contents)
    denyWebviews(contents)
  })
}
