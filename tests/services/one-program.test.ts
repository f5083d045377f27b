/** Start page, calendar, message, search and reminder counts over the contract, on a real file. */
import { createRouterClient } from '@orpc/server'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Client } from '#shared/api/contract.ts'
import type { SearchGroup } from '#shared/api/search.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { boardEntries, filterBoard } from '#shared/domain/due-board.ts'
import type { BoardFilter } from '#shared/entities/due.ts'
import { RECORD_KINDS } from '#shared/entities/facts.ts'
import { createHost } from '#electron/host/create-host.ts'
import { translator } from '#shared/i18n/index.ts'
import { testEngine } from '../helpers/engine.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const year = { from: isoDate('2026-01-01'), to: isoDate('2026-12-31'), area: null }

async function demo() {
  const { reference, clock } = testEngine
  const host = createHost({ dataDir: tempDir(), kind: 'web', clock, reference, log: () => undefined })
  onTestFinished(() => host.close())
  const client: Client = createRouterClient(host.router, { context: host.context })
  const { id: firmId } = await client.firms.createDemo({ asOf })
  const question = { firmId, asOf, language: 'zh-CN' } as const
  const workers = await client.records.workers.list({ firmId })
  const find = async (text: string, group: SearchGroup) =>
    (await client.search.find({ ...question, text })).find((each) => each.group === group)?.hits ?? []
  return { client, firmId, question, workers, find }
}

describe('the start page', () => {
  test('says in one call what the single questions say', async () => {
    const { client, question } = await demo()
    const page = await client.home.page(question)
    const list = await client.due.list(question)
    const rows = list.items.filter(({ status }) => status !== 'notApplicable')
    expect(page.summary).toEqual(await client.firms.summary(question))
    expect(page.top).toEqual(rows.slice(0, page.top.length))
    expect(page.topOf).toBe(list.items.length)
    expect(page.recent.length).toBeGreaterThan(0)
  })

  test('each number of the law is that of the list it leads to', async () => {
    const { client, question } = await demo()
    const { due } = await client.firms.summary(question)
    const list = await client.due.list(question)
    const entries = boardEntries(list.items)
    const shown = (filter: BoardFilter) => filterBoard(entries, filter, list.asOf).rows.length
    for (const status of ['overdue', 'due', 'missing', 'ok'] as const)
      expect([status, due[status]]).toEqual([status, shown({ status, footing: 'law' })])
  })

  test('a gap that is closed is gone, and the share rises', async () => {
    const { client, firmId, question } = await demo()
    const before = await client.home.page(question)
    await client.profile.save({ firmId, profile: { ...before.profile, uscc: null } })
    const open = await client.home.page(question)
    expect(open.completeness.have).toBeLessThan(before.completeness.have)
    expect(open.completeness.gaps[0]?.mend).toEqual({ at: 'profile', field: 'uscc' })
    await client.profile.save({ firmId, profile: before.profile })
    expect((await client.home.page(question)).completeness).toEqual(before.completeness)
  })
})

