/** Examinations before work, in service and on leaving: EX-01 … EX-18 of the exam duties, and the readings of ADR 3. */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, earliest, latest, plusDays, plusMonths, yearOf, yesterday } from './calendar.ts'
import { contactOn, hazardsOf, isOn, type Stint, stints } from './contact.ts'
import { type Cycle, cyclesOf, longestCycle, noiseBand } from './cycle.ts'
import { belowLimit } from './limits.ts'
import { type Answer, dated, MISSING, NOT_APPLICABLE, SETTLED, together } from './status.ts'
import { type Edition, editionOn, NEW_EDITION_FROM, sectionFor } from './tables.ts'

type Exam = Facts['exams'][number]
type Kind = Exam['kind']

/** Exams of these kinds whose factors are written down and include the hazard. */
function allFor(facts: Facts, workerId: string, hazardId: string, kinds: readonly Kind[]): Exam[] {
  return facts.exams
    .filter((exam) => exam.workerId === workerId && kinds.includes(exam.kind))
    .filter((exam) => exam.hazardIds.some((id) => id === hazardId))
}

/** Days of the whole exams among them: one that lists its items stands in for no whole one (EX-06). */
function examsFor(facts: Facts, workerId: string, hazardId: string, kinds: readonly Kind[]): Day[] {
  return allFor(facts, workerId, hazardId, kinds)
    .filter(({ items }) => items.length === 0)
    .map(({ date }) => date)
    .toSorted()
}

const EVERY_KIND: readonly Kind[] = ['preJob', 'inService', 'leaving', 'emergency', 'recheck', 'followUp']

/** Section 7.1 begins at 80 dB(A): the band a stint of noise reached, `null` for any other hazard. */
function bandOf(stint: Stint): ReturnType<typeof noiseBand> | null {
  if (stint.hazardId !== 'phys-1') return null
  const bands = stint.pieces.map(({ exposure }) => noiseBand([exposure]))
  return bands.find((band) => band === '85' || band === '80') ?? bands.find((band) => band === 'unknown') ?? 'below'
}

/** EX-01, EX-02: a conclusion before the first day with the hazard, not older than the end of the stint before. */
function beforeWork(facts: Facts, workerId: string, stint: Stint, before: Stint | undefined, asOf: Day): Answer {
  const start = stint.from
  const section = sectionFor(stint.hazardId, editionOn(start ?? asOf))
  if (section && !section.kinds.includes('上岗前')) return NOT_APPLICABLE
  const band = bandOf(stint)
  if (band === 'below') return NOT_APPLICABLE
  if (start === null) return MISSING
  const days = examsFor(facts, workerId, stint.hazardId, ['preJob']).filter((day) => day >= (before?.to ?? day))
  if (days.some((day) => day < start)) return SETTLED
  if (days.includes(start) || band === 'unknown') return MISSING
  const deadline = yesterday(start)
  if (start > asOf) return dated(deadline, asOf)
  if (asOf <= plusMonths(start, 12)) return { status: 'overdue', dueDate: deadline }
  if (examsFor(facts, workerId, stint.hazardId, EVERY_KIND).some((day) => day > start)) return SETTLED
  const keptRecords = facts.exams.some((exam) => exam.date <= start)
  return keptRecords ? { status: 'overdue', dueDate: deadline } : MISSING
}

/** EX-09: days on which somebody was put under observation at an exam of the hazard. */
function observedSince(facts: Facts, workerId: string, hazardId: string, asOf: Day): Day[] {
  const ids = allFor(facts, workerId, hazardId, EVERY_KIND).map(({ id }) => id)
  return facts.examActions
    .filter(({ examId, kind, date }) => kind === 'observe' && date <= asOf && ids.includes(examId))
    .map(({ date }) => date)
}

/** 5.1: lead in blood or urine at the exam the cycle counts from or since, by the worse of the two; `null` without a value. */
function leadSince(facts: Facts, workerId: string, hazardId: string, base: Day) {
  const last = allFor(facts, workerId, hazardId, EVERY_KIND)
    .filter(({ date, bloodLead, urineLead }) => date >= base && (bloodLead !== null || urineLead !== null))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)
  if (last === undefined) return null
  const [blood, urine] = [last.bloodLead ?? 0, last.urineLead ?? 0]
  const state = blood > 600 || urine > 120 ? 'above' : blood >= 400 || urine >= 70 ? 'again' : 'low'
  return { state, date: last.date } as const
}

