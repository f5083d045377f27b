import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { listRecords, saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const finding = completeRecord('findings', {
  id: 'f1',
  foundOn: isoDate('2026-06-01'),
  description: '除尘口堵塞',
  deadline: isoDate('2026-06-30'),
})
const done = { doneOn: isoDate('2026-06-20'), doneBy: '甲某' }
const checked = { checkedOn: isoDate('2026-06-22'), checkedBy: '乙某', passed: true, closedOn: isoDate('2026-06-22') }

function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(isoDate('2026-11-22')), testEngine)
  onTestFinished(() => session.store.close())
  return { session, path }
}

function refusedReason(session: Session, fields: object): unknown {
  const { code, params } = refusalOf(() => saveRecord(session, 'findings', { ...finding, ...fields }))
  expect(code).toBe('finding.refused')
  return params.reason
}

test('a finding walks to its closing step by step, and what is refused leaves no trace', () => {
  const { session, path } = newFirm()
  saveRecord(session, 'findings', finding)
  expect(refusedReason(session, { ...done, ...checked, state: 'closed' })).toBe('@reason.finding.transition')
  saveRecord(session, 'findings', { ...finding, state: 'assigned' })
  saveRecord(session, 'findings', { ...finding, state: 'mending' })
  expect(refusedReason(session, { state: 'toCheck' })).toBe('@reason.finding.notDone')
  saveRecord(session, 'findings', { ...finding, ...done, state: 'toCheck' })
  const before = session.store.changes().length
  expect(refusedReason(session, { ...done, ...checked, checkedBy: '甲某', state: 'closed' })).toBe(
    '@reason.finding.checkerIsDoer',
  )
  expect(session.store.changes()).toHaveLength(before)
  expect(listRecords(session, 'findings')).toEqual([{ ...finding, ...done, state: 'toCheck' }])
  const closed = { ...finding, ...done, ...checked, state: 'closed' as const }
  saveRecord(session, 'findings', closed)
  session.store.close()
  const again = openFirm(path, testEngine)
  onTestFinished(() => again.store.close())
  expect(listRecords(again, 'findings')).toEqual([closed])
})

test('an exceedance closes only by a re-test that is in the file and within the limit', () => {
  const { session } = newFirm()
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp1', name: '一车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp1', name: '冲压' }))
  const over = { code: 'H13', postId: 'p1', hazardId: 'phys-1', ...done } as const
  const waiting = { ...finding, ...over, state: 'toCheck' as const }
  saveRecord(session, 'findings', waiting)
  const closed = { ...over, ...checked, state: 'closed', retestSurveyId: 's1' }
  expect(refusedReason(session, { ...closed, retestSurveyId: null })).toBe('@reason.finding.noRetest')
  const result = { id: 'm1', postId: 'p1', point: '1#', hazardId: 'phys-1', kind: 'lex8h', unit: 'dB(A)' } as const
  const report = (value: number) =>
    completeRecord('surveys', {
      id: 's1',
      kind: 'periodic',
      date: isoDate('2026-06-21'),
      results: [{ ...result, value }],
    })
  saveRecord(session, 'surveys', report(88))
  expect(refusedReason(session, closed)).toBe('@reason.finding.retestNotWithin')
  saveRecord(session, 'surveys', report(84))
  saveRecord(session, 'findings', { ...waiting, ...checked, state: 'closed', retestSurveyId: 's1' })
  expect(listRecords(session, 'findings')[0]?.state).toBe('closed')

  const later = refusalOf(() => saveRecord(session, 'surveys', report(88)))
  expect([later.code, later.params['reason']]).toEqual(['finding.refused', '@reason.finding.closedOnThis'])
  expect(listRecords(session, 'surveys')[0]?.results[0]?.value).toBe(84)
  saveRecord(session, 'surveys', report(83))
})
