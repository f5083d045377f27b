/** Contract sheets, boards, cards: D33, D34, D36, D37, EX-67 (law 24, 33). */
import type { Facts } from '#shared/entities/facts.ts'
import { come, type Day, earliest, latest, plusDays, plusMonths } from './calendar.ts'
import { HIGH_TOXIC, isOpen, metOn } from './common.ts'
import {
  type Answer,
  binds,
  dated,
  isRecent,
  type Item,
  MISSING,
  NOT_APPLICABLE,
  onlyReminds,
  overdueSince,
  SETTLED,
  together,
} from './status.ts'

/** What one hazard at one post asks for; `isLate` where it was named after all, `null` where that is history. */
interface Sheet {
  readonly answer: Answer
  readonly isLate: boolean
}

/** D33: named in a sheet signed on the first day or before. The twelve months run from the day after, when it was too late. */
function sheet(facts: Facts, workerId: string, postId: string, hazardId: string, begin: Day | null, asOf: Day) {
  const open = (answer: Answer): Sheet => ({ answer, isLate: false })
  const signed = facts.contractNotices.filter((notice) => come(notice.signedOn, asOf) !== null)
  const own = signed.filter((notice) => notice.workerId === workerId && notice.postId === postId)
  if (begin === null) return open(MISSING)
  const names = (notice: Facts['contractNotices'][number]) => notice.hazardIds.some((id) => id === hazardId)
  const days = own.filter(names).flatMap(({ signedOn }) => signedOn ?? [])
  if (days.some((day) => day <= begin)) return open(SETTLED)
  if (own.some(({ hazardIds, signedOn }) => hazardIds.length === 0 && (signedOn ?? '') <= begin)) return open(MISSING)
  if (begin >= asOf) return open(dated(begin, asOf))
  const tooLate = plusDays(begin, 1)
  const isLate = days.length > 0
  if (isRecent(tooLate, asOf)) return { answer: overdueSince(begin), isLate }
  if (isLate) return null
  return open(signed.some(({ signedOn }) => (signedOn ?? '') <= tooLate) ? overdueSince(begin) : MISSING)
}

/** What a worker begins, does, or is going to do, hazard by hazard. */
function sheetsOf(facts: Facts, worker: Facts['workers'][number], asOf: Day): (Sheet | null)[] {
  if (!isOpen(null, worker.leaveDate, asOf)) return []
  const work = facts.assignments.filter(({ workerId, to }) => workerId === worker.id && isOpen(null, to, asOf))
  return work.flatMap(({ postId, from, to }) =>
    facts.exposures
      .filter((exposure) => exposure.postId === postId)
      .flatMap((exposure) => {
        const begin = from === null ? null : latest([from, exposure.since ?? from])
        const ends = earliest([to, worker.leaveDate].flatMap((day) => day ?? []))
        if ((begin ?? exposure.since ?? '') > (ends ?? '9999-12-31')) return []
        return [sheet(facts, worker.id, postId, exposure.hazardId, begin, asOf)]
      }),
  )
}

/** An item for each worker with a day, by what is still to be signed, else by what was signed late; one for all the rest. */
function contract(facts: Facts, asOf: Day): Item[] {
  const all = facts.workers.map((worker) => ({ worker, sheets: sheetsOf(facts, worker, asOf) }))
  const items = all.flatMap(({ worker, sheets }): Item[] => {
    const days = sheets.filter((entry) => entry !== null).filter(({ answer }) => answer.dueDate !== null)
    const open = days.filter(({ isLate }) => !isLate)
    if (days.length === 0) return []
    const answer = together((open.length > 0 ? open : days).map((entry) => entry.answer))
    return [['informing.contract', `worker/${worker.id}`, binds(answer)]]
  })
  const lacksSome = all.some(({ sheets }) => sheets.some((entry) => entry?.answer.status === 'missing'))
  if (lacksSome) return [...items, ['informing.contract', 'firm/firm', binds(MISSING)]]
  const isTold = all.some(
    ({ sheets }) =>
      sheets.length > 0 && sheets.every((entry) => entry?.answer.status === 'ok' && entry.answer.dueDate === null),
  )
  return items.length === 0 && isTold ? [['informing.contract', 'firm/firm', binds(SETTLED)]] : items
}

