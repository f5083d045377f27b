/** Protective gear, signs, cards and words that a hazard would ask for at a post. */
import { lack, openAccount, rest, step, type Account } from '../due-item.ts'
import { message } from '../explanation.ts'
import { gearHolds } from '../gear.ts'
import type { RuleContext } from '../rule-context.ts'
import { isHighToxic } from '../rules/applies.ts'
import type { Comparison, Meeting } from './contacts.ts'
import { appearing, dutyAccount, plain, postSubject, quoteDuty, type WhatIfLine } from './line.ts'
import type { Id } from '#shared/entities/common.ts'
import type { Exposure } from '#shared/entities/workplace.ts'
import type { PpeRow } from '#shared/reference/types.ts'

function gearOf(
  context: RuleContext,
  exposures: readonly Exposure[],
): { row: PpeRow; exposure: Exposure; sure: boolean }[] {
  return exposures.flatMap((exposure) =>
    context.reference.ppe(exposure.hazardId).flatMap((row) => {
      const held = gearHolds(row, exposure)
      return held === false ? [] : [{ row, exposure, sure: held === true }]
    }),
  )
}

const gearKey = ({ type, standard, trigger }: PpeRow): string => [type, standard, trigger].join('/')

function restOnGear(account: Account, { standard, hazard, verification }: PpeRow): void {
  const document = standard === '' ? '' : standard
  if (document !== '') rest(account, [{ document, clause: '', edition: '', verification }])
  else step(account, 'whatIf.ppe.noStandard', { hazard })
}

function gearLine(
  context: RuleContext,
  postId: Id,
  { row, exposure, sure }: ReturnType<typeof gearOf>[number],
  persons: number,
): WhatIfLine {
  const { type, standard, trigger, replacement, hazard } = row
  const account = dutyAccount(context.reference, 'D21', context.asOf)
  restOnGear(account, row)
  step(account, 'whatIf.ppe.when', { hazard, trigger })
  if (replacement !== '') step(account, 'whatIf.ppe.replacement', { replacement })
  const params = { post: context.postName(postId), hazard: context.hazardName(exposure.hazardId), type, persons }
  if (!sure) lack(account, 'missing.level', { hazard: params.hazard })
  const words = [standard, trigger].filter(Boolean).join(' · ')
  // U is never law: gear nobody saw the text for is a hint.
  const unseen = row.verification === 'U'
  return appearing(
    `ppe/${postId}/${exposure.hazardId}/${gearKey(row)}`,
    postSubject(context, postId),
    plain(type),
    { text: message(unseen ? 'whatIf.ppe.unseen' : 'whatIf.plain', { text: words }), status: sure ? null : 'missing' },
    message(unseen ? 'whatIf.ppe.textUnseen' : 'whatIf.ppe.text', params),
    account,
  )
}

function personsOn(context: RuleContext, postId: Id): number {
  return context.presence.workersOnPost.get(postId)?.size ?? 0
}

/** Gear a post would need and did not, and gear for people who would come to it. */
export function ppeLines({ before, after, meetings, releveled }: Comparison): WhatIfLine[] {
  const touched = new Set([
    ...meetings.map(({ exposure }) => exposure.postId),
    ...releveled.map((pair) => pair.after.postId),
  ])
  const of = (context: RuleContext, postId: Id) => gearOf(context, context.presence.exposuresOfPost.get(postId) ?? [])
  return [...touched].flatMap((postId) => {
    const known = new Set(of(before, postId).map(({ row }) => gearKey(row)))
    const newcomers = meetings.filter(({ exposure, isNew }) => exposure.postId === postId && !isNew)
    const forNewcomers = new Set(newcomers.map(({ exposure }) => exposure.hazardId))
    const seen = new Set<string>()
    return of(after, postId).flatMap((gear) => {
      const key = gearKey(gear.row)
      if (seen.has(key) || (known.has(key) && !forNewcomers.has(gear.exposure.hazardId))) return []
      seen.add(key)
      return [gearLine(after, postId, gear, personsOn(after, postId))]
    })
  })
}

