/** What has been typed so far, and the question it makes once it is complete. */
import type { HazardId, IsoDate } from '#shared/entities/common.ts'
import { evidenceSchema } from '#shared/entities/judging.ts'
import type { Evidence, JudgeQuestion, KindOffer } from '#shared/entities/judging.ts'

interface SegmentDraft {
  readonly level: number | null
  readonly hours: number | null
}

interface PartDraft {
  readonly hazardId: HazardId | null
  readonly value: number | null
}

/** The evidence while it is being typed: rows may still be incomplete. */
export type EvidenceDraft = Omit<Evidence, 'segments' | 'mixture'> & {
  readonly segments: readonly SegmentDraft[]
  readonly mixture: readonly PartDraft[]
}

export interface Draft {
  readonly value: number | null
  readonly belowDetection: boolean
  readonly evidence: EvidenceDraft
}

export const BLANK: Draft = { value: null, belowDetection: false, evidence: evidenceSchema.parse({}) }

/** The draft as a question; null while there is no value. Incomplete rows do not count, and nothing the kind does not ask for. */
export function questionOf(draft: Draft, hazardId: HazardId, offer: KindOffer, asOf: IsoDate): JudgeQuestion | null {
  const { evidence, belowDetection } = draft
  const asked = Object.fromEntries(offer.needs.map((name) => [name, evidence[name]]))
  const segments = offer.needs.includes('segments') ? evidence.segments.filter(isWholeSegment) : []
  const mixture = offer.needs.includes('mixture') ? evidence.mixture.filter(isWholePart) : []
  const parsed = evidenceSchema.safeParse({ ...asked, segments, mixture })
  const value = segments.length > 0 ? null : draft.value
  if (!parsed.success || (value === null && segments.length === 0)) return null
  return { hazardId, kind: offer.kind, value, belowDetection, evidence: parsed.data, asOf }
}

function isWholeSegment(row: SegmentDraft): row is Evidence['segments'][number] {
  return row.level !== null && row.hours !== null && row.hours > 0
}

function isWholePart(row: PartDraft): row is Evidence['mixture'][number] {
  return row.hazardId !== null && row.value !== null
}
