import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '#shared/domain/dates.ts'
import { buildFacts, type FactsParts, noise, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'
const BENZENE = 'chem-28'
const FUME = 'dust-11'

type NoticeInput = NonNullable<FactsParts['contractNotices']>[number]

describe('D33, EX-67 合同告知 (law 33)', () => {
  const notice = (fields: Partial<NoticeInput> = {}): NoticeInput => ({
    id: 'n1',
    workerId: 'w1',
    postId: 'p1',
    hazardIds: [FUME],
    ...fields,
  })
  const welder = (from: string | null, contractNotices: readonly NoticeInput[], parts: object = {}) =>
    buildFacts({ ...oneWorker({ hazards: [FUME], from, ...parts }), contractNotices: [...contractNotices] })
  const itemOf = (from: string | null, notices: readonly NoticeInput[], asOf = TODAY) =>
    theItem(welder(from, notices), 'informing.contract', asOf)

  it.each([
    ['transfer 2026-09-01 without a sheet signed on or before', '2026-09-01', [], TODAY, 'overdue 2026-09-01'],
    ['signed on the very day', '2026-09-01', [notice({ signedOn: '2026-09-01' })], TODAY, 'ok'],
    ['signed before', '2026-09-01', [notice({ signedOn: '2026-08-30' })], TODAY, 'ok'],
    ['printed and not signed', '2026-09-01', [notice({ printedOn: '2026-08-30' })], TODAY, 'overdue 2026-09-01'],
    [
      'the sheet of another post',
      '2026-09-01',
      [notice({ postId: 'p2', signedOn: '2026-08-30' })],
      TODAY,
      'overdue 2026-09-01',
    ],
    ['a planned start', '2026-12-10', [], TODAY, 'due 2026-12-10'],
    ['a start today is in time until tonight', TODAY, [], TODAY, 'due 2026-11-22'],
    [
      'a signature of a later day is not yet known',
      '2026-09-01',
      [notice({ signedOn: '2026-08-30' })],
      '2026-08-20',
      'due 2026-09-01',
    ],
    ['an old start, nothing ever recorded', '2020-03-01', [], TODAY, 'missing'],
    [
      'an old start, and the firm kept such sheets then',
      '2024-03-01',
      [notice({ workerId: 'w1', postId: 'p2', signedOn: '2023-01-01' })],
      TODAY,
      'overdue 2024-03-01',
    ],
    ['the first day is not recorded', null, [], TODAY, 'missing'],
    ['the sheet names no hazard', '2020-03-01', [notice({ signedOn: '2020-02-01', hazardIds: [] })], TODAY, 'missing'],
  ] as const)('%s', (_name, from, notices, asOf, expected) => {
    const facts = buildFacts({
      ...oneWorker({ hazards: [FUME], from }),
      posts: [
        { id: 'p1', workplaceId: 'wp1', name: '焊接' },
        { id: 'p2', workplaceId: 'wp1', name: '打包' },
      ],
      contractNotices: [...notices],
    })
    expect(verdict(theItem(facts, 'informing.contract', asOf))).toBe(expected)
  })

  it('EX-67: due 2026-12-10, signed 2026-12-12: two days late', () => {
    const item = itemOf('2026-12-10', [notice({ signedOn: '2026-12-12' })], '2026-12-20')
    expect(verdict(item)).toBe('overdue 2026-12-10')
    expect(item.explanation.text).toMatchObject({ key: 'informing.contractLate.overdue', params: { days: 2 } })
    expect(missingOf(item)).toEqual([])
  })

  it('asks which hazards a signed sheet named, instead of accusing', () => {
    const item = itemOf('2026-09-01', [notice({ signedOn: '2026-08-30', hazardIds: [] })])
    expect([verdict(item), ...missingOf(item)]).toEqual(['missing', '缺：1 人的告知书写明的危害因素（甲某）。'])
  })

  it('a late signature is history after twelve months', () => {
    const facts = welder('2024-12-10', [notice({ signedOn: '2024-12-12' })])
    expect(dueOf(facts, 'informing.contract', TODAY)).toEqual([])
  })

  it('stale: a hazard the post met later is not in the sheet', () => {
    const worker = oneWorker({ hazards: [FUME, { ...noise(88), since: '2026-05-01' }], from: '2024-01-01' })
    const facts = buildFacts({ ...worker, contractNotices: [notice({ signedOn: '2023-12-30' })] })
    const item = theItem(facts, 'informing.contract', TODAY)
    expect(verdict(item)).toBe('overdue 2026-05-01')
    expect(missingOf(item)).toEqual(['缺：一车间·冲压写明噪声的签字告知书。'])
  })

  it('what has been left is no longer asked for', () => {
    expect(dueOf(welder('2026-01-01', [], { to: '2026-06-30' }), 'informing.contract', TODAY)).toEqual([])
    expect(dueOf(welder('2026-01-01', [], { leaveDate: '2026-06-30' }), 'informing.contract', TODAY)).toEqual([])
  })

  it('a firm that never kept such sheets has one thing to do, not a thousand', () => {
    const workers = Array.from({ length: 1000 }, (_, index) => ({ id: `w${index}`, name: `员工${index}` }))
    const facts = buildFacts({
      ...oneWorker({ hazards: [FUME] }),
      workers,
      assignments: workers.map(({ id }) => ({ id: `a-${id}`, workerId: id, postId: 'p1', from: '2020-01-01' })),
    })
    const item = theItem(facts, 'informing.contract', TODAY)
    expect(item.subject.kind).toBe('firm')
    expect(missingOf(item)[0]).toContain('1000 人')
  })

  it('never asks for a day other than the first one with the hazard, and signing earlier never hurts', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((days) => addDays(isoDate('2023-01-01'), days))
    const rank = { notApplicable: 0, ok: 0, due: 1, missing: 2, overdue: 3 } as const
    fc.assert(
      fc.property(day, day, fc.nat(400), day, (from, signedOn, days, asOf) => {
        const at = (signed: string) => dueOf(welder(from, [notice({ signedOn: signed })]), 'informing.contract', asOf)
        const [early, late] = [at(signedOn), at(addDays(signedOn, days))]
        for (const item of [...early, ...late]) expect([from, null]).toContain(item.dueDate)
        expect(rank[early[0]?.status ?? 'ok'] <= rank[late[0]?.status ?? 'ok'] || signedOn <= asOf).toBe(true)
        if (signedOn <= from && signedOn <= asOf) expect(early[0]?.status).toBe('ok')
      }),
      { numRuns: 150 },
    )
  })
})

