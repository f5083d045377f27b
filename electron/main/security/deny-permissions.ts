import type { Session } from 'electron'
import { isOwnAddress } from '../app-address.ts'

/** Rule: camera, microphone, position, devices and the like are refused. Copying text out on a click is not. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) =>
    answer(ALLOWED.has(permission) && isOwnAddress(details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => ALLOWED.has(permission) && isOwnAddress(origin))
  session.setDevicePermissionHandler(() => false)
}
