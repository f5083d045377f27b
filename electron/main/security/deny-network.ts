import { app, type Session } from 'electron'

/**
 * Schemes whose content comes from inside the program. Chromium's own PDF viewer is a built-in extension, and no other
 * extension is ever loaded.
 */
const INSIDE: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:', 'chrome:', 'chrome-extension:'])

/** Rule: no traffic that nobody asked for. Chromium's own errands are switched off; must run before the app is ready. */
export function disableChromiumNetworking(): void {
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  // Without this Windows may look for a proxy on the local network.
  app.commandLine.appendSwitch('no-proxy-server')
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** Rule: a request that would leave the program is cancelled. */
export function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !INSIDE.has(URL.parse(details.url)?.protocol ?? '') })
  })
}
