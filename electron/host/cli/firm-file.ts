/** Firm files as the command line names them: by path, opened for one command. */
import { resolve } from 'node:path'
import { openFirm, type Session } from '#electron/services/session.ts'
import type { Call } from './command.ts'

/** Opens the firm file, lets `work` use it and releases it whatever happens. Throws as `openFirmFile` does. */
export async function withFirm<T>(call: Call, path: string, work: (session: Session) => T | Promise<T>): Promise<T> {
  const session = openFirm(resolve(path), call.engine)
  try {
    return await work(session)
  } finally {
    session.store.close()
  }
}
