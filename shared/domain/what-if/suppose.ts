/** The facts as they would be. Makes copies, never changes what it is given. */
import { assertNever } from '../assert-never.ts'
import { type RuleContext, ruleContext } from '../rule-context.ts'
import { belowScope } from '../rules/exam-cycle.ts'
import { joins, leaves, moves } from './people.ts'
import { eventHappened, hazardAdded, type InScope, levelChanged, materialAdded, postAdded } from './places.ts'
import { Contradiction, type Refusal, type Setting } from './refusal.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Hypothesis, SupposedChange } from '#shared/entities/what-if.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Begins the id of every record that exists only in a hypothesis. */
export const SUPPOSED = 'supposed'

/** Whether the exam section of an exposure's hazard reaches down to its level. */
export function exposureInScope(context: RuleContext, exposure: Exposure): boolean {
  const { section } = context.examLink(exposure.hazardId, context.edition.edition)
  if (section === null) return true
  const factor = { hazardId: exposure.hazardId, name: context.hazardName(exposure.hazardId), exposures: [exposure] }
  return belowScope(context, factor, section) !== 'below'
}

function make(facts: Facts, change: SupposedChange, setting: Setting): Facts {
  const inScope: InScope = (all, exposure) => exposureInScope(ruleContext(all, setting.reference, change.on), exposure)
  switch (change.kind) {
    case 'addHazard':
      return hazardAdded(facts, change, setting)
    case 'newPost':
      return postAdded(facts, change, setting)
    case 'newMaterial':
      return materialAdded(facts, change, setting)
    case 'workerJoins':
      return joins(facts, change, setting)
    case 'workerMoves':
      return moves(facts, change, setting)
    case 'workerLeaves':
      return leaves(facts, change)
    case 'levelChanges':
      return levelChanged(facts, change, setting, inScope)
    case 'eventHappens':
      return eventHappened(facts, change, setting)
    default:
      return assertNever(change)
  }
}

/**
 * The facts with every change made, as they would be seen from `day`, and the changes the facts contradict. A change that cannot be
 * made is left out; those after it are still tried, so that all reasons are given at once.
 */
export function suppose(
  facts: Facts,
  hypothesis: Hypothesis,
  day: IsoDate,
  reference: Reference,
): { readonly facts: Facts; readonly refusals: readonly Refusal[] } {
  const refusals: Refusal[] = []
  let supposed = facts
  for (const [index, change] of hypothesis.entries()) {
    try {
      supposed = make(supposed, change, { id: `${SUPPOSED}-${index + 1}`, day, reference })
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error
      refusals.push({ index, text: error.text })
    }
  }
  return { facts: supposed, refusals }
}
