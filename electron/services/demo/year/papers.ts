/** What the officer hands to somebody against a signature, and the scans that are kept. */
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { Id } from '#shared/entities/common.ts'
import { addAttachment } from '../../attachments.ts'
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

/** Hands out what the standards of somebody's posts name. */
export function issueGear(desk: Desk, workerId: Id): void {
  const posts = postsOf(desk.facts, workerId, desk.day)
  const known = new Set(desk.facts.ppeIssues.filter((issue) => issue.workerId === workerId).map(({ item }) => item))
  for (const { item, spec, lifeDays } of desk.facts.ppeStandards.filter(({ postId }) => posts.includes(postId)))
    desk.save('ppeIssues', {
      workerId,
      item,
      spec,
      lifeDays,
      issuedOn: desk.day,
      signed: true,
      reason: known.has(item) ? 'replacement' : 'first',
    })
}

/** Keeps the sample scan with a record, as whatever paper the firm would have scanned. */
export async function keepScan(desk: Desk, kind: AttachmentKind, recordId: Id): Promise<void> {
  const { scan } = desk.cast.story.words
  const file = new File([readSample('sample-scan.png')], scan)
  const thumbnail = new File([readSample('sample-scan-small.png')], scan)
  await addAttachment(desk.session, { kind, recordId, file, thumbnail, note: null })
}
