import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import type { AsideRow } from '#shared/entities/roster.ts'
import { applyImport, discardRow, listAside, mendRow, previewImport } from '#electron/services/roster.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const roster = (name: string) => ({
  name,
  bytes: readFileSync(join(import.meta.dirname, '..', 'fixtures', 'rosters', name)),
})
const file = roster('furniture-60.xlsx')
const options = { mapping: null, language: 'zh-CN' } as const

function newFirm(): Session {
  const session = createFirm(join(tempDir(), 'firm.zhijian'), firmProfileSchema.parse({ name: '测试厂' }), testEngine)
  onTestFinished(() => session.store.close())
  return session
}

/** The row kept aside for one kind of problem. */
function asideFor(session: Session, code: string): AsideRow {
  const row = listAside(session, 'zh-CN').find(({ problems }) => problems.some((problem) => problem.code === code))
  if (!row) throw new Error(`no row is aside for ${code}`)
  return row
}

describe('an import', () => {
  test('brings the good rows in and keeps the damaged ones aside, in one logged transaction', async () => {
    const session = newFirm()
    const report = await applyImport(session, file, options)
    expect(report).toMatchObject({ rowsRead: 60, accepted: 53, rejected: 7, known: 0, created: { workers: 53 } })
    const facts = session.store.facts()
    expect(facts.workers).toHaveLength(53)
    expect(facts.assignments).toHaveLength(53)
    expect(facts.posts).toHaveLength(report.created.posts)
    expect(session.store.asideRows()).toHaveLength(7)
    const logged = session.store.changes().slice(1)
    expect(new Set(logged.map(({ batch }) => batch))).toEqual(new Set([report.batchId]))
    expect(new Set(logged.map(({ useCase }) => useCase))).toEqual(new Set(['roster.apply']))
    expect(logged).toHaveLength(53 * 2 + facts.workplaces.length + facts.posts.length + 7)
  })

  test('shows first what it would do, and writes nothing by showing', async () => {
    const session = newFirm()
    const preview = await previewImport(session, file, options)
    expect([preview.rowsRead, preview.good, preview.aside]).toEqual([60, 53, 7])
    expect(session.store.changes()).toHaveLength(1)
  })

  test('done twice brings nobody in twice', async () => {
    const session = newFirm()
    await applyImport(session, file, options)
    const again = await applyImport(session, file, options)
    expect(again.created).toEqual({ workers: 0, posts: 0 })
    expect(again.accepted + again.rejected + (again.known ?? 0)).toBe(60)
    expect(session.store.facts().workers).toHaveLength(53)
  })

  test('of a workbook nobody can open leaves the firm as it was', async () => {
    const session = newFirm()
    const attempt = applyImport(session, roster('password.xlsx'), options)
    await expect(attempt).rejects.toBeInstanceOf(AppError)
    await expect(attempt).rejects.toMatchObject({ code: 'roster.passwordProtected' })
    expect(session.store.changes()).toHaveLength(1)
  })
})

describe('a row kept aside', () => {
  test('comes in once it is mended', async () => {
    const session = newFirm()
    await applyImport(session, file, options)
    const { id, values } = asideFor(session, 'missingName')
    expect(mendRow(session, { id, values: { ...values, name: '钱样本' }, language: 'zh-CN' })).toEqual({
      accepted: true,
      row: null,
    })
    const worker = session.store.facts().workers.at(-1)
    expect([worker?.name, worker?.idCard]).toEqual(['钱样本', values.idCard])
    expect(session.store.facts().assignments.at(-1)?.workerId).toBe(worker?.id)
    expect(session.store.asideRows()).toHaveLength(6)
  })

  test('stays, with what was typed, while it is still damaged', async () => {
    const session = newFirm()
    await applyImport(session, file, options)
    const { id, values } = asideFor(session, 'idCheckDigit')
    const { accepted, row } = mendRow(session, { id, values: { ...values, phone: '19900009999' }, language: 'zh-CN' })
    expect([accepted, row?.values.phone, row?.problems.map(({ code }) => code)]).toEqual([
      false,
      '19900009999',
      ['idCheckDigit'],
    ])
    expect(session.store.asideRow(id)?.values.phone).toBe('19900009999')
    expect(session.store.facts().workers).toHaveLength(53)
  })

  test('speaks the language asked for', async () => {
    const session = newFirm()
    await applyImport(session, file, options)
    const messages = listAside(session, 'en').flatMap(({ problems }) => problems.map(({ message }) => message))
    expect(messages).toHaveLength(7)
    expect(messages.filter((message) => /[一-鿿]/.test(message))).toEqual([])
  })

  test('is thrown away for a reason that stays in the log', async () => {
    const session = newFirm()
    await applyImport(session, file, options)
    // Its twin of the same roster went in, so by now this person is in the firm.
    const { id } = asideFor(session, 'alreadyInFirm')
    discardRow(session, id, '重复登记')
    expect(session.store.asideRows()).toHaveLength(6)
    expect(session.store.changes().at(-1)).toMatchObject({
      useCase: 'roster.discard',
      note: '重复登记',
      action: 'remove',
      recordId: id,
    })
    expect(refusalOf(() => discardRow(session, id, null)).code).toBe('record.notFound')
  })
})
