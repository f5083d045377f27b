import Database from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { AppError } from '#shared/api/errors.ts'
import type { AttachmentPlace } from '#shared/entities/attachment.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import {
  addAttachment,
  getAttachment,
  listAttachments,
  countAttachments,
  removeAttachment,
} from '#electron/services/attachments.ts'
import { dumpExchange } from '#electron/services/exchange.ts'
import { saveProfile } from '#electron/services/profile.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { record } from '../helpers/records.ts'
import { HEADS, png, unreadFile } from '../helpers/sample-files.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const SURVEY: AttachmentPlace = { kind: 'surveys', recordId: 's1' }
const profile = firmProfileSchema.parse({ name: '附件厂', materials: [{ name: '底漆' }, { name: '稀料' }] })

/** A firm with two surveys, on a real file. */
function firmWithSurveys(path = join(tempDir(), 'firm.zhijian')): Session {
  const session = createFirm(path, profile, testEngine)
  onTestFinished(() => session.store.close())
  for (const id of ['s1', 's2'])
    saveRecord(session, 'surveys', record('surveys', { id, kind: 'periodic', date: '2026-05-01' }))
  return session
}

const named = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name)

function attach(session: Session, file: File, place = SURVEY, thumbnail: File | null = null) {
  return addAttachment(session, { ...place, file, thumbnail, note: null })
}

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const outcome: unknown = await work.catch((error: unknown) => error)
  if (outcome instanceof AppError) return outcome
  throw new Error('was not refused', { cause: outcome })
}

/** Contents in a file, looked at past the program. */
function blobs(path: string): number {
  const db = new Database(path, { readonly: true })
  try {
    return Number(db.prepare('SELECT count(*) FROM blob').pluck().get())
  } finally {
    db.close()
  }
}

