import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { allDueItems, countByStatus, dueReport, explainDue, listDue } from '#electron/services/due.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { getStructure } from '#electron/services/structure.ts'
import { summarize } from '#electron/services/summary.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf, testChange } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const zh = { asOf, language: 'zh-CN' } as const
const en = { asOf, language: 'en' } as const

async function demo(): Promise<Session> {
  const session = createFirm(join(tempDir(), 'demo.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  return session
}

test('the demo firm shows every status there is to act on', async () => {
  const session = await demo()
  const counts = countByStatus(allDueItems(session, asOf))
  const { items } = listDue(session, zh)
  for (const status of ['overdue', 'due', 'missing', 'ok'] as const)
    expect([status, counts[status] > 0]).toEqual([status, true])
  expect(items).toHaveLength(Object.values(counts).reduce((sum, count) => sum + count, 0))
})

test('a shorter horizon keeps what is overdue and what cannot be computed', async () => {
  const session = await demo()
  const all = dueReport(session, { ...zh, withinDays: null })
  const counts = countByStatus(allDueItems(session, asOf))
  const soon = dueReport(session, { ...zh, withinDays: 7 })
  expect(soon.items.filter(({ status }) => status === 'overdue')).toHaveLength(counts.overdue)
  expect(soon.items.filter(({ status }) => status === 'missing')).toHaveLength(counts.missing)
  expect(soon.items.filter(({ dueDate }) => dueDate !== null && dueDate > '2026-11-29')).toEqual([])
  expect(soon.items.length).toBeLessThan(all.items.length)
})

test('every item explains itself in both languages, with links to records that exist', async () => {
  const session = await demo()
  const { profile: _, ...records } = session.store.facts()
  const ids = new Set(Object.values(records).flatMap((rows) => rows.map(({ id }) => id)))
  for (const question of [zh, en]) {
    const { items } = dueReport(session, { ...question, withinDays: null })
    for (const { id, title, explanation } of items) {
      expect([id, title === '', explanation.text === '', explanation.basis.length > 0]).toEqual([
        id,
        false,
        false,
        true,
      ])
      for (const input of explanation.inputs) {
        expect([
          id,
          input.kind === 'profile' || input.kind === 'reference' || ids.has(input.id),
          input.label === '',
        ]).toEqual([id, true, false])
      }
    }
  }
})

test('one item is the same on the board, in the report and when asked why', async () => {
  const session = await demo()
  const [row] = listDue(session, zh).items
  const [item] = dueReport(session, { ...zh, withinDays: null }).items
  expect(row).toMatchObject({
    id: item?.id,
    status: item?.status,
    dueDate: item?.dueDate,
    summary: item?.explanation.text,
  })
  expect(explainDue(session, { ...zh, id: item?.id ?? '' })).toEqual(item)
  expect(refusalOf(() => explainDue(session, { ...zh, id: 'nothing/firm/firm' })).code).toBe('due.unknownId')
})

test('the list is computed once for the same facts and day, and anew after a change', async () => {
  const session = await demo()
  const first = allDueItems(session, asOf)
  expect(allDueItems(session, asOf)).toBe(first)
  expect(allDueItems(session, isoDate('2026-11-23'))).not.toBe(first)
  const [training] = session.store.list('trainings')
  removeRecord(session, 'trainings', training?.id ?? '')
  expect(allDueItems(session, asOf)).not.toEqual(first)
})

test('the summary names records that contradict each other', async () => {
  const session = await demo()
  expect(summarize(session, zh).mend).toEqual([])
  const worker = session.store.list('workers').find(({ hireDate }) => hireDate !== null)
  if (worker === undefined) throw new Error('the demo firm has no hired worker')
  const contradicting = { ...worker, leaveDate: isoDate('1990-01-01') }
  expect(refusalOf(() => saveRecord(session, 'workers', contradicting)).code).toBe('worker.leaveBeforeHire')
  // A form refuses it; a document or an older file may hold it all the same.
  session.store.transaction(testChange, (write) => write.update('workers', contradicting))
  expect(summarize(session, zh).mend).toContainEqual(
    expect.objectContaining({ kind: 'workers', id: worker.id, field: 'leaveDate' }),
  )
})

test('the summary and the tree count the same persons', async () => {
  const session = await demo()
  const { counts, questions, due } = summarize(session, zh)
  const tree = getStructure(session, asOf)
  expect(questions.map(({ key }) => key)).toEqual(['declared', 'tested', 'examined', 'trained'])
  expect(counts.posts).toBe(tree.posts.length)
  expect(counts.hazards).toBe(tree.hazardTotals.length)
  expect(tree.posts.reduce((sum, post) => sum + post.headcount, 0)).toBeGreaterThanOrEqual(counts.workers)
  expect(Math.max(...tree.hazardTotals.map(({ persons }) => persons))).toBeLessThanOrEqual(counts.exposedWorkers)
  const items = allDueItems(session, asOf)
  const { reminders, ...binding } = due
  expect(countByStatus(items.filter(({ footing }) => footing === 'law'))).toMatchObject(binding)
  const open = items.filter(
    ({ footing, status }) => footing === 'reminder' && ['overdue', 'due', 'missing'].includes(status),
  )
  expect([reminders, reminders > 0]).toEqual([open.length, true])
})
