/** Papers, cards and signs that hang at the site: 公告栏, 告知卡, 警示标识. */
import { message, type Message } from '../explanation.ts'
import type { ItemsById } from '../exams/steps.ts'
import type { RuleContext } from '../rule-context.ts'
import { hasCome, hasHazards, isHistory, isHighToxic } from '../rules/applies.ts'
import { arrival, KEPT, latestReport } from '../rules/informing.ts'
import { type SignNeed, signNeeds } from '../rules/signs.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { NoticeCard, Posting } from '#shared/entities/informing.ts'
import type { Survey } from '#shared/entities/survey.ts'
import { cardContent, staleReasons } from './content.ts'
import type { PaperLine } from './lines.ts'

interface Hung {
  readonly removedOn: IsoDate | null
}

/** Up on the day: what is taken down that very day no longer is. */
function isUp({ removedOn }: Hung, from: IsoDate, asOf: IsoDate): boolean {
  return from <= asOf && (removedOn === null || removedOn > asOf)
}

const later =
  <T>(day: (row: T) => IsoDate) =>
  (a: T, b: T) =>
    day(a) < day(b) ? -1 : 1
const dueAt = (items: ItemsById, ...ids: readonly string[]): string | null => ids.find((id) => items.has(id)) ?? null

/** The newest day a document of each kept kind was issued or revised. */
function newestDocument({ facts, asOf }: RuleContext, kind: (typeof KEPT)[number]): IsoDate | null {
  const days =
    kind === 'emergency'
      ? facts.emergencyPlans
          .filter(({ endedOn }) => !hasCome(endedOn, asOf))
          .flatMap(({ issuedOn, revisedOn }) => [issuedOn, ...(revisedOn === null ? [] : [revisedOn])])
      : facts.ruleDocuments
          .filter(({ endedOn, headId }) => !hasCome(endedOn, asOf) && (kind === 'procedures') === (headId === null))
          .map(({ issuedOn }) => issuedOn)
  return (
    days
      .filter((day) => day <= asOf)
      .toSorted()
      .at(-1) ?? null
  )
}

interface Board {
  readonly posting: Posting['kind']
  readonly surveyId?: Id | null
  readonly from?: IsoDate | null
  readonly title: Message
  readonly shown: Posting | undefined
  readonly reasons: readonly Message[]
  readonly dueId: string | null
}

function boardLine({ posting, surveyId = null, from = null, title, shown, reasons, dueId }: Board): PaperLine {
  const state = shown === undefined ? 'missing' : reasons.length > 0 ? 'stale' : 'current'
  return {
    key: `board.${posting}${surveyId === null ? '' : `.${surveyId}`}`,
    subject: { kind: 'board', posting, surveyId, from },
    state,
    postIds: [],
    title,
    recordId: shown?.id ?? null,
    printedOn: null,
    doneOn: shown?.postedOn ?? null,
    reasons,
    dueId: state === 'current' ? null : dueId,
    binding: true,
  }
}

/** 公告栏: rules, procedures, emergency measures, the latest reports, the latest assessment. */
export function boardLines(context: RuleContext, items: ItemsById): PaperLine[] {
  if (!hasHazards(context)) return []
  const { facts, asOf } = context
  const up = facts.postings.filter((row) => isUp(row, row.postedOn, asOf)).toSorted(later(({ postedOn }) => postedOn))
  const kept = KEPT.map((kind) => {
    const shown = up.findLast((row) => row.kind === kind)
    const newest = newestDocument(context, kind)
    const isOld = shown !== undefined && newest !== null && newest > shown.postedOn
    return boardLine({
      posting: kind,
      title: message('paper.board', { paper: `@posting.${kind}` }),
      shown,
      reasons: isOld ? [message('paper.stale.document', { date: newest })] : [],
      dueId: dueAt(items, 'informing.board/firm/firm'),
    })
  })
  return [...kept, ...reportLines(context, up, items), ...assessmentLine(context, up, items)]
}

