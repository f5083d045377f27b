import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import type { Message } from '#shared/domain/explanation.ts'
import { PLAN_COLUMNS, planView, wordsOf } from '#shared/domain/plan-view.ts'
import type { PlanCell, PlanView } from '#shared/domain/plan-view.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { renderMessage, renderWords } from '#shared/i18n/index.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { buildFacts } from '../helpers/build-facts.ts'
import { firmWith, halfEmptyFirm, workingFirm } from '../documents/firms.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')

function textOf(cell: PlanCell): string {
  return cell === null ? '' : renderWords(wordsOf(cell), 'zh-CN')
}

function rowsOf(view: PlanView, table: string): string[][] {
  return view.sections.flatMap(({ parts }) =>
    parts.flatMap((part) =>
      part.kind === 'table' && part.table === table ? part.rows.map((row) => row.map(textOf)) : [],
    ),
  )
}

/** Every sentence of a plan, as it is printed. */
function words(view: PlanView): string {
  const sentences: (Message | PlanCell)[] = view.sections.flatMap(({ parts }) =>
    parts.flatMap((part): PlanCell[] => {
      switch (part.kind) {
        case 'fields':
          return part.fields.flatMap(({ label, value }) => [label, value])
        case 'table':
          return part.rows.flat()
        case 'list':
          return [...part.items]
        case 'lacks':
          return part.lacks.map(({ label }) => label)
        default:
          return [part.text]
      }
    }),
  )
  return sentences.map(textOf).join('\n')
}

const working = workingFirm({ workers: 46, posts: 6 })

it('holds every section 1–17 and annex A–G, each with data or what is missing', () => {
  for (const facts of [halfEmptyFirm(), working]) {
    const { sections } = planView(facts, reference, asOf)
    expect(sections.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 17 }, (_, index) => String(index + 1)),
      'A',
      'B',
      'C',
      'D',
      'E',
      'F',
      'G',
    ])
    for (const { id, parts } of sections) expect(parts, `section ${id}`).not.toHaveLength(0)
  }
})

it('gives every row as many cells as its table has columns', () => {
  const tables = planView(working, reference, asOf).sections.flatMap(({ parts }) =>
    parts.filter((part) => part.kind === 'table'),
  )
  const uneven = tables.filter(({ table, rows }) => rows.some((row) => row.length !== PLAN_COLUMNS[table]))
  expect(tables.length).toBeGreaterThan(20)
  expect(uneven.map(({ table }) => table)).toEqual([])
})

it('names nobody', () => {
  const text = words(planView(working, reference, asOf))
  for (const { name, idCard } of working.workers) {
    expect(text).not.toContain(name)
    if (idCard !== null) expect(text).not.toContain(idCard)
  }
})

describe('findings', () => {
  const loud = { kind: 'lex8h', value: 88, unit: 'dB(A)' } as const

  it('lists exceedances and gaps in measurement with persons counted, clause and penalty', () => {
    const view = planView(
      firmWith([
        { hazardId: 'phys-1', workers: 12, result: loud },
        { hazardId: 'chem-28', workers: 3 },
      ]),
      reference,
      asOf,
    )
    const [over, untested] = rowsOf(view, 'findings')
    expect(over?.slice(0, 4)).toEqual([
      '1',
      '噪声超过职业接触限值，涉及 1 个岗位、12 人',
      '超标',
      '职业病防治法 第二十六条',
    ])
    expect(over?.[4]).toContain('五万元以上二十万元以下')
    expect(untested?.[1]).toBe('检测漏项：1 个岗位因素在规定周期内没有检测结果，涉及 苯')
  })

  it('has one measure per finding, numbered alike', () => {
    const view = planView(working, reference, asOf)
    expect(rowsOf(view, 'measures').map(([no]) => no)).toEqual(rowsOf(view, 'findings').map(([no]) => no))
  })

  it('prints the stop-work warning instead of a deadline when a post is over again', () => {
    const facts = firmWith([{ hazardId: 'phys-1', workers: 2, result: loud }])
    const [survey] = facts.surveys
    const again: Facts = {
      ...facts,
      surveys: [
        ...facts.surveys,
        ...(survey === undefined ? [] : [{ ...survey, id: 's0', date: isoDate('2026-02-01') }]),
      ],
    }
    const [measure] = rowsOf(planView(again, reference, asOf), 'measures')
    expect(measure?.[1]).toContain('停止该作业')
    expect(measure?.[5]).toBe('立即停止作业')
    expect(rowsOf(planView(facts, reference, asOf), 'measures')[0]?.[5]).toBe('')
  })
})

