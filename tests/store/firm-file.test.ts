import Database from 'better-sqlite3'
import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statfsSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { createFirmFile, inspectFirmFile, openFirmFile } from '#electron/store/firm-file.ts'
import { FirmStore } from '#electron/store/firm-store.ts'
import { firmMigrations } from '#electron/store/migrations/index.ts'
import { newFirmStore, record, refusalOf, testChange } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const root = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }
const profile = firmProfileSchema.parse({ name: '测试厂' })

/** A closed firm file with one workplace. */
function closedFirm(): string {
  const store = newFirmStore()
  store.transaction(testChange, (write) =>
    write.insert('workplaces', record('workplaces', { id: 'w', name: '木工车间' })),
  )
  store.close()
  return store.path
}

/** What a second program prints when it opens the file; `user` takes the rights of root away, to which nothing is read-only. */
function openInChild(path: string, user: { uid?: number; gid?: number } = {}): string {
  const script = join(import.meta.dirname, 'open-in-child.ts')
  const { stdout, stderr } = spawnSync(process.execPath, [script, path], { ...user, encoding: 'utf8' })
  return stdout || stderr
}

/** Code of the refusal; fails when a byte of the file or the folder around it changed. */
function refusedUntouched(path: string): string {
  const before = readFileSync(path)
  const files = readdirSync(dirname(path))
  const { code } = refusalOf(() => openFirmFile(path))
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(dirname(path))).toEqual(files)
  return code
}

describe('a firm file that cannot be opened', () => {
  test('is not there', () => {
    expect(refusalOf(() => openFirmFile(join(tempDir(), 'gone.zhijian'))).code).toBe('firm.notFound')
  })

  test.each([
    ['is text', Buffer.from('姓名,身份证号\n')],
    ['is empty', Buffer.alloc(0)],
    ['is shorter than a header', Buffer.from('SQLite format 3\0')],
  ])('%s', (_, bytes) => {
    const path = join(tempDir(), 'firm.zhijian')
    writeFileSync(path, bytes)
    expect(refusedUntouched(path)).toBe('firm.notADatabase')
    expect(refusalOf(() => inspectFirmFile(path)).code).toBe('firm.notADatabase')
  })

  test('is a database of another program', () => {
    const path = join(tempDir(), 'firm.zhijian')
    const other = new Database(path)
    other.exec('CREATE TABLE profile (id TEXT)')
    other.close()
    expect(refusedUntouched(path)).toBe('firm.notADatabase')
  })

  test('was saved by a newer version', () => {
    const path = closedFirm()
    const newer = new Database(path)
    newer.pragma('user_version = 9990')
    newer.close()
    expect(refusedUntouched(path)).toBe('firm.newerVersion')
    expect(refusalOf(() => openFirmFile(path)).params).toEqual({
      found: 9990,
      supported: firmMigrations.at(-1)?.version,
    })
  })

  test('is cut short', () => {
    const path = closedFirm()
    truncateSync(path, 4096 * 3)
    expect(refusedUntouched(path)).toBe('firm.damaged')
  })

  test('has pages of rubbish', () => {
    const path = closedFirm()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, 4096 * 2, 4096 * 12)
    writeFileSync(path, bytes)
    expect(refusedUntouched(path)).toBe('firm.damaged')
  })

  test('is open in a second program', () => {
    const store = newFirmStore()
    expect(openInChild(store.path)).toBe('firm.openElsewhere')
    store.close()
    expect(openInChild(store.path)).toBe('opened')
  })

  test('is open a second time in the same program', () => {
    const store = newFirmStore()
    expect(refusalOf(() => openFirmFile(store.path)).code).toBe('firm.openElsewhere')
  })

  test.skipIf(process.platform === 'win32' || (root && !projectIsReadable()))('is read-only', () => {
    const path = closedFirm()
    chmodSync(dirname(path), 0o755)
    chmodSync(path, 0o444)
    expect(openInChild(path, root ? NOBODY : {})).toBe('firm.readOnly')
  })
})

function openAndClose(path: string) {
  const store = openFirmFile(path)
  const facts = store.facts()
  store.close()
  return facts
}

