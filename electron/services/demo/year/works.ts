/** What the officer does about reports, exceedances, findings, changes and incidents. */
import { addDays } from '#shared/domain/dates.ts'
import { AppError } from '#shared/api/errors.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Finding } from '#shared/entities/improvement.ts'
import type { Id } from '#shared/entities/common.ts'
import { recordDeclaration } from '../../declaration-work.ts'
import { advanceFinding, openFinding } from '../../measurement-chain.ts'
import { newId } from '../../session.ts'
import { keepScan } from './papers.ts'
import type { Desk } from './desk.ts'

/** Reports to the authority and posts on the board what a report says (law 26). */
export function disclose(desk: Desk, surveyId: Id): void {
  const survey = desk.session.store.get('surveys', surveyId)
  if (survey === null) return
  desk.save('surveys', { ...survey, reportedOn: survey.reportedOn ?? desk.day, postedOn: survey.postedOn ?? desk.day })
  desk.save('postings', { kind: 'results', surveyId, postedOn: desk.day, place: desk.cast.story.words.board })
}

/** Days between the work and the last day set for it. */
const GRACE_DAYS = 7

/** One step further with an exceedance: registered, mended, and closed once a re-test is within the limit. */
export function mendExceedance(desk: Desk, exposureId: Id): void {
  const { cast, day, facts, session } = desk
  const { cause, measure, cost, doneAfterDays } = cast.story.words.rectification
  const exposure = facts.exposures.find(({ id }) => id === exposureId)
  const finding = facts.findings.find(
    ({ postId, hazardId, state }) =>
      postId === exposure?.postId && hazardId === exposure?.hazardId && state !== 'closed',
  )
  if (finding === undefined) {
    const { doer, checker } = cast.story.words
    const opened = openFinding(session, {
      asOf: day,
      exposureId,
      rectification: {
        measure,
        responsible: doer,
        controlLevel: 'engineering',
        immediateControl: null,
        deadline: addDays(day, doneAfterDays + GRACE_DAYS),
      },
    })
    desk.save('findings', { ...opened, cause, cost, supporter: checker, payer: 'firm' })
  } else stepOn(desk, finding, addDays(finding.foundOn, doneAfterDays))
}

/** One step further with a finding of the story; that of an exceedance waits for its re-test. */
export function mendFinding(desk: Desk, findingId: Id): void {
  const finding = desk.session.store.get('findings', findingId)
  if (finding === null) return
  if (finding.surveyId !== null) {
    stepOn(desk, finding, finding.deadline ?? desk.day)
    return
  }
  const next = nextState(finding)
  if (next === null) return
  const { words } = desk.cast.story
  desk.save('findings', {
    ...finding,
    state: next,
    ...(next === 'toCheck' ? { doneOn: desk.day, doneBy: finding.responsible ?? words.doer } : {}),
    ...(next === 'closed' ? { checkedOn: desk.day, checkedBy: words.checker, passed: true, closedOn: desk.day } : {}),
  })
}

function nextState({ state }: Finding): Finding['state'] | null {
  const order = ['registered', 'assigned', 'mending', 'toCheck', 'closed'] as const
  return order[order.findIndex((each) => each === state) + 1] ?? null
}

function stepOn(desk: Desk, finding: Finding, doneFrom: Desk['day']): void {
  const { day, session } = desk
  const { doer, checker } = desk.cast.story.words
  const step = (to: Parameters<typeof advanceFinding>[1]['step']) =>
    void advanceFinding(session, { asOf: day, findingId: finding.id, step: to })
  if (finding.state === 'mending' && day >= doneFrom) step({ to: 'toCheck', doneOn: day, doneBy: doer, measure: null })
  if (finding.state !== 'toCheck') return
  try {
    step({ to: 'closed', checkedOn: day, checkedBy: checker, closedOn: day })
  } catch (error) {
    // The re-test is not in yet; the program says so, and the officer waits.
    if (!(error instanceof AppError) || error.code !== 'finding.refused') throw error
  }
}

/** Declares a change and has its receipt three days later (申报办法 8). */
export function declareChange(desk: Desk, eventId: Id): void {
  const { words } = desk.cast.story
  const event = desk.session.store.get('changeEvents', eventId)
  if (event === null) return
  const {
    sheet: _sheet,
    sheetKeptOn: _keptOn,
    ...declaration
  } = completeRecord('declarations', {
    id: newId(),
    kind: 'change',
    date: desk.day,
    year: Number(desk.day.slice(0, 4)),
    reason: event.note,
    authority: words.authority,
  })
  const declared = recordDeclaration(desk.session, { declaration, answers: [eventId] })
  desk.own(declared.id)
  desk.after(3, (later) => {
    later.save('declarations', {
      ...declared,
      receiptNumber: `${words.receipt}-${declared.date}`,
      receiptDate: later.day,
    })
  })
}

/** Time of day of a report by telephone. */
const REPORTED_AT = '11:05'

/** Days from the report of an incident to its closing: by then the clinic has answered. */
const TO_CLOSING = 21

/** Reports an incident the day it is seen, and closes it when those hit were examined and the papers are kept with it. */
export function reportIncident(desk: Desk, incidentId: Id): void {
  const incident = desk.session.store.get('incidents', incidentId)
  if (incident === null) return
  desk.save('incidents', {
    ...incident,
    reportedOn: desk.day,
    reportedTime: REPORTED_AT,
    reportedTo: desk.cast.story.words.authority,
  })
  desk.after(TO_CLOSING, async (later) => {
    await keepScan(later, 'incidents', incidentId)
    const reported = later.session.store.get('incidents', incidentId)
    if (reported !== null) later.save('incidents', { ...reported, closedOn: later.day })
  })
}
