/**
 * Believable and nasty firms from a seed: the same seed gives the same firm and the same day. Dates crowd around what rules
 * count from: month ends, leap days, the change of editions, and one another. Shares no arithmetic with the program.
 */
import { buildFacts, type FactsParts } from './build-facts.ts'
import { Draw, moved } from './draw.ts'
import { addDuties } from './generate-duties.ts'
import type { Facts } from '#shared/entities/facts.ts'

export interface GeneratedFirm {
  readonly facts: Facts
  readonly asOf: string
}

/** Hazards whose rules differ; now and then any other of the catalogue is taken. */
const HAZARDS = [
  'phys-1 phys-1 phys-1 phys-2 phys-3 phys-6 phys-7 rad-3 bio-1 bio-4 bio-5 other-1 other-2 dust-1 dust-2 dust-5',
  'dust-11 dust-17 dust-25 dust-52 chem-1 chem-11 chem-38 chem-248 chem-313 chem-314 chem-375',
].flatMap((line) => line.split(' '))
const LEVELS = [70, 79.9, 80, 80.1, 82, 84.9, 85, 85.1, 88]
const INDUSTRIES = [null, 'C2110', 'C2120', 'C3311', 'C1959', 'T9600', 'C21', 'A0111', 'C1711', 'O8111']
const EXAM_KINDS = ['preJob', 'inService', 'leaving', 'emergency', 'recheck', 'followUp'] as const
const EVENTS = [
  'projectAccepted',
  'processChanged',
  'identityChanged',
  'resultReceived',
  'classificationChanged',
  'operationsEnded',
  'operationsEnded',
] as const

type Drawn =
  | 'workplaces'
  | 'posts'
  | 'exposures'
  | 'workers'
  | 'assignments'
  | 'exams'
  | 'trainings'
  | 'surveys'
  | 'declarations'
  | 'changeEvents'
type Rows = { [K in Drawn]: NonNullable<FactsParts[K]> }

function hazard(draw: Draw): string {
  return draw.chance(0.35)
    ? `chem-${1 + draw.below(375)}`
    : draw.chance(0.2)
      ? `dust-${1 + draw.below(52)}`
      : draw.of(HAZARDS)
}

/** Mostly what a person would write down for the hazard, sometimes a reading that says nothing about it. */
function level(
  draw: Draw,
  hazardId: string,
): { kind: 'lex8h' | 'lex40h' | 'twa' | 'stel'; value: number; unit: string } | null {
  if (draw.chance(0.25)) return null
  if (hazardId === 'phys-1')
    return { kind: draw.chance(0.9) ? 'lex8h' : 'lex40h', value: draw.of(LEVELS), unit: 'dB(A)' }
  if (!hazardId.startsWith('chem-')) return null
  return { kind: draw.chance(0.7) ? 'twa' : 'stel', value: draw.of([0.01, 1, 3, 6, 50]), unit: 'mg/m3' }
}

function addPosts(draw: Draw, rows: Rows): void {
  rows.workplaces.push({ id: 'wp', name: '车间' })
  const count = 1 + draw.below(3)
  for (let post = 0; post < count; post += 1) {
    rows.posts.push({ id: `p${post}`, workplaceId: 'wp', name: `岗位${post}` })
    const hazards = new Set(Array.from({ length: draw.below(4) }, () => hazard(draw)))
    const shared = rows.exposures[0]
    if (shared && draw.chance(0.5)) hazards.add(shared.hazardId)
    for (const hazardId of hazards)
      rows.exposures.push({
        id: `x${rows.exposures.length}`,
        postId: `p${post}`,
        hazardId,
        level: level(draw, hazardId),
        levelSource: draw.of(['measured', 'measured', 'estimated', null]),
        grade: draw.of([null, null, '0', 'I', 'II', 'III', 'IV']),
        since: draw.chance(0.15) ? draw.date() : null,
      })
  }
}

/** First and last days of what a worker did. */
function ownDays(rows: Rows, workerId: string): string[] {
  return rows.assignments
    .filter((assignment) => assignment.workerId === workerId)
    .flatMap(({ from, to }) => [from ?? null, to ?? null])
    .filter((day) => day !== null)
}

/** A few weeks on one post, some under either edition. */
function addShortStay(draw: Draw, rows: Rows, workerId: string): void {
  const from = draw.chance(0.3) ? draw.date() : moved('2026-07-15', draw.below(150))
  const to = moved(from, draw.of([25, 29, 30, 31]))
  rows.assignments.push({ id: `a${rows.assignments.length}`, workerId, postId: draw.of(rows.posts).id, from, to })
}