function signLines(context: RuleContext, before: RuleContext, postId: Id): WhatIfLine[] {
  const signs = (of: RuleContext) =>
    (of.presence.exposuresOfPost.get(postId) ?? []).flatMap(({ hazardId }) =>
      of.reference.library.ofHazard('signs', hazardId, of.asOf),
    )
  const known = new Set(signs(before).map(({ id }) => id))
  const fresh = new Map(signs(context).map((sign) => [sign.id, sign]))
  return [...fresh.values()].flatMap(({ id, hazard, warnings, instructions, notices, note, basis }) => {
    if (known.has(id)) return []
    const account = openAccount(basis)
    quoteDuty(account, context.reference, 'D35', context.asOf)
    if (note !== '') step(account, 'whatIf.note', { note })
    const post = context.postName(postId)
    const names = [...warnings, ...instructions, ...notices].join('、')
    const title = message('whatIf.sign.title', { hazard })
    const text = message('whatIf.sign.text', { post, hazard, signs: names })
    return [
      appearing(
        `notices/${postId}/sign/${id}`,
        postSubject(context, postId),
        title,
        { text: plain(names) },
        text,
        account,
      ),
    ]
  })
}

/** A card per high-toxic substance (GBZ/T 203); one for other poisons by GBZ 158. Dust, noise and the like have signs only. */
function cardLine(context: RuleContext, { postId, hazardId }: Exposure): WhatIfLine[] {
  const { reference, asOf } = context
  const hazard = reference.hazard(hazardId)
  if (hazard === null || hazard.class !== 'chem') return []
  const card = isHighToxic({ reference }, hazardId) ? 'highToxic' : 'material'
  const fields = reference.library.rowsOn('notice-card-fields', asOf).filter((row) => row.card === card)
  const account = openAccount()
  for (const { basis } of fields) rest(account, basis)
  if (card === 'highToxic') quoteDuty(account, reference, 'D36', asOf)
  const labels = fields.map(({ label }) => label).join('、')
  step(account, 'whatIf.card.fields', { labels })
  const params = { post: context.postName(postId), hazard: hazard.name }
  return [
    appearing(
      `notices/${postId}/card/${hazardId}`,
      postSubject(context, postId),
      message(`whatIf.card.title.${card}`, params),
      { text: message('whatIf.card.fields', { labels }) },
      message(`whatIf.card.text.${card}`, params),
      account,
    ),
  ]
}

/** 劳动合同告知 (D33): whoever is given other work is told its hazards in the contract. */
function contractLine(context: RuleContext, postId: Id, meetings: readonly Meeting[]): WhatIfLine[] {
  const workerIds = new Set(meetings.flatMap((meeting) => [...meeting.workerIds]))
  if (workerIds.size === 0) return []
  const account = dutyAccount(context.reference, 'D33', context.asOf)
  const hazards = meetings.map(({ exposure }) => context.hazardName(exposure.hazardId)).join('、')
  const params = { post: context.postName(postId), hazards, persons: workerIds.size }
  const title = message('whatIf.contract.title')
  const after = { text: message('whatIf.contract.persons', params) }
  return [
    appearing(
      `notices/${postId}/contract`,
      postSubject(context, postId),
      title,
      after,
      message('whatIf.contract.text', params),
      account,
    ),
  ]
}

/** Signs and cards a post would need and did not, and what people must be told. */
export function noticeLines({ before, after, meetings }: Comparison): WhatIfLine[] {
  const byPost = Map.groupBy(meetings, ({ exposure }) => exposure.postId)
  return [...byPost].flatMap(([postId, group]) => [
    ...signLines(after, before, postId),
    ...group.filter(({ isNew }) => isNew).flatMap(({ exposure }) => cardLine(after, exposure)),
    ...contractLine(after, postId, group),
  ])
}
