import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { hypothesisWords } from '#shared/domain/what-if/words.ts'
import { hypothesisSchema, type SupposedChangeInput, WHAT_IF_SECTIONS } from '#shared/entities/what-if.ts'
import { type Language, renderMessage, translator } from '#shared/i18n/index.ts'
import { reference } from '../helpers/due.ts'
import { randomFirm } from '../helpers/random-firm.ts'
import { answered, ask, linesOf, paintShop, refusalsOf, TODAY } from '../helpers/what-if.ts'

const on = '2026-12-10'
const BENZENE: Extract<SupposedChangeInput, { kind: 'addHazard' }> = {
  kind: 'addHazard',
  on,
  postId: 'p1',
  hazardId: 'chem-28',
}

function noiseBecomes(value: number, day = on): Extract<SupposedChangeInput, { kind: 'levelChanges' }> {
  return {
    kind: 'levelChanges',
    on: day,
    postId: 'p2',
    hazardId: 'phys-1',
    level: { kind: 'lex8h', value, unit: 'dB(A)' },
  }
}

describe('benzene comes to a post with three workers', () => {
  const firm = paintShop()

  it('asks for an exam of each before the first day (law 35, GBZ 188-2025 5.19)', () => {
    expect(linesOf(firm, [BENZENE], 'exams')).toEqual(
      ['甲1', '甲2', '甲3'].map((name) => `上岗前检查：苯 | ${name} | - → due 2026-12-09`),
    )
    const [line] = answered(firm, [BENZENE]).sections.exams
    const steps = line?.explanation.steps.map((step) => renderMessage(step, 'zh-CN')).join('\n')
    for (const words of ['肝脾B超', '造血系统疾病', '每 12 个月一次']) expect(steps).toContain(words)
    expect(line?.explanation.basis).toContainEqual(expect.objectContaining({ clause: '5.19', edition: 'GBZ 188-2025' }))
  })

  it('puts exams and training on the due list before the first day, and what follows them after it', () => {
    const duties = linesOf(firm, [BENZENE], 'duties')
    for (const line of [
      '上岗前职业健康检查 | 甲1 | - → due 2026-12-09',
      '劳动者上岗前培训 | 甲1 | - → due 2026-12-09',
      '在岗期间职业健康检查 | 甲1 | - → ok 2027-12-09',
      '劳动者在岗期间培训 | 甲1 | - → ok 2027-12-09',
    ])
      expect(duties).toContain(line)
    expect(duties.filter((line) => line.includes('甲4'))).toEqual([])
  })

  it('changes the declaration within 15 days (48号令 8) and declares the high-toxic substance anew (D11)', () => {
    const declaration = linesOf(firm, [BENZENE], 'declaration')
    expect(declaration).toContain('职业病危害项目变更申报 | 苯 | - → due 2026-12-25')
    expect(declaration).toContain('高毒物品作业申报 | 测试工厂 | - → due 2026-12-10')
  })

  it('names limits, tests, gear, signs, the high-toxic card and the contract', () => {
    expect(linesOf(firm, [BENZENE], 'limits')).toEqual([
      '苯的 PC-TWA 限值 | 一车间·喷漆 | - → 3 mg/m³',
      '苯的 PC-STEL 限值 | 一车间·喷漆 | - → 6 mg/m³',
    ])
    expect(linesOf(firm, [BENZENE], 'surveys')).toEqual([
      '检测：苯 | 一车间·喷漆 | - → 每 12 个月一次',
      '高毒作业场所检测、评价：苯 | 一车间·喷漆 | - → 各地执行不一，确认后启用',
    ])
    expect(linesOf(firm, [BENZENE], 'ppe')[0]).toMatch(/^自吸过滤式防毒面具.* \| 一车间·喷漆 \| - → GB 2890-2022/)
    const notices = linesOf(firm, [BENZENE], 'notices').join('\n')
    for (const words of ['警示标识：有毒物品', '高毒物品告知卡：苯', '劳动合同告知 | 一车间·喷漆 | - → 3 人'])
      expect(notices).toContain(words)
  })

  it('counts everybody who would be exposed, and shows the facts as they would be', () => {
    const { facts, inForceOn } = answered(firm, [BENZENE])
    expect(inForceOn).toBe(on)
    expect(facts.exposures.map(({ postId, hazardId, since }) => [postId, hazardId, since])).toContainEqual([
      'p1',
      'chem-28',
      on,
    ])
    expect(linesOf(firm, [BENZENE], 'figures')).toEqual([
      '接触危害人员 | 测试工厂 | 1 → 4',
      '危害因素种类 | 测试工厂 | 1 → 2',
      '有危害的岗位 | 测试工厂 | 1 → 2',
      '综合风险等级 | 测试工厂 | Ⅱ级 → Ⅲ级',
      '职业病危害类别的前提 | 测试工厂 | - → missing 须重新确认',
    ])
  })

  it('is late from the start when it happened already', () => {
    const past = { ...BENZENE, on: '2026-11-01' }
    expect(linesOf(firm, [past], 'exams')[0]).toBe('上岗前检查：苯 | 甲1 | - → overdue 2026-10-31')
    expect(linesOf(firm, [past], 'declaration')).toContain('职业病危害项目变更申报 | 苯 | - → overdue 2026-11-16')
  })

  it('needs no declared change where the firm has benzene elsewhere: that is for the firm to judge', () => {
    const { exposures } = paintShop()
    const known = paintShop({ exposures: [...exposures, { id: 'x2', postId: 'p2', hazardId: 'chem-28' }] })
    const declaration = linesOf(known, [BENZENE], 'declaration')
    expect(declaration.filter((line) => line.startsWith('职业病危害项目变更申报'))).toEqual([
      '职业病危害项目变更申报 | 测试工厂 | - → missing 是否属重大变化由单位判断',
    ])
  })

  it('asks a firm that never declared for its first declaration (T1)', () => {
    const fresh = paintShop({ declarations: [], exposures: [], exams: [], profile: { industryCode: 'C2110' } })
    expect(linesOf(fresh, [BENZENE], 'declaration')).toContain(
      '职业病危害项目初次申报 | 测试工厂 | missing → due 2026-12-10',
    )
  })
})

