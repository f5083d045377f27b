/**
 * 职业病诊断资料: what the firm owes the institution about one person (law 47: work and exposure history, measurements; law 36: results
 * of examinations), put together from the records of every service, with what the records lack.
 */
import { type Basis, type Message, message } from '../explanation.ts'
import { hazardYears } from '../hazard-years.ts'
import { covers } from '../presence.ts'
import { recordsOf } from '../returners.ts'
import type { RuleContext } from '../rule-context.ts'
import { factorNames, healthIndex } from '../rules/health-index.ts'
import { beginning, type Stretch } from '../stretches.ts'
import { unitText } from '../units.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import type { DiseaseCase } from '#shared/entities/health.ts'
import type { Worker } from '#shared/entities/worker.ts'

export const CASE_PAPERS = ['workHistory', 'exposureHistory', 'exams', 'measurements', 'dose'] as const
export type CasePaperKind = (typeof CASE_PAPERS)[number]

export interface PaperLine {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** A name as recorded, or `@key` of a text. */
  readonly title: string
  readonly detail: Message
  /** The record it was read from; null for a sum over several. */
  readonly source: { readonly kind: RecordKind; readonly id: Id } | null
}

export interface CasePaper {
  readonly paper: CasePaperKind
  readonly lines: readonly PaperLine[]
  readonly lacks: readonly Message[]
  readonly basis: readonly Basis[]
}

interface Person {
  readonly context: RuleContext
  /** Every service, oldest first. */
  readonly services: readonly Worker[]
  readonly stretches: readonly (readonly [HazardId, Stretch])[]
}

type Filled = Omit<CasePaper, 'paper' | 'basis'>

/** The papers of a case in the order in which the law names them; 个人剂量 only for whoever has doses or works with radiation. */
export function casePapers(context: RuleContext, { workerId }: DiseaseCase): CasePaper[] {
  const worker = healthIndex(context).workers.get(workerId)
  if (worker === undefined) return []
  const services = recordsOf(context.facts.workers, worker)
  const stretches = services.flatMap((service) =>
    [...context.stretchesOf(service)].flatMap(([id, group]) => group.map((stretch) => [id, stretch] as const)),
  )
  const person = { context, services, stretches }
  const asked = context.duty('D53')?.basis ?? []
  const archived = context.duty('EX-60')?.basis ?? []
  const dose = doseOf(person)
  return [
    { paper: 'workHistory', ...workHistory(person), basis: asked },
    { paper: 'exposureHistory', ...exposureHistory(person, worker), basis: asked },
    { paper: 'exams', ...examResults(person), basis: archived },
    { paper: 'measurements', ...measurements(person), basis: asked },
    ...(dose === null ? [] : [{ paper: 'dose' as const, ...dose, basis: [] }]),
  ]
}

function workHistory({ context, services }: Person): Filled {
  const lines: PaperLine[] = []
  const lacks: Message[] = []
  const { facts } = context
  for (const { id, hireDate, leaveDate } of services) {
    const source = { kind: 'workers', id } as const
    const detail = message('case.papers.service')
    lines.push({ from: hireDate, to: leaveDate, title: facts.profile.name, detail, source })
    if (hireDate === null) lacks.push(message('case.papers.lack.hireDate'))
    for (const assignment of facts.assignments.filter(({ workerId }) => workerId === id)) {
      const { from, to, postId } = assignment
      const title = context.postName(postId)
      const post = context.presence.postById.get(postId)
      const task = message('case.papers.post', { task: post?.task ?? '@case.papers.noTask' })
      lines.push({ from, to, title, detail: task, source: { kind: 'assignments', id: assignment.id } })
      if (from === null) lacks.push(message('case.papers.lack.from', { post: title }))
    }
  }
  if (lines.length === services.length) lacks.push(message('case.papers.lack.posts'))
  // Nothing the firm could look up: a line for the person to fill in.
  const before = { title: '@case.papers.before', detail: message('case.papers.before.what'), source: null }
  return { lines: [{ from: null, to: null, ...before }, ...lines], lacks }
}

