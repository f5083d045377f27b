import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '#shared/domain/dates.ts'
import { presence } from '#shared/domain/presence.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { buildFacts, type FactsParts, noise, oneWorker } from '../../helpers/build-facts.ts'
import { dueOf, missingOf, stepsOf, theItem, verdict } from '../../helpers/due.ts'

const TODAY = '2026-11-22'
const AMMONIA = 'chem-16'
const MANGANESE = 'chem-3'
const textOf = (found: ReturnType<typeof theItem>) => renderMessage(found.explanation.text, 'zh-CN')

type Workplace = NonNullable<FactsParts['workplaces']>[number]

function place(hazards: readonly string[], flags: Partial<Workplace> = {}, more: FactsParts = {}) {
  return buildFacts({
    ...oneWorker({ hazards }),
    workplaces: [{ id: 'wp1', name: '一车间', ...flags }],
    ...more,
  })
}

describe('D19 basic conditions: law 15, toxic-substances regulation 11', () => {
  it.each([
    [
      'lived in where toxic substances are used (worked example)',
      [AMMONIA],
      { livedIn: true, separated: true },
      'overdue',
    ],
    [
      'lived in where dust is met: the regulation speaks of toxic places',
      ['dust-11'],
      { livedIn: true, separated: true },
      'ok',
    ],
    ['not apart', ['dust-11'], { separated: false }, 'overdue'],
    ['nobody lives there, apart', [AMMONIA], { livedIn: false, separated: true }, 'ok'],
    ['nothing said of a toxic place', [AMMONIA], {}, 'missing'],
    ['nothing said of dwelling where nothing is toxic', ['dust-11'], { separated: true }, 'ok'],
  ])('%s', (_, hazards, flags, expected) => {
    expect(verdict(theItem(place(hazards, flags), 'workplace.conditions', TODAY))).toBe(expected)
  })

  it('a building lived in counts for the toxic room within it, which takes the rest from the building', () => {
    const workplaces = [
      { id: 'wp0', name: '厂房', livedIn: true, separated: true },
      { id: 'wp1', name: '喷漆间', parentId: 'wp0' },
    ]
    const items = dueOf(place([AMMONIA], {}, { workplaces }), 'workplace.conditions', TODAY)
    expect(items.map((found) => `${found.subject.id} ${verdict(found)}`)).toEqual(['wp0 overdue', 'wp1 ok'])
  })

  it('says nothing of places without hazards', () => {
    expect(dueOf(place([], { livedIn: true }), 'workplace.conditions', TODAY)).toEqual([])
  })
})

describe('D20 upkeep of facilities: law 22, 25', () => {
  type Facility = Partial<NonNullable<FactsParts['facilities']>[number]>
  type Check = Partial<NonNullable<FactsParts['facilityChecks']>[number]>
  const upkeep = (facility: Facility, check: Check | null, asOf = TODAY) =>
    theItem(
      buildFacts({
        workplaces: [{ id: 'wp1', name: '一车间' }],
        facilities: [{ id: 'f1', workplaceId: 'wp1', name: '除尘', ...facility }],
        facilityChecks:
          check === null ? [] : [{ id: 'c1', facilityId: 'f1', kind: 'check', date: '2026-10-31', ...check }],
      }),
      'workplace.facilityUpkeep',
      asOf,
    )

  it('a monthly check on 2026-10-31 leads to 2026-11-30, as this program suggests (worked example)', () => {
    const found = upkeep({}, {})
    expect(verdict(found)).toBe('due 2026-11-30')
    expect(found.footing).toBe('reminder')
  })

  it.each<[string, Facility, Check | null, string]>([
    ['the firm checks every three months', { checkEveryMonths: 3 }, {}, 'ok 2027-01-31'],
    ['never checked', {}, null, 'missing'],
    ['just put up', { installedOn: '2026-11-10' }, null, 'due 2026-12-10'],
    ['put up long ago, never checked: not an accusation', { installedOn: '2020-11-10' }, null, 'missing'],
    ['found broken', {}, { works: false }, 'overdue 2026-10-31'],
    ['stopped', { state: 'stopped', stateSince: '2026-09-01' }, {}, 'overdue 2026-09-01'],
    ['removed, nobody knows when', { state: 'removed' }, {}, 'overdue'],
    ['a stop planned for later', { state: 'stopped', stateSince: '2027-01-01' }, {}, 'due 2026-11-30'],
  ])('%s', (_, facility, check, expected) => {
    expect(verdict(upkeep(facility, check))).toBe(expected)
  })

  it('P75(6): stopping a facility is law, not a reminder', () => {
    expect(upkeep({ state: 'stopped', stateSince: '2026-09-01' }, {}).footing).toBe('law')
  })
})

