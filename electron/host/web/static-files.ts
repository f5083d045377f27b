/** The built window, read once at start: what is not in this table does not exist, so no request can name another file. */
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { contentTypeOf } from '#electron/platform/content-types.ts'

export interface StaticFile {
  readonly contentType: string
  readonly content: Buffer
}

/** Files by address path, e.g. `/assets/index.js`; `/` is the page itself. Throws when the window has not been built. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypeOf(extname(entry.name))
    if (!entry.isFile() || contentType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { contentType, content: readFileSync(path) })
  }
  const page = files.get('/index.html')
  if (page === undefined) throw new Error('the window has not been built: out/renderer/index.html is missing')
  return files.set('/', page)
}
