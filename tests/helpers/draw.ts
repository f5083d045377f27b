/** Numbers and days by seed, for generated firms. Shares no arithmetic with the program. */

const ANCHORS = ['2024-02-29', '2025-08-31', '2026-01-31', '2026-07-31', '2026-08-01', '2026-08-02', '2026-12-31']
const DAYS = [0, 0, 1, -1, 7, 15, 29, 30, 31, -29, -30, -31, 59, 60, 61, -89, -90, -91]
/** Distances that the clocks of duties count, a day more and a day less. */
const CLOCKS = [
  0, 0, 0, 1, -1, 5, -5, 7, -7, 8, -8, 10, 20, -20, 21, -19, 30, -30, 31, -31, 60, 90, -90, -91, 180, -180, -181,
]
const CLOCK_MONTHS = [1, -1, 3, -3, 6, -6, 12, -12, -12, -24, -36, 24]
const MONTHS = [-1, -3, -6, -11, -12, -13, -24, -36, -48, -60, 6, 12]

/** Numbers in [0, 1): a linear congruential generator with the constants of Numerical Recipes, its high bits mixed once. */
function numbersFrom(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return ((state ^ (state >>> 15)) >>> 0) / 4_294_967_296
  }
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10)
}

/** Moved by days, and by months with the day cut to the length of the month. */
export function moved(from: string, days: number, months = 0): string {
  const date = new Date(`${from}T00:00:00Z`)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, length) + days)
  return text(date)
}

/** Draws one firm; `seen` remembers its dates, so that later ones can fall on, next to, or whole months from them. */
export class Draw {
  readonly #next: () => number
  readonly #seen: string[] = [...ANCHORS]

  constructor(seed: number) {
    this.#next = numbersFrom(seed)
  }

  chance(share: number): boolean {
    return this.#next() < share
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit)
  }

  of<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('nothing to draw from')
    return value
  }

  date(): string {
    const kind = this.#next()
    let date = moved('2019-01-01', this.below(365 * 9))
    if (kind < 0.3) date = moved(this.of(this.#seen), this.of(DAYS))
    else if (kind < 0.6) date = moved(this.of(this.#seen), this.of([0, 0, 1, -1, 30, 59, 60, 61]), this.of(MONTHS))
    this.#seen.push(date)
    return date
  }

  /** The day asked about. Drawn first and remembered often, so that much falls due around it. */
  asOf(): string {
    const date = this.chance(0.4) ? '2026-11-22' : this.date()
    this.#seen.push(...Array.from({ length: 6 }, () => date))
    return date
  }

  /** Often next to, or whole months after, one of these days: where a rule that counts from them changes its mind. */
  near(days: readonly string[]): string {
    if (days.length === 0 || this.chance(0.5)) return this.date()
    const day = this.of(days)
    return this.chance(0.6) ? moved(day, this.of(DAYS)) : moved(day, this.of([0, 0, 1, -1]), this.of([6, 12, 18, 24]))
  }

  /** A clock's distance from one of these days: where a duty that counts from them changes its mind. */
  around(days: readonly string[]): string {
    const day = this.of(days)
    const kind = this.#next()
    if (kind < 0.12) return this.date()
    return kind < 0.65
      ? moved(day, this.of(CLOCKS))
      : moved(day, this.of([0, 0, 0, 1, -1, 30, -20]), this.of(CLOCK_MONTHS))
  }

  maybeAround(share: number, days: readonly string[]): string | null {
    return this.chance(share) ? this.around(days) : null
  }

  /** A day not before another, mostly soon after it. */
  after(day: string): string {
    return moved(day, this.of([0, 0, 1, 2, 5, 7, 8, 10, 11, 30, 31, 89, 90, 91, 400]))
  }

  maybeAfter(share: number, day: string): string | null {
    return this.chance(share) ? this.after(day) : null
  }

  maybeDate(share: number): string | null {
    return this.chance(share) ? this.date() : null
  }
}
