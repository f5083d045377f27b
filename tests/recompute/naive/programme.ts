/** Programme duties: D59 (U), D60 (findings), D61 (一企一策). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, plusMonths } from './calendar.ts'
import { type Answer, binds, dated, type Item, MISSING, onlyReminds, SETTLED } from './status.ts'

type Finding = Facts['findings'][number]

/** As it stood on the day: a finding closed or done since was still open then. */
function findingAnswer(finding: Finding, asOf: Day): Answer | null {
  if (finding.foundOn > asOf) return null
  const isClosed = finding.state === 'closed' && (finding.closedOn === null || finding.closedOn <= asOf)
  if (isClosed) return null
  const isDone =
    (finding.state === 'toCheck' || finding.state === 'closed') && (finding.doneOn === null || finding.doneOn <= asOf)
  if (isDone) return MISSING
  const deadline = finding.extendedTo ?? finding.deadline
  if (deadline !== null && deadline < asOf) return dated(deadline, asOf)
  if (deadline === null || (finding.level === 'major' && finding.immediateControl === null)) return MISSING
  return dated(deadline, asOf)
}

function assessments(facts: Facts, asOf: Day): Item[] {
  const last = facts.riskAssessments
    .filter(({ date, kind }) => date <= asOf && kind === 'combined')
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)
  if (last === undefined) return []
  const posted =
    come(last.postedOn, asOf) !== null ||
    facts.postings.some(({ kind, postedOn }) => kind === 'riskAssessment' && postedOn >= last.date && postedOn <= asOf)
  return [
    ['programme.reassessment', 'firm/firm', onlyReminds(dated(plusMonths(last.date, 36), asOf))],
    ['programme.assessmentPosted', 'firm/firm', onlyReminds(posted ? SETTLED : MISSING)],
  ]
}

/** D61: made, and not beyond the end of the service. */
function plan(facts: Facts, asOf: Day): Item[] {
  const { regionPlan, plan: settings } = facts.profile
  const { preparedOn, serviceFrom, serviceTo } = settings
  if (regionPlan === null && preparedOn === null && serviceFrom === null && serviceTo === null) return []
  const answer = come(preparedOn, asOf) === null ? MISSING : serviceTo === null ? SETTLED : dated(serviceTo, asOf)
  return [['programme.plan', 'firm/firm', onlyReminds(answer)]]
}

export function programmeItems(facts: Facts, asOf: Day): Item[] {
  const findings = facts.findings.flatMap((finding): Item[] => {
    const answer = findingAnswer(finding, asOf)
    return answer === null ? [] : [['programme.finding', `finding/${finding.id}`, binds(answer)]]
  })
  return [...assessments(facts, asOf), ...findings, ...plan(facts, asOf)]
}
