import { describe, expect, test } from 'vitest'
import { assessments, gradeOf, scoreOf } from '#shared/domain/assessment.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { checkAssessments } from '#shared/reference/check/assessment.ts'
import { librarySchemas, type LibraryRow } from '#shared/reference/library-schemas.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { buildFacts } from '../helpers/build-facts.ts'

type Scheme = LibraryRow<'assessment-schemes'>

/** Points of the 24 items of a municipal table of 2013, the only scored form that could be read in full (risk-class.md §4). */
const POINTS = [3, 3, 3, 3, 3, 3, 3, 4, 4, 3, 4, 3, 3, 3, 4, 10, 5, 5, 4, 10, 5, 5, 5, 2]

const LAW = {
  basis: [{ document: '样表', clause: '附表', edition: '测试', verification: 'D' as const }],
  verification: 'D' as const,
  validFrom: null,
  validTo: null,
}

const NO_HINTS = {
  theme: null,
  evidence: null,
  finding: null,
  findingTag: null,
  findingNote: null,
  control: null,
  suggestion: null,
  rules: [],
}

const scheme = (more: Partial<Scheme> = {}): Scheme => ({
  id: 'sample',
  name: '样表',
  version: '测试版',
  total: 100,
  notApplicable: 'full',
  items: POINTS.map((points, index) => ({
    itemId: `i${index + 1}`,
    text: `第${index + 1}项`,
    points,
    key: index === 19,
    ...NO_HINTS,
  })),
  grades: [
    { grade: 'A', min: 90 },
    { grade: 'B', min: 70 },
    { grade: 'C', min: 0 },
  ],
  keyFailed: null,
  keyShare: null,
  about: 'firm',
  classes: ['甲', '乙', '丙'],
  matrix: (['I', 'II', 'III'] as const).flatMap((level, row) =>
    ['A', 'B', 'C'].map((grade, column) => ({
      level,
      grade,
      class: ['甲', '甲', '乙', '丙', '丙'][row + column] ?? '丙',
    })),
  ),
  ...LAW,
  ...more,
})

const answers = (not: Readonly<Record<number, 'no' | 'notApplicable'>> = {}) =>
  POINTS.map((_, index) => ({
    itemId: `i${index + 1}`,
    answer: not[index + 1] ?? ('yes' as const),
    note: null,
    points: null,
  }))

describe('scoring by a loaded table (risk-class.md §4)', () => {
  test('all met is 100; items 16 and 20 at zero is 80; item 8 without a project keeps its points', () => {
    expect(scoreOf(scheme(), answers()).points).toBe(100)
    expect(scoreOf(scheme(), answers({ 16: 'no', 20: 'no' })).points).toBe(80)
    expect(scoreOf(scheme(), answers({ 8: 'notApplicable' })).points).toBe(100)
  })

  test('a scheme that leaves out what does not apply scales the rest', () => {
    const left = scheme({ notApplicable: 'leaveOut' })
    expect(scoreOf(left, answers({ 16: 'notApplicable', 20: 'no' })).points).toBeCloseTo((80 / 90) * 100)
  })

  test('bands: 90 is A, 89.9 is B, 70 is B, 69.9 is C; a failed key item decides where the table says so', () => {
    const grade = (points: number, keyFailed = false, more = {}) => gradeOf(scheme(more), { points, keyFailed })
    expect([grade(90), grade(89.9), grade(70), grade(69.9)]).toEqual(['A', 'B', 'B', 'C'])
    expect([grade(95, true), grade(95, true, { keyFailed: 'C' })]).toEqual(['A', 'C'])
  })
})

describe('健康企业 by the rule of 海南 2020: 85 points, and every veto item at 75% (programmes.md §2)', () => {
  const health = scheme({
    total: 100,
    items: [
      { itemId: 'veto', text: '否决项', points: 20, key: true, ...NO_HINTS },
      { itemId: 'rest', text: '其余', points: 80, key: false, ...NO_HINTS },
    ],
    grades: [
      { grade: '达标', min: 85 },
      { grade: '不达标', min: 0 },
    ],
    keyFailed: '不达标',
    keyShare: 0.75,
    classes: [],
    matrix: [],
  })
  const part = (itemId: string, points: number) => ({ itemId, answer: 'no' as const, note: null, points })

  test.each([
    ['86 points with a veto item at 70% fails', 14, 72, 86, '不达标'],
    ['85 points with every veto item at 75% passes', 15, 70, 85, '达标'],
    ['84 points with every veto item at 75% fails', 15, 69, 84, '不达标'],
  ])('%s', (_, veto, rest, points, grade) => {
    const score = scoreOf(health, [part('veto', veto), part('rest', rest)])
    expect([score.points, gradeOf(health, score)]).toEqual([points, grade])
  })

  test('a part never gives more than the item has', () => {
    expect(scoreOf(health, [part('veto', 50), part('rest', 0)]).points).toBe(20)
  })
})

describe('a table that cannot be right is refused on loading', () => {
  const faults = (row: Scheme) =>
    checkAssessments({
      packs: loadReferencePacks,
      library: (name) =>
        librarySchemas[name].parse({ pack: name, format: 1, edition: '2026-11', basis: [], rows: [row] }) as never,
    }).map(({ fault }) => fault.key)
  // The check of schemes reads no other pack.
  const loadReferencePacks = {} as never

  test('a sound one passes', () => expect(faults(scheme())).toEqual([]))

  test.each([
    ['scheme.total', { total: 99 }],
    [
      'scheme.itemTwice',
      { items: [...scheme().items.slice(1), { itemId: 'i2', text: '再', points: 3, key: false, ...NO_HINTS }] },
    ],
    [
      'scheme.grades',
      {
        grades: [
          { grade: 'A', min: 70 },
          { grade: 'B', min: 90 },
          { grade: 'C', min: 0 },
        ],
      },
    ],
    ['scheme.keyFailed', { keyFailed: 'D' }],
    ['scheme.matrix', { matrix: scheme().matrix.slice(1) }],
    ['scheme.monotone', { classes: ['丙', '乙', '甲'] }],
  ] as const)('%s', (key, more) => expect(faults(scheme(more))).toContain(`packFault.${key}`))
})

test('no table ships: the program gives no letter', () => {
  const reference = loadReference()
  expect(reference.library.rows('assessment-schemes')).toEqual([])
  expect(assessments(buildFacts(), reference, isoDate('2026-11-22'))).toEqual([])
})

test('with a table loaded: grade and class with the scheme’s name and version, or what is missing', () => {
  const shipped = loadReference()
  const rows = [scheme()]
  const reference = {
    ...shipped,
    library: {
      ...shipped.library,
      rowsOn: ((name: string, on: never) =>
        name === 'assessment-schemes'
          ? rows
          : shipped.library.rowsOn(name as never, on)) as typeof shipped.library.rowsOn,
    },
  }
  const facts = buildFacts({
    workplaces: [{ id: 'wp', name: '车间' }],
    posts: [{ id: 'p', workplaceId: 'wp', name: '岗位' }],
    exposures: [{ id: 'x', postId: 'p', hazardId: 'phys-1' }],
    selfChecks: [{ id: 's', date: '2026-05-01', checklist: 'sample', answers: answers({ 16: 'no' }) }],
  })
  const [assessed] = assessments(facts, reference, isoDate('2026-11-22'))
  expect(assessed).toMatchObject({ scheme: '样表（测试版）', score: 90, total: 100, grade: 'A' })
  const [before] = assessments(facts, reference, isoDate('2026-04-30'))
  expect([before?.grade, before?.explanation.missing[0]?.key]).toEqual([null, 'missing.assessment.selfCheck'])
})
