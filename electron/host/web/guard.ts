/**
 * Who may talk to the loopback host. Any page in the user's browser can send requests to 127.0.0.1, and any name can be
 * made to resolve to it; so the Host and Origin headers and the run's token are all checked.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** A fresh token for one run: 256 bits, safe in an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether the Host header names this server on the loopback address. Anything else is DNS rebinding or a proxy. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

/** Whether the request comes from our own page, as far as the browser tells. Programs other than browsers send neither header. */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

/** Compares digests, so that neither the length nor the first differing character shows in the time it takes. */
export function bearsToken(authorization: string | undefined, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`))
}
