import fc from 'fast-check'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { openFirmFile } from '#electron/store/firm-file.ts'
import type { LoggedChange } from '#electron/store/change-log.ts'
import type { FirmStore } from '#electron/store/firm-store.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import type { Writer } from '#electron/store/writer.ts'
import { newFirmStore, record, testChange } from '../helpers/firm-file.ts'

type Operation = (write: Writer) => void

/** Few ids, so that operations meet: duplicates, references to nothing and records in use all happen. */
const id = fc.constantFrom('1', '2', '3')
const maybeId = fc.option(id, { nil: null })
const name = fc.constantFrom('甲', '乙', '丙')

const records = fc.oneof(
  fc
    .record({ id, name, parentId: maybeId })
    .map((fields) => ({ kind: 'workplaces' as const, value: record('workplaces', fields) })),
  fc
    .record({ id, name, workplaceId: id })
    .map((fields) => ({ kind: 'posts' as const, value: record('posts', fields) })),
  fc
    .record({ id, name, note: fc.option(name, { nil: null }) })
    .map((fields) => ({ kind: 'workers' as const, value: record('workers', fields) })),
  fc
    .record({ id, workerId: id, postId: id })
    .map((fields) => ({ kind: 'assignments' as const, value: record('assignments', fields) })),
  fc
    .record({ id, postId: id, hazardId: fc.constantFrom('phys-1', 'chem-7') })
    .map((fields) => ({ kind: 'exposures' as const, value: record('exposures', fields) })),
)

const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(records, fc.constantFrom('insert', 'update', 'save')).map(([target, verb]): Operation => (write) => {
    // Spelled out per kind: the verb's type parameter is the kind.
    if (target.kind === 'workplaces') write[pick(verb)]('workplaces', target.value)
    else if (target.kind === 'posts') write[pick(verb)]('posts', target.value)
    else if (target.kind === 'workers') write[pick(verb)]('workers', target.value)
    else if (target.kind === 'assignments') write[pick(verb)]('assignments', target.value)
    else write[pick(verb)]('exposures', target.value)
  }),
  fc.tuple(fc.constantFrom(...RECORD_KINDS), id).map(
    ([kind, target]): Operation =>
      (write) =>
        write.remove(kind, target),
  ),
)

function pick(verb: string): 'insert' | 'update' | 'save' {
  return verb === 'insert' || verb === 'update' ? verb : 'save'
}

function attempt(store: FirmStore, operations: readonly Operation[]): void {
  try {
    store.transaction(testChange, (write) => operations.forEach((run) => run(write)))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
}

/** The facts as they follow from the log alone. */
function replay(changes: readonly LoggedChange[]): Record<string, unknown> {
  const kinds = new Map(['profile', ...RECORD_KINDS].map((kind) => [kind, new Map<string, unknown>()]))
  for (const { kind, recordId, action, before, after } of changes) {
    const rows = kinds.get(kind)
    expect(rows?.get(recordId) ?? null).toEqual(before)
    if (action === 'remove') rows?.delete(recordId)
    else rows?.set(recordId, after)
  }
  return Object.fromEntries([...kinds].map(([kind, rows]) => [kind, [...rows.values()]]))
}

test('whatever is done to a firm, its log replayed gives its facts', () => {
  fc.assert(
    fc.property(fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { maxLength: 25 }), (transactions) => {
      const store = newFirmStore()
      for (const operations of transactions) attempt(store, operations)
      const { profile, ...facts } = store.facts()
      expect(replay(store.changes())).toEqual({ profile: [{ ...profile, id: 'profile' }], ...facts })
      store.close()
      const again = openFirmFile(store.path)
      expect(again.facts()).toEqual({ profile, ...facts })
      again.close()
    }),
    { numRuns: 40 },
  )
})

test('whatever is written, refused or removed, the facts kept in memory are those in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.array(operation, { minLength: 1, maxLength: 4 }), { maxLength: 25 }), (transactions) => {
      const store = newFirmStore()
      for (const operations of transactions) {
        attempt(store, operations)
        const { profile: _, ...facts } = store.facts()
        expect(facts).toEqual(Object.fromEntries(RECORD_KINDS.map((kind) => [kind, store.list(kind)])))
      }
      store.close()
    }),
    { numRuns: 20 },
  )
})

test('a ledger nobody wrote in is not read again, and a transaction sees what it wrote itself', () => {
  const store = newFirmStore()
  const worker = record('workers', { id: 'w', name: '甲' })
  const before = store.facts()
  store.transaction(testChange, (write) => {
    write.insert('workers', worker)
    expect(store.facts().workers).toEqual([worker])
  })
  const after = store.facts()
  expect(after.workers).toEqual([worker])
  expect(after.exams).toBe(before.exams)
})

test('a change is logged with who, when, in which use case, why, and what was before and after', () => {
  const store = newFirmStore()
  const workplace = record('workplaces', { id: 'w', name: '木工车间' })
  store.transaction(testChange, (write) => write.insert('workplaces', workplace))
  store.transaction(
    { actor: 'desktop', useCase: 'workplaces.save', at: '2026-11-22T03:00:00.000Z', batch: 'b2', note: '改名' },
    (write) => write.update('workplaces', { ...workplace, name: '机加车间' }),
  )
  expect(store.changes().at(-1)).toEqual({
    id: 3,
    actor: 'desktop',
    useCase: 'workplaces.save',
    at: '2026-11-22T03:00:00.000Z',
    batch: 'b2',
    note: '改名',
    kind: 'workplaces',
    recordId: 'w',
    action: 'update',
    before: workplace,
    after: { ...workplace, name: '机加车间' },
  })
})

test('saving what is already there changes nothing and logs nothing', () => {
  const store = newFirmStore()
  const workplace = record('workplaces', { id: 'w', name: '木工车间' })
  for (let round = 0; round < 2; round += 1) {
    store.transaction(testChange, (write) => {
      write.save('workplaces', workplace)
      write.saveProfile(store.profile())
    })
  }
  expect(store.changes().map(({ kind, action }) => [kind, action])).toEqual([
    ['profile', 'insert'],
    ['workplaces', 'insert'],
  ])
})

test('the log itself can be neither changed nor shortened', () => {
  const store = newFirmStore()
  store.close()
  const db = new Database(store.path)
  expect(() => db.exec("UPDATE change_log SET actor = 'nobody'")).toThrow('only grows')
  expect(() => db.exec('DELETE FROM change_log')).toThrow('only grows')
  db.close()
})
