import { useNavigate, useSearch } from '@tanstack/react-router'
import { personFlagSchema, standingSchema, type RosterList, type Standing } from '#shared/entities/people.ts'
import { workerKindSchema } from '#shared/entities/worker.ts'
import { SearchBox } from '../../components/search-box.tsx'
import { useText } from '../../hooks/use-text.ts'
import { CountedSelect } from '../due/counted-select.tsx'

type Counts = Readonly<Partial<Record<string, number>>>

function countsOf(counts: Counts): ReadonlyMap<string, number> {
  return new Map(Object.entries(counts).map(([key, count]) => [key, count ?? 0]))
}

/** What narrows the roster; every choice says how many people it would show. */
export function PeopleFilters({ list }: { list: RosterList }) {
  const t = useText()
  const search = useSearch({ from: '/firms/$firmId/roster' })
  const navigate = useNavigate({ from: '/firms/$firmId/roster' })
  const set = (change: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const { counts } = list
  const standing = search.standing ?? 'present'
  const all = standingSchema.options.reduce((sum, key) => sum + (counts.standing[key] ?? 0), 0)
  const button = (key: Standing | 'all', count: number) => (
    <button key={key} type="button" aria-pressed={standing === key} onClick={() => set({ standing: key })}>
      {t(`people.standing.${key}`)} <span className="number">{count}</span>
    </button>
  )
  return (
    <div className="filters people-filters">
      <SearchBox label={t('people.search')} initial={search.text} onSearch={(text) => set({ text })} />
      <div className="status-filter" role="group" aria-label={t('people.filter.standing')}>
        {standingSchema.options.map((key) => button(key, counts.standing[key] ?? 0))}
        {button('all', all)}
      </div>
      <CountedSelect
        label={t('people.filter.kind')}
        placeholder={t('people.filter.kind')}
        options={workerKindSchema.options.map((id) => ({ id, name: t(`workerKind.${id}`) }))}
        counts={countsOf(counts.kind)}
        chosen={search.kind}
        onChoose={(kind) => set({ kind: workerKindSchema.safeParse(kind).data })}
      />
      <CountedSelect
        label={t('people.filter.post')}
        placeholder={t('people.filter.post')}
        options={list.posts}
        counts={countsOf(counts.post)}
        chosen={search.post}
        onChoose={(post) => set({ post })}
      />
      <CountedSelect
        label={t('people.filter.flag')}
        placeholder={t('people.filter.flag')}
        options={personFlagSchema.options.map((id) => ({ id, name: t(`people.flag.${id}`) }))}
        counts={countsOf(counts.flag)}
        chosen={search.flag}
        onChoose={(flag) => set({ flag: personFlagSchema.safeParse(flag).data })}
      />
      <span className="muted" role="status">
        {t('roster.count', { count: list.rows.length })}
      </span>
    </div>
  )
}