/** When one part of a cycle falls due, of which part, and the last day before it is a breach. */
interface Part {
  readonly of: 'whole' | 'item' | 'once' | 'observed' | 'lead'
  readonly date: Day
  readonly latest: Day
}

function partDue(facts: Facts, workerId: string, stint: Stint, cycle: Cycle, base: Day, asOf: Day): Part | null {
  const { months, longest } = cycle.interval
  const whole = (from: Day): Part => ({
    of: 'whole',
    date: plusMonths(from, months),
    latest: plusMonths(from, longest),
  })
  switch (cycle.kind) {
    case 'every':
    case 'after24m':
    case 'unknown':
      return whole(base)
    case 'item': {
      const counting = allFor(facts, workerId, stint.hazardId, EVERY_KIND).filter(({ kind, items }) =>
        items.length === 0
          ? ['preJob', 'inService', 'recheck'].includes(kind)
          : items.some((item) => item.includes(cycle.item)),
      )
      const last = latest(counting.map(({ date }) => date)) ?? base
      return { of: 'item', date: plusMonths(last, months), latest: plusMonths(last, months) }
    }
    case 'observed': {
      const dates = observedSince(facts, workerId, stint.hazardId, asOf).flatMap((since) => {
        const date = plusMonths(latest([since, base]) ?? base, months)
        return date <= plusMonths(since, cycle.longest) ? [date] : []
      })
      const date = earliest(dates)
      return date === null ? null : { of: 'observed', date, latest: date }
    }
    case 'heat': {
      const date = earliest([`${yearOf(base) + 1}-05-31`, plusMonths(base, months)]) ?? base
      return { of: 'whole', date, latest: date }
    }
    case 'first24m':
      return whole(latest([stint.from ?? base, base]) ?? base)
    case 'once': {
      if (stint.from === null) return null
      const [opens, closes] = [plusMonths(stint.from, 6), plusMonths(stint.from, 12)]
      const isDone = examsFor(facts, workerId, stint.hazardId, ['inService']).some((day) => day >= opens)
      return isDone ? null : { of: 'once', date: closes, latest: closes }
    }
  }
}

interface Parts {
  readonly parts: readonly Part[]
  readonly isUncertain: boolean
}

/** 5.1, alike in both editions: a year where the values are low, the value again after three months in between. */
function leadParts(facts: Facts, workerId: string, stint: Stint, base: Day, asOf: Day): Parts {
  const [found, whole] = [leadSince(facts, workerId, stint.hazardId, base), plusMonths(base, 12)]
  const year: Part = { of: 'whole', date: whole, latest: whole }
  if (found?.state === 'low') return { parts: [year], isUncertain: false }
  if (found?.state === 'again') {
    const date = plusMonths(found.date, 3)
    return { parts: [{ of: 'lead', date, latest: date }], isUncertain: false }
  }
  return { parts: whole < asOf ? [year] : [], isUncertain: true }
}

/** The dates one edition asks for; uncertain where a value no record holds decides the cycle (EX-04 … EX-10). */
function partsBy(edition: Edition, facts: Facts, workerId: string, stint: Stint, base: Day, asOf: Day): Parts {
  const section = sectionFor(stint.hazardId, edition)
  if (section === null) return { parts: [], isUncertain: false }
  if (section.id.endsWith(' 5.1')) return leadParts(facts, workerId, stint, base, asOf)
  const all = cyclesOf(section, contactOn(facts, workerId, stint.hazardId, asOf))
  const due = (cycles: readonly Cycle[]) =>
    cycles.flatMap((cycle) => partDue(facts, workerId, stint, cycle, base, asOf) ?? [])
  const hasPeriods = all.some(({ kind }) => kind === 'first24m')
  if (hasPeriods && stint.from !== null) {
    const isOver = base >= plusMonths(stint.from, 24)
    return { parts: due(all.filter(({ kind }) => kind === (isOver ? 'after24m' : 'first24m'))), isUncertain: false }
  }
  const open = all.filter(({ kind }) => kind === 'unknown' || (hasPeriods && kind === 'after24m'))
  if (open.length === 0)
    return { parts: due(all), isUncertain: stint.from === null && all.some(({ kind }) => kind === 'once') }
  const bound = plusMonths(base, longestCycle(section))
  const isLate = bound < asOf && bandOf(stint) === null
  const certain = due(all.filter(({ kind }) => kind === 'item'))
  return { parts: isLate ? [{ of: 'whole', date: bound, latest: bound }, ...certain] : certain, isUncertain: true }
}

