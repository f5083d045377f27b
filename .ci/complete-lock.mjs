/**
 * Completes package-lock.json after `npm install`: npm leaves out binaries for other platforms that the registry in use does
 * not carry, and `npm ci` then refuses the lock everywhere. Their parents pin them exactly, so name and version are known;
 * platform and processor stand in the name. Run it whenever the lock has changed; tests/launch fails until then.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = new URL('../package-lock.json', import.meta.url)
const SYSTEMS = ['win32', 'darwin', 'linux', 'android', 'freebsd', 'openbsd', 'netbsd', 'sunos', 'aix', 'openharmony']
const PROCESSORS = ['arm64', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'loong64', 'wasm32', 'arm']

const lock = JSON.parse(readFileSync(FILE, 'utf8'))

/** Whether a package finds `name` in its own folder or one above. */
function resolves(parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/')).replace(/\/$/, '')) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true
    if (folder === '') return false
  }
}

function entryFor(name, version, { dev }) {
  const parts = name.split(/[/._-]/)
  const system = SYSTEMS.find((candidate) => parts.includes(candidate))
  const processor = PROCESSORS.find((candidate) => parts.includes(candidate))
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : parts.some((part) => part.startsWith('gnu'))
      ? 'glibc'
      : null
  return {
    version,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(dev === true ? { dev } : {}),
    ...(libc !== null && system === 'linux' ? { libc: [libc] } : {}),
    optional: true,
    ...(system === undefined ? {} : { os: [system] }),
  }
}

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!resolves(path, name)) lock.packages[`node_modules/${name}`] = entryFor(name, version, entry)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