describe('another level', () => {
  it('82 → 87 dB(A): the cycle shortens from 24 to 12 months and the date moves (GBZ 188-2025 7.1)', () => {
    const firm = paintShop()
    expect(linesOf(firm, [noiseBecomes(87)], 'exams')).toEqual([
      '在岗期间检查周期：噪声 | 甲4 | 每 24 个月 → 每 12 个月',
    ])
    expect(linesOf(firm, [noiseBecomes(87)], 'duties')).toContain(
      '在岗期间职业健康检查 | 甲4 | ok 2027-12-20 → due 2026-12-20',
    )
    expect(linesOf(firm, [noiseBecomes(87)], 'limits')).toEqual([
      '噪声的强度 | 一车间·木工 | 82 dB(A)，符合 → 87 dB(A)，超标',
    ])
    expect(linesOf(firm, [noiseBecomes(87)], 'ppe').join()).toContain('LEX8h>=85dB强制')
    expect(linesOf(firm, [noiseBecomes(87)], 'declaration')).toEqual([
      '职业病危害项目变更申报 | 木工 噪声 | - → due 2026-12-25',
    ])
  })

  it('an estimate changes the cycle but is no test result to declare', () => {
    const guess = { ...noiseBecomes(87), levelSource: 'estimated' } as const
    expect(linesOf(paintShop(), [guess], 'exams')).toHaveLength(1)
    expect(linesOf(paintShop(), [guess], 'declaration')).toEqual([])
  })

  it('78 → 82 dB(A): the work counts as noise from that day, so the exam comes before it', () => {
    const quiet = paintShop({
      exposures: [{ id: 'x1', postId: 'p2', hazardId: 'phys-1', level: { kind: 'lex8h', value: 78, unit: 'dB(A)' } }],
      exams: [],
    })
    expect(linesOf(quiet, [noiseBecomes(82)], 'exams')).toEqual([
      '上岗前检查：噪声 | 甲4 | - → due 2026-12-09',
      '在岗期间检查周期：噪声 | 甲4 | 不要求 → 每 24 个月',
    ])
    expect(linesOf(quiet, [noiseBecomes(82)], 'duties')).toContain(
      '上岗前职业健康检查 | 甲4 | notApplicable → due 2026-12-09',
    )
  })

  it('82 → 79 dB(A): the in-service exam is no longer asked for', () => {
    expect(linesOf(paintShop(), [noiseBecomes(79)], 'exams')).toEqual([
      '在岗期间检查周期：噪声 | 甲4 | 每 24 个月 → 不要求',
    ])
  })
})

