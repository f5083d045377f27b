import { createRouterClient, ORPCError } from '@orpc/server'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import type { Client } from '#shared/api/contract.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { createHost } from '#electron/host/create-host.ts'
import type { LogLine } from '#electron/platform/log.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { testEngine } from '../helpers/engine.ts'
import { record } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const roster = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'rosters', 'machining-23.csv'))
const failure = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })

function start(): { client: Client; log: LogLine[]; close: () => void } {
  const log: LogLine[] = []
  const { reference, clock } = testEngine
  const host = createHost({ dataDir: tempDir(), kind: 'web', clock, reference, log: (line) => log.push(line) })
  onTestFinished(() => host.close())
  return { client: createRouterClient(host.router, { context: host.context }), log, close: () => host.close() }
}

/** What a call fails with, as a client sees it. */
async function failureOf(call: Promise<unknown>) {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError)
      return { kind: `${error.code}`, defined: error.defined, message: error.message, ...failure.parse(error.data) }
    throw error
  }
  throw new Error('the call was accepted')
}

/** A call with an input the types would not allow. */
function raw<Input>(call: (input: Input) => Promise<unknown>, input: unknown): Promise<unknown> {
  return call(z.custom<Input>().parse(input))
}

describe('the main job through the contract', () => {
  test('from an empty folder to a due list, all answers as the contract promises', async () => {
    const { client } = start()
    expect(await client.firms.list({ language: 'zh-CN' })).toEqual([])
    const { id: firmId } = await client.firms.create({
      profile: { name: '样本机械厂', industryCode: 'C3311', staff: 23 },
    })
    const { ticket } = await client.files.put({ file: new File([roster], 'machining-23.csv') })
    const query = { firmId, ticket, mapping: null, language: 'zh-CN' } as const
    const preview = await client.roster.preview(query)
    const report = await client.roster.apply(query)
    expect([preview.good, preview.aside]).toEqual([report.accepted, report.rejected])
    expect(await failureOf(client.roster.apply(query))).toMatchObject({ code: 'file.ticketExpired' })
    const [post] = await client.records.posts.list({ firmId })
    await client.records.exposures.save({ firmId, record: { id: 'e1', postId: post?.id ?? '', hazardId: 'phys-1' } })
    const { items } = await client.due.list({ firmId, asOf, language: 'zh-CN' })
    const why = await client.due.why({ firmId, asOf, language: 'zh-CN', id: items[0]?.id ?? '' })
    expect(why.explanation.basis.length).toBeGreaterThan(0)
    expect((await client.structure.get({ firmId, asOf })).hazardTotals[0]).toMatchObject({ name: '噪声' })
    expect((await client.firms.summary({ firmId, asOf, language: 'en' })).counts.workers).toBe(report.accepted)
  })

  test('every value of a paper says where it comes from, with people by name and duties by id', async () => {
    const { client } = start()
    const { id: firmId } = await client.firms.createDemo({ asOf })
    const question = { firmId, asOf, language: 'zh-CN' } as const
    const declaration = await client.papers.figures({ ...question, form: 'declaration' })
    const exposed = declaration.find(({ id }) => id === 'declaration/1.15')
    expect(exposed?.people).toHaveLength(Number(exposed?.value))
    const roster = new Map((await client.records.workers.list({ firmId })).map(({ id, name }) => [id, name]))
    for (const { id, name } of exposed?.people ?? []) expect(name).toBe(roster.get(id))
    const plan = await client.papers.figures({ ...question, form: 'plan' })
    const due = plan.find(({ id }) => id === 'plan/7.rates.3.3')?.dueItems ?? []
    expect(due.length).toBeGreaterThan(0)
    const why = await client.due.why({ ...question, id: due[0]?.id ?? '' })
    expect([why.title, why.subject.name]).toEqual([due[0]?.title, due[0]?.name])
    const english = await client.papers.figures({ ...question, language: 'en', form: 'plan' })
    expect(english.map(({ id }) => id)).toEqual(plan.map(({ id }) => id))
  })

  test('every ledger lists, saves, refuses and removes by the same three procedures', async () => {
    const { client } = start()
    const { id: firmId } = await client.firms.createDemo({ asOf })
    for (const kind of RECORD_KINDS) {
      const rows = await client.records[kind].list({ firmId })
      expect([kind, rows.length > 0]).toEqual([kind, true])
      const [first] = rows
      expect(await raw((input: never) => client.records[kind].save(input), { firmId, record: first })).toEqual(first)
      expect(await failureOf(client.records[kind].remove({ firmId, id: 'nobody' }))).toMatchObject({
        code: 'record.notFound',
      })
    }
    await client.firms.removeDemo({ firmId })
    expect(await client.firms.list({ language: 'zh-CN' })).toEqual([])
  })

  test('the size class explains itself before anything is saved', async () => {
    const { client } = start()
    const figures = { industryCode: 'C2110', staff: 60, revenue: 2860, assets: 1940 }
    expect(await client.profile.sizeClass({ ...figures, language: 'zh-CN' })).toMatchObject({
      value: 'small',
      label: '小型',
    })
    const unknown = await client.profile.sizeClass({ ...figures, staff: null, language: 'zh-CN' })
    expect([unknown.value, unknown.explanation.missing.length]).toEqual([null, 1])
  })

  test('reference data answers by initials, CAS, code and day', async () => {
    const { reference } = start().client
    expect((await reference.searchHazards({ query: '71-43-2' }))[0]).toMatchObject({ name: '苯', highToxic: true })
    expect((await reference.searchIndustries({ query: 'C2110' }))[0]?.path.split(' › ')).toHaveLength(4)
    expect(await reference.names({ industry: 'C2110', division: '990000' })).toMatchObject({
      industry: { code: 'C2110' },
      division: null,
    })
    const card = await reference.hazardCard({ id: 'phys-1', asOf })
    expect(card.limits.length).toBeGreaterThan(0)
    expect(card.exams[0]?.edition).toBe('GBZ 188-2025')
    expect((await reference.hazardCard({ id: 'phys-1', asOf: isoDate('2026-07-31') })).exams[0]?.edition).toBe(
      'GBZ 188-2014',
    )
  })
})

