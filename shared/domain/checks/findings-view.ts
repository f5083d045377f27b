/** Findings as their board shows them, and existing measures beside planned ones (一企一策). Verdicts are the due list's. */
import { daysBetween } from '../dates.ts'
import { needsRetest, nextStates } from '../finding-state.ts'
import { ruleContext } from '../rule-context.ts'
import type { FindingLine, MeasureLine } from '#shared/entities/checks.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Finding } from '#shared/entities/improvement.ts'
import type { Reference } from '#shared/reference/types.ts'
import { distinct } from '../distinct.ts'

/** A line of the board without its due row, which comes from the due list itself. */
export type FindingView = Omit<FindingLine, 'due'>

const ORDER: Readonly<Record<Finding['state'], number>> = {
  stopped: 0,
  registered: 1,
  assigned: 2,
  mending: 3,
  toCheck: 4,
  closed: 5,
}

/** Findings known on the day: what stands still first, the closed ones last; within a state the oldest first. */
export function findingsView(facts: Facts, reference: Reference, asOf: IsoDate): FindingView[] {
  const context = ruleContext(facts, reference, asOf)
  const names = new Map(reference.library.rows('findings').map(({ id, finding }) => [id, finding]))
  const workplaces = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  const again = new Map(
    facts.findings.flatMap(({ id, reopenedFromId }) => (reopenedFromId === null ? [] : [[reopenedFromId, id]])),
  )
  return facts.findings
    .filter(({ foundOn }) => foundOn <= asOf)
    .toSorted((a, b) => ORDER[a.state] - ORDER[b.state] || (a.foundOn < b.foundOn ? -1 : 1))
    .map((finding) => ({
      finding,
      codeName: finding.code === null ? '' : (names.get(finding.code) ?? ''),
      place:
        finding.postId !== null ? context.postName(finding.postId) : (workplaces.get(finding.workplaceId ?? '') ?? ''),
      hazard: finding.hazardId === null ? '' : context.hazardName(finding.hazardId),
      daysOpen: daysBetween(finding.foundOn, endOf(finding, asOf)),
      needsRetest: needsRetest(finding),
      next: [...nextStates(finding)],
      repeatedBy: again.get(finding.id) ?? null,
    }))
}

function endOf({ closedOn }: Finding, asOf: IsoDate): IsoDate {
  return closedOn !== null && closedOn <= asOf ? closedOn : asOf
}

/** What is there against each post's hazard, and what open findings plan: about the pair, the post, or its whole workplace. */
export function measuresView(facts: Facts, reference: Reference, asOf: IsoDate): MeasureLine[] {
  const context = ruleContext(facts, reference, asOf)
  const workplaceOf = new Map(facts.posts.map(({ id, workplaceId }) => [id, workplaceId]))
  const known = facts.findings.filter(({ foundOn, measure }) => foundOn <= asOf && measure !== null)
  return facts.exposures.map(({ id, postId, hazardId, controls, ppe }) => {
    const workplaceId = workplaceOf.get(postId) ?? null
    const concerns = (finding: Finding) =>
      finding.postId === null
        ? finding.workplaceId !== null && finding.workplaceId === workplaceId && hazardFits(finding, hazardId)
        : finding.postId === postId && hazardFits(finding, hazardId)
    const own = known.filter(concerns)
    const facilities = facts.facilities.filter(
      (facility) => facility.workplaceId === workplaceId && facility.hazardIds.includes(hazardId),
    )
    const standards = facts.ppeStandards.filter(
      (standard) => standard.postId === postId && standard.hazardIds.includes(hazardId),
    )
    return {
      exposureId: id,
      postId,
      post: context.postName(postId),
      hazard: context.hazardName(hazardId),
      controls: distinct([...controls, ...facilities.map(({ name }) => name)]),
      gear: distinct([...ppe, ...standards.map(({ item }) => item)]),
      taken: own.flatMap(({ state, measure, closedOn }) =>
        state === 'closed' && measure !== null ? [closedOn === null ? measure : `${measure}（${closedOn}）`] : [],
      ),
      planned: own.filter(({ state }) => state !== 'closed').map(plannedOf),
    }
  })
}

function hazardFits({ hazardId }: Finding, own: Finding['hazardId']): boolean {
  return hazardId === null || hazardId === own
}

function plannedOf(finding: Finding): MeasureLine['planned'][number] {
  const { id, measure, controlLevel, responsible, deadline, extendedTo, cost, payer } = finding
  const plan = { controlLevel, responsible, cost, payer, deadline: extendedTo ?? deadline }
  return { findingId: id, measure: measure ?? '', ...plan }
}
