import { App, Button, Checkbox } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { IsoDate } from '#shared/entities/common.ts'
import { type GearNeedRow, issueLineSchema, type PpeOverview } from '#shared/entities/ppe-work.ts'
import { ppeIssueSchema } from '#shared/entities/protection.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { useAsOf, useFirmId } from '../../hooks/use-firm.ts'
import { useRecords } from '../../hooks/use-records.ts'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'
import { EntryGrid } from '../../tables/entry-grid.tsx'
import { rowReader, rowsToRecords } from '../../tables/entry-grid/row-reader.ts'
import type { GridColumn, GridOption, GridRow } from '../../tables/entry-grid/types.ts'

interface IssueGridProps {
  readonly data: PpeOverview
  readonly chosen: readonly GearNeedRow[]
  readonly onClose: () => void
}

const REASONS = ppeIssueSchema.shape.reason.unwrap().options

function columnsOf(t: Text, workers: readonly GridOption[]): GridColumn[] {
  return [
    { key: 'workerId', title: t('ppe.column.name'), width: 170, kind: 'choice', options: workers },
    { key: 'item', title: t('ppe.column.item'), width: 210, kind: 'text' },
    { key: 'spec', title: t('ppe.column.spec'), width: 150, kind: 'text' },
    { key: 'size', title: t('ppe.column.size'), width: 80, kind: 'text' },
    { key: 'quantity', title: t('ppe.column.quantity'), width: 80, kind: 'number' },
    {
      key: 'reason',
      title: t('ppe.column.issueReason'),
      width: 120,
      kind: 'choice',
      options: REASONS.map((value) => ({ value, label: t(`ledger.ppeIssues.reason.${value}`) })),
    },
    { key: 'lifeDays', title: t('ppe.column.lifeDays'), width: 130, kind: 'number' },
  ]
}

/** Everybody by name; namesakes by name and post. */
function useWorkerOptions(data: PpeOverview): readonly GridOption[] {
  const workers = useRecords('workers')
  return useMemo(() => {
    const postsOf = new Map(data.needs.map(({ workerId, posts }) => [workerId, posts]))
    const names = Map.groupBy(workers.data ?? [], ({ name }) => name)
    return (workers.data ?? []).map(({ id, name, idCard }) => {
      const alone = names.get(name)?.length === 1
      const more = postsOf.get(id) ?? idCard?.slice(-4) ?? id
      return { value: id, label: alone ? name : `${name} · ${more}` }
    })
  }, [workers.data, data.needs])
}

/** Lines of an issue like in a spreadsheet, with what the stock has to say; all are written, or none. */
export function IssueGrid({ data, chosen, onClose }: IssueGridProps) {
  const t = useText()
  const workers = useWorkerOptions(data)
  if (workers.length === 0) return null
  return <Lines data={data} chosen={chosen} onClose={onClose} workers={workers} t={t} />
}

function Lines({ data, chosen, onClose, workers, t }: IssueGridProps & { workers: readonly GridOption[]; t: Text }) {
  const language = useLanguage()
  const firmId = useFirmId()
  const asOf = useAsOf()
  const { client } = useApi()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [issuedOn, setIssuedOn] = useState<IsoDate | null>(asOf)
  const [signed, setSigned] = useState(false)
  const [rows, setRows] = useState<readonly GridRow[]>(() => {
    const label = new Map(workers.map(({ value, label: shown }) => [value, shown]))
    return chosen.map((need) => ({
      workerId: label.get(need.workerId) ?? '',
      item: need.item,
      spec: need.spec ?? '',
      size: need.size ?? '',
      quantity: '1',
      reason: t(`ledger.ppeIssues.reason.${need.issuedOn === null ? 'first' : 'replacement'}`),
      lifeDays: need.lifeDays === null ? '' : String(need.lifeDays),
    }))
  })
  const columns = useMemo(() => columnsOf(t, workers), [t, workers])
  const read = useMemo(
    () =>
      rowReader({
        columns,
        schema: issueLineSchema,
        complete: ({ quantity, reason, ...values }) => ({
          ...values,
          quantity: quantity ?? 1,
          reason: reason ?? 'first',
        }),
        t,
        language,
      }),
    [columns, t, language],
  )
  const { records, faulty, errorsOf } = rowsToRecords(rows, read)
  const save = useMutation({
    mutationFn: () => client.ppe.issue({ firmId, issuedOn: issuedOn ?? asOf, signed, lines: [...records] }),
    onSuccess: async ({ saved }) => {
      await changed()
      void message.success(t('ppe.issue.saved', { count: saved }))
      onClose()
    },
  })
  return (
    <>
      <div className="filters">
        <label htmlFor="ppe-issued-on">{t('ppe.issue.on')}</label>
        <DateField id="ppe-issued-on" value={issuedOn} onChange={setIssuedOn} allowClear={false} />
        <Checkbox checked={signed} onChange={({ target }) => setSigned(target.checked)}>
          {t('ppe.issue.signed')}
        </Checkbox>
        <span className="grow" />
        <Button onClick={onClose}>{t('action.cancel')}</Button>
        <Button
          type="primary"
          disabled={records.length === 0 || issuedOn === null}
          loading={save.isPending}
          onClick={() => (faulty > 0 ? void message.error(t('grid.faults', { count: faulty })) : save.mutate())}
        >
          {t('ppe.issue.save', { count: records.length })}
        </Button>
      </div>
      <StockLines data={data} wanted={records} />
      <div className="ppe-grid">
        <EntryGrid label={t('ppe.issue.grid')} columns={columns} rows={rows} onChange={setRows} errorsOf={errorsOf} />
      </div>
    </>
  )
}

interface StockLinesProps {
  readonly data: PpeOverview
  readonly wanted: readonly { readonly item: string; readonly quantity: number }[]
}

/** What is left of each item beside what these lines take. */
function StockLines({ data, wanted }: StockLinesProps) {
  const t = useText()
  const byItem = Map.groupBy(wanted, ({ item }) => item)
  return (
    <ul className="ppe-stock" aria-live="polite">
      {[...byItem].map(([item, lines]) => {
        const batches = data.batches.filter(({ receipt }) => receipt.item === item)
        const left = batches
          .filter(({ state }) => state === 'usable' || state === 'expiring')
          .reduce((sum, batch) => sum + batch.left, 0)
        const sum = lines.reduce((all, { quantity }) => all + quantity, 0)
        return (
          <li key={item} className={batches.length > 0 && sum > left ? 'bad' : 'muted'}>
            {batches.length === 0
              ? t('ppe.issue.noStock', { item })
              : t('ppe.issue.stock', { item, left, wanted: sum })}
          </li>
        )
      })}
    </ul>
  )
}
