/** 假如……: what would follow from supposed changes, in one language. Opens no transaction: nothing can be written from here. */
import { AppError } from '#shared/api/errors.ts'
import { whatIf, type WhatIfLine, type WhatIfValue } from '#shared/domain/what-if.ts'
import { suppose } from '#shared/domain/what-if/suppose.ts'
import { hypothesisWords } from '#shared/domain/what-if/words.ts'
import type { Id } from '#shared/entities/common.ts'
import { type Facts, RECORD_KINDS } from '#shared/entities/facts.ts'
import type { Hypothesis, RenderedWhatIf, RenderedWhatIfLine } from '#shared/entities/what-if.ts'
import { type Language, renderMessage, renderValue } from '#shared/i18n/index.ts'
import type { Question } from './due.ts'
import { renderExplanation } from './render.ts'
import type { Session } from './session.ts'

/** Where a supposed record would be linked to, it is named as supposed: there is no screen that keeps it. */
const SUPPOSED = 'supposed'

function recordIds(facts: Facts): ReadonlySet<Id> {
  return new Set(RECORD_KINDS.flatMap((kind) => facts[kind].map(({ id }) => id)))
}

function renderSide(side: WhatIfValue | null, language: Language): RenderedWhatIfLine['before'] {
  return side === null ? null : { ...side, text: side.text === null ? null : renderMessage(side.text, language).trim() }
}

function renderLine(line: WhatIfLine, known: ReadonlySet<Id>, language: Language): RenderedWhatIfLine {
  const { id, kind, title, subject, before, after, footing } = line
  const explanation = renderExplanation(line.explanation, language)
  const inputs = explanation.inputs.map((input) =>
    input.kind === 'profile' || input.kind === 'reference' || known.has(input.id)
      ? input
      : { ...input, kind: SUPPOSED },
  )
  return {
    id,
    kind,
    title: renderMessage(title, language),
    subject: { ...subject, name: renderValue(subject.name, language) },
    before: renderSide(before, language),
    after: renderSide(after, language),
    footing,
    explanation: { ...explanation, inputs },
  }
}

type Ask = Question & { readonly changes: Hypothesis }

/** Each change as one sentence. One the facts contradict is described all the same; what nobody has recorded is called so. */
export function describeChanges({ store, engine }: Session, { asOf, language, changes }: Ask): string[] {
  const { facts } = suppose(store.facts(), changes, asOf, engine.reference)
  return hypothesisWords(changes, facts, engine.reference).map((words) => renderMessage(words, language))
}

/** The answer to a hypothesis. Throws `whatIf.refused` with number and reason of the first change the facts contradict. */
export function askWhatIf({ store, engine }: Session, { asOf, language, changes }: Ask): RenderedWhatIf {
  const facts = store.facts()
  const answer = whatIf(facts, engine.reference, changes, asOf)
  if (answer.kind === 'refused') {
    const [first] = answer.refusals
    const reason = first === undefined ? '' : renderMessage(first.text, language)
    throw new AppError('whatIf.refused', { number: (first?.index ?? 0) + 1, reason })
  }
  const known = recordIds(facts)
  const lines = (of: readonly WhatIfLine[]) => of.map((line) => renderLine(line, known, language))
  const { duties, exams, barred, surveys, limits, ppe, notices, declaration, figures } = answer.sections
  return {
    asOf,
    inForceOn: answer.inForceOn,
    changes: hypothesisWords(changes, answer.facts, engine.reference).map((words) => renderMessage(words, language)),
    sections: {
      duties: lines(duties),
      exams: lines(exams),
      barred: lines(barred),
      surveys: lines(surveys),
      limits: lines(limits),
      ppe: lines(ppe),
      notices: lines(notices),
      declaration: lines(declaration),
      figures: lines(figures),
    },
  }
}