describe('a file attached to a record', () => {
  test.each([
    ['检测报告.pdf', HEADS.pdf, 'application/pdf'],
    ['现场.JPG', HEADS.jpeg, 'image/jpeg'],
    ['截图.png', png(), 'image/png'],
    ['照片.webp', HEADS.webp, 'image/webp'],
  ] as const)('%s comes out as it went in', async (name, bytes, mediaType) => {
    const session = firmWithSurveys()
    const { id, size } = await attach(session, named(name, bytes))
    const back = getAttachment(session, id)
    expect([back.name, back.type, size]).toEqual([name, mediaType, bytes.byteLength])
    expect(Buffer.from(await back.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('without an ending in its name gets the one its content has', async () => {
    expect((await attach(firmWithSurveys(), named('image', png()))).fileName).toBe('image.png')
  })

  test('is kept once however many records have it', async () => {
    const session = firmWithSurveys()
    await attach(session, named('甲.png', png()))
    await attach(session, named('乙.png', png()), { kind: 'surveys', recordId: 's2' })
    expect(session.store.attachments.total()).toEqual({ count: 2, bytes: png().byteLength })
    expect(countAttachments(session, 'surveys')).toEqual({ s1: 1, s2: 1 })
  })

  test('shows the small picture the window made, and none that is too big or no picture', async () => {
    const session = firmWithSurveys()
    const small = await attach(session, named('甲.pdf', HEADS.pdf), SURVEY, named('t.png', png()))
    expect(small.thumbnail).toBe(`data:image/png;base64,${Buffer.from(png()).toString('base64')}`)
    const other = { kind: 'surveys', recordId: 's2' } as const
    expect((await attach(session, named('乙.webp', HEADS.webp), other, named('t', HEADS.pdf))).thumbnail).toBeNull()
    const huge = unreadFile('t.png', 1024 * 1024)
    expect((await attach(session, named('丙.jpg', HEADS.jpeg), other, huge)).thumbnail).toBeNull()
  })

  test('is no fact: the exchange document has none of it, and the log no bytes', async () => {
    const session = firmWithSurveys()
    const facts = session.store.facts()
    await attach(session, named('甲.png', png(64, 64)))
    expect(session.store.facts()).toEqual(facts)
    expect(JSON.stringify(dumpExchange(session))).not.toContain('甲.png')
    const logged = session.store.changes().at(-1)
    expect(logged).toMatchObject({ kind: 'attachments', action: 'insert', before: null })
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(logged?.after)).toSorted()).toEqual(
      ['addedAt', 'fileName', 'hash', 'id', 'kind', 'mediaType', 'note', 'recordId', 'size'].toSorted(),
    )
  })
})

describe('refused, with nothing kept', () => {
  test.each([
    ['0 bytes', named('空.pdf', new Uint8Array()), 'attachment.empty', {}],
    ['2 GB, before it is read', unreadFile('录像.pdf', 2 ** 31), 'attachment.tooLarge', { size: 2048, limit: 30 }],
    ['one byte over 30 MB', unreadFile('大.pdf', 30 * 1024 * 1024 + 1), 'attachment.tooLarge', { size: 31, limit: 30 }],
    ['a picture named as a PDF', named('报告.pdf', png()), 'attachment.misleadingName', { ending: 'pdf', type: 'PNG' }],
    ['a program named as a picture', named('照片.jpg', HEADS.program), 'attachment.unknownType', {}],
    ['a photo in HEIC', named('IMG_1.heic', HEADS.heic), 'attachment.heic', {}],
    ['a photo in HEIC named JPEG', named('IMG_1.jpg', HEADS.heic), 'attachment.heic', {}],
  ] as const)('%s', async (_, file, code, params) => {
    const session = firmWithSurveys()
    const before = session.store.changes().length
    expect(await refusal(attach(session, file))).toMatchObject({ code, params })
    expect(session.store.attachments.total().count).toBe(0)
    expect(session.store.changes()).toHaveLength(before)
  })

  test('the same content twice on one record', async () => {
    const session = firmWithSurveys()
    await attach(session, named('甲.png', png()))
    expect((await refusal(attach(session, named('乙.png', png())))).code).toBe('attachment.duplicate')
    expect(listAttachments(session, SURVEY)).toHaveLength(1)
  })

  test('a record and a material that are not there', async () => {
    const session = firmWithSurveys()
    for (const place of [
      { kind: 'surveys', recordId: 'none' },
      { kind: 'materials', recordId: '胶水' },
    ] as const) {
      expect((await refusal(attach(session, named('甲.png', png()), place))).code).toBe('record.notFound')
    }
    expect(session.store.attachments.total()).toEqual({ count: 0, bytes: 0 })
  })
})

describe('what is removed', () => {
  test('goes with its record, in the same batch of the log', async () => {
    const session = firmWithSurveys()
    await attach(session, named('甲.png', png()))
    await attach(session, named('乙.pdf', HEADS.pdf))
    removeRecord(session, 'surveys', 's1')
    expect(listAttachments(session, SURVEY)).toEqual([])
    const { batch } = session.store.changes().at(-1) ?? {}
    const removed = session.store.changes().filter((row) => row.batch === batch)
    expect(removed.map(({ kind, action }) => [kind, action])).toEqual([
      ['attachments', 'remove'],
      ['attachments', 'remove'],
      ['surveys', 'remove'],
    ])
  })

  test('stays when the record may not go', async () => {
    const session = firmWithSurveys()
    saveRecord(
      session,
      'postings',
      record('postings', { id: 'p', kind: 'results', postedOn: '2026-05-02', surveyId: 's1' }),
    )
    await attach(session, named('甲.png', png()))
    expect(() => removeRecord(session, 'surveys', 's1')).toThrow(expect.objectContaining({ code: 'record.inUse' }))
    expect(listAttachments(session, SURVEY)).toHaveLength(1)
  })

  test('is erased from the file only when nothing refers to it, and not while the file is open', async () => {
    const path = join(tempDir(), 'firm.zhijian')
    const session = firmWithSurveys(path)
    const { id } = await attach(session, named('甲.png', png()))
    const { id: other } = await attach(session, named('乙.png', png()), { kind: 'surveys', recordId: 's2' })
    removeAttachment(session, id)
    session.store.close()
    const second = openFirm(path, testEngine)
    removeAttachment(second, other)
    second.store.close()
    expect(blobs(path)).toBe(1)
    const third = openFirm(path, testEngine)
    third.store.close()
    expect(blobs(path)).toBe(0)
    expect(readFileSync(path).includes(Buffer.from(png()))).toBe(false)
  })
})

describe('a sheet of a material', () => {
  const SHEET: AttachmentPlace = { kind: 'materials', recordId: '底漆' }

  test('follows the material to its new name', async () => {
    const session = firmWithSurveys()
    await attach(session, named('SDS.pdf', HEADS.pdf), SHEET)
    const materials = profile.materials.map((material, line) =>
      line === 0 ? { ...material, name: '环氧底漆' } : material,
    )
    saveProfile(session, { ...profile, materials })
    expect(countAttachments(session, 'materials')).toEqual({ 环氧底漆: 1 })
  })

  test('goes with a material that goes', async () => {
    const session = firmWithSurveys()
    await attach(session, named('SDS.pdf', HEADS.pdf), SHEET)
    saveProfile(session, { ...profile, materials: profile.materials.slice(1) })
    expect(countAttachments(session, 'materials')).toEqual({})
  })
})
