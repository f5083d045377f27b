/** How often something that dies may be started again before a person is asked. */
export interface RestartBudget {
  /** Counts one death; true when another start is allowed. */
  spend(now: number): boolean
  reset(): void
}

/** Allows `times` restarts within any `windowMs` milliseconds. */
export function createRestartBudget(times: number, windowMs: number): RestartBudget {
  let deaths: readonly number[] = []
  return {
    spend: (now) => {
      deaths = [...deaths.filter((death) => now - death < windowMs), now]
      return deaths.length <= times
    },
    reset: () => {
      deaths = []
    },
  }
}
