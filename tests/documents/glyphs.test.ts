import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import { planRules } from '#shared/i18n/zh-CN/rules-plan.ts'
import { papers } from '#shared/i18n/zh-CN/papers.ts'
import { charactersOf } from '#electron/documents/cmap.ts'
import { coveredCharacters, fontFiles } from '#electron/documents/fonts.ts'
import { missingGlyphs, tidy } from '#electron/documents/glyphs.ts'
import { checkPaper, renderPaper } from '#electron/documents/index.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { readPdf } from '../helpers/read-pdf.ts'
import { workingFirm } from './firms.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')
/** 𠮷 stands outside the basic plane and in no Noto Sans SC; ☑ and U+9FF0 are missing too. */
const RARE = '𠮷'
const NEW = '\u9FF0'
const facts = workingFirm(
  { workers: 3, posts: 2 },
  { filler: { name: `王${RARE}☑`, phone: '19900000001' }, workAddress: `${NEW}路 1 号` },
)

describe('the character check', () => {
  it('agrees with the font: common and rare Han, marks and units', () => {
    const covered = coveredCharacters()
    const has = (character: string) => covered.has(character.codePointAt(0) ?? 0)
    expect(Array.from('职业病龦㎎³≤Ⅲ□※𬱖').filter((character) => !has(character))).toEqual([])
    expect(Array.from(`${RARE}☑${NEW}`).filter(has)).toEqual([])
    expect(charactersOf(fontFiles.bold).size).toBeGreaterThan(30_000)
  })

  it('names character, code point and field, before anything is printed', () => {
    const { missingGlyphs: found } = checkPaper('declaration', facts, reference, { asOf, language: 'zh-CN' })
    expect(found).toEqual([
      { character: NEW, codePoint: 'U+9FF0', where: '作业场所地址' },
      { character: RARE, codePoint: 'U+20BB7', where: '填报人、联系电话' },
      { character: '☑', codePoint: 'U+2611', where: '填报人、联系电话' },
    ])
  })

  it('refuses to print, saying which and where', async () => {
    const refusal: unknown = await renderPaper('declaration', facts, reference, {
      asOf,
      language: 'zh-CN',
      allowMissingGlyphs: false,
    }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal).toMatchObject({ code: 'paper.missingGlyphs' })
    expect(refusal instanceof AppError && refusal.params.characters).toContain(`${RARE} U+20BB7（填报人、联系电话）`)
  })

  it('prints a visible box when asked to, and says on the last page what to write in', async () => {
    const pages = await readPdf(
      await renderPaper('declaration', facts, reference, { asOf, language: 'zh-CN', allowMissingGlyphs: true }),
    )
    expect(pages[0]?.text).toContain('王□□')
    expect(pages[0]?.text).toContain('□路 1 号')
    expect(pages.at(-1)?.text).toContain('U+20BB7')
  })

  it('checks names that only the plan prints', () => {
    const owner = workingFirm({ workers: 3, posts: 2 }, { healthManager: { name: `周${RARE}`, phone: null } })
    expect(
      checkPaper('plan', owner, reference, { asOf, language: 'en' }).missingGlyphs.map(({ where }) => where),
    ).toContain('企业责任人')
  })

  it('takes line breaks for blanks, and names a control character instead of dropping it', () => {
    expect(tidy('一行\r\n二行\t三')).toBe('一行 二行 三')
    expect(missingGlyphs([{ text: 'a\u0007', where: '备注' }])).toEqual([
      { character: '\u0007', codePoint: 'U+0007', where: '备注' },
    ])
  })
})

it('can draw every text of its own, in every sentence of papers and reference', () => {
  const texts = [
    ...Object.values(planRules),
    ...Object.values(papers),
    ...reference.declarationForm.map(({ label }) => label),
    ...reference.hazards.map(({ name }) => name),
  ]
  expect(missingGlyphs(texts.map((text) => ({ text, where: 'text' })))).toEqual([])
})

it('says in both languages what a check found', () => {
  const empty = workingFirm({ workers: 3, posts: 2 }, { uscc: null, staff: 9 })
  const zh = checkPaper('declaration', empty, reference, { asOf, language: 'zh-CN' })
  const en = checkPaper('declaration', empty, reference, { asOf, language: 'en' })
  expect(zh.missing.map(({ section }) => section)).toEqual(['（一）基本信息'])
  expect(en.missing.map(({ section }) => section)).toEqual(['(1) Basic information'])
  expect(zh.warnings).toEqual([renderMessage({ key: 'sheet.check.staff', params: { staff: 9, roster: 3 } }, 'zh-CN')])
  expect(en.provisionalBlocks).toEqual(['(5) Health surveillance'])
})

it('reads fonts that are there', () => {
  for (const file of Object.values(fontFiles)) expect(readFileSync(file).readUInt32BE(0)).toBe(0x00010000)
})
