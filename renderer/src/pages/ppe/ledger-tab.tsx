import { App, Button, Checkbox } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type GearFilter, isInSight } from '#shared/domain/ppe/ledger-filter.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { GearIssueRow, PpeOverview } from '#shared/entities/ppe-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { PaperButton } from '../../components/paper-button.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { toggled } from '../../components/toggled.ts'
import { DateField } from '../../forms/date-field.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { GearName } from './gear-name.tsx'

/** What was handed out, signed for and given back; many at a time. */
export function LedgerTab({ data: { issues } }: { data: PpeOverview }) {
  const t = useText()
  const [from, setFrom] = useState<IsoDate | null>(null)
  const [to, setTo] = useState<IsoDate | null>(null)
  const [text, setText] = useState('')
  const [unsignedOnly, setUnsignedOnly] = useState(false)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<GearIssueRow['issue'] | null>(null)
  const filter = { from, to, text, unsignedOnly }
  const rows = issues.filter((row) => isInSight(row, filter))
  const columns: Column<GearIssueRow>[] = [
    {
      key: 'select',
      title: t('ppe.column.select'),
      width: 64,
      render: ({ issue: { id, item }, name }) => (
        <Checkbox
          aria-label={t('ppe.select.one', { name, item })}
          checked={picked.has(id)}
          onChange={() => setPicked(toggled(picked, id))}
        />
      ),
    },
    { key: 'issuedOn', title: t('ppe.column.issuedOn'), width: 106, render: ({ issue }) => issue.issuedOn },
    { key: 'name', title: t('ppe.column.name'), width: 84, render: ({ name }) => name },
    { key: 'posts', title: t('ppe.column.posts'), width: 140, render: ({ posts }) => posts },
    {
      key: 'item',
      title: t('ppe.column.item'),
      render: ({ issue: { item, spec, size } }) => <GearName item={item} spec={spec} size={size} />,
    },
    {
      key: 'quantity',
      title: t('ppe.column.quantity'),
      width: 84,
      align: 'right',
      render: ({ issue }) => issue.quantity,
    },
    { key: 'batch', title: t('ppe.column.batch'), width: 90, render: ({ batch }) => batch },
    {
      key: 'signed',
      title: t('ppe.column.signed'),
      width: 84,
      render: ({ issue }) => (
        <span className={issue.signed === true ? '' : 'bad'}>
          {t(issue.signed === true ? 'ppe.signed.yes' : 'ppe.signed.no')}
        </span>
      ),
    },
    {
      key: 'returnedTo',
      title: t('ppe.column.returnedOn'),
      width: 116,
      render: ({ issue: { returnedOn, returnedTo } }) =>
        returnedTo === null ? null : `${returnedOn ?? ''} ${t(`ledger.ppeIssues.returnedTo.${returnedTo}`)}`,
    },
  ]
  return (
    <>
      <div className="filters">
        <DateField
          value={from}
          onChange={setFrom}
          ariaLabel={t('ppe.filter.from')}
          placeholder={t('ppe.filter.from')}
        />
        <DateField value={to} onChange={setTo} ariaLabel={t('ppe.filter.to')} placeholder={t('ppe.filter.to')} />
        <SearchBox label={t('ppe.column.name')} initial={undefined} onSearch={(words) => setText(words ?? '')} />
        <Checkbox checked={unsignedOnly} onChange={({ target }) => setUnsignedOnly(target.checked)}>
          {t('ppe.filter.unsignedOnly')}
        </Checkbox>
        <Checkbox
          checked={rows.length > 0 && rows.every(({ issue }) => picked.has(issue.id))}
          onChange={({ target }) => setPicked(new Set(target.checked ? rows.map(({ issue }) => issue.id) : []))}
        >
          {t('ppe.select.all', { count: rows.length })}
        </Checkbox>
        <span className="grow" />
        <SheetToSign filter={filter} disabled={rows.length === 0} />
      </div>
      <div className="filters">
        <Acts picked={picked} onDone={() => setPicked(new Set())} />
      </div>
      <DataTable
        label={t('ppe.tab.ledger')}
        columns={columns}
        rows={rows}
        rowKey={({ issue }) => issue.id}
        onOpen={({ issue }) => setOpen(issue)}
        empty={<Notice kind="empty" title={t('ppe.ledger.none')} />}
      />
      <GenericDrawer
        kind="ppeIssues"
        title={t('ledger.ppeIssues')}
        initial={open}
        removes={open?.id ?? null}
        onClose={() => setOpen(null)}
      />
    </>
  )
}

interface ActsProps {
  readonly picked: ReadonlySet<string>
  readonly onDone: () => void
}

function Acts({ picked, onDone }: ActsProps) {
  const t = useText()
  const { client } = useApi()
  const { firmId, asOf } = useFirmOnDay()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [on, setOn] = useState<IsoDate | null>(asOf)
  const act = useMutation({
    mutationFn: async (what: 'sign' | 'stock' | 'scrap') => {
      const issueIds = [...picked]
      if (what === 'sign') return { ...(await client.ppe.sign({ firmId, issueIds })), what }
      return { ...(await client.ppe.giveBack({ firmId, issueIds, on: on ?? asOf, to: what })), what }
    },
    onSuccess: async ({ saved, what }) => {
      await changed()
      void message.success(t(what === 'sign' ? 'ppe.ledger.signed' : 'ppe.ledger.returned', { count: saved }))
      onDone()
    },
  })
  const none = picked.size === 0
  return (
    <>
      <Button type="primary" disabled={none} onClick={() => act.mutate('sign')}>
        {t('ppe.ledger.sign', { count: picked.size })}
      </Button>
      <span className="grow" />
      <label htmlFor="ppe-return-on">{t('ppe.ledger.dayOfReturn')}</label>
      <DateField id="ppe-return-on" value={on} onChange={setOn} allowClear={false} />
      <Button disabled={none || on === null} onClick={() => act.mutate('stock')}>
        {t('ppe.ledger.toStock')}
      </Button>
      <Button disabled={none || on === null} onClick={() => act.mutate('scrap')}>
        {t('ppe.ledger.toScrap')}
      </Button>
    </>
  )
}

interface SheetToSignProps {
  readonly filter: GearFilter
  readonly disabled: boolean
}

/** The paper that receivers sign: of the lines in sight. */
function SheetToSign({ filter, disabled }: SheetToSignProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  return (
    <PaperButton
      text={t('ppe.ledger.sheet')}
      name={t('ppe.ledger.sheet')}
      make={(signal) => client.ppe.signatureSheet({ ...question, ...filter }, { signal })}
      disabled={disabled}
    />
  )
}
