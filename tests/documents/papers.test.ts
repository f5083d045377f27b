/** Real PDFs, opened again: what stands on them, in what order, on which page. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { declarationSheet } from '#shared/domain/declaration-sheet.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import type { FormId } from '#shared/entities/paper.ts'
import { checkPaper, PAPERS, renderPaper } from '#electron/documents/index.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import type { PdfPage } from '../helpers/read-pdf.ts'
import { halfEmptyFirm, workingFirm } from './firms.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')
const options = { asOf, language: 'zh-CN', allowMissingGlyphs: false } as const
const A4 = { width: 595.28, left: 68, right: 51 }

const firms = {
  halfEmpty: halfEmptyFirm(),
  working: workingFirm({ workers: 46, posts: 6 }),
  large: workingFirm({ workers: 300, posts: 80 }),
}

const printed = new Map<string, Promise<PdfPage[]>>()

/** The pages of a paper; each is printed once for all tests that only read it. */
function print(form: FormId, facts: Facts): Promise<PdfPage[]> {
  const key = `${form} ${JSON.stringify(facts)}`
  const known = printed.get(key) ?? renderPaper(form, facts, reference, options).then(readPdf)
  printed.set(key, known)
  return known
}

/** Pages of the paper itself, without the user's own pages behind it. */
function proper(pages: readonly PdfPage[]): PdfPage[] {
  return pages.filter(({ text }) => !text.includes('附页'))
}

