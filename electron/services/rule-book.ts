/** The rule book in one language, and as a PDF. */
import { packWords } from '#shared/domain/explanation.ts'
import { type Book, type BookDuty, type BookRule, ruleBook } from '#shared/domain/rule-book.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { boardAreaSchema } from '#shared/entities/due.ts'
import type { BookEntry, RuleBook } from '#shared/entities/rule-book.ts'
import { renderMessage, renderValue, translator, type Language } from '#shared/i18n/index.ts'
import type { Reference, RuleRow } from '#shared/reference/types.ts'
import { renderRuleBookPdf } from '../documents/index.ts'

function renderDuty({ row, clocks, examples, penalties }: BookDuty, language: Language): BookEntry['duties'][number] {
  const { id, title, appliesTo, rule, evidence, basis, verification, note, validFrom, validTo } = row
  return {
    id,
    title: renderValue(packWords(title), language),
    appliesTo,
    rule,
    evidence,
    clocks: clocks.map((clock) => renderMessage(clock, language)),
    examples: examples.map((example) => renderMessage(example, language)),
    penalties: penalties.map((penalty) => `${penalty.consequence}（${penalty.verification}）`),
    basis: basis.map((clause) => ({ ...clause })),
    verification,
    note,
    validFrom,
    validTo,
  }
}

function renderRow({ title, params, basis, penalty, validFrom, validTo }: RuleRow): BookEntry['rows'][number] {
  return {
    title,
    params: Object.entries(params).map(([name, value]) => ({ name, value })),
    basis: basis.map((clause) => ({ ...clause })),
    penalty,
    validFrom,
    validTo,
  }
}

function renderEntry(rule: BookRule, language: Language): BookEntry {
  return {
    id: rule.id,
    title: translator(language, 'rules')(`rule.${rule.id}`),
    duties: rule.duties.map((duty) => renderDuty(duty, language)),
    rows: rule.rows.map(renderRow),
    test: rule.test,
  }
}

function renderNumbers({ id, rows, test }: Book['numbers'][number]): BookEntry {
  return { id, title: rows[0]?.title ?? id, duties: [], rows: rows.map(renderRow), test }
}

/** Every rule of the program over the packs in use, by area. */
export function renderRuleBook(reference: Reference, asOf: IsoDate, language: Language): RuleBook {
  const book = ruleBook(reference)
  const t = translator(language, 'ui')
  const byArea = Map.groupBy(book.rules, ({ area }) => area)
  return {
    edition: reference.edition,
    asOf,
    chapters: boardAreaSchema.options.flatMap((area) => {
      const rules = byArea.get(area)
      if (rules === undefined) return []
      return [{ area, title: t(`due.area.${area}`), entries: rules.map((rule) => renderEntry(rule, language)) }]
    }),
    numbers: book.numbers.map(renderNumbers),
    notComputed: book.notComputed.map(({ duty, reason }) => ({
      duty: renderDuty(duty, language),
      reason: renderMessage(reason, language),
    })),
  }
}

/** 规则说明书 as a PDF. It is Chinese, like every paper. */
export async function printRuleBook(reference: Reference, asOf: IsoDate): Promise<File> {
  const bytes = await renderRuleBookPdf(renderRuleBook(reference, asOf, 'zh-CN'))
  return new File([new Uint8Array(bytes)], `rule-book-${asOf}.pdf`, { type: 'application/pdf' })
}
