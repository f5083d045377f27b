/** The house holds together only if the arrows between its rooms point one way. This reads the import lines themselves. */
import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join, posix, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"\n;]*?(?:\n[^'"\n;]*?)*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g
const HAN = /\p{Script=Han}/u

interface Source {
  /** Path from the root, with `/`. */
  readonly path: string
  readonly code: string
}

function sourcesUnder(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(ROOT, path).split(sep).join('/'), code: readFileSync(path, 'utf8') }))
}

/** What a file imports: paths from the root for our own files, the bare name for packages. */
function importsOf({ path, code }: Source): string[] {
  return [...code.matchAll(IMPORT)].map((match) => resolveImport(path, match[1] ?? match[2] ?? ''))
}

/** What is loaded together with a file: neither types nor what is imported on first use. */
function startImportsOf(source: Source | undefined): string[] {
  if (source === undefined) return []
  return [...source.code.matchAll(IMPORT)].flatMap(([line, name]) =>
    name === undefined || /^\s*(?:import|export) type\b/.test(line) ? [] : [resolveImport(source.path, name)],
  )
}

function resolveImport(from: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1)
  return name.startsWith('.') ? posix.join(dirname(from), name) : name
}

/** `electron/store`, `shared/domain`, `renderer/src`: the room a file lives in. */
function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}

const isOurs = (name: string) => /^(electron|shared|renderer)\//.test(name)
const isNodes = (name: string) => isBuiltin(name) || name.startsWith('node:')

/** Rooms of the engine, and the rooms each may import from besides `shared`. */
const ENGINE_ARROWS: Readonly<Record<string, readonly string[]>> = {
  'electron/platform': [],
  'electron/sheets': ['electron/platform'],
  'electron/documents': ['electron/platform'],
  'electron/store': ['electron/platform'],
  'electron/services': ['electron/store', 'electron/documents', 'electron/sheets', 'electron/platform'],
  'electron/api': ['electron/services', 'electron/platform'],
  'electron/host': [
    'electron/api',
    'electron/services',
    'electron/store',
    'electron/documents',
    'electron/sheets',
    'electron/platform',
  ],
  'electron/main': ['electron/platform', 'electron/preload'],
  'electron/preload': [],
  'electron/launch': [],
}

const engine = sourcesUnder('electron')
const shared = sourcesUnder('shared')
const renderer = sourcesUnder('renderer/src')

function violations(sources: readonly Source[], isAllowed: (path: string, imported: string) => boolean): string[] {
  return sources.flatMap((source) =>
    importsOf(source)
      .filter((imported) => !isAllowed(source.path, imported))
      .map((imported) => `${source.path} → ${imported}`),
  )
}

describe('arrows between rooms', () => {
  it('finds imports at all', () => {
    expect(engine.flatMap(importsOf).length).toBeGreaterThan(100)
    expect(importsOf({ path: 'a/b.ts', code: "import {\n  x,\n  y,\n} from '../c.ts'" })).toEqual(['c.ts'])
    expect(importsOf({ path: 'a/b.ts', code: "const x = await import('#shared/d.ts')" })).toEqual(['shared/d.ts'])
  })

  it('shared imports nothing but shared', () => {
    const packages = ['zod', '@orpc/contract', 'i18next']
    expect(violations(shared, (_, name) => name.startsWith('shared/') || packages.includes(name))).toEqual([])
  })

  it('rules know neither contract nor texts', () => {
    const pure = shared.filter(({ path }) => /^shared\/(domain|reference)\//.test(path))
    expect(violations(pure, (_, name) => !/^shared\/(api|i18n)\//.test(name))).toEqual([])
  })

  it('the window reaches the engine through the contract only', () => {
    expect(violations(renderer, (_, name) => !name.startsWith('electron') && !isNodes(name))).toEqual([])
  })

  it('the rooms of the engine import downwards only', () => {
    expect(
      violations(engine, (path, name) => {
        if (!isOurs(name) || name.startsWith('shared/')) return true
        const room = roomOf(path)
        return roomOf(name) === room || (ENGINE_ARROWS[room] ?? []).includes(roomOf(name))
      }),
    ).toEqual([])
  })

  it('electron itself is imported in main and preload only', () => {
    const allowed = ['electron/main', 'electron/preload']
    expect(
      violations(
        engine,
        (path, name) => !/^electron(\/(main|renderer|common))?$/.test(name) || allowed.includes(roomOf(path)),
      ),
    ).toEqual([])
  })

  it('SQL driver and SQL stay in the store', () => {
    expect(
      violations(
        engine,
        (path, name) =>
          name !== 'better-sqlite3' || roomOf(path) === 'electron/store' || path.endsWith('vite.config.ts'),
      ),
    ).toEqual([])
  })

  it('a host starts without what reads and writes workbooks and papers, which is a third of its memory', () => {
    const code = new Map([...engine, ...shared].map((source) => [source.path, source]))
    const reached = new Set(['electron/host/web.ts', 'electron/host/desktop.ts'])
    // A set gives what is added to it on the way, so this walks the whole start.
    for (const path of reached) for (const name of startImportsOf(code.get(path))) reached.add(name)
    expect(reached.size).toBeGreaterThan(300)
    expect([...reached].filter((name) => /excelts|xlsx$|pdfmake|pinyin-pro/.test(name))).toEqual([])
  })

  it('launch scripts use built-ins only: they run before anything is installed', () => {
    const launch = engine.filter(({ path }) => path.startsWith('electron/launch/'))
    expect(violations(launch, (_, name) => isNodes(name) || name.startsWith('electron/launch/'))).toEqual([])
  })
})

describe('visible text', () => {
  /** Code without comments and without regular expressions' text classes; what remains may hold string literals. */
  const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
  /** Words the program reads in other people's files, or speaks before its texts can be loaded. */
  const EXEMPT = [/^electron\/launch\//, /^electron\/sheets\//, /^electron\/store\/migrations\//, /^shared\/i18n\//]

  /** Names of documents that serve as keys, and units and patterns of layout: not sentences. */
  const NAMES_AND_PATTERNS = [
    '卫生部令55/GBZ 98-2020',
    "'YYYY年M月D日'",
    "'YYYY年MM月DD日'",
    "'游离SiO2含量'",
    "'两项限值'",
    "'中华人民共和国'",
  ]
  const withoutNames = (code: string) => NAMES_AND_PATTERNS.reduce((rest, name) => rest.replaceAll(name, ''), code)

  it('stands in shared/i18n and the data packs, nowhere else', () => {
    const found = [...engine, ...shared, ...renderer]
      .filter(({ path }) => !EXEMPT.some((pattern) => pattern.test(path)))
      .flatMap(({ path, code }) =>
        withoutNames(withoutComments(code))
          .split('\n')
          .filter((line) => HAN.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      )
    expect(found).toEqual([])
  })
})
