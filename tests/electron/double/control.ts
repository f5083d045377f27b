/** DOUBLE: how a test, from its own process, looks at the shell and plays the user and the attacker. */
import { app } from './app.ts'
import { debuggingPort, network } from './chromium.ts'
import { opened } from './desk.ts'
import { answers, asked } from './dialog.ts'
import { clickMenu, menuLabels } from './menu.ts'
import { clickNotification, notified } from './notification.ts'
import { session } from './session.ts'
import { moveClock } from './time.ts'
import { failHost, hostPid, portsGiven } from './utility-process.ts'
import { denied, printAnswer, printed } from './web-contents.ts'
import { type DoubleWindow, windows } from './window.ts'

const commands = {
  state: () => ({
    windows: [...windows].map(({ bounds, visible, focused, maximized, minimized, options, webContents }) => ({
      bounds,
      visible,
      focused,
      maximized,
      minimized,
      zoomFactor: webContents.zoomFactor,
      preferences: options.webPreferences,
    })),
    asked,
    network,
    denied,
    opened,
    notified: notified.map(({ title, body }) => ({ title, body })),
    printed: printed.map(({ url, bytes }) => ({
      url,
      start: bytes.subarray(0, 5).toString('latin1'),
      size: bytes.length,
    })),
    menu: menuLabels(),
    hostPid: hostPid(),
    portsGiven,
    sandboxed: app.sandboxed,
    switches: app.switches,
    userModelId: app.userModelId,
  }),
  debuggingPort,
  answerOpen: (path: string) => void answers.open.push(path),
  answerSave: (path: string) => void answers.save.push(path),
  answerMessage: (button: number) => void answers.message.push(button),
  answerPrint: (success: boolean, reason: string) => void Object.assign(printAnswer, { success, reason }),
  clickMenu,
  clickNotification,
  moveClock,
  failHost,
  minimize: () => void Object.assign(first(), { minimized: true, focused: false }),
  moveTo: (bounds: DoubleWindow['bounds'], maximized: boolean) => void Object.assign(first(), { bounds, maximized }),
  close: () => first().close(),
  quit: () => app.quit(),
  /** A request for a permission as Chromium would make it, and the check that precedes it. */
  permission: (permission: 'media' | 'geolocation' | 'clipboard-sanitized-write', origin: string) => {
    const { permissionRequest, permissionCheck, device } = session.defaultSession.rules
    let granted: boolean | null = null
    const details = { requestingUrl: `${origin}/`, isMainFrame: true }
    Reflect.apply(permissionRequest ?? notSet, null, [
      first().webContents,
      permission,
      (yes: boolean) => (granted = yes),
      details,
    ])
    const checked: unknown = Reflect.apply(permissionCheck ?? notSet, null, [
      first().webContents,
      permission,
      origin,
      details,
    ])
    const deviceGranted: unknown = Reflect.apply(device ?? notSet, null, [{ deviceType: 'usb', origin }])
    return { granted, checked, deviceGranted }
  },
  /** A message that claims to come from some other frame. */
  invokeFrom: (frame: { url: string; origin: string; inside: boolean } | null, channel: string, args: unknown[]) =>
    first().webContents.receive(
      { kind: 'invoke', id: 0, channel, args },
      frame === null ? null : { url: frame.url, origin: frame.origin, parent: frame.inside ? {} : null },
    ),
  webview: () => {
    let prevented = false
    first().webContents.emit('will-attach-webview', { preventDefault: () => (prevented = true) }, {}, {})
    return { prevented }
  },
  download: () => {
    let prevented = false
    session.defaultSession.emit('will-download', { preventDefault: () => (prevented = true) }, {}, {})
    return { prevented }
  },
  redirect: (url: string) => {
    let prevented = false
    first().webContents.emit('will-redirect', { url, preventDefault: () => (prevented = true) })
    return { prevented }
  },
  lets: (url: string) => session.defaultSession.lets(url),
  crashPage: () => void first().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
  /** One address of the app's own scheme, without Chromium tidying it first. */
  fetchApp: async (url: string, method: string) => {
    const response = await session.defaultSession.handlers.get('app')?.(new Request(url, { method }))
    return {
      status: response?.status,
      headers: Object.fromEntries(response?.headers ?? []),
      text: await response?.text(),
    }
  },
}
export type Commands = typeof commands

function first(): DoubleWindow {
  const [window] = windows
  if (window === undefined) throw new Error('no window is open')
  return window
}

function notSet(): never {
  throw new Error('main has set no rule')
}

interface Order {
  readonly id: number
  readonly name: keyof Commands
  readonly args: readonly unknown[]
}

process.on('message', (order: Order) => {
  Promise.resolve()
    .then((): unknown => Reflect.apply(commands[order.name], null, order.args))
    .then(
      (value: unknown) => process.send?.({ id: order.id, value, error: null }),
      (error: unknown) => process.send?.({ id: order.id, value: null, error: String(error) }),
    )
})

// A test that was broken off must not leave a shell behind.
process.once('disconnect', () => void app.endChromium().finally(() => process.exit(1)))
