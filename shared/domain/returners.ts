/** 再次入职: whoever comes back has a record for each service, told as one person by the ID number. */
import { rememberPer } from './remember.ts'
import type { RuleContext } from './rule-context.ts'
import { beginning } from './stretches.ts'
import type { HazardId } from '#shared/entities/common.ts'
import type { Worker } from '#shared/entities/worker.ts'

type Service = Pick<Worker, 'id' | 'idCard' | 'hireDate' | 'leaveDate'>

const byIdCard = rememberPer((workers: readonly Worker[]): ReadonlyMap<string, readonly Worker[]> => {
  const known = new Map<string, Worker[]>()
  for (const worker of workers) {
    if (worker.idCard === null) continue
    const group = known.get(worker.idCard)
    if (group) group.push(worker)
    else known.set(worker.idCard, [worker])
  }
  for (const group of known.values()) group.sort((a, b) => ((a.hireDate ?? '') < (b.hireDate ?? '') ? -1 : 1))
  return known
})

/** Every record of the same person, oldest service first; without an ID number just the one given. */
export function recordsOf(workers: readonly Worker[], worker: Worker): readonly Worker[] {
  const known = worker.idCard === null ? undefined : byIdCard(workers).get(worker.idCard)
  return known?.some(({ id }) => id === worker.id) === true ? known : [worker]
}

function endsBefore({ leaveDate }: Service, { hireDate }: Service): boolean {
  return leaveDate !== null && hireDate !== null && leaveDate < hireDate
}

/** Another record of the ID number whose service is not over before the other begins: nobody is employed twice at a time. */
export function overlappingService<T extends Service>(workers: readonly T[], worker: Service): T | undefined {
  if (worker.idCard === null) return undefined
  return workers.find(
    (other) =>
      other.id !== worker.id &&
      other.idCard === worker.idCard &&
      !endsBefore(other, worker) &&
      !endsBefore(worker, other),
  )
}

/** Whether the person has begun again with a hazard under a later record: what leaving it asked for is then past. */
export function takenUpAgain(context: RuleContext, worker: Worker, hazardId: HazardId): boolean {
  return recordsOf(context.facts.workers, worker).some(
    (other) =>
      endsBefore(worker, other) &&
      (context.stretchesOf(other).get(hazardId) ?? []).some(
        (stretch) => (beginning(stretch) ?? other.hireDate ?? context.asOf) <= context.asOf,
      ),
  )
}
