/**
 * An exceedance from the report to its closing: report → finding (H13) → rectification → re-test → closed; over again, the work stops
 * (H14, duty D32). What is over and what ends it is the rule's answer; the state of the work is the finding's.
 */
import { needsRetest } from '../finding-state.ts'
import { readingText } from '../exposure-results.ts'
import type { RuleContext } from '../rule-context.ts'
import { type Chain, exceedanceChains, type JudgedReport } from '../rules/exceedance.ts'
import { unitText } from '../units.ts'
import type { Finding } from '#shared/entities/improvement.ts'
import type { ExceedanceCase, NextStep } from '#shared/entities/measurement.ts'
import type { Exposure } from '#shared/entities/workplace.ts'

/** The chain of one exposure; null where no report found it over. */
export interface OverChain extends Chain {
  readonly exposure: Exposure
  readonly first: JudgedReport
  readonly latest: JudgedReport
}

/** Every chain with something over in it, and how many results over the limit have no place on record. */
export function overChains(context: RuleContext): { readonly chains: readonly OverChain[]; readonly unplaced: number } {
  const { placed, unplaced } = exceedanceChains(context)
  return {
    chains: placed.flatMap(({ exposure, chain }) => {
      const [latest, first] = [chain.over[0], chain.over.at(-1)]
      return latest === undefined || first === undefined ? [] : [{ ...chain, exposure, first, latest }]
    }),
    unplaced: unplaced.filter(({ within, over }) => within === null && over.length > 0).length,
  }
}

/** Findings about this post and hazard being over the limit, in the order they were entered. */
function ownFindings({ exposure }: OverChain, findings: readonly Finding[]): Finding[] {
  return findings.filter(
    (finding) => needsRetest(finding) && finding.postId === exposure.postId && finding.hazardId === exposure.hazardId,
  )
}

/** The finding that stands for a chain: an open one, or one closed by a test after the chain began. */
export function findingOf(chain: OverChain, findings: readonly Finding[]): Finding | null {
  const own = ownFindings(chain, findings)
  const began = chain.first.survey.date
  const closedSince = own.findLast(({ closedOn }) => closedOn !== null && closedOn >= began)
  return own.find(({ state }) => state !== 'closed') ?? closedSince ?? null
}

/** The closed finding that a new one about this post and hazard repeats. */
export function repeatedBy(chain: OverChain, findings: readonly Finding[]): Finding | null {
  return ownFindings(chain, findings).findLast(({ state }) => state === 'closed') ?? null
}

/** What is to be done next. Over in two reports in a row, nothing comes before stopping the work. */
export function nextStep({ over, within, latest }: OverChain, finding: Finding | null): NextStep {
  const stillOver = within === null && over.length > 1
  if (finding === null || (finding.state === 'closed' && within === null))
    return within === null ? 'openFinding' : 'done'
  switch (finding.state) {
    case 'closed':
      return 'done'
    case 'stopped':
      return 'rectify'
    case 'toCheck':
      if (within !== null && within.survey.date >= (finding.doneOn ?? latest.survey.date)) return 'close'
      return stillOver && latest.survey.date >= (finding.doneOn ?? latest.survey.date) ? 'stop' : 'retest'
    case 'registered':
    case 'assigned':
    case 'mending':
      return stillOver ? 'stop' : 'rectify'
  }
}

function reportLine({ survey, verdict, readings }: JudgedReport): ExceedanceCase['reports'][number] {
  return {
    surveyId: survey.id,
    date: survey.date,
    reportNumber: survey.reportNumber,
    verdict,
    readings: readings.map(({ result, judgement }) => ({
      point: result.point,
      value: readingText(result),
      limit: judgement.bound === null ? '' : `${judgement.bound} ${unitText(judgement.limit?.unit ?? result.unit)}`,
    })),
  }
}

/** One chain as screens and sheets show it. */
export function exceedanceCase(context: RuleContext, chain: OverChain): ExceedanceCase {
  const { exposure, over, within, latest } = chain
  const finding = findingOf(chain, context.facts.findings)
  const posting = context.facts.postings.find(({ surveyId }) => surveyId === latest.survey.id)
  return {
    exposureId: exposure.id,
    postId: exposure.postId,
    hazardId: exposure.hazardId,
    post: context.postName(exposure.postId),
    hazard: context.hazardName(exposure.hazardId),
    state: within !== null ? 'within' : over.length > 1 ? 'mustStop' : 'over',
    reports: [...over.toReversed(), ...(within === null ? [] : [within])].map(reportLine),
    reportedOn: latest.survey.reportedOn,
    postedOn: latest.survey.postedOn ?? posting?.postedOn ?? null,
    latestOverId: latest.survey.id,
    retestId: within?.survey.id ?? null,
    finding:
      finding === null
        ? null
        : {
            id: finding.id,
            state: finding.state,
            responsible: finding.responsible,
            deadline: finding.extendedTo ?? finding.deadline,
            doneOn: finding.doneOn,
            closedOn: finding.closedOn,
          },
    next: nextStep(chain, finding),
  }
}
