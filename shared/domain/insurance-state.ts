/** 工伤保险 (D07): for whom a first day of insurance may be recorded. Pure; sentences `reason.insurance.*`. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'

export type InsuranceRefusal = 'nobody' | 'future' | 'left' | 'known' | 'noEmployer'

/** Why people may not be recorded as insured since a day: all of them or none. */
export function insuranceRefusals(workers: readonly Worker[], since: IsoDate, today: IsoDate): InsuranceRefusal[] {
  const some = (is: (worker: Worker) => boolean) => workers.some(is)
  return [
    ...(workers.length === 0 ? (['nobody'] as const) : []),
    ...(since > today ? (['future'] as const) : []),
    ...(some(({ leaveDate }) => leaveDate !== null && leaveDate < since) ? (['left'] as const) : []),
    ...(some(({ insuredSince }) => insuredSince !== null) ? (['known'] as const) : []),
    // Others insure their own people: without their name there is nobody to ask for the proof.
    ...(some(({ kind, employer }) => (kind === 'dispatched' || kind === 'contractor') && employer === null)
      ? (['noEmployer'] as const)
      : []),
  ]
}
