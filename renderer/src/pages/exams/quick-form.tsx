import type { RecordKind } from '#shared/entities/facts.ts'
import { recordFields } from '#shared/entities/record-fields.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { newId } from '../../hooks/use-records.ts'
import { useTranslate } from '../../hooks/use-text.ts'

/** What the report on an exam says. */
export const EXAM_REPORT = [
  'conclusion',
  'barredHazardIds',
  'recheckItems',
  'recheckBy',
  'receivedOn',
  'institution',
  'reportNumber',
]

/** A record to fill in: what is known of it already, and the fields a person is asked for; all of them when absent. */
export interface Draft<K extends RecordKind> {
  readonly kind: K
  readonly values: Readonly<Record<string, unknown>>
  readonly only?: readonly string[]
  /** Stands for the name of the ledger. */
  readonly title?: string
}

/** A new record with its schema's defaults under what is known. */
export function draftOf<K extends RecordKind>(
  kind: K,
  values: Readonly<Record<string, unknown>>,
  only?: readonly string[],
): Draft<K> {
  const blank = Object.fromEntries(recordFields(kind).map((field) => [field.name, field.blank]))
  return { kind, values: { id: newId(), ...blank, ...values }, ...(only === undefined ? {} : { only }) }
}

/** The small form of one step: prefilled, saved as an ordinary record, refused by the same rules. */
export function QuickForm<K extends RecordKind>({ draft, onClose }: { draft: Draft<K>; onClose: () => void }) {
  const t = useTranslate()
  return (
    <GenericDrawer
      kind={draft.kind}
      title={draft.title ?? t('ledger.adding', { ledger: t(`ledger.${draft.kind}`) })}
      initial={draft.values}
      only={draft.only}
      onClose={onClose}
    />
  )
}