const POST: FactsParts = {
  workplaces: [{ id: 'wp1', name: '一车间' }],
  posts: [
    { id: 'p1', workplaceId: 'wp1', name: '冲压' },
    { id: 'p2', workplaceId: 'wp1', name: '调胶' },
  ],
}

describe('D34 公告栏 (law 24)', () => {
  const firm = (parts: FactsParts) =>
    buildFacts({ ...POST, exposures: [{ id: 'x1', postId: 'p1', hazardId: 'phys-1' }], ...parts })
  const posting = (kind: 'rules' | 'procedures' | 'emergency' | 'results', fields: object = {}) => ({
    id: `po-${kind}`,
    kind,
    postedOn: '2024-06-01',
    ...fields,
  })

  it('names what never hung there, and what was taken down', () => {
    const postings = [posting('rules'), posting('emergency', { removedOn: '2026-11-21' })]
    expect(missingOf(theItem(firm({ postings }), 'informing.board', TODAY))).toEqual([
      '缺：公告栏公布操作规程的记录。',
      '缺：公告栏公布应急救援措施的记录。',
    ])
    const all = [posting('rules'), posting('procedures'), posting('emergency')]
    expect(verdict(theItem(firm({ postings: all }), 'informing.board', TODAY))).toBe('ok')
  })

  const surveys = [
    { id: 's1', kind: 'periodic' as const, date: '2024-05-10', receivedOn: '2024-05-30' },
    { id: 's2', kind: 'periodic' as const, date: '2026-08-01', receivedOn: '2026-08-20' },
  ]

  it.each([
    [
      'the board shows results of 2024, the latest report came 2026-08-20',
      [posting('results', { surveyId: 's1' })],
      TODAY,
      'overdue 2026-08-27',
    ],
    ['within the program’s own days', [posting('results', { surveyId: 's1' })], '2026-08-25', 'due 2026-08-27'],
    ['before the report came', [posting('results', { surveyId: 's1' })], '2026-08-10', 'ok'],
    ['the latest is shown', [posting('results', { surveyId: 's2', postedOn: '2026-08-21' })], TODAY, 'ok'],
    ['shown without saying which report, after it came', [posting('results', { postedOn: '2026-08-21' })], TODAY, 'ok'],
    [
      'shown without saying which report, before it came',
      [posting('results', { postedOn: '2026-08-19' })],
      TODAY,
      'overdue 2026-08-27',
    ],
  ] as const)('%s', (_name, postings, asOf, expected) => {
    const item = theItem(firm({ surveys, postings: [...postings] }), 'informing.results', asOf)
    expect(verdict(item)).toBe(expected)
    if (expected !== 'ok') expect(item.footing).toBe('reminder')
  })
})

