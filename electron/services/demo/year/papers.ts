/** What the officer hands to somebody against a signature, and the scans that are kept. */
import type { IssueLine } from '#shared/domain/ppe/stock.ts'
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { Id } from '#shared/entities/common.ts'
import { addAttachment } from '../../attachments.ts'
import { issueToMany } from '../../ppe.ts'
import { readSample } from '../../sample-files.ts'
import { hazardsAt, postsOf } from './cast.ts'
import type { Desk } from './desk.ts'

/** The notice of the hazards of each post, printed and signed the same day. */
export function handContractNotice(desk: Desk, workerId: Id): void {
  for (const postId of postsOf(desk.facts, workerId, desk.day))
    desk.save('contractNotices', {
      workerId,
      postId,
      hazardIds: hazardsAt(desk.facts, [postId]),
      printedOn: desk.day,
      signedOn: desk.day,
    })
}

/** Hands out to several persons what the standards of their posts name, in one go. */
export function issueGear(desk: Desk, workerIds: readonly Id[]): void {
  const { facts, day } = desk
  const known = new Set(facts.ppeIssues.map(({ workerId, item }) => `${workerId} ${item}`))
  const lines = workerIds.flatMap((workerId) => {
    const posts = postsOf(facts, workerId, day)
    const standards = facts.ppeStandards.filter(({ postId }) => posts.includes(postId))
    return standards.map(({ item, spec, lifeDays }): IssueLine => {
      const reason = known.has(`${workerId} ${item}`) ? 'replacement' : 'first'
      return { workerId, item, spec, size: null, quantity: 1, lifeDays, reason }
    })
  })
  if (lines.length > 0) issueToMany(desk.session, { issuedOn: day, signed: true, lines })
}

/** Keeps the sample scan with a record, as whatever paper the firm would have scanned. */
export async function keepScan(desk: Desk, kind: AttachmentKind, recordId: Id): Promise<void> {
  const { scan } = desk.cast.story.words
  const file = new File([readSample('sample-scan.png')], scan)
  const thumbnail = new File([readSample('sample-scan-small.png')], scan)
  await addAttachment(desk.session, { kind, recordId, file, thumbnail, note: null })
}
