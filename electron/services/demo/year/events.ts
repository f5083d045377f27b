/** What happens to the firm: each event of the story as deeds on their days. The officer learns of it from the due list. */
import { addDays } from '#shared/domain/dates.ts'
import { LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { applyMove } from '../../roster-people-moves.ts'
import { newId } from '../../session.ts'
import { train } from './classroom.ts'
import { examine } from './clinic.ts'
import { handContractNotice } from './papers.ts'
import type { Agenda, Desk } from './desk.ts'
import type { EventOf, StoryEvent } from './story.ts'

/** Puts an event on the days it reaches. */
export function putEvent(agenda: Agenda, event: StoryEvent): void {
  switch (event.do) {
    case 'join':
      agenda.put(addDays(event.on, -event.announcedDaysBefore), (desk) => join(desk, event))
      // The contract is signed on the first day, and the notice of the hazards with it (law 33).
      return agenda.put(event.on, (desk) => handContractNotice(desk, desk.cast.person(event.key)))
    case 'transfer':
      agenda.put(addDays(event.on, -event.announcedDaysBefore), (desk) => transfer(desk, event))
      // Trained for the new post before the first day there; two days, for the session is held the day after it is set.
      return agenda.put(addDays(event.on, -2), (desk) => train(desk, 'special', [desk.cast.person(event.who)]))
    case 'leave':
      return putLeaving(agenda, event)
    case 'survey':
      return agenda.put(addDays(event.on, event.receivedAfterDays), (desk) => receiveReport(desk, event))
    case 'change':
      return agenda.put(event.on, (desk) => change(desk, event))
    case 'incident':
      return agenda.put(event.on, (desk) => happen(desk, event))
    case 'finding':
      return agenda.put(event.on, (desk) => find(desk, event))
  }
}

/** Hired from a day ahead, so that there is time for what comes before the first day. */
function join(desk: Desk, { key, worker, post, on }: EventOf<'join'>): void {
  const id = newId()
  desk.own(id)
  desk.cast.enter(key, id)
  const particulars = { ...worker, id, kind: 'own' as const, employer: null, insuredSince: on }
  applyMove(desk.session, { move: { is: 'join', worker: particulars, postId: desk.cast.post(post), on } })
}

function transfer(desk: Desk, { who, post, on }: EventOf<'transfer'>): void {
  const move = { is: 'transfer' as const, workerId: desk.cast.person(who), postId: desk.cast.post(post), on }
  applyMove(desk.session, { move })
}

/** Notice is given first: the examination on leaving must be over before the last day (law 35). */
function putLeaving(agenda: Agenda, { who, on, announcedDaysBefore, copyAsked }: EventOf<'leave'>): void {
  agenda.put(addDays(on, -announcedDaysBefore), (desk) => {
    examine(desk, 'leaving', [desk.cast.person(who)], 'leaver')
  })
  agenda.put(addDays(on, -1), (desk) => {
    const workerId = desk.cast.person(who)
    const known = new Set(desk.facts.copyRequests.map(({ id }) => id))
    applyMove(desk.session, { move: { is: 'leave', workerId, on, copyAsked } })
    for (const { id } of desk.facts.copyRequests) if (!known.has(id)) desk.own(id)
  })
}

function receiveReport(desk: Desk, { on, kind, reportNumber, results }: EventOf<'survey'>): void {
  const { cast, facts } = desk
  const survey = desk.save('surveys', {
    kind,
    date: on,
    receivedOn: desk.day,
    institution: cast.story.words.tester,
    reportNumber,
    results: results.map(({ post, ...result }) => ({
      ...result,
      id: newId(),
      postId: cast.post(post),
      unit: LEVEL_UNITS[result.kind],
    })),
  })
  for (const { postId, hazardId } of survey.results)
    for (const exposure of facts.exposures)
      if (exposure.postId === postId && exposure.hazardId === hazardId) desk.own(exposure.id)
}

/** A change of process. The officer trains those who work with it, and overlooks that everybody exposed is concerned. */
function change(desk: Desk, { kind, note, posts }: EventOf<'change'>): void {
  const { id } = desk.save('changeEvents', { kind, date: desk.day, note })
  desk.cast.changed(
    id,
    posts.map((name) => desk.cast.post(name)),
  )
}

function happen(desk: Desk, event: EventOf<'incident'>): void {
  const { hazardIds, time, description, actions } = event
  desk.save('incidents', {
    date: desk.day,
    time,
    workplaceId: desk.cast.workplace(event.workplace),
    hazardIds,
    workerIds: event.who.map((key) => desk.cast.person(key)),
    description,
    actions,
  })
}

function find(desk: Desk, { code, workplace, description, measure, responsible, days }: EventOf<'finding'>): void {
  desk.save('findings', {
    foundOn: desk.day,
    foundBy: 'authority',
    code,
    description,
    workplaceId: desk.cast.workplace(workplace),
    measure,
    controlLevel: 'management',
    responsible,
    deadline: addDays(desk.day, days),
  })
}
