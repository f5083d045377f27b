import { useState } from 'react'
import type { EmergencyList } from '#shared/api/emergency-work.ts'
import type { RecordOf } from '#shared/entities/facts.ts'
import { Notice } from '../../components/states.tsx'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { RecordDrawer, type EmergencyKind } from './record-drawer.tsx'

interface ListTabProps<K extends EmergencyKind, L> {
  readonly list: EmergencyList
  readonly kind: K
  readonly lines: readonly L[]
  readonly columns: readonly Column<L>[]
  readonly recordOf: (line: L) => RecordOf<K>
  readonly titleOf: (line: L) => string
}

/** The records of one kind; a line opens its record. */
export function ListTab<K extends EmergencyKind, L>(props: ListTabProps<K, L>) {
  const { list, kind, lines, columns, recordOf, titleOf } = props
  const t = useText()
  const [open, setOpen] = useState<L | null>(null)
  return (
    <>
      <DataTable
        label={t(`emergency.tab.${list}`)}
        columns={columns}
        rows={lines}
        rowKey={(line) => recordOf(line).id}
        onOpen={setOpen}
        empty={<Notice kind="empty" title={t(`emergency.none.${list}`)} />}
      />
      {open === null ? null : (
        <RecordDrawer kind={kind} title={titleOf(open)} record={recordOf(open)} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

/** How many scans and photos a line's record holds. */
export function attachmentCount<L extends { readonly attachments: number }>(t: Text): Column<L> {
  return {
    key: 'attachments',
    title: t('emergency.column.attachments'),
    width: 70,
    align: 'right',
    render: ({ attachments }) => attachments,
  }
}
