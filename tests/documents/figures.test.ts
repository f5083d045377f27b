/** Figures against the printed papers: what can be asked "why" is what stands on the paper, and every number there can be asked. */
import { beforeAll, describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { declarationSheet, printedWords } from '#shared/domain/declaration-sheet.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { planView } from '#shared/domain/plan-view.ts'
import type { PlanCell, PlanPart } from '#shared/domain/plan-view.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { formIdSchema } from '#shared/entities/paper.ts'
import { renderWords } from '#shared/i18n/index.ts'
import { paperFigures, renderPaper } from '#electron/documents/index.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { demoFacts } from '../helpers/demo-facts.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import { halfEmptyFirm } from './firms.ts'

const reference = loadReference()
const asOf = isoDate('2026-11-22')
const zh = { asOf, language: 'zh-CN', allowMissingGlyphs: false } as const
let demo: Facts
beforeAll(async () => {
  demo = await demoFacts(asOf, reference)
})

function figuresOf(form: 'declaration' | 'plan', facts: Facts = demo): readonly Figure[] {
  return paperFigures(form, facts, reference, asOf)
}

function figure(form: 'declaration' | 'plan', place: string): Figure {
  const found = figuresOf(form).find(({ id }) => id === `${form}/${place}`)
  if (found === undefined) throw new Error(`no figure ${place}`)
  return found
}

const valueOf = ({ value }: Figure): string => renderWords(value, 'zh-CN')

describe.each(formIdSchema.options)('%s', (form) => {
  it('prints every value that can be asked about', async () => {
    const pages = await readPdf(await renderPaper(form, demo, reference, zh))
    const printed = squeezed(pages.map(({ text }) => text).join(''))
    const figures = figuresOf(form)
    expect(figures.length).toBeGreaterThan(80)
    // A row that breaks over a page has foot and head of the page in its midst: sentences are looked up clause by clause.
    const absent = figures.filter((each) =>
      valueOf(each)
        .split(/[，；。]/)
        .some((clause) => !printed.includes(squeezed(clause))),
    )
    expect(absent.map((each) => `${each.id} ${valueOf(each)}`)).toEqual([])
  })

  it('gives each its own id, a sentence, and facts, people, duties or arithmetic where there are any', () => {
    for (const facts of [demo, halfEmptyFirm()]) {
      const figures = figuresOf(form, facts)
      expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length)
      for (const { id, section, label, origin } of figures) {
        expect(id.startsWith(`${form}/`)).toBe(true)
        for (const language of ['zh-CN', 'en'] as const) {
          expect(renderWords(section, language)).not.toBe('')
          expect(label.map((words) => renderWords(words, language)).join('')).not.toBe('')
          expect(renderWords(origin.how, language)).not.toContain('{{')
        }
      }
    }
  })
})

describe('nothing is printed that cannot be asked', () => {
  it('every value of the declaration is among its figures', () => {
    const sheet = declarationSheet(demo, reference, asOf)
    const asked = new Set(figuresOf('declaration').map(valueOf))
    const cells = [
      ...sheet.rows.flatMap(({ value }) => printedWords(value)).map((words) => renderWords(words, 'zh-CN')),
      ...sheet.products.flatMap(({ name, annualOutput, unit }) => [name, String(annualOutput), unit]),
      ...sheet.distribution.flatMap(({ workerIds, factors }) =>
        [workerIds, ...factors.map((factor) => factor.workerIds)].map((ids) => String(ids.length)),
      ),
    ]
    expect(cells.length).toBeGreaterThan(100)
    expect(cells.filter((cell) => !asked.has(cell))).toEqual([])
  })

  /** Places where a digit is part of a name, a line number or a citation, and no figure of the firm's. */
  const NAMES: Readonly<Record<string, readonly number[]>> = {
    findings: [0, 3],
    hazards: [5, 6],
    conclusions: [0],
    measures: [0],
    rules: [0],
    results: [1, 3],
    basis: [0, 1, 2],
    annexB: [1],
  }

  function unexplained(part: PlanPart): PlanCell[] {
    switch (part.kind) {
      case 'fields':
        return part.fields.map(({ value }) => value)
      case 'table':
        return [
          ...part.rows.flatMap((row) => row.filter((_, column) => NAMES[part.table]?.includes(column) !== true)),
          part.caption ?? null,
        ]
      case 'text':
        return [part.text]
      default:
        return []
    }
  }

  it('every number of the plan carries its origin', () => {
    const view = planView(demo, reference, asOf)
    const cells = [
      ...view.cover.map(({ value }) => value),
      ...view.sections.flatMap(({ parts }) => parts.flatMap(unexplained)),
    ]
    const bare = cells.filter((cell) => cell !== null && (typeof cell === 'string' || !('origin' in cell)))
    const words = bare.map((cell) =>
      cell === null || (typeof cell === 'object' && 'origin' in cell) ? '' : renderWords(cell, 'zh-CN'),
    )
    expect(words.filter((text) => /\d/.test(text))).toEqual([])
  })
})

describe('head counts name as many persons as they count', () => {
  it.each(['1.13', '1.14', '1.15', '1.19', '3.1.2', '3.3.3', '5.4'])('declaration %s', (place) => {
    const { origin } = figure('declaration', place)
    expect(origin.workerIds).toHaveLength(Number(valueOf(figure('declaration', place))))
    expect(new Set(origin.workerIds).size).toBe(origin.workerIds.length)
  })

  it.each(['1.workers', '1.exposed', '2.posts.1.4', '6.riskGroups.1.3', '7.rates.3.3'])('plan %s', (place) => {
    const found = figure('plan', place)
    expect(found.origin.workerIds).toHaveLength(Number.parseInt(valueOf(found), 10))
  })

  it('the same count is the same persons on both papers', () => {
    expect(figure('plan', '1.exposed').origin.workerIds).toEqual(figure('declaration', '1.15').origin.workerIds)
  })
})

it('a rate leads to the duties it was counted from, its numerator to those done', () => {
  const [numerator, denominator] = [figure('plan', '7.rates.3.2'), figure('plan', '7.rates.3.3')]
  expect(denominator.origin.items).toHaveLength(Number(valueOf(denominator)))
  expect(numerator.origin.items).toHaveLength(Number(valueOf(numerator)))
  const all = new Set(denominator.origin.items.map(({ id }) => id))
  expect(numerator.origin.items.every(({ id }) => all.has(id))).toBe(true)
})
