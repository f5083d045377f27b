import { Button } from 'antd'
import { useState } from 'react'
import type { ContractorLine, ContractsOverview } from '#shared/entities/contracts-work.ts'
import { CheckOutlined, CloseOutlined, PlusOutlined, QuestionCircleOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ContractDrawer } from './contract-drawer.tsx'
import { RenewContractor } from './renew-form.tsx'
import { termDays, termState } from './term-columns.tsx'

const FIELDS = [
  'name',
  'work',
  'postIds',
  'from',
  'to',
  'qualified',
  'agreementSignedOn',
  'examListOn',
  'trainingConfirmedOn',
  'headcount',
]

/** 外包、承包 and 派遣: until when, what the other side has shown, and renewing. */
export function ContractorsTab({ data: { contractors, unlisted } }: { data: ContractsOverview }) {
  const t = useText()
  const { open, look } = useOpen('/firms/$firmId/contracts')
  const { asOf } = useFirmOnDay()
  const [renewing, setRenewing] = useState(false)
  const [form, setForm] = useState<object | null>(null)
  const shown = contractors.find(({ contractor }) => contractor.id === open)
  const add = (start: object) => setForm(blankRecord('contractors', asOf, start))
  const columns: Column<ContractorLine>[] = [
    {
      key: 'name',
      title: t('contracts.column.name'),
      render: ({ contractor: { name, work } }) => (
        <>
          {name}
          <div className="muted">{work}</div>
        </>
      ),
    },
    termState<ContractorLine>(t),
    { key: 'asks', title: t('contracts.column.asks'), width: 216, render: (line) => <Asks line={line} /> },
    ...termDays<ContractorLine>(t),
  ]
  return (
    <>
      <div className="filters">
        <Button icon={<PlusOutlined />} onClick={() => add({})}>
          {t('contracts.contractors.new')}
        </Button>
      </div>
      <Unlisted of={unlisted} onAdd={(name) => add({ name })} />
      <DataTable
        label={t('contracts.tab.contractors')}
        columns={columns}
        rows={contractors}
        rowKey={({ contractor }) => contractor.id}
        openKey={open ?? null}
        onOpen={({ contractor }) => look(contractor.id)}
        empty={
          <Notice kind="empty" title={t('contracts.contractors.none')} text={t('contracts.contractors.none.what')} />
        }
      />
      <ContractDrawer
        kind="contractors"
        title={shown?.contractor.name ?? ''}
        term={shown}
        id={shown?.contractor.id ?? null}
        renewsId={shown?.contractor.renewsId ?? null}
        renewable
        onRenew={() => setRenewing(true)}
        onEdit={() => setForm(shown?.contractor ?? null)}
      >
        {shown === undefined ? null : <Particulars line={shown} />}
      </ContractDrawer>
      {renewing && shown !== undefined ? (
        <RenewContractor contractor={shown.contractor} onRenewed={look} onClose={() => setRenewing(false)} />
      ) : null}
      <GenericDrawer
        kind="contractors"
        title={t('ledger.contractors')}
        initial={form}
        only={FIELDS}
        onClose={() => setForm(null)}
      />
    </>
  )
}

function Unlisted({ of, onAdd }: { of: ContractsOverview['unlisted']; onAdd: (employer: string) => void }) {
  const t = useText()
  if (of.length === 0) return null
  return (
    <div className="contracts-unlisted">
      <span>{t('contracts.contractors.unlisted')}</span>
      {of.map(({ employer, people }) => (
        <span key={employer}>
          {t('contracts.contractors.unlisted.one', { employer, people })}{' '}
          <Button size="small" onClick={() => onAdd(employer)}>
            {t('contracts.contractors.unlisted.add', { employer })}
          </Button>
        </span>
      ))}
    </div>
  )
}

/** What is missing of a contract that is over is nobody's task any more. */
const LOOKS = { have: undefined, lack: 'status missing', no: 'bad' } as const

/** What the other side has shown and what not, each in shape and word. */
function Asks({ line: { state, contractor, papers } }: { line: ContractorLine }) {
  const t = useText()
  const { qualified } = contractor
  const items = [
    { field: 'qualified', is: qualified === null ? 'lack' : qualified ? 'have' : 'no' } as const,
    ...papers.map(({ field, on }) => ({ field, is: on === null ? 'lack' : 'have' }) as const),
  ]
  const icons = { have: <CheckOutlined />, lack: <QuestionCircleOutlined />, no: <CloseOutlined /> }
  return (
    <ul className="contracts-asks">
      {items.map(({ field, is }) => (
        <li key={field} className={state === 'running' || state === 'ahead' ? LOOKS[is] : 'muted'}>
          <span aria-hidden="true">{icons[is]}</span> {t(`contracts.asks.${field}`)}{' '}
          {is === 'have' ? null : t(`contracts.asks.${is}`)}
        </li>
      ))}
    </ul>
  )
}

function Particulars({ line }: { line: ContractorLine }) {
  const t = useText()
  const { headcount } = line.contractor
  const roster = line.onRoster
  return (
    <>
      <p>{line.contractor.work}</p>
      {line.posts.length === 0 ? null : <p>{line.posts.join(t('list.separator'))}</p>}
      <p>
        {headcount === null ? t('contracts.people.unknown', { roster }) : t('contracts.people', { headcount, roster })}
      </p>
      <h3>{t('contracts.column.asks')}</h3>
      <Asks line={line} />
    </>
  )
}
