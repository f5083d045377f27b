/** 首页: everything the first screen of a firm shows, in one answer. */
import type { HomeCompleteness, HomePage } from '#shared/api/home.ts'
import { completeness, type CompletenessGap } from '#shared/domain/completeness.ts'
import { ruleAreas } from '#shared/domain/due-reach.ts'
import { renderMessage, translator, type Language } from '#shared/i18n/index.ts'
import { allDueItems, topRows, type Question } from './due.ts'
import { listHistory } from './history.ts'
import type { Session } from './session.ts'
import { summarize } from './summary.ts'

const ROWS = 8
const GAPS = 40
const CHANGES = 5

/** The four questions, the counts, the most pressing rows, what is missing and where it is mended, and the last changes. */
export function homePage(session: Session, question: Question): HomePage {
  const { rows, count } = topRows(session, question, ROWS)
  return {
    profile: session.store.profile(),
    summary: summarize(session, question),
    top: rows,
    topOf: count,
    completeness: completenessOf(session, question),
    recent: listHistory(session, { kind: null, recordId: null, before: null, limit: CHANGES }).batches,
  }
}

function completenessOf(session: Session, { asOf, language }: Question): HomeCompleteness {
  const { store, engine } = session
  const areaOf = ruleAreas(engine.reference)
  const result = completeness(store.facts(), allDueItems(session, asOf), store.asideRows().length, areaOf)
  return {
    have: result.have,
    need: result.need,
    parts: [...result.parts],
    gaps: result.gaps.slice(0, GAPS).map((gap) => rendered(gap, language)),
    gapCount: result.gaps.length,
  }
}

function rendered({ rule, text, ...gap }: CompletenessGap, language: Language): HomeCompleteness['gaps'][number] {
  const title = rule === null ? null : translator(language, 'rules')(`rule.${rule}`)
  return { ...gap, title, text: renderMessage(text, language) }
}