describe.each(formIdSchema.options)('%s', (form) => {
  describe.each(Object.entries(firms))('of the %s firm', (_, facts) => {
    let bytes: Uint8Array
    let pages: PdfPage[]
    beforeAll(async () => {
      bytes = await renderPaper(form, facts, reference, options)
      pages = await readPdf(bytes)
    })

    it('embeds both faces as subsets and stays small', () => {
      const raw = Buffer.from(bytes).toString('latin1')
      const fonts = [...raw.matchAll(/\/BaseFont \/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => name ?? '')
      expect(new Set(fonts.map((name) => name.slice(7)))).toEqual(new Set(['NotoSansSC-Regular', 'NotoSansSC-Bold']))
      const described = raw.match(/\/Type \/FontDescriptor/g)?.length ?? 0
      expect(raw.match(/\/FontFile2 /g)).toHaveLength(described)
      expect(bytes.length).toBeLessThan(700_000)
    })

    it('numbers every page, the user’s own pages apart', () => {
      const main = proper(pages)
      for (const [index, page] of main.entries()) expect(page.text).toContain(`第 ${index + 1} 页 共 ${main.length} 页`)
      for (const [index, page] of pages.slice(main.length).entries()) {
        expect(page.text).toContain(`附页 第 ${index + 1} 页 共 ${pages.length - main.length} 页`)
      }
    })

    it('carries the firm’s name and the form’s version on every page, and nothing outside the margins', () => {
      for (const page of pages) {
        expect(page.text).toContain(facts.profile.name)
        expect(page.text).toContain(`资料版本 ${reference.edition}`)
        for (const { text, x, width } of page.items) {
          if (text.trim() === '') continue
          expect(x, text).toBeGreaterThanOrEqual(A4.left - 1)
          expect(x + width, text).toBeLessThanOrEqual(A4.width - A4.right + 1)
        }
      }
    })

    it('leaves no key and no placeholder in the text', () => {
      for (const { text } of pages) expect(text).not.toMatch(/\{\{|undefined|null|NaN|\b(plan|sheet|judge|risk)\.[a-z]/)
    })

    it('has the same bytes every time', async () => {
      expect(Buffer.compare(await renderPaper(form, structuredClone(facts), reference, options), bytes)).toBe(0)
    })
  })
})

describe('the declaration', () => {
  it('prints every label of the form in the portal’s order', async () => {
    const text = squeezed(
      proper(await print('declaration', firms.working))
        .map((page) => page.text)
        .join(''),
    )
    const labels = reference.declarationForm
      .filter(({ block }) => block !== 'signature')
      .map(({ label }) => squeezed(label))
    let position = 0
    for (const label of labels) {
      const found = text.indexOf(label, position)
      expect(found, label).toBeGreaterThanOrEqual(position)
      position = found + label.length
    }
  })

  it('prints every count of the view', async () => {
    const text = squeezed((await print('declaration', firms.working)).map((page) => page.text).join(''))
    for (const { label, value } of declarationSheet(firms.working, reference, asOf).rows) {
      if (value.kind !== 'persons' && value.kind !== 'points') continue
      expect(text.replaceAll('※', '')).toContain(`${squeezed(label)}${value.count}`)
    }
  })

  it('keeps the signature block on one page, wherever it falls', async () => {
    const parts = ['用人单位', '主要负责人（签字）', '单位（盖章）', '日期：']
    const pagesOfBlock = new Set<number>()
    for (let count = 1; count <= 61; count += 6) {
      const products = Array.from({ length: count }, (_, index) => ({
        name: `产品 ${index + 1}`,
        annualOutput: 10,
        unit: '件',
      }))
      const pages = await print('declaration', workingFirm({ workers: 12, posts: 6 }, { products }))
      const found = parts.map((part) => pages.findIndex(({ text }) => text.includes(part)))
      expect(new Set(found).size, `${count} products: ${found.join()}`).toBe(1)
      pagesOfBlock.add(found[0] ?? -1)
    }
    expect(pagesOfBlock.size).toBeGreaterThan(1)
  }, 60_000)

  it('lists what is missing on a page that is no part of the form', async () => {
    const pages = await print('declaration', firms.halfEmpty)
    const last = pages.at(-1)?.text ?? ''
    expect(last).toContain('填报前需补充')
    for (const { label } of checkPaper('declaration', firms.halfEmpty, reference, { asOf, language: 'zh-CN' })
      .missing) {
      expect(squeezed(last)).toContain(squeezed(label))
    }
    for (const page of proper(pages)) expect(page.text).not.toContain('填报前需补充')
  })

  it('marks the surveillance block as provisional, until the pack says otherwise', async () => {
    const settled = {
      ...reference,
      declarationForm: reference.declarationForm.map((row) => ({ ...row, provisional: false })),
    }
    const before = await print('declaration', firms.working)
    const after = await readPdf(await renderPaper('declaration', firms.working, settled, options))
    expect(before.some(({ text }) => text.includes('暂定'))).toBe(true)
    expect(after.some(({ text }) => text.includes('暂定') || text.includes('※'))).toBe(false)
  })

  it('marks every page of sample data, and no page of a real firm', async () => {
    const sample = await print('declaration', workingFirm({ workers: 12, posts: 6 }, { demo: true }))
    for (const { text } of sample) expect(text).toContain('示例数据')
    for (const { text } of await print('declaration', firms.working)) expect(text).not.toContain('示例')
  })
})

describe('the plan', () => {
  it('prints every section in order, and the sentence for each that lacks data', async () => {
    const text = proper(await print('plan', firms.halfEmpty))
      .map((page) => page.text)
      .join('')
    const titles = [
      '签字盖章页',
      '1 企业概况',
      '2 工艺与岗位',
      '3 危害因素辨识',
      '4 检测结果与达标情况',
      '5 健康监护情况',
      '6 风险等级与管理状况',
      '7 四率',
      '8 问题清单',
      '9 整改与帮扶措施',
      '10 年度服务计划',
      '11 五个一',
      '12 制度与档案',
      '13 经费预算',
      '14 应急',
      '15 效果评估',
      '16 联动与报送',
      '17 依据与声明',
      '附件 A',
      '附件 B',
      '附件 C',
      '附件 D',
      '附件 E',
      '附件 F',
      '附件 G',
    ]
    let position = 0
    for (const title of titles) {
      const found = text.indexOf(title, position)
      expect(found, title).toBeGreaterThanOrEqual(position)
      position = found + title.length
    }
    for (const lack of ['缺：近 12 个月的检测或评价报告', '缺：自查结果', '缺：照片']) expect(text).toContain(lack)
  })

  it('keeps all signatures on one page', async () => {
    const pages = await print('plan', firms.working)
    const signed = pages.filter(({ text }) => text.includes('签字盖章页'))
    expect(signed).toHaveLength(1)
    for (const party of ['用人单位：', '托管服务单位：', '工会或劳动者代表', '卫生监管部门（可选）'])
      expect(signed[0]?.text).toContain(party)
  })

  it('never ends a page with a heading', async () => {
    for (const page of proper(await print('plan', firms.large))) {
      const body = page.items.filter(({ text, y }) => text.trim() !== '' && y > 60 && y < 780)
      const lowest = body.toSorted((a, b) => a.y - b.y)[0]
      expect(lowest?.text ?? '').not.toMatch(/^(\d+ [\u4e00-\u9fff]+|附件 [A-G].*)$/)
    }
  })

  it('repeats the header row of a table on each page it goes on', async () => {
    const pages = proper(await print('plan', firms.large)).filter(({ text }) => text.includes('精密推台锯'))
    expect(pages.length).toBeGreaterThan(5)
    for (const { text } of pages) expect(text).toContain('接触方式与时间')
  })

  it('loses nobody’s text: every post of a large firm is there', async () => {
    const text = squeezed((await print('plan', firms.large)).map((page) => page.text).join(''))
    for (const { name } of firms.large.posts) expect(text).toContain(squeezed(name))
  })
})

it('wraps long strings without blanks, and rows taller than a page', async () => {
  const long = 'A1'.repeat(50)
  const facts = workingFirm({ workers: 2, posts: 1 }, { registeredAddress: long.repeat(2), name: '甲'.repeat(100) })
  const heavy: Facts = {
    ...facts,
    exposures: facts.exposures.map((exposure) => ({
      ...exposure,
      controls: Array.from({ length: 20 }, (_, index) => `${index}`.padEnd(60, '鑫')),
    })),
  }
  for (const form of formIdSchema.options) {
    const pages = await readPdf(await renderPaper(form, heavy, reference, options))
    for (const { items } of pages)
      for (const { text, x, width, y } of items) {
        expect(x + width, text).toBeLessThanOrEqual(A4.width - A4.right + 1)
        expect(y).toBeGreaterThan(0)
      }
    const text = squeezed(pages.map((page) => page.text).join(''))
    expect(text).toContain('甲'.repeat(100))
    if (form === 'declaration') expect(text).toContain(long)
    else expect(text.match(/鑫/g)?.length).toBe(heavy.exposures.length * (10 * 59 + 10 * 58))
  }
})

it('lists its papers with titles that exist', () => {
  expect(PAPERS.map(({ form }) => form)).toEqual([...formIdSchema.options])
})
