import { App, Button, Segmented } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type GearStandardRow, type PpeOverview, standardLineSchema } from '#shared/entities/ppe-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf, useFirmId } from '../../hooks/use-firm.ts'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import { DeclinedGear, DeclineForm } from './declined-gear.tsx'
import type { GridColumn, GridRow } from '../../tables/entry-grid/types.ts'

/** What the pack proposes, to be taken line by line; and the standards in force. */
export function StandardsTab({ data }: { data: PpeOverview }) {
  const t = useText()
  const { proposals, declined, standards } = data
  const [part, setPart] = useState<'proposed' | 'declined' | 'own'>(proposals.length > 0 ? 'proposed' : 'own')
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label={t('ppe.standards.part')}
          value={part}
          options={[
            { value: 'proposed' as const, label: t('ppe.standards.proposed', { count: proposals.length }) },
            { value: 'declined' as const, label: t('ppe.standards.declined', { count: declined.length }) },
            { value: 'own' as const, label: t('ppe.standards.own', { count: standards.length }) },
          ]}
          onChange={setPart}
        />
      </div>
      {part === 'own' ? <Own standards={standards} /> : null}
      {part === 'declined' ? <DeclinedGear declined={declined} /> : null}
      {part === 'proposed' && proposals.length === 0 ? (
        <Notice kind="info" title={t(declined.length > 0 ? 'ppe.standards.allDecided' : 'ppe.standards.noProposal')} />
      ) : null}
      {part === 'proposed' && proposals.length > 0 ? (
        <Proposed key={proposals.map(({ key }) => key).join()} proposals={proposals} onDone={() => setPart('own')} />
      ) : null}
    </>
  )
}

function columnsOf(t: Text): GridColumn[] {
  return [
    { key: 'take', title: t('ppe.standards.take'), width: 64, kind: 'flag' },
    { key: 'post', title: t('ppe.column.post'), width: 150, kind: 'text', readOnly: true },
    { key: 'hazards', title: t('ppe.column.hazards'), width: 150, kind: 'text', readOnly: true },
    { key: 'item', title: t('ppe.column.item'), width: 220, kind: 'text' },
    { key: 'spec', title: t('ppe.column.spec'), width: 140, kind: 'text' },
    { key: 'lifeDays', title: t('ppe.column.lifeDays'), width: 124, kind: 'number' },
    { key: 'trigger', title: t('ppe.column.trigger'), width: 190, kind: 'text', readOnly: true },
    { key: 'basis', title: t('ppe.column.basis'), width: 420, kind: 'text', readOnly: true },
  ]
}

interface ProposedProps {
  readonly proposals: PpeOverview['proposals']
  readonly onDone: () => void
}

function Proposed({ proposals, onDone }: ProposedProps) {
  const t = useText()
  const language = useLanguage()
  const firmId = useFirmId()
  const { client } = useApi()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [rows, setRows] = useState<readonly GridRow[]>(() =>
    proposals.map(({ key, post, hazards, item, trigger, basis }) => ({
      key,
      take: t('value.yes'),
      post,
      hazards,
      // A standard's item is at most so long.
      item: item.slice(0, 60),
      spec: '',
      lifeDays: '',
      trigger,
      basis: basis
        .map(({ document, clause, verification }) => `${document} ${clause} ${t(`verification.${verification}`)}`)
        .join(t('list.separator')),
    })),
  )
  const byKey = useMemo(() => new Map(proposals.map((line) => [line.key, line])), [proposals])
  const columns = useMemo(() => columnsOf(t), [t])
  const read = useMemo(
    () =>
      rowReader({
        columns,
        schema: standardLineSchema,
        complete: ({ item, spec, lifeDays }, { key = '' }) => {
          const { postId, hazardIds } = byKey.get(key) ?? {}
          return { postId, hazardIds, item, spec, lifeDays }
        },
        t,
        language,
      }),
    [columns, byKey, t, language],
  )
  const taken = rows.filter(({ take = '' }) => t('grid.yes').split(' ').includes(take.trim().toLowerCase()))
  const kept = new Set(taken.map(({ key }) => key))
  const left = proposals.filter(({ key }) => !kept.has(key))
  const [declining, setDeclining] = useState(false)
  const { records, faulty } = rowsToRecords(taken, read)
  const { errorsOf } = rowsToRecords(rows, read)
  const accept = useMutation({
    mutationFn: () => client.ppe.acceptStandards({ firmId, lines: [...records] }),
    onSuccess: async ({ saved }) => {
      await changed()
      void message.success(t('ppe.standards.accepted', { count: saved }))
      onDone()
    },
  })
  return (
    <>
      <div className="filters">
        <p className="muted grow ppe-lead">{t('ppe.standards.lead')}</p>
        <Button disabled={left.length === 0} onClick={() => setDeclining(true)}>
          {t('ppe.standards.decline', { count: left.length })}
        </Button>
        <Button
          type="primary"
          disabled={records.length === 0}
          loading={accept.isPending}
          onClick={() => (faulty > 0 ? void message.error(t('grid.faults', { count: faulty })) : accept.mutate())}
        >
          {t('ppe.standards.accept', { count: records.length })}
        </Button>
      </div>
      <div className="ppe-grid">
        <EntryGrid
          label={t('ppe.standards.grid')}
          columns={columns}
          rows={rows}
          most={proposals.length}
          onChange={(next) => setRows(next.slice(0, proposals.length))}
          errorsOf={errorsOf}
        />
      </div>
      {declining ? <DeclineForm lines={left} onClose={() => setDeclining(false)} /> : null}
    </>
  )
}

function Own({ standards }: { standards: readonly GearStandardRow[] }) {
  const t = useText()
  const asOf = useAsOf()
  const [open, setOpen] = useState<{ readonly record: object; readonly id: string | null } | null>(null)
  const columns: Column<GearStandardRow>[] = [
    { key: 'post', title: t('ppe.column.post'), width: 150, render: ({ post }) => post },
    { key: 'item', title: t('ppe.column.item'), render: ({ standard }) => standard.item },
    {
      key: 'spec',
      title: t('ppe.column.spec'),
      width: 170,
      render: ({ standard, lacksRating }) => (
        <>
          {standard.spec} {lacksRating ? <span className="muted">{t('ppe.standards.noRating')}</span> : null}
        </>
      ),
    },
    { key: 'hazards', title: t('ppe.column.hazards'), width: 190, render: ({ hazards }) => hazards },
    {
      key: 'lifeDays',
      title: t('ppe.column.lifeDays'),
      width: 110,
      align: 'right',
      render: ({ standard }) => standard.lifeDays,
    },
  ]
  return (
    <>
      <div className="filters">
        <Button
          icon={<PlusOutlined />}
          onClick={() => setOpen({ record: blankRecord('ppeStandards', asOf), id: null })}
        >
          {t('ppe.standards.new')}
        </Button>
      </div>
      <DataTable
        label={t('ppe.tab.standards')}
        columns={columns}
        rows={standards}
        rowKey={({ standard }) => standard.id}
        onOpen={({ standard }) => setOpen({ record: standard, id: standard.id })}
        empty={<Notice kind="empty" title={t('ppe.standards.none')} />}
      />
      <GenericDrawer
        kind="ppeStandards"
        title={t('ledger.ppeStandards')}
        initial={open?.record ?? null}
        removes={open?.id ?? null}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
