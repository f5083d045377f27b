/** 告知卡 of one hazard at one post: the fields its standard names, filled from the packs; what no pack knows is left to be filled in. */
import type { Basis, Message } from '../explanation.ts'
import { message } from '../explanation.ts'
import { rest, openAccount } from '../due-item.ts'
import type { RuleContext } from '../rule-context.ts'
import { isHighToxic } from '../rules/applies.ts'
import type { HazardId, Id } from '#shared/entities/common.ts'
import { gearWords, limitWords } from './content.ts'

export interface NoticeCardField {
  readonly label: Message
  readonly words: readonly Message[]
}

export interface NoticeCardView {
  readonly postId: Id
  readonly hazardId: HazardId
  readonly card: 'highToxic' | 'material'
  readonly post: string
  readonly hazard: string
  readonly fields: readonly NoticeCardField[]
  readonly basis: readonly Basis[]
}

type Fill = (context: RuleContext, postId: Id, hazardId: HazardId) => readonly string[]

const plain = (words: string): Message => message('paper.words', { words })

const names: Fill = ({ reference }, _, id) => {
  const hazard = reference.hazard(id)
  return hazard === null ? [id] : [hazard.name, ...hazard.cas.map((cas) => `CAS ${cas}`)]
}
const health: Fill = ({ reference, asOf }, _, id) => [
  ...new Set(reference.library.diseasesOf(id, asOf).map(({ disease }) => disease)),
]
const signsOf =
  (column: 'warnings' | 'instructions'): Fill =>
  ({ reference, asOf }, _, id) =>
    reference.library.ofHazard('signs', id, asOf).flatMap((row) => row[column])
const protection: Fill = (context, postId, id) => [
  ...gearWords(context, postId, id),
  ...signsOf('instructions')(context, postId, id),
]

/** By the id of the pack's row. Properties and first aid stand in the supplier's safety data sheet, in no pack. */
const FILLS: Readonly<Record<string, Fill>> = {
  'g158-2': names,
  'g158-3': health,
  'g158-4': signsOf('warnings'),
  'g158-5': protection,
  'g203-1': names,
  'g203-3': health,
  'g203-4': protection,
  'g203-6': signsOf('warnings'),
}
/** The field that warns in general, whatever the substance. */
const GENERAL = 'g158-1'

/** The card as it should read today; a field without words is told as one to fill in. */
export function noticeCardView(context: RuleContext, postId: Id, hazardId: HazardId): NoticeCardView {
  const card = isHighToxic(context, hazardId) ? 'highToxic' : 'material'
  const account = openAccount()
  const rows = context.reference.library
    .rowsOn('notice-card-fields', context.asOf)
    .filter((row) => row.card === card)
    .toSorted((a, b) => a.no - b.no)
  for (const { basis } of rows) rest(account, basis)
  const fields = rows.map(({ id, label }): NoticeCardField => {
    const words = id === GENERAL ? [message('paper.cardGeneral')] : wordsOf(context, id, postId, hazardId)
    return { label: plain(label), words: words.length > 0 ? words : [message('paper.fillIn')] }
  })
  const limits = limitWords(context, hazardId, context.asOf).map(plain)
  return {
    postId,
    hazardId,
    card,
    post: context.postName(postId),
    hazard: context.hazardName(hazardId),
    fields: limits.length === 0 ? fields : [...fields, { label: message('paper.limits'), words: limits }],
    basis: account.basis,
  }
}

function wordsOf(context: RuleContext, field: string, postId: Id, hazardId: HazardId): Message[] {
  return (FILLS[field]?.(context, postId, hazardId) ?? []).map(plain)
}