/** D34: what hangs there, and whether results older than the latest report do. */
function board(facts: Facts, asOf: Day): Item[] {
  const hanging = facts.postings.filter(({ postedOn, removedOn }) => isOpen(postedOn, removedOn, asOf))
  if (facts.exposures.length === 0)
    return [['informing.board', 'firm/firm', NOT_APPLICABLE], ...results(facts, hanging, asOf)]
  const complete = ['rules', 'procedures', 'emergency'].every((kind) => hanging.some((row) => row.kind === kind))
  const items: Item[] = [['informing.board', 'firm/firm', binds(complete ? SETTLED : MISSING)]]
  return [...items, ...results(facts, hanging, asOf)]
}

function results(facts: Facts, hanging: Facts['postings'], asOf: Day): Item[] {
  const shownNow = hanging.filter(({ kind }) => kind === 'results')
  const last = facts.surveys
    .filter(({ kind, receivedOn }) => kind !== 'daily' && (receivedOn === null || receivedOn <= asOf))
    .toSorted((x, y) => ((x.receivedOn ?? x.date) < (y.receivedOn ?? y.date) ? -1 : 1))
    .at(-1)
  if (shownNow.length === 0 || last === undefined) return []
  const received = last.receivedOn ?? last.date
  const isPosted = come(last.postedOn, asOf) !== null
  const shown = shownNow.some(({ surveyId, postedOn }) =>
    surveyId === null ? postedOn >= received : surveyId === last.id,
  )
  const answer = isPosted || shown ? binds(SETTLED) : onlyReminds(dated(plusDays(received, 7), asOf))
  return [['informing.results', 'firm/firm', answer]]
}

/** D36: a card for every high-toxic substance at a post. */
function cards(facts: Facts, asOf: Day): Item[] {
  const wanted = metOn(facts, asOf).filter(({ hazardId }) => HIGH_TOXIC.has(hazardId))
  if (wanted.length === 0) return []
  const known = facts.noticeCards.filter(({ postedOn }) => postedOn <= asOf)
  const firm = (answer: Answer): Item[] => [['informing.card', 'firm/firm', binds(answer)]]
  if (known.length === 0) return firm(MISSING)
  const lacking = wanted.flatMap(({ id, postId, hazardId }): Item[] => {
    const own = known.filter((card) => card.postId === postId && card.hazardId === hazardId)
    if (own.some(({ removedOn }) => isOpen(null, removedOn, asOf))) return []
    return [
      ['informing.card', `exposure/${id}`, binds(overdueSince(latest(own.flatMap((card) => card.removedOn ?? []))))],
    ]
  })
  return lacking.length > 0 ? lacking : firm(SETTLED)
}

/** D37 (U): every half year where signs, cards or a board are on record. */
function signCheck(facts: Facts, asOf: Day): Item[] {
  const has =
    facts.signs.some(({ placedOn }) => placedOn <= asOf) ||
    [...facts.noticeCards, ...facts.postings].some(({ postedOn }) => postedOn <= asOf) ||
    facts.signChecks.some(({ date }) => date <= asOf)
  if (!has) return []
  const last = latest(facts.signChecks.map(({ date }) => date).filter((date) => date <= asOf))
  return [['informing.signCheck', 'firm/firm', onlyReminds(last === null ? MISSING : dated(plusMonths(last, 6), asOf))]]
}

export function informingItems(facts: Facts, asOf: Day): Item[] {
  return [...contract(facts, asOf), ...board(facts, asOf), ...cards(facts, asOf), ...signCheck(facts, asOf)]
}