describe('people', () => {
  const join = { kind: 'workerJoins', on, id: 'new', postId: 'p2', name: '新人', birthDate: '1995-05-05' } as const

  it('a newcomer is examined and trained before the first day, given gear and counted', () => {
    expect(linesOf(paintShop(), [join], 'exams')).toEqual(['上岗前检查：噪声 | 新人 | - → due 2026-12-09'])
    expect(linesOf(paintShop(), [join], 'duties')).toContain('劳动者上岗前培训 | 新人 | - → due 2026-12-09')
    expect(linesOf(paintShop(), [join], 'ppe')).toHaveLength(1)
    expect(linesOf(paintShop(), [join], 'limits')).toEqual([])
    expect(linesOf(paintShop(), [join], 'declaration')).toEqual([])
    expect(linesOf(paintShop(), [join], 'figures')).toEqual(
      expect.arrayContaining([
        '在册人员 | 测试工厂 | 4 → 5',
        '接触危害人员 | 测试工厂 | 1 → 2',
        '企业规模 | 测试工厂 | 微型 → 小型',
      ]),
    )
  })

  it('whoever moves leaves one hazard and meets another', () => {
    const move = { kind: 'workerMoves', on, workerId: 'w4', postId: 'p1' } as const
    const duties = linesOf(paintShop(), [BENZENE, move], 'duties')
    expect(duties.some((line) => line.startsWith('离岗时职业健康检查 | 甲4'))).toBe(true)
    expect(linesOf(paintShop(), [BENZENE, move], 'exams')).toContain('上岗前检查：苯 | 甲4 | - → due 2026-12-09')
    const there = { ...move, workerId: 'w1', postId: 'p2' }
    expect(linesOf(paintShop(), [there], 'exams')).toEqual(['上岗前检查：噪声 | 甲1 | - → due 2026-12-09'])
  })

  it('whoever leaves is examined up to the last day', () => {
    const leave = { kind: 'workerLeaves', on, workerId: 'w4' } as const
    expect(linesOf(paintShop(), [leave], 'duties')).toContain('离岗时职业健康检查 | 甲4 | - → due 2026-12-10')
    const [exam, ...exams] = paintShop().exams
    const fresh = exams.map((row) => ({ ...row, date: '2026-10-15' }))
    const recent = paintShop({ exams: exam === undefined ? [] : [exam, ...fresh] })
    expect(linesOf(recent, [leave], 'duties').join()).not.toContain('离岗时')
  })

  it('minors, the contraindicated and women who are or become pregnant are named (law 35, 38)', () => {
    const { workers } = paintShop()
    const firm = paintShop({
      workers: workers.map((worker) =>
        worker.id === 'w1'
          ? { ...worker, birthDate: '2009-01-01' }
          : worker.id === 'w2'
            ? { ...worker, sex: 'female' }
            : worker,
      ),
      exams: [
        {
          id: 'e1',
          workerId: 'w3',
          kind: 'inService',
          date: '2024-01-10',
          hazardIds: ['chem-28'],
          conclusion: 'contraindication',
        },
      ],
    })
    const lines = linesOf(firm, [BENZENE], 'barred')
    expect(lines).toEqual([
      '未满 18 周岁 | 甲1 | - → 2027-01-01 之前不得安排',
      '职业禁忌证：苯 | 甲3 | - → 不得安排',
      '孕期女职工：苯 | 一车间·喷漆 | - → missing 条件成立时孕期不得从事',
      '哺乳期女职工：苯 | 一车间·喷漆 | - → missing 条件成立时哺乳期不得从事',
    ])
    const over = { ...BENZENE, level: { kind: 'twa', value: 8, unit: 'mg/m3' } } as const
    expect(linesOf(firm, [over], 'barred')).toContain('孕期女职工：苯 | 一车间·喷漆 | - → 孕期不得从事')
  })

  it('a contraindication lifted by a later exam before work bars no longer (EX-38)', () => {
    const firm = paintShop({
      exams: [
        {
          id: 'e1',
          workerId: 'w3',
          kind: 'inService',
          date: '2024-01-10',
          hazardIds: ['chem-28'],
          conclusion: 'contraindication',
        },
        { id: 'e2', workerId: 'w3', kind: 'preJob', date: '2026-10-10', hazardIds: ['chem-28'], conclusion: 'normal' },
      ],
    })
    expect(linesOf(firm, [BENZENE], 'barred').join()).not.toContain('甲3')
    expect(linesOf(firm, [BENZENE], 'exams')).toContain('上岗前检查：苯 | 甲3 | - → ok')
  })
})

