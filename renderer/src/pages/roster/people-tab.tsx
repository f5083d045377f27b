import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PersonRow } from '#shared/entities/people.ts'
import { useApi } from '../../api/api-context.tsx'
import { PersonFlags } from '../../components/person-flags.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { toggled } from '../../components/toggled.ts'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { OtherServices } from '../worker/services.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { PeopleFilters } from './people-filters.tsx'
import { useRosterFilter } from './roster-filter.ts'

/** The people of the firm: found, filtered and counted by the host; several of them are changed at once. */
export function PeopleTab({ onOpen }: { onOpen: (id: string) => void }) {
  const { query } = useApi()
  const filter = useRosterFilter()
  const list = useQuery(
    query.people.list.queryOptions({ input: { ...useFirmOnDay(), filter }, placeholderData: keepPreviousData }),
  )
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const clear = () => setChosen(new Set())
  return (
    <Answer of={list}>
      {(found) => (
        <>
          <PeopleFilters list={found} />
          {chosen.size === 0 ? null : <BulkBar ids={[...chosen]} onClear={clear} />}
          <PeopleTable
            leaving={filter.standing !== 'present'}
            rows={found.rows}
            none={found.total === 0}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={onOpen}
          />
        </>
      )}
    </Answer>
  )
}

interface PeopleTableProps {
  /** Whether the last day at work is shown. */
  readonly leaving: boolean
  readonly rows: readonly PersonRow[]
  readonly none: boolean
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (ids: ReadonlySet<string>) => void
  readonly onOpen: (id: string) => void
}

function PeopleTable({ leaving, rows, none, chosen, onChoose, onOpen }: PeopleTableProps) {
  const t = useText()
  const params = { firmId: useFirmId() }
  const columns = useMemo(() => columnsOf(t, leaving), [t, leaving])
  return (
    <DataTable
      label={t('roster.people')}
      columns={[choiceColumn(rows, chosen, onChoose, t), ...columns]}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => onOpen(id)}
      empty={
        none ? (
          <Notice kind="empty" title={t('roster.none')} text={t('roster.none.what')}>
            <Link to="/firms/$firmId/roster/import" params={params} className="button-link">
              {t('roster.import')}
            </Link>
          </Notice>
        ) : (
          <Notice kind="info" title={t('roster.noMatch')} />
        )
      }
    />
  )
}

function choiceColumn(
  rows: readonly PersonRow[],
  chosen: ReadonlySet<string>,
  onChoose: (ids: ReadonlySet<string>) => void,
  t: Text,
): Column<PersonRow> {
  const all = rows.length > 0 && rows.every(({ id }) => chosen.has(id))
  return {
    key: 'choice',
    width: 44,
    title: (
      <input
        type="checkbox"
        aria-label={t('people.select.all')}
        checked={all}
        onChange={() => onChoose(new Set(all ? [] : rows.map(({ id }) => id)))}
      />
    ),
    render: ({ id, name }) => (
      <input
        type="checkbox"
        aria-label={t('people.select.one', { name })}
        checked={chosen.has(id)}
        onChange={() => onChoose(toggled(chosen, id))}
      />
    ),
  }
}

function columnsOf(t: Text, leaving: boolean): Column<PersonRow>[] {
  return [
    { key: 'name', title: t('worker.name'), width: 96, render: ({ name }) => name },
    {
      key: 'sex',
      title: t('people.sexAndAge'),
      width: 102,
      render: ({ sex, age }) => [sex === null ? null : t(`sex.${sex}`), age].filter((part) => part !== null).join(' '),
    },
    { key: 'idTail', title: t('people.idTail'), width: 86, render: ({ idTail }) => idTail ?? '' },
    {
      key: 'posts',
      title: t('worker.posts'),
      render: ({ posts, standing, services }) => (
        <>
          {posts || (standing === 'present' ? <span className="muted">{t('worker.noPost')}</span> : '')}{' '}
          <OtherServices services={services} />
        </>
      ),
    },
    {
      key: 'kind',
      title: t('worker.kind'),
      width: 118,
      render: ({ kind, employer }) => (
        <>
          {t(`workerKind.${kind}`)} <span className="muted">{employer}</span>
        </>
      ),
    },
    { key: 'hireDate', title: t('worker.hireDate'), width: 106, render: ({ hireDate }) => hireDate ?? '' },
    ...(leaving
      ? [
          {
            key: 'leaveDate',
            title: t('worker.leaveDate'),
            width: 112,
            render: ({ leaveDate }: PersonRow) => leaveDate ?? '',
          },
        ]
      : []),
    { key: 'flags', title: t('people.flags'), width: 152, render: ({ flags }) => <PersonFlags flags={flags} /> },
  ]
}
