/** What may be logged: codes and references. No names, no ID numbers, no sentences made from facts. */

export interface LogLine {
  readonly code: string
  /** Short id shown to the user, so that a report can be matched with its line. */
  readonly reference?: string
  /** Kind of failure and where in the code, e.g. `TypeError at listDue`. Never an error's message. */
  readonly detail?: string
}

export type Log = (line: LogLine) => void

/** One JSON object per line on standard error. */
export const stderrLog: Log = (line) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

/** Class of an error and the innermost function of this program it passed through; its message may hold personal data and stays out. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frame = error.stack?.split('\n').find((line) => /^\s+at .*\/(electron|shared)\//.test(line))
  const place = /at (?:async )?([\w.#<>]+)?.*?([\w-]+\.\w+:\d+)/.exec(frame ?? '')
  return [error.name, place?.[1], place?.[2]].filter(Boolean).join(' ')
}