describe('places and events', () => {
  it('a new post, its hazards and the people who move there; a later change builds on it', () => {
    const changes: SupposedChangeInput[] = [
      {
        kind: 'newPost',
        on,
        id: 'p9',
        workplaceId: 'wp1',
        name: '打磨',
        hazards: [{ hazardId: 'dust-10' }],
        workerIds: ['w1', 'w2'],
      },
      { kind: 'workerJoins', on, id: 'new', postId: 'p9', name: '新人' },
    ]
    const { facts } = answered(paintShop(), changes)
    expect(facts.assignments.filter(({ postId }) => postId === 'p9').map(({ workerId }) => workerId)).toEqual([
      'w1',
      'w2',
      'new',
    ])
    expect(facts.assignments.find(({ id }) => id === 'a1')?.to).toBe('2026-12-09')
    expect(linesOf(paintShop(), changes, 'exams').map((line) => line.split(' | ')[1])).toEqual(['甲1', '甲2', '新人'])
    expect(linesOf(paintShop(), changes, 'barred')).toContain('未满 18 周岁 | 新人 | - → missing')
  })

  it('a new material brings its hazards to a post and is listed among the materials', () => {
    const material: SupposedChangeInput = {
      kind: 'newMaterial',
      on,
      postId: 'p1',
      name: '稀释剂',
      hazards: [{ hazardId: 'chem-28' }, { hazardId: 'chem-29' }],
    }
    expect(answered(paintShop(), [material]).facts.profile.materials.map(({ name }) => name)).toEqual(['稀释剂'])
    expect(linesOf(paintShop(), [material], 'declaration')).toContain(
      '职业病危害项目变更申报 | 苯、甲苯 | - → due 2026-12-25',
    )
    expect(linesOf(paintShop(), [material], 'exams')).toHaveLength(6)
  })

  it.each([
    ['projectAccepted', '2027-01-09'],
    ['processChanged', '2026-12-25'],
    ['identityChanged', '2026-12-25'],
    ['classificationChanged', '2026-12-25'],
  ] as const)('%s starts its own clock (48号令 8)', (event, day) => {
    const [line] = linesOf(paintShop(), [{ kind: 'eventHappens', on, event }], 'declaration')
    expect(line).toContain(day)
  })

  it('every change shows on the first day it shows, whatever comes later', () => {
    const changes = [BENZENE, { kind: 'eventHappens', on: '2027-03-01', event: 'identityChanged' } as const]
    const declaration = linesOf(paintShop(), changes, 'declaration')
    expect(declaration).toContain('职业病危害项目变更申报 | 苯 | - → due 2026-12-25')
    // As seen from today the later one is far off, though it will press on its own day.
    expect(declaration).toContain('职业病危害项目变更申报 | 测试工厂 | - → ok 2027-03-16')
    expect(answered(paintShop(), changes).inForceOn).toBe('2027-03-01')
  })
})

