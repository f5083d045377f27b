import { randomUUID } from 'node:crypto'
import { APP_URL } from './app-address.ts'

/** Papers on their way to the printer: in memory, under an address nobody can guess, for as long as the print dialog is open. */
export interface PaperShelf {
  put(bytes: Uint8Array<ArrayBuffer>): { readonly address: string; readonly remove: () => void }
  /** The paper at an address; undefined when there is none (any more). */
  find(address: string): Uint8Array<ArrayBuffer> | undefined
}

export function createPaperShelf(): PaperShelf {
  const papers = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    put: (bytes) => {
      const address = `${APP_URL}paper/${randomUUID()}.pdf`
      papers.set(address, bytes)
      return { address, remove: () => void papers.delete(address) }
    },
    find: (address) => papers.get(address),
  }
}
