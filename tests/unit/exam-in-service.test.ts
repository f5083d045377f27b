import { describe, expect, it } from 'vitest'
import { buildFacts, noise, oneWorker, type OneWorker } from '../helpers/build-facts.ts'
import { missingOf, reference, stepsOf, theItem, verdict } from '../helpers/due.ts'

const RULE = 'exam.inService'
const TODAY = '2026-11-22'
const SILICA = 'dust-1'
const WELDING = 'dust-11'
const BENZENE = 'chem-28'
const TOLUENE = 'chem-29'
const HEAT = 'phys-2'

function visit(worker: OneWorker, asOf = TODAY) {
  return theItem(buildFacts(oneWorker(worker)), RULE, asOf)
}

function inService(date: string) {
  return [{ kind: 'inService' as const, date }]
}

function hazardNamed(name: string): string {
  const hazard = reference.hazards.find((candidate) => candidate.name.startsWith(name))
  if (!hazard) throw new Error(`no hazard ${name}`)
  return hazard.id
}

describe('EX-04, D44: the interval is a maximum, counted from the last exam of that factor', () => {
  it.each([
    ['EX-04', 88, '2026-03-15', 'ok 2027-03-15'],
    ['EX-04', 82, '2026-03-15', 'ok 2028-03-15'],
    ['EX-04', 79, '2026-03-15', 'notApplicable'],
    ['D44', 87, '2026-09-15', 'ok 2027-09-15'],
    ['D44', 82, '2026-09-15', 'ok 2028-09-15'],
    ['D44', 79, '2026-09-15', 'notApplicable'],
    ['GBZ 188-2025 7.1: the lower bound belongs to the range', 85, '2026-03-15', 'ok 2027-03-15'],
    ['GBZ 188-2025 7.1', 84.9, '2026-03-15', 'ok 2028-03-15'],
    ['GBZ 188-2025 7.1', 80, '2026-03-15', 'ok 2028-03-15'],
    ['GBZ 188-2025 7.1', 79.9, '2026-03-15', 'notApplicable'],
  ])('%s: noise %d dB(A), exam %s → %s', (_clause, level, exam, expected) => {
    expect(verdict(visit({ hazards: [noise(level)], exams: inService(exam) }))).toBe(expected)
  })

  it('a due day is met on the day itself and late the day after', () => {
    const worker: OneWorker = { hazards: [noise(88)], exams: inService('2025-11-22') }
    expect(verdict(visit(worker))).toBe('due 2026-11-22')
    expect(verdict(visit(worker, '2026-11-23'))).toBe('overdue 2026-11-22')
  })

  it('clamps to the end of the month: 2024-02-29 + 12 months = 2025-02-28', () => {
    expect(visit({ hazards: [noise(88)], exams: inService('2024-02-29') }).dueDate).toBe('2025-02-28')
  })

  it('reminds within 60 days and not before', () => {
    const worker: OneWorker = { hazards: [noise(88)], exams: inService('2026-03-15') }
    expect(visit(worker, '2027-01-13').status).toBe('ok')
    expect(visit(worker, '2027-01-14').status).toBe('due')
  })
})

describe('what is missing is named, never guessed', () => {
  it('noise without a level', () => {
    const item = visit({ hazards: ['phys-1'], exams: inService('2026-03-15') })
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual(['缺：一车间·冲压的噪声强度（8 h 等效声级）。'])
  })

  it('no exam on file', () => {
    const item = visit({ hazards: [BENZENE] })
    expect(verdict(item)).toBe('missing')
    expect(missingOf(item)).toEqual(['缺：苯的上岗前或在岗期间检查记录。'])
  })

  it('an exam without factors covers none, and says so', () => {
    const item = visit({ hazards: [BENZENE], exams: [{ kind: 'inService', date: '2026-03-15', hazardIds: [] }] })
    expect(missingOf(item)).toContain('缺：2026-03-15 的检查查了哪些因素。')
  })

  it('EX-02: an exam of another factor does not stand in', () => {
    const exams = [{ kind: 'inService' as const, date: '2026-03-15', hazardIds: ['phys-1'] }]
    expect(verdict(visit({ hazards: [BENZENE], exams }))).toBe('missing')
  })

  it('lead: the cycle depends on blood lead, but past the longest cycle it is late either way (GBZ 188-2025 5.1)', () => {
    const worker: OneWorker = { hazards: ['chem-1'], exams: inService('2025-12-01') }
    expect(verdict(visit(worker))).toBe('missing')
    expect(verdict(visit(worker, '2026-12-02'))).toBe('overdue 2026-12-01')
  })

  it('an exam after the day asked about is not yet known', () => {
    expect(verdict(visit({ hazards: [noise(88)], exams: inService('2026-11-23') }))).toBe('missing')
  })
})

