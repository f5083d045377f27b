import { Button } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import type { IsoDate } from '#shared/entities/common.ts'
import type { RecordOf } from '#shared/entities/facts.ts'
import { PlusOutlined } from '../../components/icons.tsx'
import type { Ledger } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { newId, useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { RelatedDue } from './related-due.tsx'
import { useNames, type Names } from './use-names.ts'

/** What one kind of ledger adds to the common page. */
export interface LedgerSpec<K extends Ledger> {
  readonly kind: K
  readonly schema: z.ZodType<RecordOf<K>>
  readonly columns: (t: Text, names: Names) => Column<RecordOf<K>>[]
  /** Values a new record starts with; the date is the day the user works on. */
  readonly blank: (day: IsoDate) => object
  readonly shape?: (values: Record<string, unknown>) => object
  readonly Fields: () => ReactNode
  /** What the search box looks through. */
  readonly words: (record: RecordOf<K>, names: Names, t: Text) => string
  readonly wide?: boolean
}

/** The one page of all ledgers: search, newest first, a drawer to add, change or remove. */
export function LedgerPage<K extends Ledger>({ ledger }: { ledger: LedgerSpec<K> }) {
  const { kind, Fields } = ledger
  const t = useText()
  const asOf = useAsOf()
  const names = useNames()
  const records = useRecords(kind)
  const save = useSaveRecord(kind, 'form')
  const remove = useRemoveRecord(kind)
  const search = useSearch({ from: '/firms/$firmId/records/$ledger' })
  const navigate = useNavigate({ from: '/firms/$firmId/records/$ledger' })
  const [fresh, setFresh] = useState<object | null>(null)
  const set = (change: { text?: string | undefined; open?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const existing = records.data?.find(({ id }) => id === search.open) ?? null
  const add = () => setFresh({ id: newId(), ...ledger.blank(asOf) })
  function close(): void {
    setFresh(null)
    set({ open: undefined })
  }
  return (
    <Page
      title={t(`ledger.${kind}`)}
      lead={t(`ledger.${kind}.lead`)}
      fill
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={add}>
          {t(`ledger.${kind}.add`)}
        </Button>
      }
    >
      <Answer of={records}>
        {(all) => {
          const words = search.text?.trim().toLowerCase() ?? ''
          const rows = newestFirst(all).filter(
            (record) => words === '' || ledger.words(record, names, t).toLowerCase().includes(words),
          )
          return (
            <>
              <div className="filters">
                <SearchBox label={t('ledger.search')} initial={search.text} onSearch={(text) => set({ text })} />
                <span className="muted" role="status">
                  {t('table.count', { count: rows.length })}
                </span>
              </div>
              <DataTable
                label={t(`ledger.${kind}`)}
                columns={ledger.columns(t, names)}
                rows={rows}
                rowKey={({ id }) => id}
                openKey={search.open ?? null}
                onOpen={({ id }) => set({ open: id })}
                empty={
                  all.length === 0 ? (
                    <Notice kind="empty" title={t(`ledger.${kind}.none`)} text={t(`ledger.${kind}.none.what`)}>
                      <Button onClick={add}>{t(`ledger.${kind}.add`)}</Button>
                    </Notice>
                  ) : (
                    <Notice kind="info" title={t('ledger.noMatch')} />
                  )
                }
              />
            </>
          )
        }}
      </Answer>
      <FormDrawer
        key={existing?.id ?? 'fresh'}
        title={t(existing === null ? `ledger.${kind}.add` : `ledger.${kind}.edit`)}
        schema={ledger.schema}
        initial={existing ?? fresh}
        wide={ledger.wide ?? false}
        {...(ledger.shape === undefined ? {} : { shape: ledger.shape })}
        onClose={close}
        onSave={(record) => save.mutateAsync(record)}
        onRemove={existing === null ? undefined : () => remove.mutateAsync(existing.id)}
      >
        <Fields />
        {existing === null ? null : <RelatedDue kind={kind} record={existing} />}
      </FormDrawer>
    </Page>
  )
}

function newestFirst<R extends { date: IsoDate }>(records: readonly R[]): R[] {
  return [...records].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
}