describe('D21 protective gear: law 22, 34; GB 39800.1', () => {
  const STANDARD = { id: 'st1', postId: 'p1', item: '滤毒盒', hazardIds: ['chem-28'], lifeDays: 90 }
  type Issue = Omit<NonNullable<FactsParts['ppeIssues']>[number], 'id' | 'workerId'> & { workerId?: string }
  const gear = (issues: readonly Issue[], more: FactsParts = {}, from = '2026-01-05') =>
    buildFacts({
      ...oneWorker({ hazards: ['chem-28'], from }),
      ppeStandards: [STANDARD],
      ppeIssues: issues.map((issue, index) => ({ workerId: 'w1', ...issue, id: `i${index}` })),
      ...more,
    })
  const RULE = 'workplace.ppeReplacement'

  it('a filter with a life of 90 days issued on 2026-07-01 is replaced by 2026-09-29 (worked example)', () => {
    const found = theItem(gear([{ item: '滤毒盒', issuedOn: '2026-07-01', lifeDays: 90 }]), RULE, '2026-09-01')
    expect(verdict(found)).toBe('due 2026-09-29')
    expect(found.footing).toBe('reminder')
    expect(stepsOf(found)).toContain('2026-07-01 发放 + 寿命 90 日 = 2026-09-29')
  })

  it.each<[string, readonly Issue[], string]>([
    [
      'the product says less than the standard',
      [{ item: '滤毒盒', issuedOn: '2026-11-01', lifeDays: 30 }],
      'due 2026-12-01',
    ],
    ['without a life of its own the standard counts', [{ item: '滤毒盒', issuedOn: '2026-11-01' }], 'ok 2027-01-30'],
    [
      'the latest issue counts',
      [
        { item: '滤毒盒', issuedOn: '2026-11-01' },
        { item: '滤毒盒', issuedOn: '2026-07-01' },
      ],
      'ok 2027-01-30',
    ],
    ['an issue still ahead is not known', [{ item: '滤毒盒', issuedOn: '2026-12-01' }], 'missing'],
    ['never issued', [], 'missing'],
    ['something else issued', [{ item: '手套', issuedOn: '2026-11-01', lifeDays: 30 }], 'missing'],
  ])('%s', (_, issues, expected) => {
    expect(verdict(theItem(gear(issues), RULE, TODAY))).toBe(expected)
  })

  it('somebody who began after the ledger did and is not in it was left out', () => {
    const workers = [
      { id: 'w1', name: '甲某' },
      { id: 'w2', name: '乙某' },
    ]
    const facts = gear([{ workerId: 'w2', item: '滤毒盒', issuedOn: '2025-11-01' }], { workers })
    const found = theItem(facts, RULE, TODAY)
    expect(verdict(found)).toBe('overdue 2026-01-05')
    expect(found.footing).toBe('law')
  })

  it('several items are one visit: the earliest date, unless one is unknown and nothing presses', () => {
    const ppeStandards = [STANDARD, { id: 'st2', postId: 'p1', item: '手套' }]
    const glove = { item: '手套', issuedOn: '2026-11-01', lifeDays: 30 }
    const filter = { item: '滤毒盒', issuedOn: '2026-11-01' }
    expect(verdict(theItem(gear([filter, glove], { ppeStandards }), RULE, TODAY))).toBe('due 2026-12-01')
    expect(verdict(theItem(gear([filter], { ppeStandards }), RULE, TODAY))).toBe('missing')
    expect(missingOf(theItem(gear([filter], { ppeStandards }), RULE, TODAY))).toEqual(['缺：手套的发放记录。'])
  })

  it('a thousand people without any standard or issue are no rows', () => {
    expect(dueOf(buildFacts(oneWorker({ hazards: ['chem-28'] })), RULE, TODAY)).toEqual([])
  })

  it('a longer life never brings a replacement forward', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 900 }), (days, more) => {
        const at = (lifeDays: number) =>
          theItem(gear([{ item: '滤毒盒', issuedOn: '2024-02-29', lifeDays }]), RULE, TODAY).dueDate ?? ''
        expect(at(days) <= at(days + more)).toBe(true)
        expect(at(days)).toBe(addDays(isoDate('2024-02-29'), days))
      }),
      { numRuns: 60 },
    )
  })

  describe('posts whose hazards ask for gear', () => {
    const standardOf = (hazards: Parameters<typeof oneWorker>[0]['hazards'], more: FactsParts = {}) =>
      dueOf(buildFacts({ ...oneWorker({ hazards }), ...more }), 'workplace.ppeStandard', TODAY).map(verdict)

    it.each<[string, Parameters<typeof standardOf>, string[]]>([
      ['neither standard nor gear', [['dust-1']], ['missing']],
      ['gear written down with the exposure', [[{ hazardId: 'dust-1', ppe: ['防尘口罩'] }]], []],
      ['a standard for this hazard', [['chem-28'], { ppeStandards: [STANDARD] }], []],
      ['a standard for another hazard', [['dust-1'], { ppeStandards: [STANDARD] }], ['missing']],
      ['noise of 85 dB(A)', [[noise(85)]], ['missing']],
      ['noise of 84.9 dB(A): on request only', [[noise(84.9)]], []],
      ['a hazard whose gear nobody saw in a text (U)', [['phys-2']], []],
    ])('%s', (_, [hazards, more], expected) => {
      expect(standardOf(hazards, more)).toEqual(expected)
    })
  })
})

