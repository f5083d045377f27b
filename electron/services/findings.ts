/** 隐患: the board, measures there and planned, and every change of state that was ever made. */
import { findingsView, measuresView } from '#shared/domain/checks/findings-view.ts'
import type { ChecksOverview, FindingLine, Transition } from '#shared/entities/checks.ts'
import { findingSchema, findingStateSchema, type Finding } from '#shared/entities/improvement.ts'
import { z } from 'zod'
import { checkLists } from './checks.ts'
import { dueRows, type Question } from './due.ts'
import type { Session } from './session.ts'

/** Everything the screens of 自查与隐患 list. */
export function checksOverview(session: Session, question: Question): ChecksOverview {
  const { store, engine } = session
  const facts = store.facts()
  return {
    ...checkLists(session, question),
    findings: findingLines(session, question),
    measures: measuresView(facts, engine.reference, question.asOf),
    transitions: findingTransitions(session),
  }
}

function findingLines(session: Session, question: Question): FindingLine[] {
  const { store, engine } = session
  const own = dueRows(session, question).filter(({ rule }) => rule === 'programme.finding')
  const rows = new Map(own.map((row) => [row.subject.id, row]))
  return findingsView(store.facts(), engine.reference, question.asOf).map((line) => ({
    ...line,
    due: rows.get(line.finding.id) ?? null,
  }))
}

const anyState = z.looseObject({ state: findingStateSchema })
/** What the log kept, in whichever version of the program; fields it did not know then take their default. */
const logged = z.looseObject(findingSchema.shape).partial().extend({ state: findingStateSchema })
type Logged = z.output<typeof logged>

/** Whom the record names for a step. */
function whoOf({
  state,
  responsible,
  doneBy,
  checkedBy,
}: Pick<Logged, 'state' | 'responsible' | 'doneBy' | 'checkedBy'>): string | null {
  switch (state) {
    case 'registered':
    case 'stopped':
      return null
    case 'assigned':
    case 'mending':
      return responsible ?? null
    case 'toCheck':
      return doneBy ?? null
    case 'closed':
      return checkedBy ?? null
  }
}

/** Every change of state, newest first, from the log; findings removed since are left out. */
export function findingTransitions({ store }: Session): Transition[] {
  const known = new Map<string, Finding>(store.facts().findings.map((finding) => [finding.id, finding]))
  return store.log
    .ofKind('findings')
    .flatMap(({ id, at, actor, recordId, before, after }): Transition[] => {
      const finding = known.get(recordId)
      if (finding === undefined || after === null) return []
      const next = logged.parse(after)
      const from = before === null ? null : anyState.parse(before).state
      if (from === next.state) return []
      return [
        {
          id,
          at,
          findingId: finding.id,
          description: finding.description,
          from,
          to: next.state,
          who: whoOf(next),
          actor,
        },
      ]
    })
    .toReversed()
}
