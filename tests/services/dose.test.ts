import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Dose } from '#shared/entities/radiation.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { doseReport, exportDoses, saveDoses } from '#electron/services/dose.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const question = { asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const

/** Two people at an X-ray set, one of them joined in 2020. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(isoDate('2026-11-22')), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'w', name: '探伤室' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p', workplaceId: 'w', name: '探伤' }))
  saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e', postId: 'p', hazardId: 'rad-1' }))
  const hireDate = isoDate('2020-01-01')
  for (const [id, name] of [
    ['k1', '甲样本'],
    ['k2', '乙样本'],
  ] as const) {
    saveRecord(session, 'workers', completeRecord('workers', { id, name, hireDate }))
    saveRecord(
      session,
      'assignments',
      completeRecord('assignments', { id: `a-${id}`, workerId: id, postId: 'p', from: hireDate }),
    )
  }
  return { session, path }
}

const worn = (fields: { id?: string; workerId?: string; from?: string }): Dose =>
  completeRecord('doses', {
    id: fields.id ?? 'd1',
    workerId: fields.workerId ?? 'k1',
    from: isoDate(fields.from ?? '2026-10-01'),
  })

function refusedReason(session: Session, doses: readonly Dose[]): unknown {
  const logged = session.store.changes().length
  const { code, params } = refusalOf(() => saveDoses(session, doses))
  expect(code).toBe('dose.refused')
  expect(session.store.changes()).toHaveLength(logged)
  return params.reason
}

test('a period is handed out, read and written into the certificate in this order; every other order is refused', () => {
  const { session, path } = newFirm()
  const badge = worn({})
  const to = isoDate('2026-10-31')
  const read = { to, readOn: isoDate('2026-11-10'), effective: 0.12 }
  expect(refusedReason(session, [{ ...badge, effective: 0.12 }])).toBe('@reason.dose.valueUnread')
  expect(refusedReason(session, [{ ...badge, ...read, to: null }])).toBe('@reason.dose.readBeforeEnd')
  expect(refusedReason(session, [{ ...badge, ...read, readOn: isoDate('2026-10-30') }])).toBe(
    '@reason.dose.readBeforeEnd',
  )
  expect(refusedReason(session, [{ ...badge, ...read, effective: null }])).toBe('@reason.dose.readWithoutValue')
  expect(refusedReason(session, [{ ...badge, to, recordedOn: isoDate('2026-11-12') }])).toBe(
    '@reason.dose.recordedUnread',
  )
  expect(refusedReason(session, [{ ...badge, ...read, recordedOn: isoDate('2026-11-09') }])).toBe(
    '@reason.dose.recordedEarly',
  )
  expect(refusedReason(session, [{ ...badge, ...read, readOn: isoDate('2026-11-23') }])).toBe('@reason.dose.future')
  expect(refusedReason(session, [worn({ from: '2019-12-31' })])).toBe('@reason.dose.notEmployed')
  saveDoses(session, [badge])
  expect(refusedReason(session, [worn({ id: 'd2', from: '2026-11-01' })])).toBe('@reason.dose.stillWorn')
  const closed = { ...badge, ...read, recordedOn: isoDate('2026-11-12') }
  saveDoses(session, [closed])
  expect(refusedReason(session, [worn({ id: 'd2', from: '2026-10-30' })])).toBe('@reason.dose.overlap')
  // Handed out on the day the one before is handed in.
  saveDoses(session, [worn({ id: 'd2', from: '2026-10-31' })])
  session.store.close()
  const again = openFirm(path, testEngine)
  onTestFinished(() => again.store.close())
  expect(again.store.get('doses', 'd1')).toEqual(closed)
})

test('the same guard stands before the plain ledger', () => {
  const { session } = newFirm()
  expect(refusalOf(() => saveRecord(session, 'doses', { ...worn({}), effective: 1 })).code).toBe('dose.refused')
})

test('many rows are saved together or not at all', () => {
  const { session } = newFirm()
  const good = worn({})
  expect(
    refusedReason(session, [
      good,
      worn({ id: 'd2', workerId: 'k2' }),
      worn({ id: 'd3', workerId: 'k2', from: '2026-10-05' }),
    ]),
  ).toBe('@reason.dose.stillWorn')
  expect(session.store.list('doses')).toEqual([])
  expect(saveDoses(session, [good, worn({ id: 'd2', workerId: 'k2' })])).toEqual({ saved: 2 })
})

/** One reading a year; GB 18871-2002: mean of five years 20 mSv, no year above 50 mSv. */
function years(session: Session, values: readonly number[]): void {
  saveDoses(
    session,
    values.map((effective, index): Dose => {
      const year = 2027 - values.length + index
      const to = isoDate(`${year}-03-31`)
      return { ...worn({ id: `y${year}`, from: `${year}-01-01` }), to, readOn: to, effective }
    }),
  )
}

test.each([
  [[18, 22, 25, 15, 20], 20, 20, false],
  [[18, 22, 25, 16, 20], 20, 20.2, true],
  [[1, 1, 1, 6, 51], 51, 12, false],
])('GB 18871: years %j', (values, year, mean, meanOver) => {
  const { session } = newFirm()
  years(session, values)
  const person = doseReport(session, question).people.find(({ id }) => id === 'k1')
  const sum = (period: string) => person?.sums.find((one) => one.quantity === 'effective' && one.period === period)
  expect(sum('year')).toMatchObject({ value: year, limit: 50, over: year > 50 })
  expect(sum('meanOfFiveYears')).toMatchObject({ value: mean, limit: 20, over: meanOver })
  const limit = person?.items.find(({ rule }) => rule === 'radiation.doseLimit')
  expect(limit?.status).toBe(year > 50 || meanOver ? 'overdue' : 'ok')
})

test('who is to be monitored, who is not, and the rate come from the same people', () => {
  const { session } = newFirm()
  saveDoses(session, [worn({})])
  const { people, rate } = doseReport(session, question)
  expect(people.map(({ name, monitored, periods }) => [name, monitored, periods])).toEqual([
    ['甲样本', true, 1],
    ['乙样本', true, 0],
  ])
  expect([rate.numerator, rate.denominator, rate.gap.map(({ name }) => name)]).toEqual([1, 2, ['乙样本']])
  const badge = people[0]?.items.find(({ rule }) => rule === 'radiation.badge')
  // RA-08: 30 days from 2026-10-01 have passed, 90 have not.
  expect(badge).toMatchObject({ status: 'due', dueDate: '2026-12-30' })
})

test('the list leaves as text and as a workbook', async () => {
  const { session } = newFirm()
  const csv = await exportDoses(session, { ...question, format: 'csv' })
  expect((await csv.text()).split('\r\n')).toHaveLength(4)
  expect((await exportDoses(session, { ...question, format: 'xlsx' })).size).toBeGreaterThan(2000)
})
