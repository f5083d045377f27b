/** Pregnant and nursing women (D50, EX-51, EX-52; 女职工劳动保护特别规定, appendix 3 and 4) and the file of everyone exposed (EX-60). */
import type { Facts } from '#shared/entities/facts.ts'
import { type Day, earliest, latest, plusMonths, yesterday } from './calendar.ts'
import { hazardOfReference, isOpen } from './common.ts'
import { contactOn, hazardsOf } from './contact.ts'
import { readTable } from './csv.ts'
import { byLevel, tested } from './exceedance.ts'
import { type Answer, binds, dated, type Item, MISSING, SETTLED, together } from './status.ts'

type Kind = Facts['maternities'][number]['kind']

const BARRED = readTable('duties/barred-work.csv').map((row) => ({
  who: row('who'),
  work: row('work'),
  condition: row('condition'),
  hazards: row('hazard_refs').split('|').filter(Boolean).map(hazardOfReference),
}))

/** The period that holds on the day: pregnancy ends with the birth, nursing the day before the first birthday. */
function period(facts: Facts, workerId: string, kind: Kind, asOf: Day): { from: Day; end: Day } | null {
  const own = facts.maternities.filter((row) => row.workerId === workerId)
  const endOf = ({ from, to }: Facts['maternities'][number]): Day => {
    if (to !== null) return to
    if (kind === 'nursing') return yesterday(plusMonths(from, 12))
    const birth = earliest(own.filter((row) => row.kind === 'nursing' && row.from > from).map((row) => row.from))
    return birth === null ? '9999-12-31' : yesterday(birth)
  }
  return (
    own
      .filter((row) => row.kind === kind && row.from <= asOf && asOf <= endOf(row))
      .map((row) => ({ from: row.from, end: endOf(row) }))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .at(-1) ?? null
  )
}

/** Whether one exposure is barred, or `null` where a result or a grade would have to tell. */
function isBarred(facts: Facts, exposure: Facts['exposures'][number], condition: string, asOf: Day): boolean | null {
  if (condition === 'always') return true
  if (condition === 'aboveLimit') {
    const result = tested(facts, exposure, asOf)
    // A level nobody measured proves nothing.
    const level = exposure.levelSource === 'measured' ? byLevel(exposure, asOf) : 'unknown'
    const found = result === 'over' || result === 'within' ? result : level
    return found === 'unknown' ? null : found === 'over'
  }
  return exposure.grade === null ? null : exposure.grade === 'III' || exposure.grade === 'IV'
}

/** Off barred work from the day the firm knew, or from the first day there. */
function check(facts: Facts, worker: Facts['workers'][number], kind: Kind, asOf: Day): Answer | null {
  const holds = period(facts, worker.id, kind, asOf)
  if (holds === null || !isOpen(null, worker.leaveDate, asOf)) return null
  const since = holds.from
  const held = facts.assignments.filter(
    ({ workerId, from, to }) =>
      workerId === worker.id &&
      isOpen(null, to, asOf) &&
      (from === null || worker.leaveDate === null || from <= worker.leaveDate),
  )
  if (held.length === 0) return null
  const days: Day[] = []
  let isUnknown = false
  for (const { postId, from, to } of held) {
    const ends = earliest([to, worker.leaveDate, holds.end].flatMap((day) => day ?? []))
    for (const exposure of facts.exposures.filter((row) => row.postId === postId)) {
      const begins = latest([since, from ?? since, exposure.since ?? since]) ?? since
      if (ends !== null && begins > ends) continue
      for (const { who, condition, hazards } of BARRED) {
        if (who !== kind || !hazards.includes(exposure.hazardId)) continue
        const verdict = isBarred(facts, exposure, condition, asOf)
        if (verdict === true) days.push(begins)
        if (verdict === null) isUnknown = true
      }
    }
    const isHigh = facts.posts.some(({ id, specialWork }) => id === postId && specialWork.includes('height'))
    const begins = latest([since, from ?? since]) ?? since
    if (kind === 'pregnant' && isHigh && (ends === null || begins <= ends)) days.push(begins)
  }
  const answers = [...days.map((day) => dated(day, asOf)), ...(isUnknown ? [MISSING] : [])]
  return answers.length === 0 ? SETTLED : together(answers)
}

/** EX-60: examinations with a conclusion, first days and a birthday for everyone exposed. */
function files(facts: Facts, asOf: Day): Item[] {
  const exposed = facts.workers.filter(
    ({ id, hireDate, leaveDate }) =>
      isOpen(hireDate, leaveDate, asOf) &&
      hazardsOf(facts, id).some((hazardId) => contactOn(facts, id, hazardId, asOf).length > 0),
  )
  if (exposed.length === 0) return []
  const isComplete = ({ id, birthDate, idCard }: Facts['workers'][number]) => {
    const last = facts.exams
      .filter(({ workerId }) => workerId === id)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .at(-1)
    const starts = facts.assignments.filter(({ workerId, from, to }) => workerId === id && isOpen(from, to, asOf))
    const isKnown = starts.every(({ from }) => from !== null) && (birthDate !== null || idCard !== null)
    return isKnown && last !== undefined && last.conclusion !== null
  }
  return [['files.complete', 'firm/firm', binds(exposed.every(isComplete) ? SETTLED : MISSING)]]
}

export function maternityItems(facts: Facts, asOf: Day): Item[] {
  const women = facts.workers.flatMap((worker) =>
    (['pregnant', 'nursing'] as const).flatMap((kind): Item[] => {
      const answer = check(facts, worker, kind, asOf)
      return answer === null ? [] : [[`protected.${kind}`, `worker/${worker.id}`, binds(answer)]]
    }),
  )
  return [...women, ...files(facts, asOf)]
}
