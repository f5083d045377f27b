import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { declarationSheet } from '#shared/domain/declaration-sheet.ts'
import type { SheetRow } from '#shared/domain/declaration-sheet.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Reference } from '#shared/reference/types.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { halfEmptyFirm, workingFirm } from '../documents/firms.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')

function row(facts: Facts, id: string, pack: Reference = reference): SheetRow {
  const found = declarationSheet(facts, pack, asOf).rows.find((entry) => entry.id === id)
  if (found === undefined) throw new Error(`no row ${id}`)
  return found
}

function count(facts: Facts, id: string): number {
  const { value } = row(facts, id)
  if (value.kind !== 'persons' && value.kind !== 'points') throw new Error(`${id} is no count`)
  return value.count
}

/** Six people of every kind; two of them stand on two posts, and one left yesterday. */
const crew = buildFacts({
  workplaces: [{ id: 'w', name: '车间' }],
  posts: [
    { id: 'grind', workplaceId: 'w', name: '打磨' },
    { id: 'paint', workplaceId: 'w', name: '喷漆' },
    { id: 'office', workplaceId: 'w', name: '文员' },
  ],
  exposures: [
    { id: 'e1', postId: 'grind', hazardId: 'dust-1' },
    { id: 'e2', postId: 'grind', hazardId: 'phys-1', daysPerWeek: 5 },
    { id: 'e3', postId: 'paint', hazardId: 'chem-28' },
    { id: 'e4', postId: 'paint', hazardId: 'chem-29' },
    { id: 'e5', postId: 'paint', hazardId: 'phys-1', daysPerWeek: 5 },
  ],
  workers: [
    { id: 'own', name: '甲' },
    { id: 'dispatched', name: '乙', kind: 'dispatched' },
    { id: 'contractor', name: '丙', kind: 'contractor' },
    { id: 'intern', name: '丁', kind: 'intern' },
    { id: 'clerk', name: '戊' },
    { id: 'gone', name: '己', leaveDate: '2026-11-21' },
  ],
  assignments: [
    { id: 'a1', workerId: 'own', postId: 'grind' },
    { id: 'a2', workerId: 'own', postId: 'paint' },
    { id: 'a3', workerId: 'dispatched', postId: 'grind' },
    { id: 'a4', workerId: 'contractor', postId: 'paint' },
    { id: 'a5', workerId: 'intern', postId: 'grind' },
    { id: 'a6', workerId: 'intern', postId: 'paint' },
    { id: 'a7', workerId: 'clerk', postId: 'office' },
    { id: 'a8', workerId: 'gone', postId: 'grind' },
  ],
  trainings: [
    { id: 't1', trainee: 'worker', workerId: 'own', kind: 'refresher', date: '2026-03-01', hours: 4, passed: true },
    { id: 't2', trainee: 'worker', workerId: 'own', kind: 'refresher', date: '2026-05-01', hours: 4, passed: true },
    { id: 't3', trainee: 'worker', workerId: 'intern', kind: 'first', date: '2025-12-31', hours: 8, passed: true },
    { id: 't4', trainee: 'worker', workerId: 'clerk', kind: 'first', date: '2026-05-01', hours: 8, passed: true },
  ],
})

describe('headcounts are distinct persons, whoever pays them', () => {
  it.each([
    ['1.13', 3],
    ['1.14', 2],
    ['1.15', 4],
    ['3.1.2', 3],
    ['3.1.3', 3],
    ['3.2.2', 3],
    ['3.2.4', 3],
    ['3.3.2', 4],
    ['3.3.3', 4],
    ['3.4.2', 0],
  ])('row %s is %i', (id, expected) => {
    expect(count(crew, id)).toBe(expected)
  })

  it('names the workers behind a count, so that a screen can ask why', () => {
    expect(row(crew, '3.2.4').value).toEqual({ kind: 'persons', count: 3, workerIds: ['contractor', 'intern', 'own'] })
  })

  it('counts training of the year once per person, and only of exposed people', () => {
    expect(row(crew, '1.19').value).toMatchObject({ count: 1, workerIds: ['own'] })
  })

  it('lists each factor of a class with its own count', () => {
    const { value } = row(crew, '3.2.9')
    expect(value.kind === 'factors' && value.factors.map(({ name, workerIds }) => [name, workerIds.length])).toEqual([
      ['苯', 3],
      ['甲苯', 3],
    ])
    expect(row(crew, '3.5.9').value.kind).toBe('notApplicable')
  })

  it('keeps both counts of the 2012 distribution table', () => {
    const [workplace] = declarationSheet(crew, reference, asOf).distribution
    expect(workplace?.workerIds).toHaveLength(4)
    expect(workplace?.factors.reduce((sum, { workerIds }) => sum + workerIds.length, 0)).toBe(13)
  })
})