describe('a refusal', () => {
  test.each<[code: string, call: (client: Client, firmId: string) => Promise<unknown>]>([
    ['firm.notFound', (client) => client.profile.get({ firmId: 'nobody' })],
    ['firm.notDemo', (client, firmId) => client.firms.removeDemo({ firmId })],
    [
      'record.unknownReference',
      (client, firmId) => client.records.posts.save({ firmId, record: { id: 'p', workplaceId: 'no', name: '焊工' } }),
    ],
    [
      'record.unknownHazard',
      (client, firmId) =>
        client.records.exposures.save({ firmId, record: { id: 'e', postId: 'no', hazardId: 'chem-999' } }),
    ],
    ['record.notFound', (client, firmId) => client.records.workers.remove({ firmId, id: 'no' })],
    [
      'record.invalid',
      (client, firmId) => client.records.workplaces.save({ firmId, record: { id: 'w', name: '圈', parentId: 'w' } }),
    ],
    [
      'record.invalid',
      (client, firmId) => client.profile.save({ firmId, profile: { name: '厂', industryCode: 'C9999' } }),
    ],
    [
      'file.ticketExpired',
      (client, firmId) => client.roster.preview({ firmId, ticket: 'no', mapping: null, language: 'zh-CN' }),
    ],
    [
      'whatIf.refused',
      (client, firmId) =>
        client.whatIf.ask({
          firmId,
          asOf,
          language: 'zh-CN',
          changes: [{ kind: 'workerLeaves', on: '2026-12-01', workerId: 'no' }],
        }),
    ],
    ['due.unknownId', (client, firmId) => client.due.why({ firmId, asOf, language: 'zh-CN', id: 'no' })],
  ])('%s comes as data with one plain sentence', async (code, call) => {
    const { client, log } = start()
    const { id } = await client.firms.create({ profile: { name: '样本机械厂' } })
    const refusal = await failureOf(call(client, id))
    expect(refusal).toMatchObject({ kind: 'REFUSED', defined: true, code })
    expect(refusal.message).toMatch(/[一-鿿].*；.*。$/)
    expect(refusal.message).not.toContain('{{')
    expect(log).toEqual([])
  })

  test('while others refer to a record it stays, and how many is said', async () => {
    const { client } = start()
    const { id: firmId } = await client.firms.create({ profile: { name: '样本机械厂' } })
    await client.records.workplaces.save({ firmId, record: { id: 'w', name: '车间' } })
    await client.records.posts.save({ firmId, record: { id: 'p', workplaceId: 'w', name: '焊工' } })
    expect(await failureOf(client.records.workplaces.remove({ firmId, id: 'w' }))).toMatchObject({
      code: 'record.inUse',
      params: { count: 1 },
    })
    expect(await client.records.workplaces.list({ firmId })).toHaveLength(1)
  })
})

