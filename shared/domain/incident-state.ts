/**
 * 事故的报告和结案 (D58, law 37): which incident may be recorded as it stands. Whether everybody hit was examined is asked in
 * `exams/incidents.ts`. Pure; each reason has its sentence `reason.incident.*`.
 */
import type { IsoDate } from '#shared/entities/common.ts'
import type { Incident } from '#shared/entities/emergency.ts'

export type IncidentRefusal =
  | 'future'
  | 'reportBeforeEvent'
  | 'reportedToNobody'
  | 'closeLater'
  | 'notReported'
  | 'noActions'
  | 'noEvidence'
  | 'closedBeforeReport'

export interface IncidentWorld {
  readonly today: IsoDate
  /** Scans and photos kept with it. */
  readonly attachments: number
}

/** Every reason why `after` may not take the place of `before` (null: a new record), the first one first. */
export function incidentRefusals(before: Incident | null, after: Incident, world: IncidentWorld): IncidentRefusal[] {
  const { date, time, reportedOn, reportedTime, reportedTo, closedOn } = after
  const early =
    reportedOn !== null &&
    (reportedOn < date || (reportedOn === date && time !== null && reportedTime !== null && reportedTime < time))
  const reasons: (IncidentRefusal | false)[] = [
    (date > world.today || [reportedOn, closedOn].some((day) => day !== null && day > world.today)) && 'future',
    early && 'reportBeforeEvent',
    reportedTime !== null && reportedOn === null && 'notReported',
    reportedOn !== null && reportedTo === null && before?.reportedOn !== reportedOn && 'reportedToNobody',
    ...(closedOn === null ? [] : closingRefusals(before, after, closedOn, world)),
  ]
  return reasons.filter((reason) => reason !== false)
}

/** Closing asks for a scan or photo. What was closed before this program asked for one stays closed while it is corrected. */
export function closesWithoutEvidence(
  before: Pick<Incident, 'closedOn'> | null,
  closedOn: IsoDate | null,
  attachments: number,
): boolean {
  return before?.closedOn === null && closedOn !== null && attachments === 0
}

function closingRefusals(
  before: Incident | null,
  { reportedOn, reportedTo, actions, date }: Incident,
  closedOn: IsoDate,
  { attachments }: IncidentWorld,
): (IncidentRefusal | false)[] {
  return [
    before === null && 'closeLater',
    (reportedOn === null || reportedTo === null) && 'notReported',
    actions === null && 'noActions',
    closedOn < (reportedOn ?? date) && 'closedBeforeReport',
    closesWithoutEvidence(before, closedOn, attachments) && 'noEvidence',
  ]
}