describe('EX-05: the grade decides; no valid grade counts as II (A.10)', () => {
  it.each([
    [null, '2026-06-30', 'ok 2027-06-30'],
    ['II', '2026-06-30', 'ok 2027-06-30'],
    ['I', '2026-06-30', 'ok 2028-06-30'],
    ['0', '2026-06-30', 'ok 2028-06-30'],
  ] as const)('silica, grade %s, exam %s → %s', (grade, exam, expected) => {
    expect(verdict(visit({ hazards: [{ hazardId: SILICA, grade }], exams: inService(exam) }))).toBe(expected)
  })

  it('says that A.10 was applied', () => {
    expect(stepsOf(visit({ hazards: [SILICA], exams: inService('2026-06-30') }))).toContain('附录 A.10')
  })
})

describe('EX-06: a shorter cycle for one item', () => {
  const vinylChloride = { hazardId: hazardNamed('氯乙烯'), grade: 'I' as const }

  it('vinyl chloride grade I, exam 2026-08-31: liver function by 2027-02-28, whole exam by 2028-08-31', () => {
    const item = visit({ hazards: [vinylChloride], exams: inService('2026-08-31') })
    expect(item.dueDate).toBe('2027-02-28')
    expect(stepsOf(item)).toContain('2026-08-31 + 24 个月 = 2028-08-31')
  })

  it('a re-check of the item alone moves the item, not the whole exam', () => {
    const exams = [...inService('2026-08-31'), { kind: 'recheck' as const, date: '2027-02-20' }]
    const item = visit({ hazards: [vinylChloride], exams }, '2027-03-01')
    expect(item.dueDate).toBe('2027-08-20')
    expect(stepsOf(item)).toContain('= 2028-08-31')
  })
})

describe('EX-07: 致喘物, every 6 months for two years, then 12', () => {
  const toluene = hazardNamed('甲苯-2,4-二异氰酸酯')
  const first = { kind: 'preJob' as const, date: '2025-11-20' }

  it.each([
    [[], '2026-06-01'],
    [['2026-06-01'], '2026-12-01'],
    [['2026-06-01', '2026-12-01'], '2027-06-01'],
    [['2026-06-01', '2026-12-01', '2027-06-01'], '2027-12-01'],
    [['2026-06-01', '2026-12-01', '2027-06-01', '2027-12-01'], '2028-12-01'],
  ])('start 2025-12-01, exams %s → %s', (dates, expected) => {
    const exams = [first, ...dates.flatMap(inService)]
    const asOf = dates.at(-1) ?? '2025-12-01'
    expect(
      visit({ hazards: [toluene], from: '2025-12-01', exams }, asOf < '2026-08-01' ? '2026-08-01' : asOf).dueDate,
    ).toBe(expected)
  })

  it('links the first day it counted from', () => {
    const { inputs } = visit({ hazards: [toluene], from: '2025-12-01', exams: [first] }).explanation
    expect(inputs).toContainEqual({ kind: 'assignments', id: 'a1', field: 'from', value: '2025-12-01' })
  })

  it('an unknown first day is missing', () => {
    expect(missingOf(visit({ hazards: [toluene], exams: [first] }))[0]).toMatch(/^缺：开始接触.+的日期。$/)
  })
})

describe('EX-08: cotton dust, one exam between month 6 and month 12', () => {
  const cotton = hazardNamed('棉尘')

  it('start 2026-08-01 → window 2027-02-01 to 2027-08-01', () => {
    const item = visit({ hazards: [cotton], from: '2026-08-01', exams: [{ kind: 'preJob', date: '2026-07-20' }] })
    expect(item.dueDate).toBe('2027-08-01')
    expect(stepsOf(item)).toContain('2027-02-01 至 2027-08-01')
  })

  it('an exam in the window settles it; the grade cycle goes on', () => {
    const exams = [{ kind: 'preJob' as const, date: '2026-07-20' }, ...inService('2027-03-01')]
    expect(visit({ hazards: [cotton], from: '2026-08-01', exams }, '2027-03-02').dueDate).toBe('2029-03-01')
  })
})

describe('EX-10: heat, before the hot season of the next year', () => {
  it.each([
    ['2026-04-10', '2027-04-10'],
    ['2026-05-31', '2027-05-31'],
    ['2026-07-15', '2027-05-31'],
  ])('exam %s → %s (season from 06-01, a default of this program)', (exam, expected) => {
    const item = visit({ hazards: [HEAT], exams: inService(exam) })
    expect(item.dueDate).toBe(expected)
    expect(item.explanation.basis).toContainEqual(expect.objectContaining({ verification: 'D' }))
  })
})

describe('EX-11: recommended exams are never a breach', () => {
  it('toluene, exam 2023-01-10, 36 months passed → hint only', () => {
    const item = visit({ hazards: [TOLUENE], exams: inService('2023-01-10') })
    expect(verdict(item)).toBe('notApplicable')
    expect(stepsOf(item)).toContain('建议每 36 个月一次，上次为 2023-01-10')
  })
})

