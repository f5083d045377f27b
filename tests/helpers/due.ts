/** Asks the engine about one rule on one day, with the real reference packs. */
import { loadReference } from '#electron/platform/reference-files.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { dueItems } from '#shared/domain/due.ts'
import type { DueItem } from '#shared/domain/explanation.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { languageSchema, renderMessage, renderValue, translator } from '#shared/i18n/index.ts'

export const reference = loadReference()

export function dueOf(facts: Facts, rule: string, asOf: string): DueItem[] {
  const items = dueItems(facts, reference, isoDate(asOf)).filter((item) => item.rule === rule)
  items.forEach(sayAll)
  return items
}

/** Says everything an item has to say in both languages; throws on a sentence or a field's name nobody wrote. */
function sayAll({ rule, explanation }: DueItem): void {
  const { text, steps, inputs, missing } = explanation
  for (const language of languageSchema.options) {
    const name = translator(language, 'rules')
    name(`rule.${rule}`)
    for (const said of [text, ...steps, ...missing]) {
      const sentence = renderMessage(said, language)
      if (/\{\{|(?:^|\s)@[a-z]+\./.test(sentence)) throw new Error(`${said.key} leaves a gap: ${sentence}`)
    }
    for (const { kind, field, value } of inputs) {
      name(`field.${kind}.${field}`)
      renderValue(value, language)
    }
  }
}

/** The only item of a rule; fails when there is none or more than one. */
export function theItem(facts: Facts, rule: string, asOf: string): DueItem {
  const [item, ...others] = dueOf(facts, rule, asOf)
  if (!item || others.length > 0)
    throw new Error(`expected one item of ${rule}, found ${others.length + (item ? 1 : 0)}`)
  return item
}

/** Status and date in one text, e.g. `overdue 2026-11-30`, which reads well in a table of cases. */
export function verdict(item: DueItem): string {
  return item.dueDate === null ? item.status : `${item.status} ${item.dueDate}`
}

/** All steps in Chinese, as a user reads them. */
export function stepsOf(item: DueItem): string {
  return item.explanation.steps.map((step) => renderMessage(step, 'zh-CN')).join('\n')
}

export function missingOf(item: DueItem): string[] {
  return item.explanation.missing.map((entry) => renderMessage(entry, 'zh-CN'))
}
