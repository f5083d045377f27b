/** 假如……: what would follow if a firm changed. Pure: it reads the facts, makes its own copies, and nothing is kept. */
import { earlier, later } from './dates.ts'
import { compareItems } from './due-item.ts'
import { ruleContext } from './rule-context.ts'
import { barredLines } from './what-if/barred.ts'
import { type Comparison, newContacts, newMeetings, releveledPairs } from './what-if/contacts.ts'
import { changeLine, type DatedChange, declarationLines, dutyChanges } from './what-if/duties.ts'
import { examLines } from './what-if/exams.ts'
import { figureLines } from './what-if/figures.ts'
import { limitLines } from './what-if/limits.ts'
import type { WhatIfLine } from './what-if/line.ts'
import { noticeLines, ppeLines } from './what-if/protection.ts'
import type { Refusal } from './what-if/refusal.ts'
import { suppose } from './what-if/suppose.ts'
import { surveyLines } from './what-if/surveys.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Hypothesis, WhatIfSection } from '#shared/entities/what-if.ts'
import type { Reference } from '#shared/reference/types.ts'

export type { WhatIfLine, WhatIfValue } from './what-if/line.ts'

export type WhatIf =
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'answer'
      readonly asOf: IsoDate
      /** The first day on which every change is in force, never before `asOf`. */
      readonly inForceOn: IsoDate
      /** The facts as they would be on that day. */
      readonly facts: Facts
      readonly sections: Readonly<Record<WhatIfSection, readonly WhatIfLine[]>>
    }

function compare(
  facts: Facts,
  supposed: Facts,
  reference: Reference,
  hypothesis: Hypothesis,
  asOf: IsoDate,
  inForceOn: IsoDate,
): Comparison {
  const before = ruleContext(facts, reference, inForceOn)
  const after = ruleContext(supposed, reference, inForceOn)
  const contacts = newContacts(before, after)
  return {
    before,
    after,
    asOf,
    firstOn: hypothesis.reduce((day, { on }) => earlier(day, on), inForceOn),
    horizonEnd: ruleContext(facts, reference, asOf).horizonEnd,
    contacts,
    meetings: newMeetings(before, after, contacts),
    releveled: releveledPairs(before, after),
  }
}

/** What comes or moves in the order of the due list, then what goes. */
function ordered(changes: readonly DatedChange[]): DatedChange[] {
  return changes.toSorted((a, b) => {
    if (a.after === null || b.after === null) return Number(a.after === null) - Number(b.after === null)
    return compareItems(a.after, b.after)
  })
}

/**
 * Compares a firm with itself as it would be. Without changes every section is empty. A hypothesis the facts contradict is refused
 * whole, with a reason for each change that cannot be made. Nothing given is altered.
 */
export function whatIf(facts: Facts, reference: Reference, hypothesis: Hypothesis, asOf: IsoDate): WhatIf {
  const inForceOn = hypothesis.reduce((day, { on }) => later(day, on), asOf)
  const { facts: supposed, refusals } = suppose(facts, hypothesis, inForceOn, reference)
  if (refusals.length > 0) return { kind: 'refused', refusals }
  const comparison = compare(facts, supposed, reference, hypothesis, asOf, inForceOn)
  const changes = ordered(dutyChanges(facts, reference, hypothesis, asOf, comparison.contacts))
  const declared = changes.filter(({ rule }) => rule.startsWith('declaration.'))
  const sections = {
    duties: changes.filter((change) => !declared.includes(change)).flatMap((change) => changeLine(change, comparison)),
    exams: examLines(comparison),
    barred: barredLines(comparison),
    surveys: surveyLines(comparison),
    limits: limitLines(comparison),
    ppe: ppeLines(comparison),
    notices: noticeLines(comparison),
    declaration: declarationLines(comparison, declared),
    figures: figureLines(comparison),
  }
  return { kind: 'answer', asOf, inForceOn, facts: supposed, sections }
}