describe('EX-12: the change of editions on 2026-08-01', () => {
  const dmf = hazardNamed('二甲基甲酰胺')
  // Liver function every 6 months stands in both editions, so a re-check keeps it from hiding the whole exam.
  const recently = { kind: 'recheck' as const, date: '2026-07-20' }

  it('DMF, exam 2025-03-10: 2014 gives 2028-03-10, 2025 gives 2026-03-10 → due at once since 2026-08-01', () => {
    const item = visit({ hazards: [dmf], exams: [...inService('2025-03-10'), recently] })
    expect(verdict(item)).toBe('overdue 2026-08-01')
    expect(stepsOf(item)).toContain('2025-03-10 + 12 个月 = 2026-03-10')
  })

  it('the day before the change the 2014 cycle of 36 months still holds', () => {
    const item = visit({ hazards: [dmf], exams: [...inService('2025-03-10'), recently] }, '2026-07-31')
    expect(stepsOf(item)).toContain('2025-03-10 + 36 个月 = 2028-03-10')
    expect(item.explanation.basis.map((basis) => basis.edition)).toContain('GBZ 188-2014')
  })

  it('what was late under 2014 already stays late by its own date', () => {
    expect(verdict(visit({ hazards: [noise(88)], exams: inService('2025-03-10') }))).toBe('overdue 2026-03-10')
  })

  it('toluene: 12 months mandatory until 2026-07-31, recommended since', () => {
    const worker: OneWorker = { hazards: [TOLUENE], exams: inService('2025-07-15') }
    expect(verdict(visit(worker, '2026-07-31'))).toBe('overdue 2026-07-15')
    expect(verdict(visit(worker, '2026-08-01'))).toBe('notApplicable')
  })
})

describe('EX-13: several factors, one visit at the earliest', () => {
  it('noise 88 dB and welding fume grade I, exam 2026-03-15 → visit by 2027-03-15, dust part by 2030-03-15', () => {
    const item = visit({ hazards: [noise(88), { hazardId: WELDING, grade: 'I' }], exams: inService('2026-03-15') })
    expect(verdict(item)).toBe('ok 2027-03-15')
    expect(stepsOf(item)).toContain('2026-03-15 + 48 个月 = 2030-03-15')
  })

  it('a range (24–36 months) reminds at its lower end and is late only past its upper end', () => {
    const worker: OneWorker = { hazards: [WELDING], exams: inService('2024-03-15') }
    expect(verdict(visit(worker))).toBe('due 2026-03-15')
    expect(verdict(visit(worker, '2027-03-16'))).toBe('overdue 2026-03-15')
  })

  it('the same factor on two posts: the strictest', () => {
    const parts = oneWorker({ hazards: [noise(82)], exams: inService('2026-03-15') })
    const facts = buildFacts({
      ...parts,
      posts: [...(parts.posts ?? []), { id: 'p2', workplaceId: 'wp1', name: '打磨' }],
      exposures: [...(parts.exposures ?? []), { id: 'x2', postId: 'p2', ...noise(90) }],
      assignments: [...(parts.assignments ?? []), { id: 'a2', workerId: 'w1', postId: 'p2' }],
    })
    expect(theItem(facts, RULE, TODAY).dueDate).toBe('2027-03-15')
  })

  it('a factor without a date hides the date of the visit, unless something presses already', () => {
    const exams = [{ kind: 'inService' as const, date: '2026-03-15', hazardIds: ['phys-1'] }]
    expect(verdict(visit({ hazards: [noise(88), BENZENE], exams }))).toBe('missing')
    expect(verdict(visit({ hazards: [noise(88), BENZENE], exams }, '2027-03-16'))).toBe('overdue 2027-03-15')
  })
})

describe('how well a section fits', () => {
  it('an inferred section weighs S and asks for a professional', () => {
    const inferred = reference.hazards.find((hazard) => {
      const link = reference.examLink(hazard.id, 'GBZ 188-2025')
      return link.linkedBy === 'inferred' && link.section?.stages.includes('inService')
    })
    if (!inferred) throw new Error('the pack has inferred links')
    const item = visit({ hazards: [inferred.id], exams: inService('2026-10-15'), from: '2020-01-01' })
    expect(stepsOf(item)).toContain('请由职业卫生专业人员确认')
    expect(item.explanation.basis.at(-1)?.verification === 'V').toBe(false)
  })

  it('a hazard two sections name says so: phthalic anhydride, 5.56 and 5.55', () => {
    const item = visit({ hazards: [hazardNamed('邻苯二甲酸酐')], exams: inService('2026-10-15'), from: '2020-01-01' })
    expect(stepsOf(item)).toContain('也可能适用 5.55“酸雾或酸酐”')
  })

  it('a hazard no section names has no in-service exam', () => {
    const unnamed = reference.hazards.find(
      (hazard) => reference.examLink(hazard.id, 'GBZ 188-2025').linkedBy === 'none',
    )
    if (!unnamed) throw new Error('the pack has unnamed hazards')
    expect(verdict(visit({ hazards: [unnamed.id] }))).toBe('notApplicable')
  })
})
