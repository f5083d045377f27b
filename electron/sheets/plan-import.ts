/** Good rows become records: pure, so that the caller can insert them in one transaction with whatever else belongs to it. */
import { isoDateOrNull } from '#shared/domain/dates.ts'
import type { Id } from '#shared/entities/common.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { RosterRow, RosterRowValues } from '#shared/entities/roster.ts'
import type { Assignment, Worker } from '#shared/entities/worker.ts'
import type { Post, Workplace } from '#shared/entities/workplace.ts'
import { translator } from '#shared/i18n/index.ts'
import { sexOf, workerKindOf } from './judge-row.ts'
import { nameKey } from './text.ts'

export interface RosterPlan {
  readonly workplaces: readonly Workplace[]
  readonly posts: readonly Post[]
  readonly workers: readonly Worker[]
  readonly assignments: readonly Assignment[]
}

/** Records speak Chinese whatever language the screen is in: they are printed on Chinese forms. */
const t = translator('zh-CN', 'roster')

/** The records that bring the good rows in. Workplaces and posts on file are found by name, blanks aside; missing ones are created. */
export function planRosterImport(rows: readonly RosterRow[], facts: Facts, newId: () => Id): RosterPlan {
  const structure = openStructure(facts, newId)
  const workers: Worker[] = []
  const assignments: Assignment[] = []
  for (const { verdict, values } of rows) {
    if (verdict !== 'good') continue
    const worker = workerOf(values, newId())
    workers.push(worker)
    const postId = structure.postFor(values)
    if (postId !== null) assignments.push({ id: newId(), workerId: worker.id, postId, from: worker.hireDate, to: null })
  }
  return { workplaces: structure.workplaces, posts: structure.posts, workers, assignments }
}

/** The workplaces and posts an import would create, for showing. */
export function planStructure(
  rows: readonly RosterRow[],
  facts: Facts,
  newId: () => Id,
): Pick<RosterPlan, 'workplaces' | 'posts'> {
  const structure = openStructure(facts, newId)
  for (const { verdict, values } of rows) if (verdict === 'good') structure.postFor(values)
  return structure
}

/** Finds or creates the post of each row. A row may name a workplace only, or nothing. */
function openStructure(facts: Facts, newId: () => Id) {
  const workplaces: Workplace[] = []
  const posts: Post[] = []
  const workplaceIds = new Map(facts.workplaces.map(({ id, name }) => [nameKey(name), id]))
  const postIds = new Map(facts.posts.map(({ id, workplaceId, name }) => [`${workplaceId}/${nameKey(name)}`, id]))
  const answered = new Map<string, Id | null>()

  function postFor({ workplace, post }: RosterRowValues): Id | null {
    const asked = `${workplace}/${post}`
    const known = answered.get(asked)
    if (known !== undefined) return known
    const workplaceName = workplace || (post && t('workplace.unnamed'))
    const workplaceId = workplaceName === '' ? null : workplaceOf(workplaceName)
    const postId = workplaceId === null || post === '' ? null : postOf(workplaceId, post)
    answered.set(asked, postId)
    return postId
  }

  function workplaceOf(name: string): Id {
    const known = workplaceIds.get(nameKey(name))
    if (known !== undefined) return known
    const workplace = completeRecord('workplaces', { id: newId(), name })
    workplaces.push(workplace)
    workplaceIds.set(nameKey(name), workplace.id)
    return workplace.id
  }

  function postOf(workplaceId: Id, name: string): Id {
    const key = `${workplaceId}/${nameKey(name)}`
    const known = postIds.get(key)
    if (known !== undefined) return known
    const post = completeRecord('posts', { id: newId(), workplaceId, name })
    posts.push(post)
    postIds.set(key, post.id)
    return post.id
  }

  return { workplaces, posts, postFor }
}

function workerOf(values: RosterRowValues, id: Id): Worker {
  return {
    id,
    name: values.name,
    idCard: values.idCard || null,
    sex: sexOf(values.sex),
    // A month alone (1999.12, with no ID card to tell the day) is no date.
    birthDate: isoDateOrNull(values.birthDate),
    kind: workerKindOf(values.workerKind) ?? 'own',
    employer: values.employer || null,
    phone: values.phone || null,
    hireDate: isoDateOrNull(values.hireDate),
    leaveDate: null,
    insuredSince: null,
    note: noteOf(values),
  }
}

/** An exam date without kind, factors and conclusion proves no exam (EX-02), so it stays what it is: a remark on the person. */
function noteOf({ note, examDate }: RosterRowValues): string | null {
  const remark = examDate && t('note.examDate', { date: examDate })
  const joined = [note, remark].filter((part) => part !== '').join('；')
  return joined === '' ? null : joined.slice(0, 200)
}
