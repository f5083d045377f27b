/** What the officer hands to somebody against a signature, and the scans that are kept. */
import { gearNeeds } from '#shared/domain/ppe/view.ts'
import type { IssueLine } from '#shared/domain/ppe/stock.ts'
import type { AttachmentKind } from '#shared/entities/attachment.ts'
import type { Id } from '#shared/entities/common.ts'
import { addAttachment } from '../../attachments.ts'
import { contextOf } from '../../exams.ts'
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

/** Hands out to several persons, in one go, what they never had and what is to be replaced by tomorrow. */
export function issueGear(desk: Desk, workerIds: readonly Id[]): void {
  const due = gearNeeds(contextOf(desk.session, desk.day)).filter(
    ({ workerId, issue, dueDate }) =>
      workerIds.includes(workerId) && (issue === null || (dueDate !== null && dueDate <= desk.dayAfter(1))),
  )
  const lines = due.map(({ workerId, item, spec, lifeDays, issue }): IssueLine => {
    return { workerId, item, spec, size: null, quantity: 1, lifeDays, reason: issue === null ? 'first' : 'replacement' }
  })
  if (lines.length > 0) issueToMany(desk.session, { issuedOn: desk.day, signed: true, lines })
}

/** Keeps the sample scan with a record, as whatever paper the firm would have scanned. */
export async function keepScan(desk: Desk, kind: AttachmentKind, recordId: Id): Promise<void> {
  const { scan } = desk.cast.story.words
  const file = new File([readSample('sample-scan.png')], scan)
  const thumbnail = new File([readSample('sample-scan-small.png')], scan)
  await addAttachment(desk.session, { kind, recordId, file, thumbnail, note: null })
}
