import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { addAttachment, listAttachments } from '#electron/services/attachments.ts'
import { historyChanges, latestChange, listHistory, undoChange } from '#electron/services/history.ts'
import { saveProfile } from '#electron/services/profile.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { change, createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { record } from '../helpers/records.ts'
import { png } from '../helpers/sample-files.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const profile = firmProfileSchema.parse({ name: '历史厂', materials: [{ name: '底漆' }] })

function newFirm(path = join(tempDir(), 'firm.zhijian')): Session {
  const session = createFirm(path, profile, testEngine)
  onTestFinished(() => session.store.close())
  return session
}

function latest(session: Session): string {
  return latestChange(session)?.batch ?? 'none'
}

const worker = (id: string, more: object = {}) => record('workers', { id, name: `样本${id}`, ...more })
const attach = (session: Session, kind: 'workers' | 'materials', recordId: string) =>
  addAttachment(session, {
    kind,
    recordId,
    file: new File([new Uint8Array(png())], '甲.png'),
    thumbnail: null,
    note: null,
  })

describe('taking back', () => {
  test('a delete brings the record and its attachments back as they were', async () => {
    const session = newFirm()
    saveRecord(session, 'workers', worker('1', { hireDate: '2026-01-01' }))
    const { id } = await attach(session, 'workers', '1')
    const facts = session.store.facts()
    removeRecord(session, 'workers', '1')
    expect(session.store.facts()).not.toEqual(facts)
    undoChange(session, latest(session))
    expect(session.store.facts()).toEqual(facts)
    expect(listAttachments(session, { kind: 'workers', recordId: '1' }).map((found) => found.id)).toEqual([id])
  })

  test('a bulk edit of 500 rows restores every row, in one batch of the log', () => {
    const session = newFirm()
    const workers = Array.from({ length: 500 }, (_, index) => worker(`k${index}`, { note: `第 ${index} 行` }))
    session.store.transaction(change(testEngine, 'roster.apply'), (write) =>
      workers.forEach((one) => write.insert('workers', one)),
    )
    session.store.transaction(change(testEngine, 'workers.edit'), (write) =>
      workers.forEach((one) => write.update('workers', { ...one, kind: 'dispatched', note: null })),
    )
    expect(session.store.list('workers')[499]).toMatchObject({ kind: 'dispatched', note: null })
    const { batch, counts } = undoChange(session, latest(session))
    expect(session.store.list('workers')).toEqual(workers)
    expect(counts).toEqual([{ kind: 'workers', action: 'update', count: 500 }])
    expect(historyChanges(session, batch)).toHaveLength(500)
  })

  test('a save removes the record, and taking that back brings it again', () => {
    const session = newFirm()
    saveRecord(session, 'workers', worker('1'))
    undoChange(session, latest(session))
    expect(session.store.list('workers')).toEqual([])
    undoChange(session, latest(session))
    expect(session.store.list('workers')).toEqual([worker('1')])
  })

  test('a change of the particulars restores the name and the sheet of a renamed material', async () => {
    const session = newFirm()
    await attach(session, 'materials', '底漆')
    const materials = profile.materials.map((material) => ({ ...material, name: '面漆' }))
    saveProfile(session, { ...profile, name: '新名厂', materials })
    undoChange(session, latest(session))
    expect(session.store.profile()).toEqual(profile)
    expect(listAttachments(session, { kind: 'materials', recordId: '底漆' })).toHaveLength(1)
  })
})

describe('refused, with nothing written', () => {
  function refused(session: Session, batch: string) {
    const before = session.store.changes().length
    const { code, params } = refusalOf(() => undoChange(session, batch))
    expect(session.store.changes()).toHaveLength(before)
    return { code, params }
  }

  test('when records were changed since, with their number', () => {
    const session = newFirm()
    const both = [worker('1'), worker('2'), worker('3')]
    session.store.transaction(change(testEngine, 'roster.apply'), (write) =>
      both.forEach((one) => write.insert('workers', one)),
    )
    const batch = latest(session)
    saveRecord(session, 'workers', worker('1', { note: '改' }))
    saveRecord(session, 'workers', worker('2', { note: '改' }))
    expect(refused(session, batch)).toEqual({ code: 'history.changedSince', params: { count: 2 } })
    expect(session.store.list('workers')).toHaveLength(3)
  })

  test('when something was attached to a new record since', async () => {
    const session = newFirm()
    saveRecord(session, 'workers', worker('1'))
    const batch = latest(session)
    await attach(session, 'workers', '1')
    expect(refused(session, batch).code).toBe('history.changedSince')
  })

  test('when it has been taken back already', () => {
    const session = newFirm()
    saveRecord(session, 'workers', worker('1'))
    const batch = latest(session)
    undoChange(session, batch)
    expect(refused(session, batch).code).toBe('history.changedSince')
  })

  test('when others refer to what it made', () => {
    const session = newFirm()
    saveRecord(session, 'workplaces', record('workplaces', { id: 'w', name: '车间' }))
    const batch = latest(session)
    saveRecord(session, 'posts', record('posts', { id: 'p', workplaceId: 'w', name: '打磨' }))
    expect(refused(session, batch).code).toBe('record.inUse')
  })

  test('when the file was closed since', () => {
    const path = join(tempDir(), 'firm.zhijian')
    const first = newFirm(path)
    saveRecord(first, 'workers', worker('1'))
    const batch = latest(first)
    first.store.close()
    const session = openFirm(path, testEngine)
    onTestFinished(() => session.store.close())
    expect(latestChange(session)).toBeNull()
    expect(refused(session, batch).code).toBe('history.earlierSession')
  })

  test('the making of the firm itself', () => {
    const session = newFirm()
    const [made] = listHistory(session, { kind: null, recordId: null, before: null, limit: 10 }).batches
    expect(made).toMatchObject({ useCase: 'firms.create', canUndo: false })
    expect(refused(session, made?.batch ?? '').code).toBe('history.cannotUndo')
  })
})

describe('the list', () => {
  test('goes back page by page, newest first', () => {
    const session = newFirm()
    for (const id of ['1', '2', '3']) saveRecord(session, 'workers', worker(id))
    const all = { kind: null, recordId: null, limit: 2 } as const
    const first = listHistory(session, { ...all, before: null })
    expect([first.batches.map(({ useCase }) => useCase), first.more]).toEqual([['workers.save', 'workers.save'], true])
    const second = listHistory(session, { ...all, before: first.batches.at(-1)?.position ?? null })
    expect([second.batches.map(({ useCase }) => useCase), second.more]).toEqual([
      ['workers.save', 'firms.create'],
      false,
    ])
  })

  test('of one record has its own changes and those of its attachments', async () => {
    const session = newFirm()
    for (const id of ['1', '2']) saveRecord(session, 'workers', worker(id))
    await attach(session, 'workers', '1')
    await attach(session, 'workers', '2')
    const { batches } = listHistory(session, { kind: 'workers', recordId: '1', before: null, limit: 10 })
    expect(batches.map(({ useCase }) => useCase)).toEqual(['attachments.add', 'workers.save'])
    const [first] = historyChanges(session, batches.at(-1)?.batch ?? '')
    expect(first).toMatchObject({ action: 'insert', before: null, after: { name: '样本1' } })
  })
})