function exposureHistory({ context }: Person, worker: Worker): Filled {
  const times = hazardYears(context, worker)
  const lines = times.map(({ hazardId, since, until, years, atLeast, postIds }): PaperLine => {
    const posts = postIds.map((id) => context.postName(id)).join('、')
    const key = years === null ? 'case.papers.exposure.unknown' : `case.papers.exposure${atLeast ? '.atLeast' : ''}`
    const detail = message(key, { posts, years: years ?? 0 })
    return { from: since, to: until, title: context.hazardName(hazardId), detail, source: null }
  })
  const unknown = times.filter(({ years, atLeast }) => years === null || atLeast)
  const lacks = unknown.map(({ hazardId }) =>
    message('case.papers.lack.since', { hazard: context.hazardName(hazardId) }),
  )
  return { lines, lacks: lines.length === 0 ? [message('case.papers.lack.exposure')] : lacks }
}

function examResults({ context, services }: Person): Filled {
  const exams = services.flatMap(({ id }) => context.examsOf.get(id) ?? [])
  const none = '@case.papers.none'
  const lines = exams.map(({ id, date, kind, conclusion, hazardIds, institution, reportNumber }): PaperLine => ({
    from: date,
    to: null,
    title: `@examKind.${kind}`,
    detail: message('case.papers.exam', {
      conclusion: conclusion === null ? none : `@case.papers.conclusion.${conclusion}`,
      hazards: factorNames(context, hazardIds) || none,
      institution: institution ?? none,
      number: reportNumber ?? none,
    }),
    source: { kind: 'exams', id },
  }))
  const lacks = exams.flatMap(({ date, conclusion, recheckItems }) =>
    conclusion === null && recheckItems === null ? [message('case.papers.lack.conclusion', { date })] : [],
  )
  if (!exams.some(({ kind }) => kind === 'preJob')) lacks.push(message('case.papers.lack.preJob'))
  return { lines, lacks: exams.length === 0 ? [message('case.papers.lack.exams')] : lacks }
}

function measurements({ context, stretches }: Person): Filled {
  const lines: PaperLine[] = []
  const measured = new Set<string>()
  for (const { id, date, institution, results } of context.surveys) {
    for (const { postId, hazardId, point, value, unit, belowDetection } of results) {
      const met = stretches.some(
        ([hazard, stretch]) =>
          hazard === hazardId && stretch.assignment.postId === postId && covers(beginning(stretch), stretch.to, date),
      )
      if (!met || postId === null) continue
      measured.add(`${postId} ${hazardId}`)
      const detail = message('case.papers.result', {
        post: context.postName(postId),
        point,
        value: `${belowDetection ? '<' : ''}${value} ${unitText(unit)}`,
        institution: institution ?? '@case.papers.none',
      })
      lines.push({ from: date, to: null, title: context.hazardName(hazardId), detail, source: { kind: 'surveys', id } })
    }
  }
  const pairs = new Map(
    stretches.map(([hazardId, { assignment }]) => [
      `${assignment.postId} ${hazardId}`,
      { hazardId, postId: assignment.postId },
    ]),
  )
  const lacks = [...pairs].flatMap(([key, { hazardId, postId }]) =>
    measured.has(key)
      ? []
      : [
          message('case.papers.lack.measured', {
            post: context.postName(postId),
            hazard: context.hazardName(hazardId),
          }),
        ],
  )
  return { lines, lacks }
}

function doseOf({ context, services, stretches }: Person): Filled | null {
  const ids = new Set(services.map(({ id }) => id))
  const doses = context.facts.doses.filter(({ workerId, from }) => ids.has(workerId) && from <= context.asOf)
  const works = stretches.some(([hazardId]) => context.reference.hazard(hazardId)?.class === 'rad')
  if (doses.length === 0 && !works) return null
  const lines = doses.map(({ id, from, to, effective, institution }): PaperLine => ({
    from,
    to,
    title: '@case.papers.dose',
    detail: message('case.papers.dose.detail', {
      effective: effective ?? '@case.papers.none',
      institution: institution ?? '@case.papers.none',
    }),
    source: { kind: 'doses', id },
  }))
  return { lines, lacks: lines.length === 0 ? [message('case.papers.lack.dose')] : [] }
}
