import type { SavedKind, Shell } from '#shared/api/shell.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Hands a file to the browser's download under the host's name, or under one of its own where the way here lost it. */
export function downloadFile(file: File, otherwise = ''): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name === '' ? otherwise : file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

interface Kept {
  readonly kind: SavedKind
  /** Name for a file whose own was lost on the way here. */
  readonly name: string
  readonly language: Language
}

/** Lets the user keep a file the host made: the desktop's own dialog, or a download. False when the dialog was cancelled. */
export async function keepFile(shell: Shell | null, file: File, { kind, name, language }: Kept): Promise<boolean> {
  const known = file.name === '' || file.name === 'blob' ? `${name}.${kind}` : file.name
  if (shell !== null)
    return shell.saveFile({ name: known, kind, bytes: new Uint8Array(await file.arrayBuffer()), language })
  downloadFile(file, known)
  return true
}