/** EX-12: what the new edition puts before its first day is due on that day, unless it was due before under the old one. */
function acrossEditions(part: Part, old: readonly Part[]): Part {
  if (part.date >= NEW_EDITION_FROM) return part
  const before = old.find(({ of }) => of === part.of)?.date ?? NEW_EDITION_FROM
  const date = latest([part.date, before < NEW_EDITION_FROM ? before : NEW_EDITION_FROM]) ?? part.date
  return { of: part.of, date, latest: latest([date, part.latest]) ?? date }
}

/** EX-04: the latest exam of the factor counts; without any, nothing can be counted. */
function inService(facts: Facts, workerId: string, stint: Stint, asOf: Day): Answer {
  const edition = editionOn(asOf)
  const section = sectionFor(stint.hazardId, edition)
  if (!section?.kinds.includes('在岗期间')) return NOT_APPLICABLE
  const base = latest(examsFor(facts, workerId, stint.hazardId, ['preJob', 'inService']))
  if (base === null) return MISSING
  const now = partsBy(edition, facts, workerId, stint, base, asOf)
  const old = edition === '2025' ? partsBy('2014', facts, workerId, stint, base, asOf).parts : []
  const answers = now.parts
    .map((part) => (edition === '2025' ? acrossEditions(part, old) : part))
    .map((part) => dated(part.date, asOf, { latest: part.latest }))
  return together(now.isUncertain ? [...answers, MISSING] : answers)
}

/** EX-16 … EX-18: within 30 days before the last day with the hazard. */
function onLeaving(facts: Facts, workerId: string, stint: Stint, asOf: Day): Answer {
  const end = stint.to
  if (end === null) return NOT_APPLICABLE
  const edition = editionOn(end)
  const section = sectionFor(stint.hazardId, edition)
  const band = bandOf(stint)
  if (!section?.kinds.includes('离岗时') || band === 'below') return NOT_APPLICABLE
  const isShort = edition === '2025' && stint.from !== null && end <= plusDays(stint.from, 30)
  if (isShort && stint.pieces.every(({ exposure }) => belowLimit(exposure))) return NOT_APPLICABLE
  const of = (kind: Kind) => examsFor(facts, workerId, stint.hazardId, [kind])
  if (of('leaving').some((day) => day >= plusDays(end, -30))) return SETTLED
  const stands = (day: Day) =>
    day >= plusDays(end, -90) &&
    day <= end &&
    (edition === '2014' ||
      !facts.changeEvents.some((event) => event.kind === 'processChanged' && event.date > day && event.date <= end))
  if (of('inService').some(stands)) return SETTLED
  return band === 'unknown' ? MISSING : dated(end, asOf)
}

/** The three exam items of a worker, by the name of the rule; none where there is nothing to ask about. */
export function examAnswers(facts: Facts, workerId: string, asOf: Day): [string, Answer][] {
  const hired = facts.workers.find(({ id }) => id === workerId)?.hireDate ?? asOf
  const before: Answer[] = []
  const during: Answer[] = []
  const after: Answer[] = []
  for (const hazardId of hazardsOf(facts, workerId)) {
    const all = stints(facts, workerId, hazardId)
    // Coming back to the hazard closes the question of an earlier leaving.
    const lastBegun = all.findLast(({ from }, index) => index === 0 || from === null || from <= asOf)
    if (lastBegun && lastBegun.to !== null) after.push(onLeaving(facts, workerId, lastBegun, asOf))
    for (const [index, stint] of all.entries()) {
      if (stint.to === null || stint.to >= asOf) before.push(beforeWork(facts, workerId, stint, all[index - 1], asOf))
    }
    const met = contactOn(facts, workerId, hazardId, asOf)
    if (hired > asOf || met.length === 0) continue
    const now = all.find((stint) => isOn(stint, asOf))
    const isBelow = hazardId === 'phys-1' && noiseBand(met) === 'below'
    during.push(now && !isBelow ? inService(facts, workerId, now, asOf) : NOT_APPLICABLE)
  }
  const items: [string, Answer[]][] = [
    ['exam.preJob', before],
    ['exam.inService', during],
    ['exam.leaving', after],
  ]
  return items.filter(([, answers]) => answers.length > 0).map(([rule, answers]) => [rule, together(answers)])
}