describe('measurement and surveillance of the year', () => {
  const surveyed: Facts = {
    ...crew,
    ...buildFacts({
      surveys: [
        {
          id: 's',
          kind: 'periodic',
          date: '2026-05-01',
          institution: '甲检测',
          reportNumber: 'A-1',
          results: [
            { id: 'm1', postId: 'grind', point: '1 号', hazardId: 'phys-1', kind: 'lex8h', value: 85, unit: 'dB(A)' },
            { id: 'm2', postId: 'paint', point: '1 号', hazardId: 'phys-1', kind: 'lex8h', value: 85.1, unit: 'dB(A)' },
            { id: 'm3', postId: 'paint', point: '1 号', hazardId: 'chem-28', kind: 'twa', value: 3.2, unit: 'mg/m3' },
            { id: 'm4', postId: 'paint', point: '1 号', hazardId: 'chem-28', kind: 'stel', value: 2, unit: 'mg/m3' },
            {
              id: 'm5',
              postId: 'grind',
              point: '2 号',
              hazardId: 'dust-1',
              kind: 'twaTotal',
              value: 0.9,
              unit: 'mg/m3',
              reportedVerdict: 'over',
            },
          ],
        },
        { id: 'old', kind: 'periodic', date: '2025-05-01', institution: '乙检测', reportNumber: 'B-1' },
        { id: 'own', kind: 'daily', date: '2026-06-01' },
      ],
    }),
    workers: crew.workers,
    assignments: crew.assignments,
    exposures: crew.exposures,
    posts: crew.posts,
    workplaces: crew.workplaces,
  }

  it('counts points, not results; equal to the limit is not over; the report decides what cannot be judged', () => {
    const counts = ['4.3.4', '4.3.5', '4.2.2', '4.2.3', '4.2.6', '4.2.7', '4.1.4', '4.1.5'].map((id) =>
      count(surveyed, id),
    )
    expect(counts).toEqual([2, 1, 1, 1, 1, 1, 1, 1])
  })

  it('takes bodies and numbers of this year’s reports only', () => {
    expect(row(surveyed, '4.2').value).toEqual({ kind: 'text', text: '甲检测' })
    expect(row(surveyed, '4.3').value).toEqual({ kind: 'text', text: 'A-1' })
  })

  it('writes 未检测 and zeros without a report', () => {
    expect(row(crew, '4.1').value).toMatchObject({ choice: { key: 'sheet.unmeasured' } })
    expect(row(crew, '4.2').value.kind).toBe('notApplicable')
    expect(count(crew, '4.3.2')).toBe(0)
  })
})

describe('kind of declaration', () => {
  it.each([
    ['first', {}],
    ['annual', { declarations: [{ id: 'd', kind: 'first', date: '2025-01-01', year: 2025 }] }],
    [
      'change',
      {
        declarations: [{ id: 'd', kind: 'first', date: '2025-01-01', year: 2025 }],
        changeEvents: [{ id: 'c', kind: 'processChanged', date: '2026-11-01' }],
      },
    ],
  ] as const)('%s', (kind, records) => {
    const facts = buildFacts(structuredClone<object>(records))
    expect(row(facts, '0.1').value).toMatchObject({ choice: { key: `sheet.kind.${kind}` } })
  })
})

describe('gaps and checks', () => {
  it('names everything a new firm lacks and where to add it', () => {
    const { gaps } = declarationSheet(halfEmptyFirm(), reference, asOf)
    expect(gaps.map(({ path, link }) => [path, link])).toEqual([
      ['profile.uscc', 'profile'],
      ['profile.divisionCode', 'profile'],
      ['profile.registeredAddress', 'profile'],
      ['profile.workAddress', 'profile'],
      ['profile.staff', 'profile'],
      ['profile.industryCode', 'profile'],
      ['profile.registrationType', 'profile'],
      ['profile.secretUnit', 'profile'],
      ['profile.filler', 'profile'],
      ['profile.legalRepresentative', 'profile'],
      ['profile.healthManager', 'profile'],
      ['profile.diseaseTotal', 'profile'],
      ['profile.products', 'profile'],
      ['exposures', 'structure'],
    ])
  })

  it('lacks nothing when the firm is complete', () => {
    expect(declarationSheet(workingFirm({ workers: 46, posts: 6 }), reference, asOf).gaps).toEqual([])
  })

  it('warns of a class that is present with nobody exposed, and of people without a post', () => {
    const facts = buildFacts({
      workplaces: [{ id: 'w', name: '车间' }],
      posts: [{ id: 'p', workplaceId: 'w', name: '打磨' }],
      exposures: [{ id: 'e', postId: 'p', hazardId: 'dust-1' }],
      workers: [{ id: 'n', name: '甲' }],
    })
    const { warnings } = declarationSheet(facts, reference, asOf)
    expect(warnings.map(({ key }) => key)).toEqual(['sheet.check.unplaced', 'sheet.check.emptyClass'])
    expect(renderMessage({ key: 'sheet.check.emptyClass', params: { class: '@sheet.class.dust' } }, 'en')).toContain(
      'dust',
    )
  })

  it('warns when more were examined than are exposed', () => {
    const exams = ['own', 'dispatched', 'intern', 'gone'].map((workerId, index) => ({
      id: `x${index}`,
      workerId,
      kind: 'inService' as const,
      date: '2026-04-01',
      hazardIds: ['dust-1'],
    }))
    const facts: Facts = { ...crew, exams: buildFacts({ exams }).exams }
    const { warnings } = declarationSheet(facts, reference, asOf)
    expect(warnings).toContainEqual({
      key: 'sheet.check.moreExaminedThanExposed',
      params: { small: '粉尘体检人数', smallCount: 4, large: '粉尘接触总人数', largeCount: 3 },
    })
  })
})

it('takes labels and provisional marks from the pack: a corrected pack needs no code', () => {
  const corrected: Reference = {
    ...reference,
    declarationForm: [
      ...reference.declarationForm.map((entry) =>
        entry.id === '1.3' ? { ...entry, label: '所属行政区', provisional: false } : entry,
      ),
      { id: '1.20', block: 'basic', label: '新增栏目', evidence: 'A', provisional: false },
    ],
  }
  expect(row(crew, '1.3', corrected)).toMatchObject({ label: '所属行政区', provisional: false })
  expect(row(crew, '1.20', corrected).value).toEqual({ kind: 'open' })
})