describe('a malformed call is refused with path and reason, and writes nothing', () => {
  const profile = firmProfileSchema.parse({ name: '样本机械厂' })

  test.each<[name: string, path: string, reason: string, call: (client: Client, firmId: string) => Promise<unknown>]>([
    ['no input', '', 'required', (client) => raw(client.firms.list, undefined)],
    [
      'an unknown field',
      'sql',
      'unknownField',
      (client, firmId) => raw(client.profile.get, { firmId, sql: 'DROP TABLE worker' }),
    ],
    ['a path for an id', 'firmId', 'invalid.id', (client) => client.profile.get({ firmId: '../../etc/passwd' })],
    [
      'a day that does not exist',
      'asOf',
      'invalid.date',
      (client, firmId) => raw(client.due.list, { firmId, asOf: '2024-02-30', language: 'zh-CN' }),
    ],
    [
      'a wrong check digit',
      'profile.uscc',
      'uscc.checkDigit',
      (client, firmId) => client.profile.save({ firmId, profile: { ...profile, uscc: '91990100MA0000000A' } }),
    ],
    ['a language nobody speaks here', 'language', 'choice', (client) => raw(client.firms.list, { language: 'fr' })],
    [
      'text for a number',
      'limit',
      'type',
      (client) => raw(client.reference.searchHazards, { query: '苯', limit: '1; DROP TABLE' }),
    ],
  ])('%s', async (_, path, reason, call) => {
    const { client, log } = start()
    const { id } = await client.firms.create({ profile })
    const refusal = await failureOf(call(client, id))
    expect(refusal).toMatchObject({
      kind: 'BAD_REQUEST',
      code: 'request.malformed',
      params: { path, reason: `@reason.${reason}` },
    })
    expect(refusal.message).not.toMatch(/@|\{\{|reason\./)
    expect(await client.profile.get({ firmId: id })).toEqual(profile)
    expect(log).toEqual([])
  })
})

test('a failure nobody foresaw gives a reference and nothing else, and the log no personal data', async () => {
  const { client, log, close } = start()
  const { id: firmId } = await client.firms.create({ profile: { name: '样本机械厂' } })
  close()
  const worker = record('workers', { id: 'k', name: '王样本', idCard: '990101199003071237' })
  const refusal = await failureOf(client.records.workers.save({ firmId, record: worker }))
  expect(refusal).toMatchObject({ kind: 'INTERNAL_SERVER_ERROR', code: 'internal' })
  const [line] = log
  expect([line?.code, line?.reference]).toEqual(['internal', refusal.params['reference']])
  expect(JSON.stringify([line, refusal])).not.toMatch(/王样本|990101|样本机械厂|node_modules|\.ts:\d+:\d+\)/)
})
