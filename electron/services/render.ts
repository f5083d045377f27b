/** Turns results, which are keys and numbers, into sentences of one language. Every host shows the same ones. */
import type { Reach } from '#shared/domain/due-reach.ts'
import type { DueItem, Explained, Explanation, Input } from '#shared/domain/explanation.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { Id } from '#shared/entities/common.ts'
import type { PaperFigure } from '#shared/entities/paper.ts'
import type {
  BoardArea,
  DueRow,
  RenderedDueItem,
  RenderedExplained,
  RenderedExplanation,
} from '#shared/entities/due.ts'
import { renderMessage, renderValue, renderWords, translator, type Language } from '#shared/i18n/index.ts'

function renderInput({ kind, id, field, value }: Input, language: Language): RenderedExplanation['inputs'][number] {
  return {
    kind,
    id,
    field,
    label: translator(language, 'rules')(`field.${kind}.${field}`),
    value: renderValue(value, language),
  }
}

/** An explanation with every message in one language. */
export function renderExplanation(explanation: Explanation, language: Language): RenderedExplanation {
  return {
    text: renderMessage(explanation.text, language),
    steps: explanation.steps.map((step) => renderMessage(step, language)),
    inputs: explanation.inputs.map((input) => renderInput(input, language)),
    basis: explanation.basis.map((basis) => ({ ...basis })),
    missing: explanation.missing.map((missing) => renderMessage(missing, language)),
  }
}

/** A value with its reasons. The value's name is the text `<name>.<value>`, without a value `<name>.unknown`. */
export function renderExplained(
  { value, explanation }: Explained<string>,
  language: Language,
  name: string,
): RenderedExplained {
  const label = translator(language, 'rules')(`${name}.${value ?? 'unknown'}`)
  return { value, label, explanation: renderExplanation(explanation, language) }
}

function head({ id, rule, subject, status, dueDate, footing }: DueItem, language: Language) {
  const title = translator(language, 'rules')(`rule.${rule}`)
  return {
    id,
    rule,
    title,
    subject: { ...subject, name: renderValue(subject.name, language) },
    status,
    dueDate,
    footing,
  }
}

/** A row of the board, with what it is filtered by. */
export function renderDueRow(item: DueItem, area: BoardArea, reach: Reach, language: Language): DueRow {
  return {
    ...head(item, language),
    summary: renderMessage(item.explanation.text, language),
    area,
    workerIds: [...reach.workerIds],
    postIds: [...reach.postIds],
  }
}

/** A row with its whole explanation. */
export function renderDueItem(item: DueItem, language: Language): RenderedDueItem {
  return { ...head(item, language), explanation: renderExplanation(item.explanation, language) }
}

/** A value of a paper with its origin. `names` are the workers' by id. */
export function renderFigure(
  { id, section, label, value, origin, provisional }: Figure,
  names: ReadonlyMap<Id, string>,
  language: Language,
): PaperFigure {
  return {
    id,
    section: renderMessage(section, language),
    label: label.map((words) => renderWords(words, language)).join(' · '),
    value: renderWords(value, language),
    how: renderMessage(origin.how, language),
    steps: origin.steps.map((step) => renderMessage(step, language)),
    inputs: origin.inputs.map((input) => renderInput(input, language)),
    basis: origin.basis.map((basis) => ({ ...basis })),
    provisional,
    people: origin.workerIds.map((workerId) => ({ id: workerId, name: names.get(workerId) ?? workerId })),
    dueItems: origin.items.map((item) => {
      const { title, subject, status, dueDate } = head(item, language)
      return { id: item.id, title, name: subject.name, status, dueDate }
    }),
  }
}
