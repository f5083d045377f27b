/** How the loopback host answers: every answer carries the page policy, every refusal the contract's own error shape. */
import type { ServerResponse } from 'node:http'
import { PAGE_HEADERS } from '#electron/platform/content-security-policy.ts'
import type { ErrorCode, ErrorParams } from '#shared/api/errors.ts'
import type { StaticFile } from './static-files.ts'

const HEADERS: Readonly<Record<string, string>> = {
  ...PAGE_HEADERS,
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
}

/** Puts the security headers on an answer before anything else can be written to it. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
}

/** Refuses a request as data, as the router would; the connection ends, so that an unread body is not read either. */
export function refuse(response: ServerResponse, status: number, code: ErrorCode, params: ErrorParams = {}): void {
  const error = { defined: true, code: 'REFUSED', status, message: code, data: { code, params } }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', connection: 'close' })
  response.end(JSON.stringify({ json: error, meta: [] }))
}

/** Answers GET or HEAD with a file of the window. */
export function sendFile(response: ServerResponse, file: StaticFile, withBody: boolean): void {
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.content.byteLength })
  response.end(withBody ? file.content : undefined)
}
