/** Medians of a few runs, in milliseconds. A benchmark tells, it does not judge: nothing here fails on a slow machine. */
export interface Measured {
  readonly median: number
  readonly min: number
  readonly max: number
  readonly runs: number
}

/** Runs `work` once to warm up, then `runs` times. */
export async function measure(runs: number, work: () => unknown): Promise<Measured> {
  await work()
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const begun = performance.now()
    await work()
    times.push(performance.now() - begun)
  }
  return summarize(times)
}

/** The middle of the times, and their range. */
export function summarize(times: readonly number[]): Measured {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN
  return { median: middle, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN, runs: sorted.length }
}

export interface Row {
  readonly what: string
  readonly figure: string
  readonly range: string
}

/** A time with its range; `what` says what was timed. */
export function timeRow(what: string, { median, min, max, runs }: Measured): Row {
  return { what, figure: milliseconds(median), range: `${milliseconds(min)} to ${milliseconds(max)}, ${runs} runs` }
}

function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time).toLocaleString('en')} ms`
}