describe('D22 emergency facilities: law 25, toxic-substances regulation 11', () => {
  type Safeguard = Omit<NonNullable<FactsParts['safeguards']>[number], 'id' | 'workplaceId'>
  const room = (hazards: readonly string[], safeguards: readonly Safeguard[], more: FactsParts = {}) =>
    dueOf(
      place(
        hazards,
        {},
        {
          safeguards: safeguards.map((safeguard, index) => ({ ...safeguard, id: `s${index}`, workplaceId: 'wp1' })),
          ...more,
        },
      ),
      'workplace.emergencyFacilities',
      TODAY,
    )
  const REST: Safeguard[] = [{ kind: 'firstAid' }, { kind: 'washing' }, { kind: 'emergencyExit' }]

  it('an ammonia room without alarm (worked example)', () => {
    const [found] = room([AMMONIA], REST)
    if (found === undefined) throw new Error('no item')
    expect(verdict(found)).toBe('overdue')
    expect(stepsOf(found)).toBe('没有登记报警装置。')
    expect(textOf(found)).toContain('有 1 项应急救援设施')
  })

  it.each<[string, readonly string[], readonly Safeguard[], string[]]>([
    ['complete', [AMMONIA], [{ kind: 'alarm' }, ...REST], ['ok']],
    ['nothing on record at all: asked for', [AMMONIA], [], ['missing']],
    ['alarm removed', [AMMONIA], [{ kind: 'alarm', removedOn: '2026-10-01' }, ...REST], ['overdue 2026-10-01']],
    ['alarm put up again', [AMMONIA], [{ kind: 'alarm', removedOn: '2026-10-01' }, { kind: 'alarm' }, ...REST], ['ok']],
    ['alarm to be removed later', [AMMONIA], [{ kind: 'alarm', removedOn: '2027-01-01' }, ...REST], ['ok']],
    [
      'alarm out of order',
      [AMMONIA],
      [{ kind: 'alarm', works: false, checkedOn: '2026-11-01' }, ...REST],
      ['overdue 2026-11-01'],
    ],
    ['high-toxic, harm not acute: a way out', [MANGANESE], [{ kind: 'emergencyExit' }], ['ok']],
    ['radiation: alarm and dosimeter', ['rad-3'], [{ kind: 'radiationAlarm' }], ['overdue']],
    ['neither high-toxic nor radiation', ['dust-11'], [], []],
  ])('%s', (_, hazards, safeguards, expected) => {
    expect(room(hazards, safeguards).map(verdict)).toEqual(expected)
  })

  it('people who wear badges prove the dosimeters', () => {
    const doses = [{ id: 'd1', workerId: 'w1', from: '2026-10-01' }]
    expect(room(['rad-3'], [{ kind: 'radiationAlarm' }], { doses }).map(verdict)).toEqual(['ok'])
  })

  it('what serves the whole building serves its rooms', () => {
    const workplaces = [
      { id: 'wp0', name: '厂房' },
      { id: 'wp1', name: '氨机房', parentId: 'wp0' },
    ]
    const safeguards = [{ kind: 'alarm' as const }, ...REST].map((safeguard, index) => ({
      ...safeguard,
      id: `s${index}`,
      workplaceId: 'wp0',
    }))
    const items = dueOf(place([AMMONIA], {}, { workplaces, safeguards }), 'workplace.emergencyFacilities', TODAY)
    expect(items.map((found) => `${found.subject.id} ${verdict(found)}`)).toEqual(['wp1 ok'])
  })
})