function wasPosted({ postedOn, id }: Survey, { facts, asOf }: RuleContext): Posting | boolean {
  const posting = facts.postings.find((row) => row.surveyId === id && row.postedOn <= asOf)
  return posting ?? hasCome(postedOn, asOf)
}

/** Reports that were never shown, and the latest one. An older one shown once need not hang any more. */
function reportLines(context: RuleContext, up: readonly Posting[], items: ItemsById): PaperLine[] {
  const { asOf } = context
  const latest = latestReport(context)
  return context.surveys.flatMap((survey): PaperLine[] => {
    const { id, kind, date, reportNumber, postedOn } = survey
    if (kind === 'daily' || arrival(survey) > asOf || isHistory(context, arrival(survey))) return []
    const posted = wasPosted(survey, context)
    if (posted !== false && id !== latest?.id) return []
    const unnamed = up.findLast(
      (row) => row.kind === 'results' && row.surveyId === null && row.postedOn >= arrival(survey),
    )
    const shown = up.findLast((row) => row.surveyId === id) ?? (id === latest?.id ? unnamed : undefined)
    const old = up.findLast((row) => row.kind === 'results' && row.id !== shown?.id)
    const line = boardLine({
      posting: 'results',
      surveyId: id,
      from: arrival(survey),
      title: message('paper.report', { report: reportNumber ?? date }),
      shown,
      reasons: [],
      dueId: dueAt(items, `measurement.disclosure/survey/${id}`, 'informing.results/firm/firm'),
    })
    // The report's own record says it was shown; where it hangs nobody wrote down.
    if (shown === undefined && hasCome(postedOn, asOf))
      return [{ ...line, state: 'current', doneOn: postedOn, dueId: null }]
    if (shown === undefined && old !== undefined && id === latest?.id)
      return [
        {
          ...line,
          state: 'stale',
          recordId: old.id,
          doneOn: old.postedOn,
          reasons: [message('paper.stale.report', { date: arrival(survey) })],
        },
      ]
    return [line]
  })
}

function assessmentLine(context: RuleContext, up: readonly Posting[], items: ItemsById): PaperLine[] {
  const last = context.known(context.facts.riskAssessments.filter(({ kind }) => kind === 'combined')).at(-1)
  if (last === undefined) return []
  const shown = up.findLast((row) => row.kind === 'riskAssessment')
  const line = boardLine({
    posting: 'riskAssessment',
    from: last.date,
    title: message('paper.assessment', { date: last.date }),
    shown,
    reasons:
      shown !== undefined && shown.postedOn < last.date ? [message('paper.stale.assessment', { date: last.date })] : [],
    dueId: dueAt(items, 'programme.assessmentPosted/firm/firm'),
  })
  return hasCome(last.postedOn, context.asOf) && line.state === 'missing'
    ? [{ ...line, state: 'current', doneOn: last.postedOn, dueId: null }]
    : [line]
}

/** 告知卡: the law asks for one per high-toxic substance and post; for other poisons a standard read second-hand does. */
export function cardLines(context: RuleContext, items: ItemsById): PaperLine[] {
  const { facts, asOf, reference } = context
  const up = facts.noticeCards
    .filter((row) => isUp(row, row.postedOn, asOf))
    .toSorted(later(({ postedOn }) => postedOn))
  const needed = facts.exposures.filter(
    ({ since, hazardId }) => (since ?? asOf) <= asOf && reference.hazard(hazardId)?.class === 'chem',
  )
  const lines = needed.map(({ id, postId, hazardId }): PaperLine => {
    const card = up.findLast((row) => row.postId === postId && row.hazardId === hazardId)
    const reasons = card === undefined ? [] : cardReasons(context, card)
    const state = card === undefined ? 'missing' : reasons.length > 0 ? 'stale' : 'current'
    const binding = isHighToxic(context, hazardId)
    const dueId = binding ? dueAt(items, `informing.card/exposure/${id}`, 'informing.card/firm/firm') : null
    return {
      ...cardLine(context, card, postId, hazardId),
      state,
      reasons,
      binding,
      dueId: state === 'missing' ? dueId : null,
    }
  })
  const wanted = new Set(needed.map(({ postId, hazardId }) => `${postId} ${hazardId}`))
  const surplus = up
    .filter(
      ({ postId, hazardId }) => !wanted.has(`${postId} ${hazardId}`) && reference.hazard(hazardId)?.class === 'chem',
    )
    .map((card): PaperLine => ({
      ...cardLine(context, card, card.postId, card.hazardId),
      key: `card.${card.id}`,
      state: 'surplus',
      reasons: [message('paper.surplus', { hazards: context.hazardName(card.hazardId) })],
      dueId: null,
      binding: false,
    }))
  return [...lines, ...surplus]
}

