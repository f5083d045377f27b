/** 防护用品 as its screens show it: who lacks what, standards the pack proposes, and whether they suffice. Reads the rules, computes no duty. */
import { statusOf } from '../due-item.ts'
import type { Basis, DueStatus, Footing } from '../explanation.ts'
import type { RuleContext } from '../rule-context.ts'
import { gearLacks, workerGear } from '../rules/ppe.ts'
import { type GearWords, ratingOf } from './rating.ts'
import type { HazardId, Id, IsoDate } from '#shared/entities/common.ts'
import type { PpeDecline, PpeIssue } from '#shared/entities/protection.ts'
import type { PpeRow } from '#shared/reference/types.ts'

/** One item one worker is to have. */
export interface GearNeed {
  readonly key: string
  readonly workerId: Id
  readonly name: string
  readonly postIds: readonly Id[]
  readonly item: string
  readonly issue: PpeIssue | null
  readonly status: DueStatus
  readonly footing: Footing
  readonly dueDate: IsoDate | null
  /** What the next issue would be by the standard of the post. */
  readonly spec: string | null
  readonly lifeDays: number | null
}

const ORDER: Readonly<Record<DueStatus, number>> = { overdue: 0, missing: 1, due: 2, ok: 3, notApplicable: 4 }

/** What the law asks for comes before what a product's life reminds of. */
const weight = ({ footing }: GearNeed) => (footing === 'law' ? 0 : 1)
const day = ({ dueDate }: GearNeed) => dueDate ?? '9999'

/** Every item of every worker, what presses first on top. */
export function gearNeeds(context: RuleContext): GearNeed[] {
  const standardsOf = Map.groupBy(context.facts.ppeStandards, ({ postId }) => postId)
  return workerGear(context)
    .flatMap(({ worker, lines }) => {
      const postIds = [...new Set((context.presence.assignmentsOf.get(worker.id) ?? []).map(({ postId }) => postId))]
      const standards = postIds.flatMap((id) => standardsOf.get(id) ?? [])
      return lines.map(({ item, issue, outcome }): GearNeed => {
        const named = standards.filter((standard) => standard.item === item)
        const lives = named.flatMap(({ lifeDays }) => lifeDays ?? [])
        return {
          key: `${worker.id}.${item}`,
          workerId: worker.id,
          name: worker.name,
          postIds,
          item,
          issue,
          ...standing(context, outcome),
          spec: named.find(({ spec }) => spec !== null)?.spec ?? issue?.spec ?? null,
          lifeDays: lives.length > 0 ? Math.min(...lives) : (issue?.lifeDays ?? null),
        }
      })
    })
    .toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || weight(a) - weight(b) || (day(a) < day(b) ? -1 : 1))
}

type Outcome = ReturnType<typeof workerGear>[number]['lines'][number]['outcome']

/** The life of a product reminds; gear never handed out is a breach. */
function standing(context: RuleContext, outcome: Outcome): Pick<GearNeed, 'status' | 'footing' | 'dueDate'> {
  switch (outcome?.is) {
    case 'dated':
      return { status: statusOf(outcome.date, context), footing: 'reminder', dueDate: outcome.date }
    case 'open':
      return { status: 'overdue', footing: 'law', dueDate: outcome.since }
    default:
      return { status: 'missing', footing: 'law', dueDate: null }
  }
}

/** A line of a standard that the pack proposes for a post. */
export interface GearProposal {
  readonly key: string
  readonly postId: Id
  readonly hazardIds: readonly HazardId[]
  readonly category: string
  readonly item: string
  readonly trigger: string
  readonly replacement: string
  readonly basis: readonly Basis[]
  readonly people: number
}

/** A line of the pack that the firm did not take. */
export interface DeclinedGear extends GearProposal {
  readonly declines: readonly PpeDecline[]
}

export interface GearOffer {
  readonly open: readonly GearProposal[]
  readonly declined: readonly DeclinedGear[]
}

/**
 * What the pack proposes, parted into what is still to be decided and what was declined by the day. A decline stands for its hazard
 * alone: a line is offered again for a hazard that came later. What is owed stays due either way; the rules read no decline.
 */
export function gearOffer(context: RuleContext): GearOffer {
  const { facts, asOf } = context
  const known = facts.ppeDeclines.filter(({ declinedOn }) => declinedOn <= asOf)
  const keyOf = ({ postId, item }: Pick<PpeDecline, 'postId' | 'item'>) => `${postId} ${item}`
  const byLine = Map.groupBy(known, keyOf)
  const parted = gearProposals(context).map((line) => {
    const declines = (byLine.get(keyOf(line)) ?? []).filter(({ hazardId }) => line.hazardIds.includes(hazardId))
    const gone = new Set(declines.map(({ hazardId }) => hazardId))
    return { line, declines, gone }
  })
  const left = (line: GearProposal, keep: (id: HazardId) => boolean) => ({
    ...line,
    hazardIds: line.hazardIds.filter(keep),
  })
  return {
    open: parted
      .map(({ line, gone }) => left(line, (id) => !gone.has(id)))
      .filter(({ hazardIds }) => hazardIds.length > 0),
    declined: parted
      .filter(({ declines }) => declines.length > 0)
      .map(({ line, declines, gone }) => ({ ...left(line, (id) => gone.has(id)), declines })),
  }
}

/** The same gear against several hazards of a post is one line. */
function gearProposals(context: RuleContext): GearProposal[] {
  const duty = context.duty('D21')
  return [...gearLacks(context)].flatMap(([postId, lacks]) => {
    const lines = new Map<string, GearProposal & { readonly hazardIds: HazardId[] }>()
    for (const { exposure, rows } of lacks) {
      for (const row of rows) {
        const known = lines.get(row.type)
        if (known !== undefined) {
          if (!known.hazardIds.includes(exposure.hazardId)) known.hazardIds.push(exposure.hazardId)
          continue
        }
        const { category, type: item, trigger, replacement } = row
        lines.set(item, {
          key: `${postId}.${item}`,
          postId,
          hazardIds: [exposure.hazardId],
          category,
          item,
          trigger,
          replacement,
          basis: [...(duty?.basis ?? []), ...standardBasis(row)],
          people: context.presence.workersOnPost.get(postId)?.size ?? 0,
        })
      }
    }
    return [...lines.values()]
  })
}

function standardBasis({ standard, verification }: PpeRow): Basis[] {
  return standard === '' ? [] : [{ document: standard, clause: '', edition: '', verification }]
}

/** Whether the words of a line let the program reckon with it; otherwise the screen asks for a rating. */
export function lacksRating(item: string, spec: string | null, words: GearWords): boolean {
  const { kind, snr, nrr, apf, mask } = ratingOf(item, spec, words)
  if (kind === 'hearing') return snr.length === 0 && nrr === null
  return kind === 'respirator' && apf === null && mask === null
}
