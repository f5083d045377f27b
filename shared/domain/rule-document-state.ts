/** 制度和操作规程: which may be recorded, and when a new version may take the place of one. Pure; sentences `reason.rulebook.*`. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { RuleDocument } from '#shared/entities/organisation.ts'

export type RuleDocumentRefusal = 'endedBeforeIssue' | 'reviewBeforeIssue' | 'overwritten'

/** Why a document may not be saved. Another version with another day would write over the one people signed for. */
export function ruleDocumentRefusals(before: RuleDocument | null, after: RuleDocument): RuleDocumentRefusal[] {
  const { issuedOn, endedOn, reviewOn, version } = after
  const isAnother =
    before !== null && before.version !== null && version !== before.version && issuedOn !== before.issuedOn
  return [
    ...(endedOn !== null && endedOn < issuedOn ? (['endedBeforeIssue'] as const) : []),
    ...(reviewOn !== null && reviewOn <= issuedOn ? (['reviewBeforeIssue'] as const) : []),
    ...(isAnother ? (['overwritten'] as const) : []),
  ]
}

export interface NewVersion {
  readonly version: string
  readonly issuedOn: IsoDate
  readonly signedBy: string
  readonly reviewOn: IsoDate | null
}

export type VersionRefusal = 'ended' | 'sameVersion' | 'notLater' | 'future' | 'reviewBeforeIssue'

/** Why a new version may not follow a document. */
export function versionRefusals(before: RuleDocument, next: NewVersion, today: IsoDate): VersionRefusal[] {
  return [
    ...(before.endedOn !== null && before.endedOn < today ? (['ended'] as const) : []),
    ...(before.version === next.version ? (['sameVersion'] as const) : []),
    ...(next.issuedOn <= before.issuedOn ? (['notLater'] as const) : []),
    ...(next.issuedOn > today ? (['future'] as const) : []),
    ...(next.reviewOn !== null && next.reviewOn <= next.issuedOn ? (['reviewBeforeIssue'] as const) : []),
  ]
}
