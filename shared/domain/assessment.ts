/**
 * Management grade and combined class by a loaded official table (risk-class.md §2.3, §2.4). Without one the program gives
 * neither: the letters of two published schemes run in opposite directions.
 */
import { cite, explain, lack, openAccount, rest, step } from './due-item.ts'
import { type Explanation, message } from './explanation.ts'
import { riskLevel } from './risk-level.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { SelfCheck } from '#shared/entities/improvement.ts'
import type { LibraryRow } from '#shared/reference/library-schemas.ts'
import type { Reference } from '#shared/reference/types.ts'

type Scheme = LibraryRow<'assessment-schemes'>

export interface Assessment {
  readonly schemeId: string
  /** Name and version, always together with the letters. */
  readonly scheme: string
  /** Points; null while items are unanswered. */
  readonly score: number | null
  readonly total: number
  readonly grade: string | null
  readonly class: string | null
  readonly explanation: Explanation
}

interface Score {
  readonly points: number
  readonly unanswered: number
  readonly keyFailed: boolean
  /** Key items that fail the table. */
  readonly keysFailed: readonly string[]
}

type Item = Scheme['items'][number]
type Given = SelfCheck['answers'][number]

/** Points an item earns: all for a yes, what was given for a part; never below zero. */
function earned({ points }: Item, given: Given | undefined): number {
  if (given === undefined || given.answer === 'notApplicable') return 0
  return given.answer === 'yes' ? points : Math.min(given.points ?? 0, points)
}

function fails(item: Item, given: Given | undefined, keyShare: number | null): boolean {
  if (!item.key || given?.answer !== 'no') return false
  return keyShare === null || earned(item, given) < keyShare * item.points
}

/** Points of the items met; what does not apply counts as the scheme says. */
export function scoreOf({ items, total, notApplicable, keyShare }: Scheme, answers: SelfCheck['answers']): Score {
  const given = new Map(answers.map((answer) => [answer.itemId, answer]))
  let [met, left] = [0, 0]
  for (const item of items) {
    const answer = given.get(item.itemId)
    const spared = answer?.answer === 'notApplicable' ? item.points : 0
    met += earned(item, answer) + (notApplicable === 'full' ? spared : 0)
    left += notApplicable === 'leaveOut' ? spared : 0
  }
  const keysFailed = items.filter((item) => fails(item, given.get(item.itemId), keyShare)).map(({ itemId }) => itemId)
  return {
    points: left === total ? 0 : (met * total) / (total - left),
    unanswered: items.filter(({ itemId }) => !given.has(itemId)).length,
    keyFailed: keysFailed.length > 0,
    keysFailed,
  }
}

/** The grade of a score; a failed key item decides where the scheme says so. */
export function gradeOf({ grades, keyFailed }: Scheme, score: Pick<Score, 'points' | 'keyFailed'>): string | null {
  if (score.keyFailed && keyFailed !== null) return keyFailed
  return grades.find(({ min }) => score.points >= min)?.grade ?? null
}

function assess(scheme: Scheme, facts: Facts, reference: Reference, asOf: IsoDate): Assessment {
  const account = openAccount(scheme.basis)
  const name = `${scheme.name}（${scheme.version}）`
  const bare = { schemeId: scheme.id, scheme: name, total: scheme.total }
  const last = facts.selfChecks
    .filter(({ date, checklist, finished }) => finished && date <= asOf && checklist === scheme.id)
    .toSorted((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1)
  const none = { ...bare, score: null, grade: null, class: null }
  if (last === undefined) {
    lack(account, 'missing.assessment.selfCheck', { scheme: name })
    return { ...none, explanation: explain(message('assessment.missing', { scheme: name }), account) }
  }
  cite(account, 'selfChecks', last.id, 'date', last.date)
  const score = scoreOf(scheme, last.answers)
  if (score.unanswered > 0) {
    lack(account, 'missing.assessment.answers', { count: score.unanswered })
    return { ...none, explanation: explain(message('assessment.missing', { scheme: name }), account) }
  }
  const grade = gradeOf(scheme, score)
  step(account, 'assessment.step.score', { score: score.points, total: scheme.total })
  if (score.keyFailed && scheme.keyFailed !== null)
    step(account, 'assessment.step.keyFailed', { grade: scheme.keyFailed })
  const level = riskLevel(facts, reference, asOf)
  const found = scheme.matrix.find((cell) => cell.level === level.value && cell.grade === grade)?.class ?? null
  if (scheme.matrix.length > 0) {
    rest(account, level.explanation.basis)
    account.missing.push(...level.explanation.missing)
    step(account, 'assessment.step.matrix', { level: level.value ?? '', grade: grade ?? '', class: found ?? '' })
  }
  const params = { scheme: name, score: score.points, total: scheme.total, grade: grade ?? '', class: found ?? '' }
  const text = message(found === null ? 'assessment.grade' : 'assessment.class', params)
  return { ...bare, score: score.points, grade, class: found, explanation: explain(text, account) }
}

/** One assessment for each official table that is loaded and in force; an empty list where none is. */
export function assessments(facts: Facts, reference: Reference, asOf: IsoDate): Assessment[] {
  return reference.library
    .rowsOn('assessment-schemes', asOf)
    .filter(({ about }) => about === 'firm')
    .map((scheme) => assess(scheme, facts, reference, asOf))
}
