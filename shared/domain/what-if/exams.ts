/** Examinations a hypothesis brings, person by person: which section, which items, before which day; and cycles that change. */
import { addDays } from '../dates.ts'
import { type Account, explain, lack, openAccount, step } from '../due-item.ts'
import { type DueStatus, type Message, message } from '../explanation.ts'
import { type RuleContext, ruleNumber } from '../rule-context.ts'
import { belowScope, chooseCycle } from '../rules/exam-cycle.ts'
import { citeExam, citeExposures, citeSection, examsFor, type Factor } from '../rules/exam-factors.ts'
import { workerSubject } from '../rules/health-index.ts'
import type { Comparison, Contact, Releveled } from './contacts.ts'
import { appearing, value, type WhatIfLine } from './line.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Exam, Worker } from '#shared/entities/worker.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { ExamSection } from '#shared/reference/types.ts'

const PRE_JOB = 'exam.preJob'
const IN_SERVICE = 'exam.inService'

function factorFor(context: RuleContext, exposures: readonly Exposure[]): Factor | null {
  const [first] = exposures
  if (first === undefined) return null
  return { hazardId: first.hazardId, name: context.hazardName(first.hazardId), exposures }
}

/** When and how often afterwards, by the section's cycle; nothing where it sets none. */
function cycleOf(context: RuleContext, factor: Factor, section: ExamSection, start: IsoDate | null) {
  if (!section.stages.includes('inService')) return null
  const row = context.reference.rule(IN_SERVICE, context.asOf)
  const timing = {
    start,
    base: start === null ? context.asOf : addDays(start, -1),
    firstPeriodMonths: ruleNumber(row, 'firstPeriodMonths'),
    defaultGrade: ruleNumber(row, 'defaultGrade'),
    // What is found in a person's blood is not supposed: a cycle that depends on it is left open.
    lead: null,
  }
  return chooseCycle(context, factor, section, timing)
}

function list(names: readonly string[] | undefined): string | null {
  return names === undefined || names.length === 0 ? null : names.join('、')
}

function describeSection(
  context: RuleContext,
  factor: Factor,
  section: ExamSection,
  start: IsoDate | null,
  account: Account,
): void {
  const items = list(section.items.preJob)
  if (items !== null) step(account, 'whatIf.exam.items', { items })
  const contraindications = list(section.contraindications.preJob)
  if (contraindications !== null) step(account, 'whatIf.exam.contraindications', { contraindications })
  const diseases = list(section.targetDiseases.inService)
  if (diseases !== null) step(account, 'whatIf.exam.diseases', { diseases })
  const cycle = cycleOf(context, factor, section, start)
  if (cycle?.kind !== 'cycle') return
  account.steps.push(...cycle.why)
  step(account, 'whatIf.exam.cycle', { months: cycle.part.months })
}

/** An exam for the hazard after the work with it was last given up, and before it begins anew. */
function metBy({ before, after }: Comparison, { worker, hazardId, start }: Contact): Exam | null {
  if (start === null) return null
  const old = before.stretchesOf(worker).get(hazardId) ?? []
  const since = old.reduce<IsoDate | null>(
    (day, { to }) => (to !== null && to < start && (day === null || to > day) ? to : day),
    null,
  )
  const exams = examsFor(after, worker.id, hazardId, ['preJob'])
  return exams.findLast(({ date }) => date < start && (since === null || date >= since)) ?? null
}

/** Whether the hazard asks for an exam before work: 'no' leaves it out. */
function asked(context: RuleContext, factor: Factor, on: IsoDate, account: Account): 'yes' | 'no' | 'unknown' {
  citeExposures(context, factor, account)
  const link = context.examLink(factor.hazardId, context.reference.examEdition(on).edition)
  const { section } = link
  if (section === null || link.linkedBy === 'none') {
    step(account, 'exam.step.baseItems', { hazard: factor.name })
    return 'yes'
  }
  if (!section.stages.includes('preJob')) return 'no'
  citeSection(account, factor, link, section, context.reference.rule(PRE_JOB, on))
  describeSection(context, factor, section, on, account)
  const scope = belowScope(context, factor, section)
  return scope === 'inside' ? 'yes' : scope === 'below' ? 'no' : 'unknown'
}