describe('what the facts contradict is refused whole, with a reason', () => {
  it.each<[string, SupposedChangeInput, string]>([
    ['an unknown post', { ...BENZENE, postId: 'nowhere' }, '没有这个岗位'],
    ['an unknown hazard', { ...BENZENE, hazardId: 'chem-999' }, 'chem-999'],
    ['a hazard the post has', { ...BENZENE, postId: 'p2', hazardId: 'phys-1' }, '已登记噪声'],
    ['a level of another kind', { ...BENZENE, level: { kind: 'lex8h', value: 80, unit: 'dB(A)' } }, '不用'],
    ['a level of a hazard that is not there', { ...noiseBecomes(87), postId: 'p1' }, '没有登记噪声'],
    ['a namesake post', { kind: 'newPost', on, id: 'p9', workplaceId: 'wp1', name: '喷漆' }, '已有岗位'],
    ['an unknown workplace', { kind: 'newPost', on, id: 'p9', workplaceId: 'wp9', name: '新岗位' }, '没有这个工作场所'],
    ['an unknown worker', { kind: 'workerMoves', on, workerId: 'w9', postId: 'p2' }, '没有这名劳动者'],
    ['a move to the same post', { kind: 'workerMoves', on, workerId: 'w4', postId: 'p2' }, '已在'],
    ['a move before hiring', { kind: 'workerMoves', on: '2023-05-01', workerId: 'w4', postId: 'p1' }, '才入职'],
    ['a move on the first day', { kind: 'workerMoves', on: '2024-01-01', workerId: 'w4', postId: 'p1' }, '正好从'],
    [
      'somebody born later',
      { kind: 'workerJoins', on, id: 'new', postId: 'p1', name: '新人', birthDate: '2027-01-01' },
      '不早于',
    ],
    ['an id that is taken', { kind: 'workerJoins', on, id: 'w1', postId: 'p1', name: '新人' }, '编号'],
  ])('%s', (_what, change, reason) => {
    const [text, ...others] = refusalsOf(paintShop(), [change])
    expect(text).toContain(reason)
    expect(others).toEqual([])
  })

  it('gives the reason of each change that cannot be made, by its number', () => {
    const leave = { kind: 'workerLeaves', on, workerId: 'w4' } as const
    expect(refusalsOf(paintShop(), [leave, BENZENE, leave, BENZENE])).toEqual([
      '3 甲4已于 2026-12-10 离职，2026-12-10 不能再有变化。',
      '4 “喷漆”已登记苯；要改强度，请用“强度变化”。',
    ])
  })

  it('refuses a unit that does not fit its kind before anything is asked', () => {
    const wrong = { ...noiseBecomes(87), level: { kind: 'lex8h', value: 87, unit: 'mg/m3' } }
    expect(hypothesisSchema.safeParse([wrong]).success).toBe(false)
  })
})

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

