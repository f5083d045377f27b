/** Runs in the page: the window's own port link, so that a test can call the host as the window does. */
import { createORPCClient } from '@orpc/client'
import type { Client } from '#shared/api/contract.ts'
import { createConnection } from '../../renderer/src/api/connection.ts'
import { createPortLink } from '../../renderer/src/api/port-link.ts'

declare global {
  interface Window {
    testClient: Client
  }
}

window.testClient = createORPCClient<Client>(createPortLink(window, createConnection()))
