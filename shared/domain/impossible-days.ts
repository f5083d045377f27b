/** Days of one record that cannot stand in the order they are recorded in: nothing is removed before it was installed. */
import { quarterEnd } from './dates.ts'
import type { FactToMend } from './facts-to-mend.ts'
import { message } from './explanation.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'

/** Fields of a record that hold a day. */
type DayOf<T> = { [K in keyof T & string]: T[K] extends IsoDate | null ? K : never }[keyof T & string]

function reversed<T extends { readonly id: Id }>(
  kind: FactToMend['kind'],
  records: readonly T[],
  nameOf: (record: T) => string,
  orders: readonly (readonly [earlier: DayOf<T>, later: DayOf<T>])[],
): FactToMend[] {
  return records.flatMap((record) =>
    orders.flatMap(([earlier, later]) => {
      const [earlierOn, laterOn] = [record[earlier], record[later]]
      if (typeof earlierOn !== 'string' || typeof laterOn !== 'string' || earlierOn <= laterOn) return []
      const params = {
        name: nameOf(record),
        earlier: `@field.${kind}.${earlier}`,
        later: `@field.${kind}.${later}`,
        earlierOn,
        laterOn,
      }
      return [{ kind, id: record.id, field: later, text: message('mend.days', params) }]
    }),
  )
}

function earlySummaries({ monitoringSummaries }: Facts): FactToMend[] {
  return monitoringSummaries
    .filter(({ year, quarter, madeOn }) => madeOn < quarterEnd(year, quarter))
    .map(({ id, year, quarter, madeOn }) => ({
      kind: 'monitoringSummaries',
      id,
      field: 'madeOn',
      text: message('mend.summaryEarly', { year, quarter, madeOn }),
    }))
}

function issuedAfterLeaving({ ppeIssues, workers }: Facts): FactToMend[] {
  const byId = new Map(workers.map((worker) => [worker.id, worker]))
  return ppeIssues.flatMap(({ id, workerId, item, issuedOn }) => {
    const worker = byId.get(workerId)
    if (!worker?.leaveDate || issuedOn <= worker.leaveDate) return []
    const params = { name: worker.name, item, issuedOn, leaveDate: worker.leaveDate }
    return [{ kind: 'ppeIssues', id, field: 'issuedOn', text: message('mend.issuedAfterLeaving', params) }]
  })
}

/** Every pair of days that contradict each other; days merely against the law are a rule's business. */
export function impossibleDays(facts: Facts): FactToMend[] {
  return [
    ...reversed('projects', facts.projects, ({ name }) => name, [
      ['preEvaluatedOn', 'preEvaluationReviewedOn'],
      ['startedOn', 'trialFrom'],
      ['trialFrom', 'trialTo'],
      ['startedOn', 'controlEvaluatedOn'],
      ['startedOn', 'acceptedOn'],
      ['acceptedOn', 'acceptanceReportedOn'],
    ]),
    ...reversed('facilities', facts.facilities, ({ name }) => name, [['installedOn', 'stateSince']]),
    ...reversed('safeguards', facts.safeguards, ({ name, kind }) => name ?? `@safeguard.${kind}`, [
      ['installedOn', 'removedOn'],
      ['installedOn', 'checkedOn'],
    ]),
    ...reversed('surveys', facts.surveys, ({ reportNumber, date }) => reportNumber ?? date, [
      ['date', 'receivedOn'],
      ['date', 'reportedOn'],
      ['date', 'postedOn'],
    ]),
    ...earlySummaries(facts),
    ...issuedAfterLeaving(facts),
  ]
}
