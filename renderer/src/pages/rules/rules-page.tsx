import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { BookEntry, RuleBook } from '#shared/entities/rule-book.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { PaperButton } from '../../components/paper-button.tsx'
import { SearchBox } from '../../components/search-box.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useToday } from '../../hooks/use-firm.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { DataTable } from '../../tables/data-table.tsx'
import { RuleCard } from './rule-card.tsx'
import './rules.css'

/** 规则说明书: every rule on the left, one of them on the right with clause, worked example and proof. */
export function RulesPage() {
  const t = useText()
  const { query } = useApi()
  const input = { asOf: useToday(), language: useLanguage() }
  const book = useQuery(query.rules.book.queryOptions({ input }))
  return (
    <main className="screen" tabIndex={-1} id="main">
      <Page
        title={t('rules.title')}
        lead={t('rules.lead', { edition: book.data?.edition ?? '' })}
        actions={<SaveBook />}
        fill
      >
        <Answer of={book}>{(data) => <Rules book={data} />}</Answer>
      </Page>
    </main>
  )
}

function SaveBook() {
  const t = useText()
  const asOf = useToday()
  const { client } = useApi()
  return (
    <PaperButton
      text={t('rules.save')}
      name={t('rules.title')}
      make={(signal) => client.rules.print({ asOf }, { signal })}
    />
  )
}

interface Row {
  readonly id: string
  readonly title: string
  readonly chapter: string
  readonly entry: BookEntry
  /** Why no rule computes it; null for a rule. */
  readonly reason: string | null
}

function rowsOf(book: RuleBook, t: ReturnType<typeof useText>): Row[] {
  return [
    ...book.chapters.flatMap(({ title, entries }) =>
      entries.map((entry) => ({ id: entry.id, title: entry.title, chapter: title, entry, reason: null })),
    ),
    ...book.numbers.map((entry) => ({
      id: entry.id,
      title: entry.title,
      chapter: t('rules.numbers'),
      entry,
      reason: null,
    })),
    ...book.notComputed.map(({ duty, reason }) => ({
      id: `${duty.id}/${duty.validFrom ?? ''}`,
      title: `${duty.id} ${duty.title}`,
      chapter: t('rules.notComputed'),
      entry: { id: duty.id, title: duty.title, duties: [duty], rows: [], test: '' },
      reason,
    })),
  ]
}

/** Names, numbers and clauses alike: people look for 「D14」 as for 「三同时」. */
function matches({ id, title, chapter, entry }: Row, words: string): boolean {
  const duties = entry.duties.map((duty) => `${duty.id} ${duty.title} ${duty.rule}`)
  const clauses = [...entry.duties, ...entry.rows].flatMap(({ basis }) =>
    basis.map((row) => `${row.document} ${row.clause}`),
  )
  return [id, title, chapter, ...duties, ...clauses].join(' ').toLowerCase().includes(words)
}

function Rules({ book }: { book: RuleBook }) {
  const t = useText()
  const search = useSearch({ from: '/rules' })
  const navigate = useNavigate({ from: '/rules' })
  const words = search.text?.trim().toLowerCase() ?? ''
  const all = rowsOf(book, t)
  const rows = all.filter((row) => words === '' || matches(row, words))
  const open = all.find(({ id }) => id === search.rule) ?? rows[0]
  const set = (change: { text?: string | undefined; rule?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <>
      <div className="filters">
        <SearchBox label={t('rules.search')} initial={search.text} onSearch={(text) => set({ text })} />
        <span role="status">{t('hazards.shown', { shown: rows.length, total: all.length })}</span>
      </div>
      <div className="panes library">
        <DataTable
          label={t('rules.title')}
          columns={[
            { key: 'title', title: t('rules.column.title'), render: (row) => row.title },
            { key: 'chapter', title: t('rules.column.chapter'), width: 150, render: (row) => row.chapter },
          ]}
          rows={rows}
          rowKey={({ id }) => id}
          openKey={open?.id ?? null}
          followKeys
          onOpen={({ id }) => set({ rule: id })}
          empty={<Notice kind="info" title={t('rules.none')} />}
        />
        <section className="pane library-card" aria-label={t('rules.card')}>
          {open === undefined ? null : <RuleCard key={open.id} entry={open.entry} reason={open.reason} />}
        </section>
      </div>
    </>
  )
}