function preJobLine(comparison: Comparison, contact: Contact): WhatIfLine[] {
  const { after } = comparison
  const { worker, hazardId, start, stretches } = contact
  const on = start ?? after.asOf
  const factor = factorFor(
    after,
    stretches.map(({ exposure }) => exposure),
  )
  if (factor === null) return []
  const account = openAccount(after.reference.rule(PRE_JOB, on).basis)
  const needed = asked(after, factor, on, account)
  if (needed === 'no') return []
  const met = metBy(comparison, contact)
  if (met !== null) {
    citeExam(account, met)
    step(account, 'exam.step.preJob.met', { hazard: factor.name, exam: met.date, start: on })
  }
  if (start === null) lack(account, 'missing.firstDay', { hazard: factor.name })
  if (needed === 'unknown') lack(account, 'missing.level', { hazard: factor.name })
  const day = start === null || met !== null ? null : addDays(start, -1)
  const status = statusFor(comparison, day, needed === 'unknown' || start === null, met !== null)
  const key = day === null ? (met === null ? 'missing' : 'met') : 'before'
  const text = message(`whatIf.exam.text.${key}`, { name: worker.name, hazard: factor.name, day: day ?? '', start: on })
  const title = message('whatIf.exam.title', { hazard: factor.name })
  return [appearing(`exams/${worker.id}/${hazardId}`, workerSubject(worker), title, { day, status }, text, account)]
}

function statusFor({ asOf, horizonEnd }: Comparison, day: IsoDate | null, unknown: boolean, met: boolean): DueStatus {
  if (met) return 'ok'
  if (unknown || day === null) return 'missing'
  if (day < asOf) return 'overdue'
  return day <= horizonEnd ? 'due' : 'ok'
}

interface Cycle {
  readonly months: number | null
  readonly why: readonly Message[]
}

/** The cycle of a worker's exams for one hazard, through all posts held; months null outside the scope of the section. */
function currentCycle(context: RuleContext, worker: Worker, hazardId: Exposure['hazardId'], account: Account): Cycle {
  const exposures = (context.presence.exposuresOf.get(worker.id) ?? []).filter((row) => row.hazardId === hazardId)
  const factor = factorFor(context, exposures)
  const link = context.examLink(hazardId, context.edition.edition)
  if (factor === null || link.section === null) return { months: null, why: [] }
  citeSection(account, factor, link, link.section, context.reference.rule(IN_SERVICE, context.asOf))
  const choice = cycleOf(context, factor, link.section, null)
  if (choice === null || choice.kind === 'missing') return { months: null, why: [] }
  return choice.kind === 'cycle' ? { months: choice.part.months, why: choice.why } : { months: null, why: choice.why }
}

function cycleText({ months }: Cycle): Message {
  return months === null ? message('whatIf.cycle.none') : message('whatIf.cycle.months', { months })
}

function cycleLines({ before, after }: Comparison, { after: exposure }: Releveled): WhatIfLine[] {
  const workers = after.presence.workers.filter((worker) =>
    after.presence.workersOnPost.get(exposure.postId)?.has(worker.id),
  )
  return workers.flatMap((worker) => {
    const account = openAccount(after.reference.rule(IN_SERVICE, after.asOf).basis)
    const was = currentCycle(before, worker, exposure.hazardId, account)
    account.steps.push(...was.why)
    const will = currentCycle(after, worker, exposure.hazardId, account)
    if (was.months === will.months) return []
    account.steps.push(...will.why)
    const hazard = after.hazardName(exposure.hazardId)
    const params = { name: worker.name, hazard }
    const kind = was.months === null ? 'begins' : will.months === null ? 'ends' : 'changes'
    const text = message(`whatIf.cycle.text.${kind}`, { ...params, was: was.months ?? 0, will: will.months ?? 0 })
    return [
      {
        id: `exams/${worker.id}/${exposure.hazardId}/cycle`,
        kind: 'moves' as const,
        title: message('whatIf.cycle.title', { hazard }),
        subject: workerSubject(worker),
        before: value({ text: cycleText(was) }),
        after: value({ text: cycleText(will) }),
        footing: null,
        explanation: explain(text, account),
      },
    ]
  })
}

/** Exams before work for everybody who would meet a hazard anew, then cycles that would be other ones. */
export function examLines(comparison: Comparison): WhatIfLine[] {
  return [
    ...comparison.contacts.flatMap((contact) => preJobLine(comparison, contact)),
    ...comparison.releveled.flatMap((pair) => cycleLines(comparison, pair)),
  ]
}
