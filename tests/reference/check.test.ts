/** The check of the packs: silent on ours, and it names file and row of whatever may go wrong in them. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { casIsSound } from '#shared/reference/check/identity.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { checkReferenceFiles } from '#electron/platform/reference-check.ts'
import { articleOf, basisOf, chineseNumber } from '../../resources/reference/build/basis.ts'

const DIR = join(import.meta.dirname, '..', '..', 'resources', 'reference')

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reference-'))
  cpSync(DIR, dir, { recursive: true, filter: (path) => path === DIR || path.endsWith('.json') })
})

afterEach(() => {
  rmSync(dir, { recursive: true })
})

function sha256(name: string): string {
  return createHash('sha256')
    .update(readFileSync(join(dir, `${name}.json`)))
    .digest('hex')
}

function replace(name: string, from: string, to: string): void {
  const path = join(dir, `${name}.json`)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${name} does not hold ${from}`)
  writeFileSync(path, text.replace(from, to))
}

/** Changes a pack as a careless build would: the manifest agrees with it. */
function edit(name: string, from: string, to: string): void {
  const before = sha256(name)
  replace(name, from, to)
  replace('manifest', before, sha256(name))
}

function findings(): string[] {
  return checkReferenceFiles(dir).map(
    ({ pack, row, fault }) => `${pack} ${row ?? 'head'}: ${renderMessage(fault, 'en')}`,
  )
}

describe('the check of the packs', () => {
  it('finds nothing in ours', () => {
    expect(findings()).toEqual([])
  })

  it('names every fault of a schema, in every file', () => {
    replace('limits', '"value":20,', '"value":"20",')
    replace('limits', '"value":30,', '"value":-30,')
    replace('archives', '"volume":6', '"volume":7')
    expect(findings()).toEqual([
      expect.stringMatching(/^limits 2: value: /),
      expect.stringMatching(/^limits 3: value: /),
      expect.stringMatching(/^archives 43: volume: /),
    ])
  })

  it('names a file that is not the one the manifest means, and a manifest of another time', () => {
    replace('signs', '当心弧光', '当心电弧')
    expect(findings()).toEqual(['signs head: differs from manifest.json'])
    replace('manifest', '"name":"signs"', '"name":"panels"')
    expect(findings()).toEqual([
      'manifest head: signs is missing',
      expect.stringMatching(/^manifest \d+: panels is not known to this program$/),
    ])
  })

  it('names a key that stands twice', () => {
    edit('findings', '"id":"H45"', '"id":"H01"')
    expect(findings()).toEqual(['findings 45: stands twice: findings/H01/'])
  })

  it('names a CAS number whose check digit is wrong', () => {
    expect([casIsSound('7439-92-1'), casIsSound('7439-92-2')]).toEqual([true, false])
    edit('high-toxic', '"cas":["100-61-8"]', '"cas":["100-61-9"]')
    expect(findings()).toEqual(['high-toxic 1: check digit of CAS number 100-61-9'])
  })

  it('names what points into the void: hazards, penalties, sections, codes of another scheme', () => {
    edit('biomarkers', '"hazardIds":["chem-28"]', '"hazardIds":["chem-999"]')
    edit('duties', '"penalties":["P70"]', '"penalties":["P700"]')
    edit('factor-diseases', '"section":"5.1"', '"section":"5.100"')
    edit(
      'exchange-links',
      '"scheme":"CDC-2020","hazardIds":["dust-1"],"code":"',
      '"scheme":"CDC-2020","hazardIds":["dust-1"],"code":"9',
    )
    expect(findings()).toEqual([
      'factor-diseases 1: section names 5.100, which does not exist',
      'biomarkers 1: hazardIds names chem-999, which does not exist',
      'duties 1: penalties names P700, which does not exist',
      expect.stringMatching(/^exchange-links 1: code names 9\d+, which does not exist$/),
    ])
  })

  it('names a day without an edition, and a day with two', () => {
    edit('exam-editions', '"validTo":"2026-07-31"', '"validTo":"2026-07-30"')
    edit('grading-editions', '"validTo":"2026-01-31"', '"validTo":"2026-02-01"')
    expect(findings()).toEqual([
      'exam-editions 2: begins 2026-08-01, but the edition before it ends 2026-07-30',
      'grading-editions 2: begins 2026-02-01, but the edition before it ends 2026-02-01',
    ])
  })

  it('names a row that ends before it begins', () => {
    edit('plans', '"validFrom":"2021-01-01","validTo":"2025-12-31"', '"validFrom":"2026-01-01","validTo":"2025-12-31"')
    expect(findings()).toEqual(['plans 1: begins 2026-01-01 and ends 2025-12-31'])
  })

  it('names a rule without a clause', () => {
    const rules = readFileSync(join(dir, 'rules.json'), 'utf8')
    const clause = /"clause":"[^"]+"/.exec(rules)?.[0] ?? ''
    edit('rules', clause, '"clause":""')
    expect(findings()).toEqual(['rules 1: basis without clause'])
  })

  it('names a limit in a foreign unit, and a bound nobody saw', () => {
    edit('limits', '"unit":"mg/m3"', '"unit":"ppm"')
    edit('grading-bands', '"min":null,"minInclusive":false,"max":null', '"min":0.5,"minInclusive":false,"max":null')
    expect(findings()).toEqual(['limits 1: twa in ppm', 'grading-bands 2: bounds that were not seen'])
  })

  it('names a worked test that does not come out', () => {
    edit('duties', '"due":"2026-04-09"', '"due":"2026-04-10"')
    expect(findings()).toEqual(['duties 8: D08: acceptance from 2026-03-10 gives 2026-04-09, not 2026-04-10'])
  })
})

describe('the script', () => {
  const run = (...folder: string[]) =>
    spawnSync(process.execPath, [join(DIR, 'check.ts'), ...folder], { encoding: 'utf8' })

  it('ends well on ours', () => {
    expect(run()).toMatchObject({ status: 0, stdout: 'every pack is sound\n' })
  })

  it('prints file and row and exits 1', () => {
    edit('findings', '"id":"H45"', '"id":"H01"')
    expect(run(dir)).toMatchObject({
      status: 1,
      stdout: 'findings.json, row 45: stands twice: findings/H01/\n1 findings\n',
    })
  })
})

describe('references in the source tables', () => {
  it('count articles, paragraphs and items as the texts do', () => {
    expect([1, 10, 11, 20, 35, 86].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十五', '八十六'])
    expect(articleOf('20(1)')).toBe('第二十条第（一）项')
    expect(articleOf('35/2')).toBe('第三十五条第二款')
    expect(articleOf('第三章')).toBe('第三章')
  })

  it('carry the tag of their document, or their own', () => {
    expect(basisOf('LAW 26')).toMatchObject({ clause: '第二十六条', verification: 'V' })
    expect(basisOf('O5 20~V')).toMatchObject({ clause: '第二十条', verification: 'V' })
    expect(basisOf('O5 19~U').verification).toBe('U')
    // Sections of a standard are no articles.
    expect(basisOf('G188 4.6.1.3').clause).toBe('4.6.1.3')
    expect(() => basisOf('ABC 1')).toThrow('no document ABC')
  })
})