/** One to three posts after one another, with or without a gap, overlapping now and then. */
function addAssignments(draw: Draw, rows: Rows, workerId: string): void {
  let from = draw.maybeDate(0.93)
  const count = draw.of([0, 1, 1, 1, 2, 2, 3])
  for (let index = 0; index < count; index += 1) {
    const isLast = index === count - 1
    const end = isLast && draw.chance(0.7) ? null : draw.date()
    const to = end !== null && from !== null && end < from ? moved(from, draw.of([0, 10, 29, 30, 31, 400])) : end
    const post = draw.of(rows.posts)
    rows.assignments.push({ id: `a${rows.assignments.length}`, workerId, postId: post.id, from, to })
    from = to === null ? draw.date() : moved(to, draw.of([0, 1, 1, 1, 2, 40]))
  }
}

function addExams(draw: Draw, rows: Rows, workerId: string): void {
  const ids = rows.exposures.map((exposure) => exposure.hazardId)
  const days = ownDays(rows, workerId)
  const count = draw.below(5)
  for (let index = 0; index < count; index += 1) {
    const kind = draw.chance(0.8)
      ? draw.of(['preJob', 'inService', 'inService', 'leaving'] as const)
      : draw.of(EXAM_KINDS)
    const covered = ids.filter(() => draw.chance(0.7))
    if (draw.chance(0.1)) covered.push(hazard(draw))
    rows.exams.push({
      id: `e${rows.exams.length}`,
      workerId,
      kind,
      date: draw.near(days),
      hazardIds: draw.chance(0.06) ? [] : [...new Set(covered)],
      conclusion: draw.of(['normal', 'normal', 'other', 'recheck', 'contraindication', null]),
    })
  }
}

function addTrainings(draw: Draw, rows: Rows, workerId: string | null): void {
  const count = draw.below(4)
  const days = workerId === null ? [] : ownDays(rows, workerId)
  for (let index = 0; index < count; index += 1)
    rows.trainings.push({
      id: `t${rows.trainings.length}`,
      trainee: workerId === null ? draw.of(['principal', 'healthManager']) : 'worker',
      workerId,
      kind: draw.of(['first', 'refresher']),
      date: draw.near(days),
      hours: draw.of([1, 2, 3.5, 4, 7.5, 8, 8, 15.5, 16, 16, 20]),
      passed: draw.of([null, true, true, false]),
    })
}

function addFirmRecords(draw: Draw, rows: Rows): void {
  for (let left = draw.below(3); left > 0; left -= 1)
    rows.surveys.push({
      id: `s${left}`,
      kind: draw.of(['periodic', 'periodic', 'statusEvaluation', 'controlEvaluation', 'daily']),
      date: draw.date(),
    })
  for (let left = draw.below(3); left > 0; left -= 1) {
    const date = draw.date()
    const kind = draw.of(['first', 'change', 'annual'] as const)
    rows.declarations.push({ id: `d${left}`, kind, date, year: Number(date.slice(0, 4)) })
  }
  for (let left = draw.below(3); left > 0; left -= 1)
    rows.changeEvents.push({
      id: `c${left}`,
      kind: draw.of(EVENTS),
      date: draw.date(),
      declarationId: draw.chance(0.3) ? (rows.declarations[0]?.id ?? null) : null,
    })
}

/** The firm of a seed and the day it is asked about. */
export function generateFirm(seed: number): GeneratedFirm {
  const draw = new Draw(seed)
  const asOf = draw.asOf()
  const rows: Rows = {
    workplaces: [],
    posts: [],
    exposures: [],
    workers: [],
    assignments: [],
    exams: [],
    trainings: [],
    surveys: [],
    declarations: [],
    changeEvents: [],
  }
  if (draw.chance(0.97)) addPosts(draw, rows)
  const workers = rows.posts.length === 0 ? 0 : draw.below(4)
  for (let index = 0; index < workers; index += 1) {
    const id = `w${index}`
    rows.workers.push({
      id,
      name: `员工${index}`,
      kind: draw.of(['own', 'dispatched', 'contractor', 'intern']),
      hireDate: draw.chance(0.2) ? '2018-01-01' : null,
      leaveDate: draw.maybeDate(0.3),
    })
    if (draw.chance(0.15)) addShortStay(draw, rows, id)
    else addAssignments(draw, rows, id)
    addExams(draw, rows, id)
    addTrainings(draw, rows, id)
  }
  addTrainings(draw, rows, null)
  addFirmRecords(draw, rows)
  const profile = {
    industryCode: draw.of(INDUSTRIES),
    confirmedRiskClass: draw.of([null, null, 'severe', 'general'] as const),
    hazardSince: draw.chance(0.6) ? draw.near(rows.changeEvents.map(({ date }) => date)) : null,
  }
  return { facts: buildFacts(addDuties(seed, asOf, { profile, ...rows })), asOf }
}