describe('results and risk', () => {
  it('shows result, limit and verdict, and sets untested pairs apart', () => {
    const view = planView(
      firmWith([
        { hazardId: 'phys-1', workers: 1, result: { kind: 'lex8h', value: 85, unit: 'dB(A)' } },
        { hazardId: 'chem-28', workers: 3 },
      ]),
      reference,
      asOf,
    )
    expect(rowsOf(view, 'results')).toEqual([['车间·岗位0', '点0', '噪声', 'LEX,8h', '85 dB(A)', '85 dB(A)', '符合']])
    expect(rowsOf(view, 'untested')).toEqual([['车间·岗位1', '苯', '3']])
  })

  it('prints no grade letter, and says why', () => {
    const text = words(planView(working, reference, asOf))
    expect(text).toContain('未载入官方评分表，不给出 A、B、C 等级和甲、乙、丙分类')
    expect(text).not.toMatch(/管理等级[：:]?\s*[ABC]|[甲乙丙]类/)
  })
})

it('has four rates with numerator and denominator', () => {
  const rates = rowsOf(planView(working, reference, asOf), 'rates')
  expect(rates.map(([name]) => name)).toEqual(['申报率', '定期检测率', '职业健康检查率', '培训率'])
  for (const [, numerator, denominator, rate] of rates.slice(2)) {
    expect(rate).toBe(`${((100 * Number(numerator)) / Number(denominator)).toFixed(1)}%`)
  }
})

it('spreads due dates over twelve months from the start of the service', () => {
  const calendar = rowsOf(planView(working, reference, asOf), 'calendar')
  expect(calendar.map(([month]) => month).filter((month) => /^\d/.test(month ?? ''))).toEqual([
    '2026-12',
    '2027-01',
    '2027-02',
    '2027-03',
    '2027-04',
    '2027-05',
    '2027-06',
    '2027-07',
    '2027-08',
    '2027-09',
    '2027-10',
    '2027-11',
  ])
})

it('asks for a representative of the workers only where there is a union, and never fills in the authority', () => {
  const parties = (hasUnion: boolean) => planView(buildFacts({ profile: { hasUnion } }), reference, asOf).parties
  expect(parties(true).map(({ key }) => key)).toEqual(['employer', 'provider', 'workers', 'authority'])
  expect(parties(false).map(({ key }) => key)).toEqual(['employer', 'provider', 'authority'])
  expect(parties(true).at(-1)?.name).toBeNull()
})

it('lists once what several sections lack', () => {
  const labels = planView(halfEmptyFirm(), reference, asOf).gaps.map(
    ({ label, link }) => `${renderMessage(label, 'zh-CN')} ${link}`,
  )
  expect(labels).toContain('岗位接触的职业病危害因素 structure')
  expect(new Set(labels).size).toBe(labels.length)
})

it('renders every sentence in both languages', () => {
  const view = planView(working, reference, asOf)
  for (const gap of [...view.gaps, ...planView(halfEmptyFirm(), reference, asOf).gaps]) {
    expect(renderMessage(gap.label, 'en')).not.toMatch(/[\u4e00-\u9fff]{6}/)
    expect(renderMessage(gap.label, 'zh-CN')).not.toContain('{{')
  }
})
