/** 工伤保险与合同 on a real file (D06, D07, D25): numbers that agree with the rate and the due list, 参保 in bulk, renewals that keep the old one, every refusal. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { CONTRACT_LISTS } from '#shared/api/contracts-work.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { firmRates } from '#shared/domain/rates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { contractsOverview, exportContracts, renewAgreement, renewContractor } from '#electron/services/contracts.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { allDueItems } from '#electron/services/due.ts'
import { undoChange } from '#electron/services/history.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { applyEdit } from '#electron/services/roster-people-moves.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const

const agreement = completeRecord('agreements', {
  id: 'a1',
  kind: 'collectiveContract',
  signedOn: isoDate('2024-12-25'),
  from: isoDate('2025-01-01'),
  endsOn: isoDate('2026-12-31'),
  note: '劳动安全卫生专项集体合同',
})
const nextAgreement = {
  signedOn: isoDate('2026-11-20'),
  from: isoDate('2027-01-01'),
  endsOn: isoDate('2028-12-31'),
  note: '第二期',
}
const contractor = completeRecord('contractors', {
  id: 'c1',
  name: '甲检修队',
  work: '除尘检修',
  from: isoDate('2026-01-01'),
  to: isoDate('2026-12-31'),
  qualified: true,
  agreementSignedOn: isoDate('2025-12-20'),
  examListOn: isoDate('2025-12-20'),
  trainingConfirmedOn: isoDate('2025-12-20'),
  headcount: 3,
})
const nextContractor = {
  from: isoDate('2027-01-01'),
  to: isoDate('2027-12-31'),
  qualified: null,
  agreementSignedOn: null,
  examListOn: null,
  trainingConfirmedOn: null,
  headcount: 4,
}

function newFirm(): Session {
  const session = createFirm(join(tempDir(), 'firm.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  const people = [
    { id: 'own1', name: '甲样本', insuredSince: isoDate('2024-03-01') },
    { id: 'own2', name: '乙样本' },
    { id: 'sent', name: '丙样本', kind: 'dispatched', employer: '派遣公司' },
    { id: 'team', name: '丁样本', kind: 'contractor', employer: '甲检修队', insuredSince: isoDate('2020-01-01') },
    { id: 'pupil', name: '戊样本', kind: 'intern' },
    { id: 'gone', name: '己样本', leaveDate: isoDate('2026-06-30') },
  ] as const
  for (const person of people)
    saveRecord(session, 'workers', completeRecord('workers', { hireDate: isoDate('2024-03-01'), ...person }))
  saveRecord(session, 'agreements', agreement)
  saveRecord(session, 'contractors', contractor)
  return session
}

async function demoFirm(): Promise<Session> {
  const session = createFirm(join(tempDir(), 'demo.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  return session
}

const insurance = (session: Session) => contractsOverview(session, question).insurance
const reasonOf = (work: () => unknown) => refusalOf(work).params['reason']
const names = (session: Session, state: string) =>
  insurance(session).people.flatMap((person) => (person.state === state ? [person.name] : []))

describe('工伤保险 (D07)', () => {
  test('insured against employed by kind of worker, and for whom the firm is not the insurer', () => {
    const session = newFirm()
    expect(insurance(session)).toMatchObject({ employed: 5, insured: 2 })
    expect(insurance(session).groups).toEqual([
      { kind: 'own', insurer: 'firm', employed: 2, insured: 1 },
      { kind: 'dispatched', insurer: 'others', employed: 1, insured: 0 },
      { kind: 'contractor', insurer: 'others', employed: 1, insured: 1 },
      { kind: 'intern', insurer: 'others', employed: 1, insured: 0 },
    ])
    expect(names(session, 'lacking')).toEqual(['乙样本'])
    expect(names(session, 'unproven')).toEqual(['丙样本', '戊样本'])
  })

  test.each([
    ['a small firm', newFirm],
    ['the demo firm', demoFirm],
  ] as const)('in %s the numbers are those of the rate and of the due item', async (_, make) => {
    const session = await make()
    const { engine, store } = session
    const rate = firmRates(store.facts(), engine.reference, asOf).find(({ id }) => id === 'insured')
    const item = allDueItems(session, asOf).find(({ rule }) => rule === 'organisation.injuryInsurance')
    const { employed, insured, groups, people } = insurance(session)
    expect([insured, employed]).toEqual([rate?.numerator, rate?.denominator])
    const gap = people.flatMap(({ workerId, state }) => (state === 'insured' ? [] : [workerId]))
    expect(gap.toSorted()).toEqual(rate?.gap.map(({ id }) => id).toSorted())
    expect(groups.reduce((sum, group) => sum + group.employed, 0)).toBe(employed)
    expect(item?.explanation.steps[0]?.params).toMatchObject({ all: employed, have: insured })
    const asked = new Map(item?.explanation.missing.map(({ key, params }) => [key, params['count']]))
    const count = (state: string) => people.filter((person) => person.state === state).length
    expect(asked.get('missing.insured') ?? 0).toBe(count('lacking'))
    expect(asked.get('missing.insuredElsewhere') ?? 0).toBe(count('unproven'))
  })

  test('many are recorded at once and it can be taken back at once', () => {
    const session = newFirm()
    const on = isoDate('2026-11-01')
    expect(applyEdit(session, { ids: ['own2', 'sent', 'pupil'], edit: { is: 'insured', on } })).toEqual({ persons: 3 })
    expect(insurance(session)).toMatchObject({ employed: 5, insured: 5 })
    const item = allDueItems(session, asOf).find(({ rule }) => rule === 'organisation.injuryInsurance')
    expect(item?.status).toBe('ok')
    const batch = session.store.changes().at(-1)?.batch ?? ''
    undoChange(session, batch)
    expect(insurance(session)).toMatchObject({ employed: 5, insured: 2 })
  })

  test.each([
    ['a day ahead', ['own2', 'sent'], '2026-11-23', 'worker.insuredAhead'],
    ['somebody who is on record already', ['own2', 'own1'], '2026-11-01', 'worker.alreadyInsured'],
    ['own people before they were hired', ['sent', 'own2'], '2024-02-29', 'worker.notYetHired'],
    ['somebody who had left', ['own2', 'gone'], '2026-07-01', 'worker.alreadyLeft'],
    ['somebody nobody knows', ['own2', 'nobody'], '2026-11-01', 'record.notFound'],
  ])('%s is refused, and nobody is written', (_, ids, on, code) => {
    const session = newFirm()
    const edit = { is: 'insured', on: isoDate(on) } as const
    expect(refusalOf(() => applyEdit(session, { ids, edit })).code).toBe(code)
    expect(insurance(session).insured).toBe(2)
  })

  test('people of others may have been insured before they came', () => {
    const session = newFirm()
    applyEdit(session, { ids: ['sent'], edit: { is: 'insured', on: isoDate('2023-01-01') } })
    expect(session.store.get('workers', 'sent')?.insuredSince).toBe('2023-01-01')
  })
})

describe('专项集体合同 (D06)', () => {
  test('a renewal signed before the old one ends keeps the old one, and the reminder moves on', () => {
    const session = newFirm()
    const before = contractsOverview(session, question).agreements
    expect(before).toMatchObject([{ state: 'running', daysLeft: 39, renewedById: null, duty: { footing: 'reminder' } }])
    const { id } = renewAgreement(session, { id: 'a1', next: nextAgreement })
    expect(session.store.get('agreements', 'a1')).toEqual(agreement)
    const lines = contractsOverview(session, question).agreements
    expect(lines).toMatchObject([
      { agreement: { id: 'a1' }, state: 'running', renewedById: id, duty: null },
      { agreement: { id, renewsId: 'a1' }, state: 'ahead', from: '2027-01-01', duty: { status: 'ok' } },
    ])
    const later = contractsOverview(session, { ...question, asOf: isoDate('2027-01-01') }).agreements
    expect(later.map(({ state }) => state)).toEqual(['running', 'renewed'])
    expect(refusalOf(() => removeRecord(session, 'agreements', 'a1')).code).toBe('record.inUse')
  })

  test.each([
    ['dates the wrong way round', { endsOn: isoDate('2026-12-31') }, 'reversed'],
    ['one that begins before the old one', { from: isoDate('2024-12-31') }, 'beforeOld'],
    ['one that begins with the old one', { from: isoDate('2025-01-01') }, 'beforeOld'],
    ['one that begins on the last day of the old one', { from: isoDate('2026-12-31') }, 'overlap'],
    ['one that is not signed yet', { signedOn: isoDate('2026-11-23') }, 'notSigned'],
  ])('%s is refused, and nothing is written', (_, more, reason) => {
    const session = newFirm()
    const work = () => renewAgreement(session, { id: 'a1', next: { ...nextAgreement, ...more } })
    expect(refusalOf(work)).toMatchObject({
      code: 'contract.refused',
      params: { reason: `@reason.contract.${reason}` },
    })
    expect(session.store.list('agreements')).toEqual([agreement])
  })

  test('what has no end, was renewed, or is an opinion is not renewed', () => {
    const session = newFirm()
    const renew = (id: string) => reasonOf(() => renewAgreement(session, { id, next: nextAgreement }))
    saveRecord(session, 'agreements', { ...agreement, id: 'open', endsOn: null })
    expect(renew('open')).toBe('@reason.contract.noEnd')
    saveRecord(session, 'agreements', { ...agreement, id: 'said', kind: 'unionOpinion' })
    expect(renew('said')).toBe('@reason.contract.notRenewable')
    renewAgreement(session, { id: 'a1', next: nextAgreement })
    expect(renew('a1')).toBe('@reason.contract.renewedTwice')
    expect(refusalOf(() => renewAgreement(session, { id: 'nobody', next: nextAgreement })).code).toBe('record.notFound')
  })

  test('the ledger refuses the same, from either side', () => {
    const session = newFirm()
    const renewal = renewAgreement(session, { id: 'a1', next: nextAgreement })
    const save = (change: object, of = agreement) =>
      reasonOf(() => saveRecord(session, 'agreements', completeRecord('agreements', { ...of, ...change })))
    expect(save({ endsOn: isoDate('2027-03-31') })).toBe('@reason.contract.overlap')
    expect(save({ endsOn: null })).toBe('@reason.contract.noEnd')
    expect(save({ from: isoDate('2026-06-01') }, renewal)).toBe('@reason.contract.overlap')
    expect(save({ renewsId: renewal.id }, renewal)).toBe('@reason.contract.beforeOld')
    expect(save({ id: 'new', signedOn: isoDate('2026-01-02'), from: null, endsOn: isoDate('2026-01-01') })).toBe(
      '@reason.contract.reversed',
    )
  })
})

describe('外包与派遣 (D25)', () => {
  test('what the other side has shown, the days left, and the standing of the due list', () => {
    const session = newFirm()
    saveRecord(session, 'contractors', { ...contractor, examListOn: isoDate('2026-12-01') })
    expect(contractsOverview(session, question)).toMatchObject({
      contractors: [
        {
          state: 'running',
          daysLeft: 39,
          onRoster: 1,
          duty: { status: 'missing' },
          papers: [
            { field: 'agreementSignedOn', on: '2025-12-20' },
            { field: 'examListOn', on: null },
            { field: 'trainingConfirmedOn', on: '2025-12-20' },
          ],
        },
      ],
      unlisted: [{ employer: '派遣公司', people: 1 }],
    })
  })

  test('a renewal keeps the old contract and asks for the papers anew once it runs', () => {
    const session = newFirm()
    const { id } = renewContractor(session, { id: 'c1', next: nextContractor })
    expect(session.store.get('contractors', 'c1')).toEqual(contractor)
    const later = contractsOverview(session, { ...question, asOf: isoDate('2027-01-01') }).contractors
    expect(later).toMatchObject([
      { contractor: { id, name: '甲检修队', headcount: 4 }, state: 'running', duty: { status: 'missing' } },
      { contractor: { id: 'c1' }, state: 'renewed', duty: null },
    ])
  })

  test.each([
    ['dates the wrong way round', { to: isoDate('2026-12-31') }, 'reversed'],
    ['one that begins before the old one', { from: isoDate('2025-12-31') }, 'beforeOld'],
    ['one that overlaps with the old one', { from: isoDate('2026-12-31') }, 'overlap'],
  ])('%s is refused, and nothing is written', (_, more, reason) => {
    const session = newFirm()
    const work = () => renewContractor(session, { id: 'c1', next: { ...nextContractor, ...more } })
    expect(refusalOf(work)).toMatchObject({
      code: 'contract.refused',
      params: { reason: `@reason.contract.${reason}` },
    })
    expect(session.store.list('contractors')).toEqual([contractor])
  })

  test('what has no end or was renewed is not renewed', () => {
    const session = newFirm()
    const renew = (id: string) => reasonOf(() => renewContractor(session, { id, next: nextContractor }))
    saveRecord(session, 'contractors', { ...contractor, id: 'open', to: null })
    expect(renew('open')).toBe('@reason.contract.noEnd')
    renewContractor(session, { id: 'c1', next: nextContractor })
    expect(renew('c1')).toBe('@reason.contract.renewedTwice')
    expect(refusalOf(() => renewContractor(session, { id: 'nobody', next: nextContractor })).code).toBe(
      'record.notFound',
    )
    const late = { ...contractor, to: isoDate('2027-01-01') }
    expect(reasonOf(() => saveRecord(session, 'contractors', late))).toBe('@reason.contract.overlap')
  })
})

test('each list goes out with everything the screen shows, in both languages', async () => {
  const session = newFirm()
  const sheet = async (list: (typeof CONTRACT_LISTS)[number], language: 'zh-CN' | 'en') =>
    (await exportContracts(session, { asOf, language, list, format: 'csv' })).text()
  expect(await sheet('insurance', 'zh-CN')).toContain('本单位未登记参保,乙样本,本单位')
  expect(await sheet('agreements', 'zh-CN')).toContain('劳动安全卫生专项集体合同')
  expect(await sheet('contractors', 'en')).toContain('甲检修队,除尘检修,,running,2026-01-01,2026-12-31,39')
  const book = await exportContracts(session, { ...question, list: 'contractors', format: 'xlsx' })
  expect(book.name).toMatch(/2026-11-22.*\.xlsx$/)
})
