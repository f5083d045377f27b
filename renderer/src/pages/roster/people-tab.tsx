import { Checkbox } from 'antd'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { covers } from '#shared/domain/presence.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Facts } from '#shared/entities/facts.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useAsOf, useFirmId } from '../../hooks/use-firm.ts'
import { useRecords } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { WorkerDrawer } from './worker-drawer.tsx'

interface Person {
  readonly worker: Worker
  readonly posts: string
}

/** The workers of the firm with the posts they hold on the day asked about. */
export function PeopleTab({ draft, onDraftClosed }: { draft: Worker | null; onDraftClosed: () => void }) {
  const t = useText()
  const asOf = useAsOf()
  const search = useSearch({ from: '/firms/$firmId/roster' })
  const navigate = useNavigate({ from: '/firms/$firmId/roster' })
  const workers = useRecords('workers')
  const posts = useRecords('posts')
  const workplaces = useRecords('workplaces')
  const assignments = useRecords('assignments')
  const people = useMemo(
    () => withPosts(workers.data ?? [], posts.data ?? [], workplaces.data ?? [], assignments.data ?? [], asOf),
    [workers.data, posts.data, workplaces.data, assignments.data, asOf],
  )
  const words = search.text?.trim().toLowerCase() ?? ''
  const shown = people.filter(
    ({ worker, posts: held }) =>
      (search.left === true || worker.leaveDate === null || worker.leaveDate >= asOf) &&
      (words === '' || `${worker.name} ${held} ${worker.employer ?? ''}`.toLowerCase().includes(words)),
  )
  const open = (id: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, worker: id }), replace: true })
  const chosen = draft ?? workers.data?.find(({ id }) => id === search.worker) ?? null
  return (
    <Answer of={workers}>
      {(all) => (
        <>
          <div className="filters">
            <SearchBox
              label={t('roster.search')}
              initial={search.text}
              onSearch={(text) => void navigate({ search: (before) => ({ ...before, text }), replace: true })}
            />
            <Checkbox
              checked={search.left === true}
              onChange={(event) =>
                void navigate({
                  search: (before) => ({ ...before, left: event.target.checked || undefined }),
                  replace: true,
                })
              }
            >
              {t('roster.showLeft')}
            </Checkbox>
            <span className="muted" role="status">
              {t('roster.count', { count: shown.length })}
            </span>
          </div>
          <PeopleTable people={shown} openKey={search.worker ?? null} onOpen={open} none={all.length === 0} />
          <WorkerDrawer
            key={chosen?.id ?? 'none'}
            worker={chosen}
            exists={draft === null}
            onClose={() => {
              onDraftClosed()
              open(undefined)
            }}
          />
        </>
      )}
    </Answer>
  )
}

function PeopleTable({
  people,
  openKey,
  onOpen,
  none,
}: {
  people: Person[]
  openKey: string | null
  onOpen: (id: string) => void
  none: boolean
}) {
  const t = useText()
  const params = { firmId: useFirmId() }
  const columns: Column<Person>[] = [
    { key: 'name', title: t('worker.name'), width: 130, render: ({ worker }) => worker.name },
    {
      key: 'sex',
      title: t('worker.sex'),
      width: 88,
      render: ({ worker }) => (worker.sex === null ? '' : t(`sex.${worker.sex}`)),
    },
    { key: 'birthDate', title: t('worker.birthDate'), width: 116, render: ({ worker }) => worker.birthDate ?? '' },
    {
      key: 'posts',
      title: t('worker.posts'),
      render: ({ posts }) => posts || <span className="muted">{t('worker.noPost')}</span>,
    },
    { key: 'kind', title: t('worker.kind'), width: 130, render: ({ worker }) => t(`workerKind.${worker.kind}`) },
    { key: 'hireDate', title: t('worker.hireDate'), width: 116, render: ({ worker }) => worker.hireDate ?? '' },
    { key: 'leaveDate', title: t('worker.leaveDate'), width: 116, render: ({ worker }) => worker.leaveDate ?? '' },
  ]
  return (
    <DataTable
      label={t('roster.people')}
      columns={columns}
      rows={people}
      rowKey={({ worker }) => worker.id}
      openKey={openKey}
      onOpen={({ worker }) => onOpen(worker.id)}
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

function withPosts(
  workers: Facts['workers'],
  posts: Facts['posts'],
  workplaces: Facts['workplaces'],
  assignments: Facts['assignments'],
  asOf: IsoDate,
): Person[] {
  const workplaceName = new Map(workplaces.map(({ id, name }) => [id, name]))
  const postName = new Map(
    posts.map((post) => [post.id, `${workplaceName.get(post.workplaceId) ?? ''} / ${post.name}`]),
  )
  const held = new Map<string, string[]>()
  for (const { workerId, postId, from, to } of assignments) {
    if (covers(from, to, asOf)) held.set(workerId, [...(held.get(workerId) ?? []), postName.get(postId) ?? ''])
  }
  return workers.map((worker) => ({ worker, posts: (held.get(worker.id) ?? []).join('; ') }))
}