function cardLine(context: RuleContext, card: NoticeCard | undefined, postId: Id, hazardId: HazardId) {
  return {
    key: `card.${postId}.${hazardId}`,
    subject: { kind: 'card', postId, hazardId } as const,
    postIds: [postId],
    title: message('paper.card', { hazard: context.hazardName(hazardId) }),
    recordId: card?.id ?? null,
    printedOn: null,
    doneOn: card?.postedOn ?? null,
  }
}

/** A card that does not know what it said is held against the limits of the day it was put up. */
function cardReasons(context: RuleContext, card: NoticeCard): Message[] {
  const { content, postId, hazardId, postedOn } = card
  const now = cardContent(context, postId, hazardId)
  const was = content.length > 0 ? content : cardContent(context, postId, hazardId, postedOn)
  return staleReasons(was, now)
}

/** 警示标识, 警示说明 and 警示线 that posts need, and those left of hazards that are gone. */
export function signLines(context: RuleContext, items: ItemsById): PaperLine[] {
  const { facts, asOf, presence } = context
  const lines = new Map<string, PaperLine>()
  for (const need of signNeeds(context)) {
    const line = signLine(context, need, items)
    // One line around a post is one line, whatever its hazards.
    lines.set(line.key, lines.get(line.key) ?? line)
  }
  const surplus = facts.signs
    .filter((sign) => isUp(sign, sign.placedOn, asOf) && sign.hazardIds.length > 0)
    .filter(({ postId, hazardIds }) => {
      const met = (presence.exposuresOfPost.get(postId) ?? []).map(({ hazardId }) => hazardId)
      return !hazardIds.some((id) => met.includes(id))
    })
    .map((sign): PaperLine => ({
      key: `sign.${sign.id}`,
      subject: { kind: 'sign', postId: sign.postId, hazardIds: sign.hazardIds, sign: sign.kind, name: sign.name },
      state: 'surplus',
      postIds: [sign.postId],
      title: message(`paper.sign.${sign.kind}`, {
        names: sign.name ?? '',
        hazard: hazardNames(context, sign.hazardIds),
      }),
      recordId: sign.id,
      printedOn: null,
      doneOn: sign.placedOn,
      reasons: [message('paper.surplus', { hazards: hazardNames(context, sign.hazardIds) })],
      dueId: null,
      binding: false,
    }))
  return [...lines.values(), ...surplus]
}

const hazardNames = (context: RuleContext, ids: readonly HazardId[]): string =>
  ids.map((id) => context.hazardName(id)).join('、')

function signLine(context: RuleContext, need: SignNeed, items: ItemsById): PaperLine {
  const { exposure, kind, names, standing } = need
  const { postId, hazardId } = exposure
  const isLine = kind === 'yellowLine' || kind === 'redLine'
  return {
    key: `sign.${postId}.${kind}${isLine ? '' : `.${hazardId}`}`,
    subject: { kind: 'sign', postId, hazardIds: [hazardId], sign: kind, name: names[0] ?? null },
    state: standing === null ? 'missing' : 'current',
    postIds: [postId],
    title: message(`paper.sign.${kind}`, { names: names.join('／'), hazard: context.hazardName(hazardId) }),
    recordId: standing?.id ?? null,
    printedOn: null,
    doneOn: standing?.placedOn ?? null,
    reasons: [],
    dueId: standing === null ? dueAt(items, `informing.sign/post/${postId}`, 'informing.sign/firm/firm') : null,
    binding: true,
  }
}
