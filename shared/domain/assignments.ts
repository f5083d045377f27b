/** What a person's own days and posts may not say: contradictions refused before they are written. Pure. */
import { type Bar, barsTo } from './barred-posts.ts'
import { overlappingService } from './returners.ts'
import { birthOf } from './rules/protected-people.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Reference } from '#shared/reference/types.ts'

/** Why a person's record, post or move is not written; each code has a sentence in the texts of errors. */
export interface PersonRefusal {
  readonly code:
    | 'worker.leaveBeforeHire'
    | 'worker.hireBeforeBirth'
    | 'worker.idCardKnown'
    | 'worker.serviceOverlaps'
    | 'worker.notYetHired'
    | 'worker.alreadyLeft'
    | 'worker.alreadyThere'
    | 'worker.beginsThatDay'
    | 'worker.plannedLater'
    | 'worker.insuredAhead'
    | 'worker.alreadyInsured'
    | 'worker.leavesUnderDiagnosis'
    | 'worker.leavesUnexamined'
    | 'assignment.overlaps'
    | 'assignment.afterLeaving'
    | 'assignment.minor'
    | 'assignment.contraindicated'
  readonly params: Readonly<Record<string, string>>
}

/**
 * Days of a person that cannot both be true, or two records of one ID number at a time. What stood there before is not held
 * against a change of something else.
 */
export function workerRefusal(before: Worker | null, after: Worker, workers: readonly Worker[]): PersonRefusal | null {
  const { name, hireDate, leaveDate } = after
  const birth = birthOf(after)
  const sameService = before?.hireDate === hireDate && before.leaveDate === leaveDate
  if (sameService && before.idCard === after.idCard && birthOf(before) === birth) return null
  const other = overlappingService(workers, after)
  if (other !== undefined && other.leaveDate === null)
    return { code: 'worker.idCardKnown', params: { name: other.name } }
  if (other?.leaveDate)
    return { code: 'worker.serviceOverlaps', params: { name: other.name, leaveDate: other.leaveDate } }
  if (hireDate !== null && leaveDate !== null && leaveDate < hireDate)
    return { code: 'worker.leaveBeforeHire', params: { name, hireDate, leaveDate } }
  if (birth !== null && hireDate !== null && hireDate <= birth)
    return { code: 'worker.hireBeforeBirth', params: { name, hireDate, birth } }
  return null
}

/** A post of a person about to be written, against everything else on record. */
export function assignmentRefusal(
  facts: Facts,
  reference: Reference,
  before: Assignment | null,
  after: Assignment,
  today: IsoDate,
): PersonRefusal | null {
  const worker = facts.workers.find(({ id }) => id === after.workerId)
  if (worker === undefined || !widens(before, after)) return null
  const own = facts.assignments.filter(({ id, workerId }) => workerId === after.workerId && id !== after.id)
  const bars = barsTo(facts, reference, [after], today).get(worker.id) ?? []
  return periodRefusal(worker, own, after, postName(facts, after.postId)) ?? barRefusal(worker, bars, facts, after)
}

/** Whether a change puts the person somewhere or somewhen else; taking time away contradicts nothing. */
function widens(before: Assignment | null, after: Assignment): boolean {
  if (before === null || before.workerId !== after.workerId || before.postId !== after.postId) return true
  const later = before.to !== null && (after.to === null || after.to > before.to)
  const earlier = before.from !== null && (after.from === null || after.from < before.from)
  return later || earlier
}

/** A period on a post against the other periods of the person, and against the day the person left. */
export function periodRefusal(
  { name, leaveDate }: Worker,
  others: readonly Assignment[],
  { postId, from, to }: Assignment,
  post: string,
): PersonRefusal | null {
  if (leaveDate !== null && from !== null && from > leaveDate)
    return { code: 'assignment.afterLeaving', params: { name, from, leaveDate } }
  const double = others.some(
    (other) =>
      other.postId === postId &&
      (other.from === null || to === null || other.from <= to) &&
      (other.to === null || from === null || from <= other.to),
  )
  return double ? { code: 'assignment.overlaps', params: { name, post } } : null
}

/** The first thing that bars a person from a post, with the day of the exam or the birthday behind it. */
export function barRefusal(
  { name }: Worker,
  bars: readonly Bar[],
  facts: Pick<Facts, 'posts' | 'workplaces'>,
  { postId }: Assignment,
): PersonRefusal | null {
  const [bar] = bars
  if (bar === undefined) return null
  const post = postName(facts, postId)
  if (bar.by === 'contraindication')
    return { code: 'assignment.contraindicated', params: { name, post, exam: bar.exam } }
  const adult = String(bar.item.explanation.text.params['adult'] ?? '')
  return { code: 'assignment.minor', params: { name, post, adult } }
}

/** 工作场所 and 岗位 as one name. */
export function postName({ posts, workplaces }: Pick<Facts, 'posts' | 'workplaces'>, id: Id): string {
  const post = posts.find((entry) => entry.id === id)
  if (post === undefined) return id
  const place = workplaces.find((entry) => entry.id === post.workplaceId)
  return [place?.name, post.name].filter(Boolean).join('·')
}
