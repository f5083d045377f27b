import type { ExamBatch } from '#shared/entities/exam-batch.ts'
import { useLookups } from '../../hooks/use-lookups.ts'
import { useText } from '../../hooks/use-text.ts'

/** Who stands on a batch, where its record is only read. */
export function BatchMembers({ record }: { record: ExamBatch }) {
  const t = useText()
  const lookups = useLookups(['exams'])
  return (
    <ul>
      {record.members.map(({ workerId, kind, absence }) => (
        <li key={`${workerId} ${kind}`}>
          {lookups.record('workers', workerId)?.name} · {t(`examKind.${kind}`)}
          {absence === null ? null : <span className="muted"> · {absence}</span>}
        </li>
      ))}
    </ul>
  )
}
