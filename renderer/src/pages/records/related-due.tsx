import type { BoardArea } from '#shared/entities/due.ts'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import type { Ledger } from '../../app/search.ts'
import { DueOf } from '../../components/due-of.tsx'
import { useText } from '../../hooks/use-text.ts'

/** Which duties a ledger's records answer. */
const AREA_OF: Readonly<Partial<Record<RecordKind, BoardArea>>> = {
  exams: 'surveillance',
  trainings: 'training',
  surveys: 'measurement',
  declarations: 'declaration',
  changeEvents: 'declaration',
}

/** What is due in the matter of a record: for its person where it names one. */
export function RelatedDue<K extends Ledger>({ kind, record }: { readonly kind: K; readonly record: RecordOf<K> }) {
  const t = useText()
  const area = AREA_OF[kind]
  const worker = 'workerId' in record ? (record.workerId ?? undefined) : undefined
  if (area === undefined) return null
  return <DueOf title={t('due.related')} filter={{ area, ...(worker === undefined ? {} : { worker }) }} limit={4} />
}