describe('D35 警示标识 (law 24, GBZ 158, toxic-substances regulation 12)', () => {
  const firm = (exposures: object[], signs: FactsParts['signs'] = []) =>
    buildFacts({
      ...POST,
      exposures: exposures.map((fields, index) => ({ id: `x${index}`, postId: 'p1', hazardId: 'phys-1', ...fields })),
      signs,
    })
  const sign = (kind: 'warning' | 'description' | 'yellowLine' | 'redLine', fields: object = {}) => ({
    id: `s-${kind}`,
    postId: 'p1',
    kind,
    placedOn: '2025-01-01',
    ...fields,
  })
  const elsewhere = sign('warning', { id: 's-p2', postId: 'p2', name: '注意防尘' })

  it('a noise post over the limit without a sign is open where the firm keeps a list of its signs', () => {
    const item = theItem(firm([noise(88)], [elsewhere]), 'informing.sign', TODAY)
    expect([item.id, verdict(item)]).toEqual(['informing.sign/post/p1', 'overdue'])
    expect(missingOf(item)).toEqual(['缺：噪声的警告标识（噪声有害）。', '缺：噪声的中文警示说明。'])
    expect(stepsOf(item)).toContain('戴护耳器')
  })

  it('a firm that never listed a sign is asked once, with the posts', () => {
    const item = theItem(firm([noise(88)]), 'informing.sign', TODAY)
    expect([item.id, verdict(item)]).toEqual(['informing.sign/firm/firm', 'missing'])
    expect(missingOf(item)).toEqual(['缺：1 个岗位的警示标识登记（一车间·冲压）。'])
  })

  it.each([
    ['noise within its limit needs none', [noise(84)], null],
    ['at the limit is not over', [noise(85)], null],
    ['noise nobody measured needs none', [{}], null],
    ['silica is severe by nature', [{ hazardId: 'dust-1' }], 'overdue'],
    ['a hazard that begins later', [{ hazardId: 'dust-1', since: '2026-12-01' }], null],
  ] as const)('%s', (_name, exposures, expected) => {
    expect(dueOf(firm([...exposures], [elsewhere]), 'informing.sign', TODAY)[0]?.status ?? null).toBe(expected)
  })

  it('the report decides over the level on record', () => {
    const result = { id: 'm1', postId: 'p1', point: '1#', hazardId: 'phys-1', kind: 'lex8h' as const, unit: 'dB(A)' }
    const tested = (value: number, level: number) => ({
      ...firm([noise(level)], [elsewhere]),
      surveys: buildFacts({
        surveys: [{ id: 's1', kind: 'periodic', date: '2026-06-01', results: [{ ...result, value }] }],
      }).surveys,
    })
    expect(dueOf(tested(84, 90), 'informing.sign', TODAY)).toEqual([])
    expect(dueOf(tested(90, 84), 'informing.sign', TODAY)).toHaveLength(1)
  })

  it('toxic: a line around the work, red where high-toxic', () => {
    const have = [sign('warning', { name: '当心中毒' }), sign('description'), sign('yellowLine')]
    const item = theItem(firm([{ hazardId: BENZENE }], have), 'informing.sign', TODAY)
    expect(missingOf(item)).toEqual(['缺：高毒作业的红色警示线。'])
    const complete = [...have, sign('redLine')]
    expect(verdict(theItem(firm([{ hazardId: BENZENE }], complete), 'informing.sign', TODAY))).toBe('ok')
  })

  it('a sign that was taken down no longer counts', () => {
    const gone = [sign('warning', { name: '噪声有害', removedOn: '2026-10-01' }), sign('description')]
    expect(missingOf(theItem(firm([noise(88)], gone), 'informing.sign', TODAY))).toEqual([
      '缺：噪声的警告标识（噪声有害）。',
    ])
  })
})