describe('the calendar', () => {
  test('its days hold what the due list has a date for, and their lists add up', async () => {
    const { client, question } = await demo()
    const { days, areas } = await client.calendar.days({ ...question, ...year })
    expect(areas.reduce((sum, { count }) => sum + count, 0)).toBe(days.reduce((sum, { total }) => sum + total, 0))
    const list = await client.due.list(question)
    for (const { day, total, groups } of days) {
      const { events } = await client.calendar.day({ ...question, day, area: null })
      expect([day, events.length]).toEqual([day, total])
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      const due = list.items.filter(
        ({ dueDate, status }) => dueDate === day && status !== 'notApplicable' && !(status === 'ok' && day < asOf),
      )
      expect(
        events
          .filter(({ kind }) => kind === 'due')
          .map(({ key }) => key)
          .toSorted(),
      ).toEqual(due.map(({ id }) => id).toSorted())
    }
  })

  test('a session that is planned stands on its day as long as it is', async () => {
    const { client, firmId, question } = await demo()
    const day = isoDate('2026-12-15')
    const session = { id: 's-new', topic: '粉尘防护', kind: 'refresher', date: day, hours: 4 } as const
    await client.records.trainingSessions.save({ firmId, record: session })
    const planned = async () =>
      (await client.calendar.day({ ...question, day, area: 'training' })).events.filter(
        ({ kind }) => kind === 'session',
      )
    expect(await planned()).toMatchObject([{ status: 'planned', record: { kind: 'trainingSessions', id: 's-new' } }])
    await client.records.trainingSessions.remove({ firmId, id: 's-new' })
    expect(await planned()).toEqual([])
  })

  test('the file: masked names, same identifiers each time, no identifier of a record, read by a foreign reader', async () => {
    const { client, question, workers } = await demo()
    const make = async (names: boolean, from = year.from) =>
      (await client.calendar.ics({ ...question, ...year, from, names, alarmDays: 7 })).text()
    const masked = await make(false)
    const { days } = await client.calendar.days({ ...question, ...year })
    const { events = [] } = convertIcsCalendar(undefined, masked)
    const dayOf = (event: (typeof events)[number]) => event.start.date.toISOString().slice(0, 10)
    const counted = [...Map.groupBy(events, dayOf)].map(([day, own]) => ({ day, total: own.length }))
    expect(counted).toEqual(days.map(({ day, total }) => ({ day, total })))
    for (const event of events) expect(event.alarms ?? []).toHaveLength(dayOf(event) < asOf ? 0 : 1)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const unfolded = masked.replaceAll('\r\n ', '')
    for (const { id, name, idCard } of workers) {
      expect(unfolded).not.toContain(name)
      expect(unfolded).not.toContain(id)
      if (idCard !== null) expect(unfolded).not.toContain(idCard)
    }
    const later = convertIcsCalendar(undefined, await make(false, isoDate('2026-11-01'))).events ?? []
    const known = new Set(events.map(({ uid }) => uid))
    expect(later.every(({ uid }) => known.has(uid))).toBe(true)
    const named = (await make(true)).replaceAll('\r\n ', '')
    expect(workers.some(({ name }) => named.includes(name))).toBe(true)
    for (const { idCard } of workers) if (idCard !== null) expect(named).not.toContain(idCard)
  })
})

describe('a message', () => {
  test('masks every name unless asked, and never has an ID number', async () => {
    const { client, question, workers } = await demo()
    const { items } = await client.due.list(question)
    const keys = items
      .filter(({ subject }) => subject.kind === 'worker')
      .map(({ id }) => id)
      .slice(0, 150)
    const masked = await client.calendar.message({ ...question, keys, names: false })
    expect(masked.count).toBe(keys.length)
    expect(masked.text).toMatch(/\p{Script=Han}\*/u)
    const told = masked.text.split('\n')
    const lines = told.filter((line) => /^\d+\. /.test(line)).length
    expect(lines).toBeLessThan(keys.length)
    expect(told.at(-1)).toBe(translator('zh-CN', 'ui')('message.foot.merged', { lines, count: keys.length }))
    const named = await client.calendar.message({ ...question, keys, names: true })
    for (const { name, idCard } of workers) {
      expect(masked.text).not.toContain(name)
      if (idCard !== null) expect(masked.text + named.text).not.toContain(idCard)
    }
    expect(workers.some(({ name }) => named.text.includes(name))).toBe(true)
  })

  test('a finding on health is told by number only, and names typed into other records are masked too', async () => {
    const { client, firmId, question, workers } = await demo()
    const [worker] = workers
    const name = worker?.name ?? ''
    await client.records.trainingSessions.save({
      firmId,
      record: { id: 's-new', topic: `${name}专场`, kind: 'special', date: isoDate('2026-12-15'), hours: 4 },
    })
    const { items } = await client.due.list(question)
    const health = items.filter(({ rule, workerIds }) => /^(case|health)\./.test(rule) && workerIds.length > 0)
    expect(health.length).toBeGreaterThan(0)
    const keys = ['session/s-new', ...health.map(({ id }) => id)]
    const masked = await client.calendar.message({ ...question, keys, names: false })
    expect(masked.text).toContain('专场')
    expect(masked.text).not.toContain(name)
    const named = await client.calendar.message({ ...question, keys: health.map(({ id }) => id), names: true })
    for (const { name: known } of workers) expect(named.text).not.toContain(known)
  })

  test('nothing chosen, or gone meanwhile, is no text', async () => {
    const { client, question } = await demo()
    expect(await client.calendar.message({ ...question, keys: ['gone/worker/x'], names: false })).toEqual({
      text: '',
      count: 0,
    })
  })
})

