import { Checkbox, Select } from 'antd'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { percentText } from '#shared/domain/rates/rate.ts'
import { type ContractsOverview, insuredStateSchema, type InsuredPerson } from '#shared/entities/contracts-work.ts'
import { workerKindSchema } from '#shared/entities/worker.ts'
import { contractsSearch } from '../../app/search.ts'
import { DueLines } from '../../components/due-lines.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Notice } from '../../components/states.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { toggled } from '../../components/toggled.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { InsureMany } from './insure-many.tsx'

const RULE = 'organisation.injuryInsurance'

const STATUS = { lacking: 'overdue', unproven: 'missing', insured: 'ok' } as const

/** 参保: the numbers by kind of worker, everybody with a name, and recording it for those chosen. */
export function InsuranceTab({ data: { insurance, due } }: { data: ContractsOverview }) {
  const t = useText()
  const { kind, state, text } = useSearch({ from: '/firms/$firmId/contracts' })
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  if (insurance.employed === 0) return <Notice kind="empty" title={t('contracts.insurance.nobody')} />
  const rows = insurance.people.filter(
    (person) =>
      (kind === undefined || person.kind === kind) &&
      (state === undefined || person.state === state) &&
      (text === undefined || `${person.name} ${person.employer ?? ''}`.includes(text)),
  )
  const open = rows.filter((person) => person.state !== 'insured')
  const chosen = open.filter(({ workerId }) => picked.has(workerId))
  return (
    <>
      <div className="contracts-numbers">
        <Groups groups={insurance.groups} />
        <Share insurance={insurance} />
      </div>
      <DueLines rows={due.filter(({ rule, status }) => rule === RULE && status !== 'ok')} />
      <Filters>
        <Checkbox
          disabled={open.length === 0}
          checked={open.length > 0 && chosen.length === open.length}
          indeterminate={chosen.length > 0 && chosen.length < open.length}
          onChange={({ target }) => setPicked(new Set(target.checked ? open.map(({ workerId }) => workerId) : []))}
        >
          {t('contracts.insurance.select.all', { count: open.length })}
        </Checkbox>
        <InsureMany ids={chosen.map(({ workerId }) => workerId)} onDone={() => setPicked(new Set())} />
      </Filters>
      <People rows={rows} picked={picked} onToggle={({ workerId }) => setPicked(toggled(picked, workerId))} />
    </>
  )
}

function Share({ insurance: { employed, insured, groups } }: Pick<ContractsOverview, 'insurance'>) {
  const t = useText()
  const others = groups.some(({ insurer }) => insurer === 'others')
  const percent = percentText(insured, employed)
  return (
    <p role="status">
      {t('contracts.insurance.summary', { employed, insured, percent, gap: employed - insured })}{' '}
      {others ? t('contracts.insurance.others') : null}
    </p>
  )
}

function Groups({ groups }: Pick<ContractsOverview['insurance'], 'groups'>) {
  const t = useText()
  return (
    <table className="contracts-groups" aria-label={t('contracts.insurance.groups')}>
      <thead>
        <tr>
          <th scope="col">{t('worker.kind')}</th>
          <th scope="col">{t('contracts.insurance.insurer')}</th>
          <th scope="col">{t('contracts.insurance.employed')}</th>
          <th scope="col">{t('contracts.insurance.insured')}</th>
          <th scope="col">{t('contracts.insurance.gap')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.kind}>
            <th scope="row">{t(`workerKind.${group.kind}`)}</th>
            <td>{t(`contracts.insurance.insurer.${group.insurer}`)}</td>
            <td className="number">{group.employed}</td>
            <td className="number">{group.insured}</td>
            <td className={group.insured < group.employed ? 'number bad' : 'number'}>
              {group.employed - group.insured}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Filters({ children }: { children: React.ReactNode }) {
  const t = useText()
  const search = useSearch({ from: '/firms/$firmId/contracts' })
  const navigate = useNavigate({ from: '/firms/$firmId/contracts' })
  const set = (next: Partial<typeof search>) =>
    void navigate({ search: (known) => contractsSearch.parse({ ...known, ...next }), replace: true })
  return (
    <div className="filters">
      <Select
        className="contracts-filter"
        aria-label={t('worker.kind')}
        value={search.kind ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: `${t('worker.kind')}: ${t('contracts.all')}` },
          ...workerKindSchema.options.map((value) => ({ value, label: t(`workerKind.${value}`) })),
        ]}
        onChange={(value) => set({ kind: workerKindSchema.safeParse(value).data })}
      />
      <Select
        className="contracts-filter"
        aria-label={t('contracts.insurance.state')}
        value={search.state ?? ''}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: `${t('contracts.insurance.state')}: ${t('contracts.all')}` },
          ...insuredStateSchema.options.map((value) => ({ value, label: t(`contracts.insurance.state.${value}`) })),
        ]}
        onChange={(value) => set({ state: insuredStateSchema.safeParse(value).data })}
      />
      <SearchBox
        label={t('contracts.insurance.search')}
        initial={search.text}
        onSearch={(words) => set({ text: words })}
      />
      {children}
    </div>
  )
}

interface PeopleProps {
  readonly rows: readonly InsuredPerson[]
  readonly picked: ReadonlySet<string>
  readonly onToggle: (person: InsuredPerson) => void
}

function People({ rows, picked, onToggle }: PeopleProps) {
  const t = useText()
  const firmId = useFirmId()
  const columns: Column<InsuredPerson>[] = [
    {
      key: 'select',
      title: t('contracts.insurance.select'),
      width: 64,
      render: (person) =>
        person.state === 'insured' ? null : (
          <Checkbox
            aria-label={t('contracts.insurance.select.one', { name: person.name })}
            checked={picked.has(person.workerId)}
            onChange={() => onToggle(person)}
          />
        ),
    },
    {
      key: 'state',
      title: t('contracts.insurance.state'),
      width: 176,
      render: ({ state }) => <Marked status={STATUS[state]}>{t(`contracts.insurance.state.${state}`)}</Marked>,
    },
    {
      key: 'name',
      title: t('worker.name'),
      width: 96,
      render: ({ workerId, name }) => (
        <Link to="/firms/$firmId/workers/$workerId" params={{ firmId, workerId }}>
          {name}
        </Link>
      ),
    },
    {
      key: 'kind',
      title: t('worker.kind'),
      width: 150,
      render: ({ kind, employer }) => (
        <>
          {t(`workerKind.${kind}`)}
          {kind === 'dispatched' || kind === 'contractor' ? (
            <div className="muted">{employer ?? t('contracts.insurance.noEmployer')}</div>
          ) : null}
        </>
      ),
    },
    { key: 'posts', title: t('worker.posts'), render: ({ posts }) => posts.join(t('list.separator')) },
    { key: 'hireDate', title: t('worker.hireDate'), width: 110, render: ({ hireDate }) => hireDate },
    {
      key: 'insuredSince',
      title: t('contracts.insurance.on'),
      width: 110,
      render: ({ insuredSince }) => insuredSince,
    },
  ]
  return (
    <DataTable
      label={t('contracts.insurance.people')}
      columns={columns}
      rows={rows}
      rowKey={({ workerId }) => workerId}
      empty={<Notice kind="empty" title={t('contracts.insurance.none')} />}
    />
  )
}
