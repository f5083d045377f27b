import { Button } from 'antd'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { schemaOf, type RecordOf } from '#shared/entities/facts.ts'
import { inLedgerOrder, recordFields, type RecordField } from '#shared/entities/record-fields.ts'
import type { Translate } from '#shared/i18n/index.ts'
import { fieldHeading, fieldText, type Lookups } from '#shared/i18n/record-text.ts'
import { useApi } from '../../api/api-context.tsx'
import { AboutRecord } from '../../components/about-record.tsx'
import { useRemovalNote } from '../../components/attachments.tsx'
import { useAttachmentColumn } from '../../components/attachments/attachment-column.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import type { Ledger } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useLookups } from '../../hooks/use-lookups.ts'
import { useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useTranslate } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { FORMS, READ_ONLY } from './forms.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { LAYOUTS } from './layouts.ts'
import { RecordReader } from './record-reader.tsx'

/** The one page of all ledgers, made from the record's schema: search, newest first, a drawer to add, change or remove. */
export function LedgerPage<K extends Ledger>({ kind }: { kind: K }) {
  const t = useTranslate()
  const { client } = useApi()
  const question = useFirmOnDay()
  const { asOf, firmId } = question
  const records = useRecords(kind)
  const lookups = useLookups([kind], records.data ?? [])
  const save = useSaveRecord(kind, 'form')
  const remove = useRemoveRecord(kind)
  const search = useSearch({ from: '/firms/$firmId/records/$ledger' })
  const navigate = useNavigate({ from: '/firms/$firmId/records/$ledger' })
  const [fresh, setFresh] = useState<object | null>(null)
  const set = (change: { text?: string | undefined; open?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const existing = records.data?.find(({ id }) => id === search.open) ?? null
  const removalNote = useRemovalNote(kind, existing?.id ?? null)
  const form = FORMS[kind]
  const readOnly = READ_ONLY[kind] !== undefined
  const ledger = t(`ledger.${kind}`)
  function close(): void {
    setFresh(null)
    set({ open: undefined })
  }
  const add = readOnly ? null : (
    <Button
      type="primary"
      icon={<PlusOutlined />}
      onClick={() => setFresh(blankRecord(kind, asOf, LAYOUTS[kind].start))}
    >
      {t('ledger.add')}
    </Button>
  )
  return (
    <Page
      title={ledger}
      lead={
        <>
          {t(`ledger.${kind}.what`)}{' '}
          <Link to="/firms/$firmId/records" params={{ firmId }}>
            {t('ledgers.title')}
          </Link>
        </>
      }
      fill
      actions={
        <>
          <ExportMenu
            name={ledger}
            make={(format, signal) => client.ledgers.export({ ...question, kind, format }, { signal })}
          />
          {add}
        </>
      }
    >
      <Answer of={records}>
        {(all) => (
          <Rows
            kind={kind}
            all={all}
            lookups={lookups}
            text={search.text}
            openKey={search.open ?? null}
            onSearch={(text) => set({ text })}
            onOpen={(id) => set({ open: id })}
          />
        )}
      </Answer>
      {readOnly ? (
        <RecordReader kind={kind} record={existing} lookups={lookups} onClose={close} />
      ) : (
        <FormDrawer
          key={existing?.id ?? 'fresh'}
          title={t(existing === null ? 'ledger.adding' : 'ledger.changing', { ledger })}
          schema={schemaOf(kind)}
          initial={existing ?? fresh}
          wide={form?.wide ?? false}
          {...(form?.shape === undefined ? {} : { shape: form.shape })}
          onClose={close}
          onSave={(record) => save.mutateAsync(record)}
          onRemove={existing === null ? undefined : () => remove.mutateAsync(existing.id)}
          removalNote={removalNote}
        >
          {form === undefined ? <GenericFields kind={kind} /> : <form.Fields />}
          {existing === null ? null : <AboutRecord kind={kind} id={existing.id} />}
        </FormDrawer>
      )}
    </Page>
  )
}

interface RowsProps<K extends Ledger> {
  readonly kind: K
  readonly all: readonly RecordOf<K>[]
  readonly lookups: Lookups
  readonly text: string | undefined
  readonly openKey: string | null
  readonly onSearch: (words: string | undefined) => void
  readonly onOpen: (id: string) => void
}

function Rows<K extends Ledger>({ kind, all, lookups, text, openKey, onSearch, onOpen }: RowsProps<K>): ReactNode {
  const t = useTranslate()
  const attachments = useAttachmentColumn<RecordOf<K>>(kind)
  const words = text?.trim().toLowerCase() ?? ''
  const wordsOf = (record: RecordOf<K>) =>
    recordFields(kind)
      .map((field) => fieldText(kind, field, Reflect.get(record, field.name), lookups, t))
      .join(' ')
      .toLowerCase()
  const rows = inLedgerOrder(kind, all).filter((record) => words === '' || wordsOf(record).includes(words))
  return (
    <>
      <div className="filters">
        <SearchBox label={t('ledger.search')} initial={text} onSearch={onSearch} />
        <span className="muted" role="status">
          {t('table.count', { count: rows.length })}
        </span>
      </div>
      <DataTable
        label={t(`ledger.${kind}`)}
        columns={[...columnsOf(kind, lookups, t), ...attachments]}
        rows={rows}
        rowKey={({ id }) => id}
        openKey={openKey}
        onOpen={({ id }) => onOpen(id)}
        empty={
          all.length === 0 ? (
            <Notice kind="empty" title={t('ledger.none')} text={t(`ledger.${kind}.what`)} />
          ) : (
            <Notice kind="info" title={t('ledger.noMatch')} />
          )
        }
      />
    </>
  )
}

function columnsOf<K extends Ledger>(kind: K, lookups: Lookups, t: Translate): Column<RecordOf<K>>[] {
  const names: readonly string[] = LAYOUTS[kind].columns
  return names.flatMap((name) => {
    const field = recordFields(kind).find((candidate) => candidate.name === name)
    if (field === undefined) return []
    const width = widthOf(field)
    return [
      {
        key: name,
        title: fieldHeading(kind, field, t),
        ...(width === null ? {} : { width }),
        ...(field.type.is === 'number' || field.type.is === 'rows' ? { align: 'right' as const } : {}),
        render: (record: RecordOf<K>) => fieldText(kind, field, Reflect.get(record, name), lookups, t),
      },
    ]
  })
}

/** Names of people and parties stay short. */
const SHORT = 50

/** Pixels; texts and lists share what is left. */
function widthOf({ type, name }: RecordField): number | null {
  switch (type.is) {
    case 'date':
      return 126
    case 'flag':
      return 110
    case 'number':
      return name === 'year' ? 80 : 120
    case 'rows':
      return 90
    case 'choice':
      return 150
    case 'hazard':
      return 130
    case 'record':
      return type.to === 'workers' ? 110 : 220
    case 'text':
      return type.longest === SHORT ? 120 : null
    default:
      return null
  }
}