const ALL: readonly SupposedChangeInput[] = [
  BENZENE,
  noiseBecomes(87),
  {
    kind: 'newPost',
    on,
    id: 'p9',
    workplaceId: 'wp1',
    name: '打磨',
    hazards: [{ hazardId: 'dust-1' }],
    workerIds: ['w1'],
  },
  { kind: 'newMaterial', on, postId: 'p2', name: '胶', hazards: [{ hazardId: 'chem-46' }] },
  { kind: 'workerJoins', on: '2027-01-04', id: 'new', postId: 'p9', name: '新人', sex: 'female' },
  { kind: 'workerMoves', on: '2027-01-05', workerId: 'w2', postId: 'p9' },
  { kind: 'workerLeaves', on: '2027-01-06', workerId: 'w3' },
  { kind: 'eventHappens', on, event: 'resultReceived' },
]

describe('properties', () => {
  it('the empty hypothesis changes nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 12 }), (seed, workers) => {
        const firm = randomFirm(seed, { workers, posts: 4 })
        const answer = answered(firm, [])
        expect(answer.facts).toBe(firm)
        expect(Object.values(answer.sections).flat()).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('no hypothesis alters what it is given', () => {
    const firm = deepFreeze(paintShop())
    const before = JSON.stringify(firm)
    fc.assert(
      fc.property(fc.subarray([...ALL]), (changes) => {
        ask(firm, deepFreeze(hypothesisSchema.parse(changes)))
        expect(JSON.stringify(firm)).toBe(before)
      }),
      { numRuns: 30 },
    )
  })

  it('the same hypothesis gives the same answer, and no two lines the same id', () => {
    const [one, other] = [answered(paintShop(), ALL), answered(paintShop(), ALL)]
    expect(one).toEqual(other)
    const ids = Object.entries(one.sections).flatMap(([section, lines]) => lines.map(({ id }) => `${section}:${id}`))
    expect(new Set(ids).size).toBe(ids.length)
    for (const section of WHAT_IF_SECTIONS) expect([section, one.sections[section].length > 0]).toEqual([section, true])
  })

  it('adding a hazard never postpones or removes an exam', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom('chem-1', 'dust-11', 'phys-2'),
        (seed, hazardId) => {
          const firm = randomFirm(seed, { workers: 8, posts: 2, hazardsPerPost: 1 })
          if (firm.exposures.some((row) => row.postId === 'p0' && row.hazardId === hazardId)) return
          const { sections } = answered(firm, [{ kind: 'addHazard', on, postId: 'p0', hazardId }])
          for (const { title, before, after } of sections.duties.filter(
            ({ title: { key } }) => key === 'rule.exam.inService',
          )) {
            expect([title.key, after === null]).toEqual([title.key, false])
            const [was, will] = [before?.day ?? null, after?.day ?? null]
            if (was !== null && will !== null) expect(will <= was).toBe(true)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it.each<Language>(['zh-CN', 'en'])('reads as whole sentences in %s', (language) => {
    const { facts, sections } = answered(paintShop(), ALL)
    const t = translator(language, 'rules')
    const texts = Object.values(sections).flatMap((lines) =>
      lines.flatMap(({ title, before, after, explanation }) => [
        title,
        ...[before?.text, after?.text].flatMap((text) => text ?? []),
        explanation.text,
        ...explanation.steps,
        ...explanation.missing,
      ]),
    )
    const words = hypothesisWords(hypothesisSchema.parse(ALL), facts, reference)
    for (const text of [...texts, ...words])
      expect(renderMessage(text, language)).not.toMatch(/\{\{|undefined|@[a-z]+[A-Z.]|null/)
    for (const { kind, field } of Object.values(sections).flatMap((lines) =>
      lines.flatMap((line) => line.explanation.inputs),
    ))
      expect(t(`field.${kind}.${field}`)).not.toBe('')
  })

  it('rests every line on a clause, or says it is a count', () => {
    const { sections } = answered(paintShop(), ALL)
    const bare = Object.values(sections).flatMap((lines) =>
      lines.filter(({ explanation }) => explanation.basis.length === 0),
    )
    expect(bare.filter(({ id }) => !id.startsWith('figures/')).map(({ id }) => id)).toEqual([])
    expect(isoDate(TODAY) <= on).toBe(true)
  })
})
