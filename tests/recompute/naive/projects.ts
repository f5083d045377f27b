/** The gates of a project: D12–D18 (law 17, 18; 第90号令 as told). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, latest, plusDays } from './calendar.ts'
import {
  type Answer,
  binds,
  dated,
  isRecent,
  type Item,
  MISSING,
  NOT_APPLICABLE,
  overdueSince,
  SETTLED,
} from './status.ts'

type Project = Facts['projects'][number]

/** A gate to be passed by a deadline that hangs on an event; null while neither of them is in sight. */
function gate(done: Day | null, event: Day | null, deadline: Day | null, asOf: Day): Answer | null {
  if (event === null || deadline === null) return done === null ? null : SETTLED
  if (done !== null) return done <= deadline || !isRecent(deadline, asOf) ? SETTLED : overdueSince(deadline)
  if (event >= asOf || isRecent(deadline, asOf)) return dated(deadline, asOf)
  return MISSING
}

/** D12: report and review before construction starts; until a start is known the approval of the study asks for the report. */
function preEvaluation(project: Project, asOf: Day): Answer {
  const reported = come(project.preEvaluatedOn, asOf)
  const reviewed = come(project.preEvaluationReviewedOn, asOf)
  const blocks = reported === null && come(project.startedOn, asOf) === null ? project.feasibilityOn : null
  const event = blocks ?? project.startedOn
  const done = reported === null || reviewed === null ? null : latest([reported, reviewed])
  if (blocks !== null) return dated(blocks, asOf)
  const answer = gate(done, event, event, asOf) ?? MISSING
  const isSettled = project.riskClass === 'general' || project.outsideReviewers === true
  if (answer.status !== 'ok' || done === null || reviewed === null || isSettled || !isRecent(reviewed, asOf))
    return answer
  if (project.riskClass === null || project.outsideReviewers === null) return MISSING
  return overdueSince(reviewed)
}

function design(project: Project, asOf: Day): Answer | null {
  const answer = gate(come(project.designReviewedOn, asOf), project.startedOn, project.startedOn, asOf)
  return answer ?? (come(project.preEvaluationReviewedOn, asOf) === null ? null : MISSING)
}

function trialRun(project: Project, asOf: Day): Answer | null {
  if (project.trialFrom === null) return null
  const [first, last] = [plusDays(project.trialFrom, 30), plusDays(project.trialFrom, 180)]
  const ended = come(project.trialTo, asOf)
  if (ended === null) return gate(null, last, last, asOf)
  if (ended >= first && ended <= last) return SETTLED
  const late = ended < first ? ended : last
  return isRecent(late, asOf) ? overdueSince(late) : SETTLED
}

/** The acceptance a gate has to come before: the one on record, else the planned one. */
function beforeAcceptance(project: Project, done: Day | null, days: number, isNext: boolean, asOf: Day): Answer | null {
  if (project.acceptedOn === null && project.acceptancePlannedOn !== null && project.acceptancePlannedOn < asOf)
    return done === null ? MISSING : gate(done, null, null, asOf)
  const event = project.acceptedOn ?? project.acceptancePlannedOn
  const answer = gate(done, event, event === null ? null : plusDays(event, -days), asOf)
  return answer ?? (isNext ? MISSING : null)
}

function acceptanceReport(project: Project, asOf: Day): Answer | null {
  const accepted = come(project.acceptedOn, asOf)
  if (accepted === null) return null
  if (project.riskClass === 'general') return NOT_APPLICABLE
  if (project.riskClass === null) return MISSING
  return gate(come(project.acceptanceReportedOn, asOf), accepted, plusDays(accepted, 20), asOf)
}

function publication(project: Project, facts: Facts, asOf: Day): Answer | null {
  const gates = [
    project.preEvaluationReviewedOn,
    project.designReviewedOn,
    project.controlEvaluatedOn,
    project.acceptedOn,
  ].flatMap((day) => come(day, asOf) ?? [])
  const last = latest(gates)
  if (last === null) return null
  const shown = [
    project.publishedOn,
    ...facts.postings.filter(({ projectId }) => projectId === project.id).map(({ postedOn }) => postedOn),
  ].flatMap((day) => come(day, asOf) ?? [])
  if (shown.some((day) => day >= last)) return SETTLED
  return gate(null, last, last, asOf)
}

export function projectItems(facts: Facts, asOf: Day): Item[] {
  return facts.projects.flatMap((project): Item[] => {
    const evaluated = come(project.controlEvaluatedOn, asOf)
    const isBuilt = come(project.startedOn, asOf) !== null || come(project.trialFrom, asOf) !== null
    const answers: [string, Answer | null][] = [
      ['preEvaluation', preEvaluation(project, asOf)],
      ['design', design(project, asOf)],
      ['trialRun', trialRun(project, asOf)],
      ['controlEvaluation', beforeAcceptance(project, evaluated, 0, isBuilt, asOf)],
      [
        'acceptanceScheme',
        beforeAcceptance(project, come(project.schemeReportedOn, asOf), 20, evaluated !== null, asOf),
      ],
      ['acceptanceReport', acceptanceReport(project, asOf)],
      ['publication', publication(project, facts, asOf)],
    ]
    return answers.flatMap(([rule, answer]): Item[] =>
      answer === null ? [] : [[`project.${rule}`, `project/${project.id}`, binds(answer)]],
    )
  })
}
