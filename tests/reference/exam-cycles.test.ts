/** Reading the cycle and stage cells of the exam table; cases taken from GBZ 188-2025 with their section numbers. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { HazardId } from '#shared/entities/common.ts'
import type { ExamSection, Reference } from '#shared/reference/types.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { examSections, parseCycle, parseStageLists } from '../../resources/reference/build/exams.ts'

let reference: Reference

beforeAll(() => {
  reference = loadReference()
})

function section(hazardId: HazardId, edition: ExamSection['edition'] = 'GBZ 188-2025'): ExamSection {
  const found = reference.examLink(hazardId, edition).section
  if (!found) throw new Error(`${hazardId} has no section`)
  return found
}

/** `scope condition months`, short enough to compare at a glance. */
function cycles(hazardId: HazardId, edition: ExamSection['edition'] = 'GBZ 188-2025'): string[] {
  return section(hazardId, edition).cycle.map((part) => {
    const months = part.monthsMax === null ? `${part.months}` : `${part.months}-${part.monthsMax}`
    return [part.scope, part.item, part.condition, months].filter((text) => text !== null).join(' ')
  })
}

describe('cycles', () => {
  it('lead (5.1): by biomarker, the higher band as a recheck', () => {
    expect(cycles('chem-1')).toEqual([
      'recheck 血铅400-600μg/L(1.9-2.9μmol/L)或尿铅70-120μg/L(0.34-0.58μmol/L) 3',
      'whole 血铅<400μg/L(1.9μmol/L)或尿铅<70μg/L(0.34μmol/L) 12',
    ])
  })

  it('what a rule reads of the words stands beside them as a code', () => {
    const codes = (hazardId: HazardId) => section(hazardId).cycle.flatMap(({ code }) => code ?? [])
    expect(codes('chem-1')).toEqual(['bloodLead400-600|urineLead70-120', 'bloodLead<400|urineLead<70'])
    expect(codes('dust-1')).toEqual(['observation<=60m'])
    const parts = examSections().flatMap(({ cycle }) => cycle)
    const silent = parts.filter(({ scope, code }) => (scope === 'once' || scope === 'obs') && code === null)
    expect(silent).toEqual([])
  })

  it.each(['GBZ 188-2014', 'GBZ 188-2025'] as const)(
    'each kind of special work has its section of %s (chapter 9)',
    (edition) => {
      const found = (['electrical', 'height', 'pressureVessel', 'drivingSmall', 'drivingLarge'] as const).map(
        (work) => reference.workSection(edition, work)?.section,
      )
      const driving = edition === 'GBZ 188-2014' ? '9.6' : '9.4'
      expect(found).toEqual(['9.1', '9.2', '9.3', driving, driving])
    },
  )

  it('noise (7.1): by equivalent level, 12 months from 85 dB, 24 from 80', () => {
    expect(cycles('phys-1')).toEqual(['whole LEX8h>=85dB 12', 'whole 80dB<=LEX8h<85dB 24'])
  })

  it('silica (6.1): by grade, and people under observation yearly', () => {
    expect(cycles('dust-1').slice(0, 2)).toEqual(['whole grade>=II 12', 'whole grade<=I 24'])
    expect(section('dust-1').cycle[2]).toMatchObject({ scope: 'obs', months: 12 })
  })

  it('致喘物 (5.56): half-yearly for two years, then yearly', () => {
    expect(cycles('chem-313').slice(0, 2)).toEqual(['whole first24m 6', 'whole after24m 12'])
    expect(section('chem-313').cycle[2]).toMatchObject({ scope: 'event', months: 3 })
  })

  it('cotton (6.5): once after half a year, then a range by grade whose lower end reminds', () => {
    expect(cycles('dust-31').slice(0, 3)).toEqual([
      'once 开始工作后第6至12个月内 12',
      'whole grade>=II 24-36',
      'whole grade<=I 48-60',
    ])
  })

  it('organic dust (6.6): conditions may stand together', () => {
    expect(cycles('dust-32')).toContain('whole after24m&grade>=II 12')
  })

  it('arsenic (5.9): one item more often than the whole', () => {
    expect(cycles('chem-10')).toEqual(['item 肝功能 default 6', 'whole grade>=II 12', 'whole grade<=I 24'])
  })

  it('heat (7.3): the season stays a remark beside the plain yearly cycle', () => {
    expect(cycles('phys-2')).toEqual(['whole default 12'])
    expect(section('phys-2').cycle[0]?.remark).toContain('高温季节前')
  })

  it('toluene: recommended only since 2025 (5.58), a duty under benzene before (5.19)', () => {
    expect(cycles('chem-29')).toEqual(['rec default 36'])
    expect(cycles('chem-29', 'GBZ 188-2014')).toEqual(['whole default 12'])
  })

  it('trichloroethylene in 2014 (5.40): a week is a quarter of a month', () => {
    expect(section('chem-38', 'GBZ 188-2014').cycle[0]).toMatchObject({
      scope: 'item',
      item: '皮肤科常规',
      months: 0.25,
    })
  })

  it('refuses what it cannot read instead of dropping it', () => {
    expect(() => parseCycle('default=>每年')).toThrow('not an interval')
    expect(() => parseCycle('default 12')).toThrow('no "=>"')
  })
})

describe('stages', () => {
  it('are duties, or recommended and then never a breach', () => {
    expect(section('chem-1').stages).toEqual(['preJob', 'inService', 'leaving', 'emergency'])
    expect(section('chem-29').stages).not.toContain('inService')
    expect(section('chem-29').recommendedStages).toContain('inService')
  })

  it('resolve 同在岗 and 同上岗前 to the list they point to, 未列 to an empty one', () => {
    const lead = section('chem-1')
    expect(lead.items.leaving).toEqual(lead.items.inService)
    expect(lead.contraindications.inService).toEqual(lead.contraindications.preJob)
    expect(parseStageLists('上岗前:未列;在岗:a|b;离岗:同在岗')).toEqual({
      preJob: [],
      inService: ['a', 'b'],
      leaving: ['a', 'b'],
    })
  })

  it('leave no pointer unresolved in any section', () => {
    const lists = examSections().flatMap((row) => [row.items, row.targetDiseases, row.contraindications])
    const entries = lists.flatMap((byStage) => Object.values(byStage)).flat()
    expect(entries.length).toBeGreaterThan(5000)
    expect(entries.filter((entry) => /^同(在岗|上岗前)|^未列$/.test(entry))).toEqual([])
  })

  it('refuse a list that points to itself or to a stage the section does not have', () => {
    expect(() => parseStageLists('在岗:同在岗')).toThrow('points to itself')
    expect(() => parseStageLists('离岗:同在岗')).toThrow('nothing listed')
  })
})
