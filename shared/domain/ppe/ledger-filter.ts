/** Which lines of the 发放台账 somebody looks at: the screen shows them, and the sheet to sign prints the same ones. Pure. */
import type { IsoDate } from '#shared/entities/common.ts'
import type { GearIssueRow } from '#shared/entities/ppe-work.ts'

export interface GearFilter {
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Part of a person's name or of an item; empty for all. */
  readonly text: string
  /** Only what nobody has signed for. */
  readonly unsignedOnly: boolean
}

/** Whether a line is among those looked at. */
export function isInSight({ issue, name }: GearIssueRow, { from, to, text, unsignedOnly }: GearFilter): boolean {
  return (
    (!unsignedOnly || issue.signed !== true) &&
    (from === null || issue.issuedOn >= from) &&
    (to === null || issue.issuedOn <= to) &&
    (name.includes(text) || issue.item.includes(text))
  )
}
