import { createORPCClient } from '@orpc/client'
import type { Client } from '#shared/api/contract.ts'
import type { Shell } from '#shared/api/shell.ts'
import type { Connection } from './connection.ts'
import { createHttpLink, takeToken } from './http-link.ts'
import { createPortLink } from './port-link.ts'
import { limitUploads } from './upload-limit.ts'

declare global {
  interface Window {
    /** Put there by the desktop preload; absent in a browser. */
    readonly zhijianShell?: Shell
  }
}

/** The typed client over whichever transport this page was opened with; null when a browser page carries no token. */
export function connect(page: Window, connection: Connection): Client | null {
  if (page.zhijianShell !== undefined) return createORPCClient<Client>(limitUploads(createPortLink(page, connection)))
  const token = takeToken(page)
  if (token === null) return null
  return createORPCClient<Client>(limitUploads(createHttpLink(page.location.origin, token, connection)))
}