describe('the search', () => {
  test('finds people by name, initials and the end of the ID number; posts, hazards, records, screens', async () => {
    const { client, firmId, workers, find } = await demo()
    const worker = workers.find(({ idCard }) => idCard !== null)
    const key = `workers/${worker?.id}`
    for (const text of [worker?.name ?? '', worker?.idCard?.slice(-6) ?? ''])
      expect((await find(text, 'people')).map((hit) => hit.key)).toContain(key)
    const [post] = await client.records.posts.list({ firmId })
    expect((await find(post?.name ?? '', 'posts')).map((hit) => hit.key)).toContain(`posts/${post?.id}`)
    expect((await find('zs', 'hazards')).map(({ title }) => title)).toContain('噪声')
    expect((await find('daiban', 'screens'))[0]?.target).toEqual({ is: 'screen', screen: 'due' })
    expect((await find('rl', 'screens')).map(({ target }) => target)).toContainEqual({
      is: 'screen',
      screen: 'calendar',
    })
    const [survey] = await client.records.surveys.list({ firmId })
    expect((await find(`检测 ${survey?.date}`, 'records')).map((hit) => hit.key)).toContain(`surveys/${survey?.id}`)
  })

  test('no result of an examination and no whole ID number stands among the hits', async () => {
    const { client, question, workers } = await demo()
    const texts = await Promise.all(
      ['张', '王', '体检', '2026', '疑似', '禁忌'].map((text) => client.search.find({ ...question, text })),
    )
    const shown = texts
      .flatMap((groups) => groups.flatMap(({ hits }) => hits.map(({ title, note }) => title + note)))
      .join('\n')
    for (const { idCard } of workers) if (idCard !== null) expect(shown).not.toContain(idCard)
    expect(shown).not.toContain('禁忌证')
  })

  test('what is saved is found at once, what is removed no more', async () => {
    const { client, firmId, find } = await demo()
    const record = { id: 'w-new', name: '苗新某', kind: 'own' } as const
    expect(await find('苗新某', 'people')).toEqual([])
    await client.records.workers.save({ firmId, record })
    expect(await find('mxm', 'people')).toMatchObject([{ title: '苗新某' }])
    await client.records.workers.remove({ firmId, id: 'w-new' })
    expect(await find('苗新某', 'people')).toEqual([])
  })

  test('outside a firm there are screens and hazards only; in English they have their English names', async () => {
    const { client } = await demo()
    const found = await client.search.find({ firmId: null, asOf, language: 'en', text: 'ha' })
    expect(found.every(({ group }) => group === 'screens' || group === 'hazards')).toBe(true)
    const [screens] = await client.search.find({ firmId: null, asOf, language: 'zh-CN', text: 'qy' })
    expect(screens?.hits.map(({ title }) => title)).toEqual(['企业'])
  })

  test('every book of records is found by its name in both languages', async () => {
    const { client, question } = await demo()
    for (const language of ['zh-CN', 'en'] as const)
      for (const kind of RECORD_KINDS) {
        const text = translator(language, 'ui')(`ledger.${kind}`)
        const [screens] = await client.search.find({ ...question, language, text })
        expect(screens?.hits.map(({ target }) => target)).toContainEqual({ is: 'ledger', kind })
      }
  })
})

test('a reminder counts what binds, as the start page does, and does not open the firm', async () => {
  const { client, firmId, question } = await demo()
  const { summary } = await client.home.page(question)
  expect(await client.reminders.counts({ firmId, asOf })).toEqual({
    firmId,
    overdue: summary.due.overdue,
    due: summary.due.due,
  })
})
