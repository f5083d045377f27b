/** Who a row speaks of. An ID number that is right and on file settles it; a name alone settles it only on a batch's own list. */
import { checkIdCard } from '#shared/domain/identifiers.ts'
import type { Id } from '#shared/entities/common.ts'
import type { ResultProblem } from '#shared/entities/exam-results.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { compact } from '../text.ts'

export interface Sought {
  readonly name: string
  readonly idCard: string
  readonly sex: string
  readonly post: string
}

export interface People {
  readonly workers: readonly Worker[]
  /** Post names by worker, for telling namesakes apart. */
  readonly postOf: (workerId: Id) => string
  /** Who stands on the batch; empty where results come without one. */
  readonly members: ReadonlySet<Id>
}

export interface Match {
  readonly sure: boolean
  readonly proposal: Id | null
  readonly options: readonly Id[]
  readonly problems: readonly ResultProblem[]
}

const MOST_OPTIONS = 8

/** Names as they are written in two places: blanks inside, full width and the dot of minority names aside. */
export function personKey(name: string): string {
  return compact(name).replace(/[·•・.]/gu, '')
}

function found(worker: Worker, problems: readonly ResultProblem[], sure: boolean): Match {
  return { sure, proposal: worker.id, options: [worker.id], problems }
}

/** A person for a row, or the question to ask. */
export function matchPerson(sought: Sought, people: People): Match {
  const key = personKey(sought.name)
  // A table saved as text and read back keeps the apostrophe that made the number text.
  const idCard = compact(sought.idCard).replace(/^['’]/u, '').toUpperCase()
  const idProblem: ResultProblem | null = idCard === '' ? 'idMissing' : checkIdCard(idCard).ok ? null : 'idInvalid'
  const byId = idProblem === null ? ofIdCard(people, idCard) : undefined
  if (byId !== undefined) {
    const same = key === '' || personKey(byId.name) === key
    return found(byId, same ? [] : ['nameDiffers'], same)
  }
  const namesakes = people.workers.filter(({ name }) => personKey(name) === key && key !== '')
  const fits = (worker: Worker) => idProblem !== null || worker.idCard === null
  const [only, ...more] = narrowed(namesakes.filter(fits), sought, people)
  const problems: ResultProblem[] = idProblem === null ? [] : [idProblem]
  if (only !== undefined && more.length === 0) {
    const alone = namesakes.length === 1
    return found(only, alone ? problems : [...problems, 'namesakes'], alone && people.members.has(only.id))
  }
  if (namesakes.length > 0) {
    const another: ResultProblem = namesakes.some(fits) ? 'namesakes' : 'idOfAnother'
    return { sure: false, proposal: null, options: idsOf(namesakes), problems: [...problems, another] }
  }
  const similar = similarTo(key, idCard, people)
  const [nearest] = similar
  if (nearest === undefined) return { sure: false, proposal: null, options: [], problems: [...problems, 'notFound'] }
  const proposal = similar.length === 1 ? nearest.id : null
  return { sure: false, proposal, options: idsOf(similar), problems: [...problems, 'similarName'] }
}

/** Of somebody who came back the record on the batch, else that of the latest service. */
function ofIdCard({ workers, members }: People, idCard: string): Worker | undefined {
  const services = workers
    .filter((worker) => worker.idCard === idCard)
    .toSorted((a, b) => ((a.hireDate ?? '') < (b.hireDate ?? '') ? -1 : 1))
  return services.find(({ id }) => members.has(id)) ?? services.at(-1)
}

function idsOf(workers: readonly Worker[]): Id[] {
  return workers.slice(0, MOST_OPTIONS).map(({ id }) => id)
}

/** Namesakes told apart by the batch, then by sex, then by post; each only where it leaves somebody. */
function narrowed(workers: readonly Worker[], { sex, post }: Sought, { members, postOf }: People): readonly Worker[] {
  const wanted = sex.startsWith('男') ? 'male' : sex.startsWith('女') ? 'female' : null
  const tests: readonly ((worker: Worker) => boolean)[] = [
    ({ id }) => members.has(id),
    (worker) => wanted !== null && worker.sex === wanted,
    ({ id }) => post !== '' && compact(postOf(id)).includes(compact(post)),
  ]
  return tests.reduce<readonly Worker[]>((left, test) => {
    const some = left.length > 1 ? left.filter(test) : left
    return some.length > 0 ? some : left
  }, workers)
}

/** Slips of the pen: one character of the name other, or the same end of the ID number. Whoever is on the batch comes first. */
function similarTo(key: string, idCard: string, { workers, members }: People): Worker[] {
  const tail = idCard.slice(-6)
  return workers
    .filter(({ name, idCard: own }) => isOneOff(personKey(name), key) || (tail.length === 6 && own?.endsWith(tail)))
    .toSorted((a, b) => Number(members.has(b.id)) - Number(members.has(a.id)))
}

function isOneOff(a: string, b: string): boolean {
  const [one, other] = [[...a], [...b]]
  if (one.length !== other.length || one.length < 2) return false
  return one.filter((character, index) => character !== other[index]).length === 1
}
