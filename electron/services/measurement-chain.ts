/** The steps of an exceedance: each one transaction, each guarded by the states of a finding (`finding-state.ts`). */
import { AppError } from '#shared/api/errors.ts'
import { findingOf, type OverChain, overChains, repeatedBy } from '#shared/domain/measurement/exceedance-cases.ts'
import { ruleContext } from '#shared/domain/rule-context.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Finding } from '#shared/entities/improvement.ts'
import type { Advance, Rectification } from '#shared/entities/measurement.ts'
import { translator } from '#shared/i18n/index.ts'
import { walk, WAY } from './finding-steps.ts'
import { newId, type Session } from './session.ts'

interface OnDay {
  readonly asOf: IsoDate
}

/** 测得超标 and 治理后仍超限值 of the `findings` pack. */
const OVER = 'H13'
const STILL_OVER = 'H14'

function refuse(reason: string): AppError {
  return new AppError('finding.refused', { reason: `@reason.finding.${reason}` })
}

/**
 * Registers the finding of an exposure that the latest report found over, and hands it out: 登记 → 派单 → 整改中 in one transaction.
 * Over in two reports in a row it begins as H14 with the work stopped. Throws `finding.refused`.
 */
export function openFinding(
  session: Session,
  { asOf, exposureId, rectification }: OnDay & { readonly exposureId: Id; readonly rectification: Rectification },
): Finding {
  const context = ruleContext(session.store.facts(), session.engine.reference, asOf)
  const chain = overChains(context).chains.find(({ exposure }) => exposure.id === exposureId)
  if (chain === undefined || chain.within !== null) throw refuse('notOver')
  const known = findingOf(chain, context.facts.findings)
  if (known !== null && known.state !== 'closed') throw refuse('alreadyOpen')
  const { exposure, latest, over } = chain
  const stillOver = over.length > 1
  const names = { post: context.postName(exposure.postId), hazard: context.hazardName(exposure.hazardId) }
  const finding = completeRecord('findings', {
    ...rectification,
    id: newId(),
    foundOn: latest.survey.receivedOn ?? latest.survey.date,
    foundBy: 'provider',
    code: stillOver ? STILL_OVER : OVER,
    description: translator('zh-CN', 'rules')('measurement.finding', { ...names, date: latest.survey.date }),
    workplaceId: context.facts.posts.find(({ id }) => id === exposure.postId)?.workplaceId ?? null,
    postId: exposure.postId,
    hazardId: exposure.hazardId,
    surveyId: latest.survey.id,
    reopenedFromId: repeatedBy(chain, context.facts.findings)?.id ?? null,
  })
  return walk(session, 'measurement.openFinding', null, finding, [
    'registered',
    'assigned',
    'mending',
    ...(stillOver ? (['stopped'] as const) : []),
  ])
}

/**
 * Takes the finding of an exceedance on: to 停止作业 (only while two reports in a row are over), to 待验收 with what was done, or to 已销号
 * by the re-test that is within the limit. Throws `record.notFound`, `finding.refused`.
 */
export function advanceFinding(
  session: Session,
  { asOf, findingId, step }: OnDay & { readonly findingId: Id; readonly step: Advance },
): Finding {
  const { store, engine } = session
  const before = store.get('findings', findingId)
  if (before === null) throw new AppError('record.notFound', { id: findingId })
  const context = ruleContext(store.facts(), engine.reference, asOf)
  const chain = overChains(context).chains.find(
    ({ exposure }) => exposure.postId === before.postId && exposure.hazardId === before.hazardId,
  )
  const after = filledIn(before, step, chain)
  return walk(session, `measurement.${step.to}`, before, after, [...WAY[before.state], step.to])
}

function filledIn(before: Finding, step: Advance, chain: OverChain | undefined): Finding {
  switch (step.to) {
    case 'stopped':
      if (chain === undefined || chain.within !== null || chain.over.length < 2) throw refuse('notStillOver')
      return { ...before, code: STILL_OVER, immediateControl: step.immediateControl ?? before.immediateControl }
    case 'toCheck':
      return { ...before, doneOn: step.doneOn, doneBy: step.doneBy, measure: step.measure ?? before.measure }
    case 'closed': {
      const { checkedOn, checkedBy, closedOn } = step
      // The newest report decides: an earlier one within the limit does not close what is over again.
      const retestSurveyId = chain?.within?.survey.id ?? null
      return { ...before, checkedOn, checkedBy, closedOn, passed: true, retestSurveyId }
    }
  }
}