describe('D23 banned materials, D24 data sheets: law 28–30, 32', () => {
  type Material = Partial<NonNullable<NonNullable<FactsParts['profile']>['materials']>[number]>
  const firm = (materials: readonly Material[]) =>
    buildFacts({
      ...oneWorker({ hazards: ['chem-28'] }),
      profile: { materials: materials.map((material, index) => ({ name: `材料${index + 1}`, ...material })) },
    })

  it('a material marked as banned is a breach (worked example)', () => {
    const found = theItem(firm([{ banned: true }, { banned: false }]), 'workplace.bannedMaterials', TODAY)
    expect(verdict(found)).toBe('overdue')
    expect(stepsOf(found)).toBe('标为禁用的材料：材料1。')
  })

  it.each([
    ['none banned', [{ banned: false }], 'ok'],
    ['nobody looked', [{}, { banned: false }], 'missing'],
    ['no list', [], 'missing'],
  ])('%s', (_, materials, expected) => {
    expect(verdict(theItem(firm(materials), 'workplace.bannedMaterials', TODAY))).toBe(expected)
  })

  it('five chemicals, four data sheets: 80 % (worked example)', () => {
    const sheets = ['2026-01-01', '2026-01-01', '2025-06-30', TODAY, null]
    const found = theItem(
      firm([...sheets.map((sdsOn) => ({ sdsOn, hazardIds: ['chem-28'] })), { name: '纸箱' }]),
      'workplace.dataSheets',
      TODAY,
    )
    expect(verdict(found)).toBe('missing')
    expect(textOf(found)).toBe('5 种有害材料中 4 种有安全技术说明书（80%）。')
    expect(missingOf(found)).toEqual(['缺：材料5的安全技术说明书。'])
  })

  it('all there; a sheet dated ahead is not', () => {
    const sheet = (sdsOn: string) => firm([{ sdsOn, hazardIds: ['chem-28'] }])
    expect(verdict(theItem(sheet(TODAY), 'workplace.dataSheets', TODAY))).toBe('ok')
    expect(verdict(theItem(sheet('2026-11-23'), 'workplace.dataSheets', TODAY))).toBe('missing')
  })
})

describe('D25 contractors and dispatched workers: law 31, 86', () => {
  type Contractor = Partial<NonNullable<FactsParts['contractors']>[number]>
  const PAPERS = {
    qualified: true,
    agreementSignedOn: '2026-01-01',
    examListOn: '2026-01-02',
    trainingConfirmedOn: '2026-01-03',
  }
  const contracted = (contractor: Contractor, hazards = ['dust-1']) =>
    dueOf(
      buildFacts({
        ...oneWorker({ hazards }),
        contractors: [{ id: 'co1', name: '检修队', work: '检修除尘', from: '2026-02-01', ...contractor }],
      }),
      'workplace.contractor',
      TODAY,
    )

  it('a file without the list of examinations: no work order (worked example)', () => {
    const [found] = contracted({ ...PAPERS, examListOn: null })
    if (found === undefined) throw new Error('no item')
    expect(verdict(found)).toBe('missing')
    expect(textOf(found)).toBe('对方资料不全，补齐之前不能派工。')
    expect(missingOf(found)).toEqual(['缺：作业人员体检名单。'])
  })

  it.each<[string, Contractor, string[]]>([
    ['complete', PAPERS, ['ok']],
    ['not able to protect its people', { ...PAPERS, qualified: false }, ['overdue 2026-02-01']],
    ['over', { to: '2026-06-30' }, []],
    ['not begun', { from: '2027-01-01' }, []],
    ['on a post without hazards', { postIds: ['p9'] }, []],
    ['on a post with hazards', { postIds: ['p1'] }, ['missing']],
  ])('%s', (_, contractor, expected) => {
    expect(contracted(contractor).map(verdict)).toEqual(expected)
  })

  it('a contract that ends before it begins is refused', () => {
    expect(() => contracted({ from: '2026-02-01', to: '2026-01-31' })).toThrow('period.reversed')
  })

  it('three dispatched workers count in every headcount (worked example)', () => {
    const ids = ['w1', 'w2', 'w3']
    const facts = buildFacts({
      ...oneWorker({ hazards: ['dust-1'] }),
      workers: ids.map((id) => ({ id, name: id, kind: 'dispatched' as const })),
      assignments: ids.map((id) => ({ id: `a-${id}`, workerId: id, postId: 'p1' })),
    })
    const present = presence(facts, isoDate(TODAY))
    expect([present.workers.length, present.exposed.size]).toEqual([3, 3])
    expect(dueOf(facts, 'training.inService', TODAY)).toHaveLength(3)
  })
})
