import { describe, expect, it } from 'vitest'
import { buildFacts, type FactsParts } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'
const BENZENE = 'chem-28'

function firm(parts: FactsParts = {}, hazardId = 'phys-1') {
  return buildFacts({
    workplaces: [{ id: 'wp1', name: '一车间' }],
    posts: [{ id: 'p1', workplaceId: 'wp1', name: '调胶' }],
    exposures: [{ id: 'x1', postId: 'p1', hazardId }],
    ...parts,
  })
}

describe('D57 应急预案 (law 20(6))', () => {
  const plan = (fields: object) => ({
    id: 'ep1',
    name: '职业病危害事故应急救援预案',
    issuedOn: '2024-05-01',
    ...fields,
  })

  it.each([
    ['none on record', [], 'missing'],
    ['one in force', [plan({})], 'ok'],
    ['the last one ended and none followed', [plan({ endedOn: '2026-06-30' })], 'overdue 2026-06-30'],
    ['the last day of a plan still counts', [plan({ endedOn: TODAY })], 'ok'],
    ['one issued later is not yet known', [plan({ issuedOn: '2026-11-23' })], 'missing'],
  ] as const)('%s', (_name, emergencyPlans, expected) => {
    expect(verdict(theItem(firm({ emergencyPlans: [...emergencyPlans] }), 'emergency.plan', TODAY))).toBe(expected)
  })

  it('does not bind a firm without hazards', () => {
    expect(verdict(theItem(buildFacts(), 'emergency.plan', TODAY))).toBe('notApplicable')
  })

  it.each([
    ['2025-12-01', TODAY, 'due 2026-12-01'],
    ['2025-12-01', '2026-12-02', 'overdue 2026-12-01'],
    ['2024-02-29', '2024-06-01', 'ok 2025-02-28'],
  ])('drill %s, asked on %s: %s by this program’s own twelve months', (date, asOf, expected) => {
    const item = theItem(firm({ drills: [{ id: 'dr1', date, scenario: '氨泄漏' }] }), 'emergency.drill', asOf)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  const rescuer = { id: 'ap1', role: 'firstAider' as const, name: '救援组', from: '2024-01-01' }
  const drill = (filedOn: string | null) => ({ id: 'dr1', date: '2026-03-01', scenario: '苯泄漏', filedOn })

  it('high-toxic (regulation 16): rescuers, plan and drill filed, each named where missing', () => {
    const parts = { emergencyPlans: [plan({})], drills: [drill(null)] }
    const item = theItem(firm(parts, BENZENE), 'emergency.highToxic', TODAY)
    expect(missingOf(item)).toEqual([
      '缺：应急救援人员的任命。',
      '缺：预案“职业病危害事故应急救援预案”向卫生健康部门备案的日期。',
      '缺：2026-03-01 演练记录的备案日期。',
    ])
    const ready = {
      emergencyPlans: [plan({ filedOn: '2024-05-10' })],
      drills: [drill('2026-03-05')],
      appointments: [rescuer],
    }
    expect(verdict(theItem(firm(ready, BENZENE), 'emergency.highToxic', TODAY))).toBe('ok')
  })

  it('asks nothing of that kind of a firm with noise only', () => {
    expect(dueOf(firm(), 'emergency.highToxic', TODAY)).toEqual([])
  })
})

describe('D58 事故报告 (law 37)', () => {
  const incident = (reportedOn: string | null) =>
    firm({ incidents: [{ id: 'in1', date: '2026-04-04', time: '10:00', workplaceId: 'wp1', reportedOn }] })

  it.each([
    ['no report entry the same day', null, '2026-04-05', 'overdue 2026-04-04'],
    ['on the day itself it is due', null, '2026-04-04', 'due 2026-04-04'],
    ['reported the same day', '2026-04-04', '2026-04-05', 'ok'],
    ['a report of a later day is not yet known', '2026-04-06', '2026-04-05', 'overdue 2026-04-04'],
    ['reported late', '2026-04-06', TODAY, 'ok'],
  ])('%s', (_name, reportedOn, asOf, expected) => {
    const item = theItem(incident(reportedOn), 'emergency.report', asOf)
    expect(verdict(item)).toBe(expected)
    expect(item.subject.name).toBe('2026-04-04 一车间')
  })

  it('says how late a late report was', () => {
    expect(stepsOf(theItem(incident('2026-04-06'), 'emergency.report', TODAY))).toContain('迟 2 日')
  })
})
