/**
 * 职业健康达人 (国卫办职健函〔2020〕1069号, programmes.md §3): what the records say for a nominee, by the four parts of the standard. The
 * fourteen lines themselves were not read and are loaded by whoever has them. That somebody was examined is evidence; what was
 * found is nobody's business outside the firm, so no conclusion is ever listed. Pure.
 */
import type { DueItem, Message } from './explanation.ts'
import { message } from './explanation.ts'
import { presence } from './presence.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts, RecordKind } from '#shared/entities/facts.ts'
import type { TalentPart } from '#shared/entities/programmes.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'

export interface Evidence {
  readonly part: TalentPart
  readonly text: Message
  readonly kind: RecordKind
  readonly id: string
}

export interface Gap {
  readonly part: TalentPart
  readonly text: Message
}

export type NominationAnswer =
  | { readonly is: 'refused'; readonly reason: 'left' | 'notYet' }
  | { readonly is: 'nomination'; readonly evidence: readonly Evidence[]; readonly gaps: readonly Gap[] }

interface Case {
  readonly facts: Facts
  readonly asOf: IsoDate
  readonly worker: Worker
}

/** Evidence and gaps of somebody who works here on the day. */
export function nominationOf(facts: Facts, asOf: IsoDate, worker: Worker, items: readonly DueItem[]): NominationAnswer {
  if (worker.leaveDate !== null && worker.leaveDate < asOf) return { is: 'refused', reason: 'left' }
  if (worker.hireDate !== null && worker.hireDate > asOf) return { is: 'refused', reason: 'notYet' }
  const nominee = { facts, asOf, worker }
  const evidence = [...basic(nominee), ...literacy(nominee), ...selfCare(nominee), ...influence(nominee)]
  return { is: 'nomination', evidence, gaps: gapsOf(nominee, evidence, items) }
}

function basic({ facts, asOf, worker }: Case): Evidence[] {
  const here = presence(facts, asOf)
  const tenure: Evidence[] =
    worker.hireDate === null
      ? []
      : [{ part: 'basic', text: message('talent.hired', { date: worker.hireDate }), kind: 'workers', id: worker.id }]
  const posts = here.assignmentsOf.get(worker.id) ?? []
  return [
    ...tenure,
    ...posts.map(({ id, postId, from }): Evidence => ({
      part: 'basic',
      text: message(from === null ? 'talent.post' : 'talent.postSince', {
        post: facts.posts.find((post) => post.id === postId)?.name ?? '',
        date: from ?? '',
      }),
      kind: 'assignments',
      id,
    })),
  ]
}

function literacy({ facts, asOf, worker }: Case): Evidence[] {
  return facts.trainings
    .filter(({ workerId, date, passed }) => workerId === worker.id && date <= asOf && passed !== false)
    .map(({ id, date, kind, hours, score }) => ({
      part: 'literacy',
      text: message(score === null ? 'talent.training' : 'talent.trainingScore', {
        date,
        kind: `@talent.trainingKind.${kind}`,
        hours,
        score: score ?? '',
      }),
      kind: 'trainings',
      id,
    }))
}

/** A re-check or an emergency exam would tell that something was found. */
const ROUTINE: ReadonlySet<Exam['kind']> = new Set(['preJob', 'inService'])

function selfCare({ facts, asOf, worker }: Case): Evidence[] {
  const exams = facts.exams.filter(
    ({ workerId, date, kind }) => workerId === worker.id && date <= asOf && ROUTINE.has(kind),
  )
  const signed = facts.ppeIssues.filter(
    ({ workerId, issuedOn, signed: isSigned }) => workerId === worker.id && issuedOn <= asOf && isSigned === true,
  )
  return [
    ...exams.map(({ id, date, kind }): Evidence => ({
      part: 'selfCare',
      text: message('talent.exam', { date, kind: `@talent.examKind.${kind}` }),
      kind: 'exams',
      id,
    })),
    ...signed.map(({ id, issuedOn, item }): Evidence => ({
      part: 'selfCare',
      text: message('talent.gear', { date: issuedOn, item }),
      kind: 'ppeIssues',
      id,
    })),
  ]
}

function influence({ facts, asOf, worker }: Case): Evidence[] {
  const taught = facts.trainingSessions.filter(({ lecturer, date }) => lecturer === worker.name && date <= asOf)
  const mended = facts.findings.filter(
    ({ doneBy, state, closedOn }) => doneBy === worker.name && state === 'closed' && (closedOn ?? asOf) <= asOf,
  )
  // A name is all these records hold: with a namesake in the roster nobody can say who it was.
  if (facts.workers.filter(({ name }) => name === worker.name).length > 1) return []
  return [
    ...taught.map(({ id, date, topic }): Evidence => ({
      part: 'influence',
      text: message('talent.taught', { date, topic }),
      kind: 'trainingSessions',
      id,
    })),
    ...mended.map(({ id, description, closedOn }): Evidence => ({
      part: 'influence',
      text: message('talent.mended', { date: closedOn ?? '', finding: description }),
      kind: 'findings',
      id,
    })),
  ]
}

/** What stands in the way, and what only people can confirm. */
function gapsOf({ worker }: Case, evidence: readonly Evidence[], items: readonly DueItem[]): Gap[] {
  const late = items.filter(
    ({ subject, status, footing }) =>
      subject.kind === 'worker' && subject.id === worker.id && status === 'overdue' && footing === 'law',
  )
  const has = (part: TalentPart) => evidence.some((entry) => entry.part === part)
  const gaps: (Gap | false)[] = [
    worker.hireDate === null && { part: 'basic', text: message('talent.lack.hireDate') },
    late.length > 0 && { part: 'basic', text: message('talent.lack.overdue', { count: late.length }) },
    { part: 'basic', text: message('talent.lack.violations') },
    { part: 'basic', text: message('talent.lack.consent') },
    !has('literacy') && { part: 'literacy', text: message('talent.lack.training') },
    !has('selfCare') && { part: 'selfCare', text: message('talent.lack.exam') },
    !has('influence') && { part: 'influence', text: message('talent.lack.influence') },
  ]
  return gaps.filter((gap) => gap !== false)
}
