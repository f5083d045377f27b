/** 应急: plans, kit, drills, incidents; checking kit, reporting and closing an incident. */
import { newestFirst } from '#shared/entities/newest-first.ts'
import { AppError } from '#shared/api/errors.ts'
import { incidentState, kitLines, type Moment, planLines, reportHours } from '#shared/domain/emergency-view.ts'
import { incidentExamRefusals } from '#shared/domain/exams/incidents.ts'
import { incidentRefusals } from '#shared/domain/incident-state.ts'
import { onTheWall } from '#electron/platform/clock.ts'
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { Id, IsoDate } from '#shared/entities/common.ts'
import type { EmergencyOverview, IncidentLine, IncidentReport, KitCheck } from '#shared/entities/emergency-work.ts'
import type { Incident } from '#shared/entities/emergency.ts'
import { translator } from '#shared/i18n/index.ts'
import { allDueItems, type Question, rowsOf } from './due.ts'
import { saveRecord } from './records.ts'
import { change, type Session } from './session.ts'

const OWN_RULES: ReadonlySet<string> = new Set([
  'emergency.plan',
  'emergency.drill',
  'emergency.highToxic',
  'workplace.emergencyFacilities',
])

function counted({ store }: Session, kind: AttachmentKind): (id: Id) => number {
  const counts = new Map(store.attachments.counts(kind).map(({ recordId, count }) => [recordId, count]))
  return (id) => counts.get(id) ?? 0
}

/** This moment by the machine's own clock; without an hour when another day is asked about. */
function nowOn({ engine }: Session, asOf: IsoDate): Moment {
  const { day, time } = onTheWall(engine.clock)
  return { date: asOf, time: asOf === day ? time : null }
}

/** Everything of 应急 on a day. */
export function emergencyOverview(session: Session, question: Question): EmergencyOverview {
  const { asOf } = question
  const facts = session.store.facts()
  const [ofPlan, ofDrill] = [counted(session, 'emergencyPlans'), counted(session, 'drills')]
  const plans = new Map(facts.emergencyPlans.map(({ id, name }) => [id, name]))
  return {
    plans: planLines(facts, asOf).map((line) => ({ ...line, attachments: ofPlan(line.plan.id) })),
    drills: newestFirst(
      facts.drills.filter(({ date }) => date <= asOf),
      ({ date }) => date,
    ).map((drill) => ({ drill, plan: plans.get(drill.planId ?? '') ?? null, attachments: ofDrill(drill.id) })),
    kit: kitLines(facts, asOf),
    incidents: incidentLines(session, question),
    due: rowsOf(
      session,
      allDueItems(session, asOf).filter(({ rule }) => OWN_RULES.has(rule)),
      question,
    ),
  }
}

function incidentLines(session: Session, question: Question): IncidentLine[] {
  const { asOf } = question
  const facts = session.store.facts()
  const attachments = counted(session, 'incidents')
  const names = new Map(facts.workers.map(({ id, name }) => [id, name]))
  const places = new Map(facts.workplaces.map(({ id, name }) => [id, name]))
  const separator = translator(question.language, 'ui')('list.separator')
  const now = nowOn(session, asOf)
  const items = Map.groupBy(
    allDueItems(session, asOf).filter(({ subject }) => subject.kind === 'incident'),
    ({ subject }) => subject.id,
  )
  return newestFirst(
    facts.incidents.filter(({ date }) => date <= asOf),
    ({ date }) => date,
  ).map((incident) => ({
    incident,
    place: places.get(incident.workplaceId ?? '') ?? null,
    hazards: incident.hazardIds.map((id) => session.engine.reference.hazard(id)?.name ?? id).join(separator),
    people: incident.workerIds.map((id) => ({ id, name: names.get(id) ?? id })),
    state: incidentState(incident, asOf),
    hours: reportHours(incident, now),
    attachments: attachments(incident.id),
    obstacles: obstaclesOf(session, question, incident, attachments(incident.id)),
    due: rowsOf(session, items.get(incident.id) ?? [], question),
  }))
}

/** What would be refused if it were closed today, in sentences. */
function obstaclesOf(
  session: Session,
  { asOf, language }: Question,
  incident: Incident,
  attachments: number,
): string[] {
  if (incident.closedOn !== null) return []
  const after = { ...incident, closedOn: asOf }
  const { store, engine } = session
  const reasons = [
    ...incidentExamRefusals(incident, after, { facts: store.facts(), reference: engine.reference }),
    ...incidentRefusals(incident, after, { today: engine.clock.today(), attachments }),
  ]
  return reasons.map((reason) => translator(language, 'errors')(`reason.incident.${reason}`))
}

function incidentOf({ store }: Session, id: Id): Incident {
  const found = store.get('incidents', id)
  if (found === null) throw new AppError('record.notFound')
  return found
}

/** What was reported, when and to whom. Throws `record.notFound`, `incident.refused`. */
export function reportIncident(
  session: Session,
  { incidentId, report }: { readonly incidentId: Id; readonly report: IncidentReport },
): Incident {
  return saveRecord(session, 'incidents', { ...incidentOf(session, incidentId), ...report })
}

/** Closes an incident on its evidence. Throws `record.notFound`, `incident.refused`. */
export function closeIncident(
  session: Session,
  closing: { readonly incidentId: Id; readonly closedOn: IsoDate; readonly evaluatedOn: IsoDate | null },
): Incident {
  const before = incidentOf(session, closing.incidentId)
  const evaluatedOn = closing.evaluatedOn ?? before.evaluatedOn
  return saveRecord(session, 'incidents', { ...before, closedOn: closing.closedOn, evaluatedOn })
}

/** One check of several pieces of kit in one transaction; says how many. Throws `record.notFound`, `incident.refused`. */
export function checkKit({ store, engine }: Session, { safeguardIds, on, works }: KitCheck): number {
  if (on > engine.clock.today()) throw new AppError('incident.refused', { reason: '@reason.incident.future' })
  const pieces = safeguardIds.map((id) => {
    const found = store.get('safeguards', id)
    if (found === null) throw new AppError('record.notFound')
    return found
  })
  store.transaction(change(engine, 'emergency.check'), (write) => {
    for (const piece of pieces) write.save('safeguards', { ...piece, checkedOn: on, works })
  })
  return pieces.length
}