describe('a full disk', () => {
  const bigNote = '备'.repeat(200)

  function fillUp(store: FirmStore): void {
    store.transaction(testChange, (write) => {
      for (let number = 0; number < 20_000; number += 1) {
        write.insert('workers', record('workers', { id: `k${number}`, name: '张三', note: bigNote }))
      }
    })
  }

  test('undoes the whole transaction (page limit of SQLite as a stand-in)', () => {
    const path = closedFirm()
    const db = new Database(path)
    db.pragma('max_page_count = 200')
    const store = new FirmStore(db, path)
    const before = structuredClone(store.facts())
    expect(refusalOf(() => fillUp(store)).code).toBe('disk.full')
    expect(store.facts()).toEqual(before)
    store.close()
    expect(openAndClose(path)).toEqual(before)
  })

  test.skipIf(!canMount())('undoes the whole transaction and leaves no half-made firm (a real small disk)', () => {
    const disk = smallDisk(3000)
    const store = newFirmStore({}, join(disk, 'firm.zhijian'))
    const before = structuredClone(store.facts())
    expect(refusalOf(() => fillUp(store)).code).toBe('disk.full')
    expect(store.facts()).toEqual(before)
    expect(store.changes()).toHaveLength(1)
    fillRest(disk)
    expect(refusalOf(() => newFirmStore({}, join(disk, 'second.zhijian'))).code).toBe('disk.full')
    expect(readdirSync(disk).filter((name) => name.startsWith('second'))).toEqual([])
    store.close()
    expect(openAndClose(store.path)).toEqual(before)
  })
})

/** Whether a program without the rights of root can run from this folder at all. */
function projectIsReadable(): boolean {
  const probe = `require('node:fs').readFileSync(${JSON.stringify(import.meta.filename)})`
  return spawnSync(process.execPath, ['-e', probe], NOBODY).status === 0
}

function canMount(): boolean {
  if (!root || process.platform !== 'linux') return false
  const probe = join('/tmp', `zhijian-mount-${process.pid}`)
  mkdirSync(probe)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe]).status === 0
  if (mounted) execFileSync('umount', [probe])
  execFileSync('rmdir', [probe])
  return mounted
}

/** Takes what is left of a disk, all but a few pages. */
function fillRest(disk: string): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(join(disk, 'ballast'), Buffer.alloc((bavail - 8) * bsize))
}

function smallDisk(kilobytes: number): string {
  const folder = tempDir()
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

test.skipIf(process.platform === 'win32')(
  'a program killed in the middle of a transaction leaves the firm as it was',
  () => {
    const path = closedFirm()
    const before = openAndClose(path)
    const { signal } = spawnSync(process.execPath, [join(import.meta.dirname, 'die-in-child.ts'), path])
    expect(signal).toBe('SIGKILL')
    expect(statSync(path).size).toBeGreaterThan(1_000_000)
    expect(openAndClose(path)).toEqual(before)
  },
)

describe('a new firm file', () => {
  test('never takes the place of a namesake', () => {
    const path = closedFirm()
    const before = readFileSync(path)
    const refusal = refusalOf(() => createFirmFile(path, testChange, (write) => write.saveProfile(profile)))
    expect(refusal.code).toBe('firm.exists')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  test('is not left behind when filling it fails', () => {
    const folder = tempDir()
    const orphan = record('posts', { id: 'p', workplaceId: 'nowhere', name: '打磨' })
    const refusal = refusalOf(() =>
      createFirmFile(join(folder, 'firm.zhijian'), testChange, (write) => {
        write.saveProfile(profile)
        write.insert('posts', orphan)
      }),
    )
    expect(refusal.code).toBe('record.unknownReference')
    expect(readdirSync(folder)).toEqual([])
  })

  test('says so when its folder is not there', () => {
    const path = join(tempDir(), 'no', 'firm.zhijian')
    expect(refusalOf(() => createFirmFile(path, testChange, (write) => write.saveProfile(profile))).code).toBe(
      'disk.cannotWrite',
    )
    expect(existsSync(path)).toBe(false)
  })

  test('is one plain file at rest: a copy is a whole firm', () => {
    const store = newFirmStore()
    store.transaction(testChange, (write) =>
      write.insert('workplaces', record('workplaces', { id: 'w', name: '木工车间' })),
    )
    const copy = join(tempDir(), 'copy.zhijian')
    writeFileSync(copy, readFileSync(store.path))
    const opened = openFirmFile(copy)
    onTestFinished(() => opened.close())
    expect(opened.facts()).toEqual(store.facts())
  })
})
