/** 监护档案: one for everyone exposed, which this program keeps, and copies of it (D49, EX-60, EX-62). Nothing is ever purged (EX-61, RA-14). */
import { type Account, cite, firmSubject, lack, step } from '../due-item.ts'
import { type Duty, dutyItem, dutyRule, openDuty, type Rule } from '../duty.ts'
import type { DueItem } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { healthIndex } from './health-index.ts'
import { birthOf } from './protected-people.ts'
import type { Worker } from '#shared/entities/worker.ts'

const COMPLETE = 'files.complete'
const COPY = 'files.copy'
/** Names shown for each gap; the rest are counted. */
const NAMES_SHOWN = 10

type Gap = 'exam' | 'start' | 'birth' | 'conclusion'

/** What a file of one worker lacks: job and exposure history, examinations and their results (law 36). */
function gapsOf(context: RuleContext, worker: Worker): Gap[] {
  const exams = context.examsOf.get(worker.id) ?? []
  const last = exams.at(-1)
  const assignments = context.presence.assignmentsOf.get(worker.id) ?? []
  const gaps: Gap[] = []
  if (last === undefined) gaps.push('exam')
  else if (last.conclusion === null) gaps.push('conclusion')
  if (assignments.some(({ from }) => from === null)) gaps.push('start')
  if (birthOf(worker) === null) gaps.push('birth')
  return gaps
}

function nameGap(gap: Gap, workers: readonly Worker[], account: Account): void {
  lack(account, `missing.file.${gap}`, { count: workers.length })
  const names = workers.slice(0, NAMES_SHOWN).map(({ name }) => name)
  step(account, 'files.step.names', { names: names.join('、') })
  for (const worker of workers.slice(0, NAMES_SHOWN)) cite(account, 'workers', worker.id, 'name', worker.name)
}

/** EX-60: one item for the firm, saying how many files lack what. */
function complete(context: RuleContext, duty: Duty): DueItem[] {
  const { presence } = context
  const exposed = presence.workers.filter(({ id }) => presence.exposed.has(id))
  if (exposed.length === 0) return []
  const account = openDuty(duty)
  const byGap = new Map<Gap, Worker[]>()
  const incomplete = new Set<Worker>()
  for (const worker of exposed) {
    for (const gap of gapsOf(context, worker)) {
      const group = byGap.get(gap)
      if (group) group.push(worker)
      else byGap.set(gap, [worker])
      incomplete.add(worker)
    }
  }
  for (const gap of ['exam', 'conclusion', 'start', 'birth'] as const) {
    const workers = byGap.get(gap)
    if (workers !== undefined) nameGap(gap, workers, account)
  }
  const params = { exposed: exposed.length, incomplete: incomplete.size }
  const is = incomplete.size === 0 ? 'met' : 'missing'
  return [dutyItem(context, COMPLETE, duty, firmSubject(context), account, { is, key: COMPLETE, params })]
}

/** EX-62: asked for and not handed over. The law gives no days: open from the day it was asked. */
function copies(context: RuleContext, duty: Duty): DueItem[] {
  const { asOf, facts } = context
  return facts.copyRequests.flatMap((request) => {
    const { id, workerId, requestedOn, givenOn } = request
    if (requestedOn > asOf || (givenOn !== null && givenOn <= asOf)) return []
    const account = openDuty(duty)
    cite(account, 'copyRequests', id, 'requestedOn', requestedOn)
    const name = healthIndex(context).workers.get(workerId)?.name ?? workerId
    const subject = { kind: 'copyRequest', id, name } as const
    const isToday = requestedOn === context.asOf
    const outcome = isToday
      ? ({ is: 'dated', date: requestedOn } as const)
      : ({ is: 'open', since: requestedOn, key: COPY } as const)
    return [dutyItem(context, COPY, duty, subject, account, outcome)]
  })
}

export const FILE_RULES: readonly Rule[] = [
  { ...dutyRule(COMPLETE, 'EX-60', complete), duties: ['EX-60', 'D49'] },
  { ...dutyRule(COPY, 'EX-62', copies), duties: ['EX-62', 'D49'] },
]
