/** The questions rules and screens ask of the reference data. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import type { HazardId } from '#shared/entities/common.ts'
import type { Reference } from '#shared/reference/types.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

const TODAY = isoDate('2026-11-22')

let reference: Reference

beforeAll(() => {
  reference = loadReference()
})

function limits(id: HazardId): string[] {
  return reference
    .limits(id, TODAY)
    .map((row) => [row.kind, row.value, row.condition].filter((part) => part !== null).join(' '))
}

describe('limits', () => {
  it('noise: 85 dB(A), by day or by week', () => {
    expect(limits('phys-1')).toEqual(['lex8h 85', 'lex40h 85'])
  })

  it('benzene and toluene: time-weighted and short-term; formaldehyde: a ceiling', () => {
    expect(limits('chem-28')).toEqual(['twa 3', 'stel 6'])
    expect(limits('chem-29')).toEqual(['twa 50', 'stel 100'])
    expect(limits('chem-46')).toEqual(['mac 0.5'])
  })

  it('silica: three bands of free SiO2, each with total and respirable dust', () => {
    expect(limits('dust-1')).toEqual([
      'twaTotal 1 10%≤游离SiO2含量≤50%',
      'twaRespirable 0.7 10%≤游离SiO2含量≤50%',
      'twaTotal 0.7 50%＜游离SiO2含量≤80%',
      'twaRespirable 0.3 50%＜游离SiO2含量≤80%',
      'twaTotal 0.5 游离SiO2含量＞80%',
      'twaRespirable 0.2 游离SiO2含量＞80%',
    ])
  })

  it('lead: dust and fume differ', () => {
    expect(limits('chem-1')).toEqual(['twa 0.05 铅尘', 'twa 0.03 铅烟'])
  })

  it('cement: the value holds below 10% free SiO2, which the catalogue entry does not say', () => {
    expect(limits('dust-7')).toEqual(['twaTotal 4 游离SiO2含量＜10%', 'twaRespirable 1.5 游离SiO2含量＜10%'])
    // Grain dust carries the same words in its own name, so nothing is left to prove.
    expect(limits('dust-21')).toEqual(['twaTotal 4'])
  })

  it('a group entry gets the value of a member only under that member’s name', () => {
    expect(limits('chem-41')).toContain('twa 3 限苯胺')
    expect(reference.limits('chem-41', TODAY).filter((row) => !row.condition?.startsWith('限'))).toEqual([])
    expect(limits('chem-134')).toEqual(['twa 0.05 限六价铬（三氧化铬、铬酸盐、重铬酸盐）'])
  })

  it('is not misled by a CAS number that stands for something else', () => {
    // The catalogue prints the number of hydrogen chloride beside 聚氯乙烯热解物; marble and limestone share one.
    expect(limits('chem-151')).toEqual([])
    expect(reference.limits('dust-18', TODAY).map((row) => row.hazardName)).toEqual([
      '大理石粉尘（碳酸钙）',
      '大理石粉尘（碳酸钙）',
    ])
  })

  it('heat: sixteen values by exposure time and work load', () => {
    const heat = reference.limits('phys-2', TODAY)
    expect(heat).toHaveLength(16)
    expect(heat.find((row) => row.condition === '接触时间率50%，体力劳动强度III级')?.value).toBe(29)
  })

  it('holds nothing before GBZ 2.1-2019 came into force', () => {
    expect(reference.limits('chem-28', isoDate('2020-03-31'))).toEqual([])
    expect(reference.limits('chem-28', isoDate('2020-04-01'))).toHaveLength(2)
  })
})

describe('exam editions and links', () => {
  it('change at midnight before 2026-08-01; before the first known one that one answers', () => {
    expect(reference.examEdition(isoDate('2026-07-31')).edition).toBe('GBZ 188-2014')
    expect(reference.examEdition(isoDate('2026-08-01')).edition).toBe('GBZ 188-2025')
    expect(reference.examEdition(isoDate('2010-01-01')).edition).toBe('GBZ 188-2014')
  })

  it('say how a hazard came to its section', () => {
    expect(reference.examLink('chem-28', 'GBZ 188-2025')).toMatchObject({
      linkedBy: 'name',
      section: { section: '5.19' },
    })
    expect(reference.examLink('dust-13', 'GBZ 188-2025')).toMatchObject({
      linkedBy: 'inferred',
      section: { section: '6.4' },
    })
    expect(reference.examLink('chem-269', 'GBZ 188-2025')).toMatchObject({ linkedBy: 'none', section: null })
  })

  it('follow a section that moved: 致喘物 was 5.57, and TDI had 5.44 for itself', () => {
    expect(reference.examLink('chem-313', 'GBZ 188-2014')).toMatchObject({
      linkedBy: 'inferred',
      section: { section: '5.57' },
    })
    expect(reference.examLink('chem-314', 'GBZ 188-2014')).toMatchObject({
      linkedBy: 'name',
      section: { section: '5.44' },
    })
  })

  it('leave sections new in 2025 without a counterpart', () => {
    const added: HazardId[] = ['phys-7', 'phys-8', 'chem-59', 'dust-48']
    expect(added.filter((id) => reference.examLink(id, 'GBZ 188-2014').section !== null)).toEqual([])
  })

  it('name further sections that may apply', () => {
    const link = reference.examLink('chem-249', 'GBZ 188-2025')
    expect([link.section, ...link.others].map((section) => section?.section)).toEqual(['5.56', '5.55'])
  })

  it('send radiation to its own rule in either edition', () => {
    for (const edition of ['GBZ 188-2014', 'GBZ 188-2025'] as const) {
      expect(reference.examLink('rad-3', edition).section).toMatchObject({
        edition: '卫生部令55/GBZ 98-2020',
        verification: 'S',
      })
    }
  })
})

describe('industries', () => {
  it('take the class of the longest code listed', () => {
    expect(reference.industryRisk('C2110')).toMatchObject({ code: 'C211', category: 'severe' })
    expect(reference.industryRisk('C2110')?.condition).toContain('胶黏剂')
    expect(reference.industryRisk('C2438')).toMatchObject({
      category: 'severe',
      condition: '属“工艺美术及礼仪用品制造（其他）”时按一般',
    })
    expect(reference.industryRisk('C211')?.code).toBe('C211')
    expect(reference.industryRisk('C21')).toBeNull()
    expect(reference.industryRisk('J66')).toBeNull()
  })

  it('suggest usual hazards of the industry, and of no other', () => {
    const suggestions = reference.suggestions('C2110')
    expect(suggestions.length).toBeGreaterThan(3)
    expect(new Set(suggestions.map((row) => row.code))).toEqual(new Set(['C211']))
    expect(suggestions.flatMap((row) => row.hazardIds)).toContain('dust-32')
  })
})

describe('rules', () => {
  it('answer with the row in force and throw on one that does not exist', () => {
    const before = reference.rule('exam.leaving', isoDate('2026-07-31'))
    const after = reference.rule('exam.leaving', isoDate('2026-08-01'))
    expect(before.validTo).toBe('2026-07-31')
    expect(after.validFrom).toBe('2026-08-01')
    expect(() => reference.rule('exam.neverHeardOf', TODAY)).toThrow('exam.neverHeardOf')
  })
})

describe('gear', () => {
  it('comes by hazard, each piece with its tag', () => {
    const noise = reference.ppe('phys-1')
    expect(noise).toHaveLength(3)
    expect(noise.every((row) => row.category === '听力防护' && row.verification === 'S')).toBe(true)
  })

  it('of a row that names its hazards does not spread to the rest of the section', () => {
    expect(reference.ppe('dust-11').map((row) => row.hazard)).toEqual(['电焊烟尘、铸造烟、金属烟'])
    expect(reference.ppe('dust-3').map((row) => row.hazard)).toEqual(['煤尘、水泥、云母、滑石、木粉尘等一般粉尘'])
  })
})

describe('divisions', () => {
  it('open level by level, from provinces down', () => {
    expect(reference.divisionChildren(null)).toHaveLength(34)
    expect(reference.divisionChildren('350500').map((row) => row.name)).toContain('丰泽区')
    expect(reference.division('350503')?.fullName).toBe('福建省泉州市丰泽区')
  })
})
