/**
 * 筛查: groups that, taken from each other, point at people. A whole of 20 and a post of 16 leave 4 of whom everything is then known, so
 * the least size of a group is asked of every difference too. This program's own rule of caution, no text asks for it. Pure.
 */
import { yearOf } from './dates.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { LEAST_SCREENED, type Screening } from '#shared/entities/improvement.ts'

/** Each has a sentence, `reason.screening.<refusal>` in the texts of errors. */
export type ScreeningRefusal = 'difference'

/**
 * Why a screening may not stand beside the others of its kind and year: with some of the posts taken off, one each, the whole firm
 * would leave between one and four people.
 */
export function screeningRefusals(screening: Screening, { screenings }: Pick<Facts, 'screenings'>): ScreeningRefusal[] {
  const beside = screenings.filter(
    ({ id, kind, date }) => id !== screening.id && kind === screening.kind && yearOf(date) === yearOf(screening.date),
  )
  const wholes = screening.postId === null ? [screening] : beside.filter(({ postId }) => postId === null)
  const fixed = screening.postId === null ? 0 : screening.respondents
  const posts = Map.groupBy(
    beside.filter(({ postId }) => postId !== null && postId !== screening.postId),
    ({ postId }) => postId,
  )
  const largest = Math.max(0, ...wholes.map(({ respondents }) => respondents))
  const sums = sumsOf([...posts.values()], fixed, largest)
  const isSmall = (left: number) => left > 0 && left < LEAST_SCREENED
  return wholes.some(({ respondents }) => [...sums].some((sum) => isSmall(respondents - sum))) ? ['difference'] : []
}

/** Every number of people that one screening of each of some posts gives together, up to `most`. */
function sumsOf(posts: readonly (readonly Screening[])[], start: number, most: number): ReadonlySet<number> {
  let sums = new Set([start])
  for (const rounds of posts) {
    const further = [...sums].flatMap((sum) => rounds.map(({ respondents }) => sum + respondents))
    sums = new Set([...sums, ...further.filter((sum) => sum < most)])
  }
  return sums
}