describe('D36 高毒物品告知卡 (令5号 15)', () => {
  const exposures = [
    { id: 'x1', postId: 'p1', hazardId: BENZENE },
    { id: 'x2', postId: 'p2', hazardId: BENZENE },
    { id: 'x3', postId: 'p2', hazardId: 'phys-1' },
  ]
  const card = (fields: object = {}) => ({
    id: 'c1',
    postId: 'p1',
    hazardId: BENZENE,
    postedOn: '2025-01-01',
    ...fields,
  })
  const items = (noticeCards: FactsParts['noticeCards'], some = exposures) =>
    dueOf(buildFacts({ ...POST, exposures: some, noticeCards }), 'informing.card', TODAY)

  it('a benzene post needs one card', () => {
    const [item] = items([], exposures.slice(0, 1))
    expect(item && [verdict(item), ...missingOf(item)]).toEqual([
      'missing',
      '缺：1 张高毒物品告知卡（一车间·冲压·苯）。',
    ])
    expect(items([card()], exposures.slice(0, 1)).map(verdict)).toEqual(['ok'])
  })

  it.each([
    ['one of two posts has its card', [card()], ['informing.card/exposure/x2 overdue']],
    [
      'the only card was taken down',
      [card({ removedOn: '2026-10-01' })],
      ['informing.card/exposure/x1 overdue 2026-10-01', 'informing.card/exposure/x2 overdue'],
    ],
    [
      'nobody uses high-toxic substances at a noise post',
      [card(), card({ id: 'c2', postId: 'p2' })],
      ['informing.card/firm/firm ok'],
    ],
  ])('%s', (_name, noticeCards, expected) => {
    expect(
      items(noticeCards)
        .map((item) => `${item.id} ${verdict(item)}`)
        .toSorted(),
    ).toEqual(expected)
  })

  it('asks nothing without high-toxic substances', () => {
    expect(items([], exposures.slice(2))).toEqual([])
  })
})

describe('D37 标识检查 (U: the half year was not seen)', () => {
  const firm = (date: string | null) =>
    buildFacts({
      ...POST,
      signs: [{ id: 's1', postId: 'p1', kind: 'warning', placedOn: '2025-01-01' }],
      signChecks: date === null ? [] : [{ id: 'sc1', date }],
    })

  it.each([
    ['2026-08-31', TODAY, 'ok 2027-02-28'],
    ['2026-08-31', '2027-03-01', 'overdue 2027-02-28'],
    [null, TODAY, 'missing'],
  ])('last looked at %s, asked on %s: %s', (date, asOf, expected) => {
    const item = theItem(firm(date), 'informing.signCheck', asOf)
    expect(verdict(item)).toBe(expected)
    expect(item.footing).toBe('reminder')
  })

  it('asks nothing of a firm without signs, cards or a board', () => {
    expect(dueOf(buildFacts(POST), 'informing.signCheck', TODAY)).toEqual([])
  })
})
