/** The steps of a finding: each one transaction, each guarded by the states of a finding (`finding-state.ts`). */
import { AppError } from '#shared/api/errors.ts'
import type { FindingStep } from '#shared/entities/checks.ts'
import type { Id } from '#shared/entities/common.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Finding, FindingState } from '#shared/entities/improvement.ts'
import type { Writer } from '../store/writer.ts'
import { checkChange } from './record-checks.ts'
import { change, newId, type Session } from './session.ts'

/** What a person takes in one step, where the finding stands further back: handing out and beginning are one click. */
export const WAY: Readonly<Record<FindingState, readonly FindingState[]>> = {
  registered: ['assigned', 'mending'],
  assigned: ['mending'],
  mending: [],
  stopped: [],
  toCheck: [],
  closed: [],
}

/** Each state in turn inside a running transaction, checked against the one before; the last stays. Throws `finding.refused`. */
export function writeSteps(
  { store, engine }: Session,
  write: Writer,
  before: Finding | null,
  after: Finding,
  states: readonly FindingState[],
): Finding {
  let known = before
  for (const state of states) {
    const next = { ...after, state }
    checkChange('findings', known, next, () => store.facts(), engine.reference)
    known = write.save('findings', next)
  }
  return known ?? after
}

/** The same as a transaction of its own. Nothing is written when one of the states is refused. */
export function walk(
  session: Session,
  useCase: string,
  before: Finding | null,
  after: Finding,
  states: readonly FindingState[],
): Finding {
  return session.store.transaction(change(session.engine, useCase), (write) =>
    writeSteps(session, write, before, after, states),
  )
}

/** The states a finding passes on its way to where a step leads: one that has only been registered may be mended at once. */
function statesOf(before: Finding, step: FindingStep): readonly FindingState[] {
  switch (step.to) {
    case 'extended':
    case 'reported':
      return [before.state]
    case 'failed':
      return ['mending']
    case 'mending':
      return before.state === 'registered' ? ['assigned', 'mending'] : ['mending']
    case 'assigned':
    case 'closed':
    case 'again':
      return [step.to === 'again' ? 'registered' : step.to]
    case 'stopped':
    case 'toCheck':
      return [...WAY[before.state], step.to]
  }
}

function filledIn(before: Finding, step: FindingStep): Finding {
  switch (step.to) {
    case 'assigned': {
      const { to: _to, measure, immediateControl, controlLevel, cost, payer, ...plan } = step
      return {
        ...before,
        ...plan,
        measure: measure ?? before.measure,
        immediateControl: immediateControl ?? before.immediateControl,
        controlLevel: controlLevel ?? before.controlLevel,
        cost: cost ?? before.cost,
        payer: payer ?? before.payer,
      }
    }
    case 'mending':
      return { ...before, cause: step.cause ?? before.cause }
    case 'stopped':
      return { ...before, immediateControl: step.immediateControl }
    case 'toCheck': {
      const { doneOn, doneBy, measure, cost, payer } = step
      const done = { measure: measure ?? before.measure, cost: cost ?? before.cost, payer: payer ?? before.payer }
      return { ...before, ...done, doneOn, doneBy }
    }
    case 'closed': {
      const { to: _to, retestSurveyId, ...check } = step
      return { ...before, ...check, passed: true, retestSurveyId: retestSurveyId ?? before.retestSurveyId }
    }
    case 'failed': {
      // What was handed in did not pass: the work is not done.
      const { checkedOn, checkedBy, cause } = step
      const undone = { doneOn: null, doneBy: null, passed: false, cause: cause ?? before.cause }
      return { ...before, ...undone, checkedOn, checkedBy }
    }
    case 'extended': {
      const { extendedTo, extensionReason, extensionApprover } = step
      return { ...before, extendedTo, extensionReason, extensionApprover }
    }
    case 'reported':
      return { ...before, reportedOn: step.reportedOn, reportReceipt: step.reportReceipt }
    case 'again':
      return repeated(before, step)
  }
}

/** What was closed and is there again: a new finding about the same, which points back. */
function repeated(before: Finding, { foundOn, deadline }: Extract<FindingStep, { to: 'again' }>): Finding {
  const { code, description, level, workplaceId, postId, hazardId, responsible } = before
  return completeRecord('findings', {
    id: newId(),
    foundOn,
    deadline,
    code,
    description,
    level,
    workplaceId,
    postId,
    hazardId,
    responsible,
    reopenedFromId: before.id,
  })
}

/** Why a step is refused before the states are asked: a check that failed was handed in, an extension has something to extend. */
function stepRefusal(before: Finding, step: FindingStep): string | null {
  // Sending back what was handed in is the checker's step, with a name and a day.
  if ((step.to === 'failed') !== (before.state === 'toCheck') && (step.to === 'failed' || step.to === 'mending'))
    return 'transition'
  if (step.to === 'extended' && (before.state === 'toCheck' || before.state === 'closed')) return 'nothingToExtend'
  return null
}

/** Takes a finding a step on, or registers what has come back. Throws `record.notFound`, `finding.refused`; nothing is then written. */
export function stepFinding(
  session: Session,
  { findingId, step }: { readonly findingId: Id; readonly step: FindingStep },
): Finding {
  const before = session.store.get('findings', findingId)
  if (before === null) throw new AppError('record.notFound', { id: findingId })
  const reason = stepRefusal(before, step)
  if (reason !== null) throw new AppError('finding.refused', { reason: `@reason.finding.${reason}` })
  const after = filledIn(before, step)
  return walk(session, `findings.${step.to}`, step.to === 'again' ? null : before, after, statesOf(before, step))
}
