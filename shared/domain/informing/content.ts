/** What a notice or card would say today, part by part, and which parts of a paper no longer hold. */
import { type Message, message } from '../explanation.ts'
import { gearIsAsked } from '../gear.ts'
import type { RuleContext } from '../rule-context.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { ContentPart, PaperContent } from '#shared/entities/informing.ts'
import type { Exam } from '#shared/entities/worker.ts'

const joined = (words: readonly string[]): string => [...new Set(words)].join('、').slice(0, 4000)

/** Which hazards a contract notice names. */
export function contractContent(context: RuleContext, hazardIds: readonly HazardId[]): PaperContent {
  const names = hazardIds.map((id) => context.hazardName(id)).toSorted()
  return [{ part: 'hazards', words: joined(names) }]
}

/** The conclusion a result notice hands on; the code of a conclusion, which texts know by name. */
export function resultContent({ conclusion }: Pick<Exam, 'conclusion'>): PaperContent {
  return conclusion === null ? [] : [{ part: 'conclusion', words: conclusion }]
}

/** Limits in force on a day, each with its edition: a new edition is new words even where the number stays. */
export function limitWords({ reference }: Pick<RuleContext, 'reference'>, hazardId: HazardId, on: IsoDate): string[] {
  return reference.limits(hazardId, on).map(({ kind, value, unit, condition, basis }) => {
    const named = condition === null ? kind : `${kind}（${condition}）`
    return `${named} ${value} ${unit}（${basis.document} ${basis.edition}）`
  })
}

/** The gear of a post against one hazard: by its standard, else what the pack asks for. */
export function gearWords({ facts, presence, reference }: RuleContext, postId: Id, hazardId: HazardId): string[] {
  const standards = facts.ppeStandards.filter(
    (standard) =>
      standard.postId === postId && (standard.hazardIds.length === 0 || standard.hazardIds.includes(hazardId)),
  )
  if (standards.length > 0) return standards.map(({ item, spec }) => (spec === null ? item : `${item} ${spec}`))
  const exposure = (presence.exposuresOfPost.get(postId) ?? []).find((row) => row.hazardId === hazardId)
  if (exposure === undefined) return []
  return reference
    .ppe(hazardId)
    .filter((row) => gearIsAsked(row, exposure))
    .map(({ type }) => type)
}

/** What a card says beside what never changes. */
export function cardContent(context: RuleContext, postId: Id, hazardId: HazardId, on = context.asOf): PaperContent {
  return [
    { part: 'limits', words: joined(limitWords(context, hazardId, on)) },
    { part: 'gear', words: joined(gearWords(context, postId, hazardId)) },
  ]
}

/** Reasons why a paper is stale: parts that it said otherwise. A part it never said anything about is no reason. */
export function staleReasons(was: PaperContent, now: PaperContent): Message[] {
  const said = new Map(was.map(({ part, words }) => [part, words]))
  return now.flatMap(({ part, words }) => {
    const before = said.get(part)
    return before === undefined || before === words ? [] : [reason(part, before, words)]
  })
}

function reason(part: ContentPart, before: string, words: string): Message {
  const shown = (text: string) =>
    text === '' ? '@paper.nothing' : part === 'conclusion' ? `@paper.conclusion.${text}` : text
  return message(`paper.stale.${part}`, { before: shown(before), now: shown(words) })
}
