/** The roster as a table file: what the screen shows, with the whole ID number as text. */
import type { SheetFormat } from '#shared/api/due.ts'
import { searchPeople } from '#shared/domain/people-search.ts'
import type { PersonRow } from '#shared/entities/people.ts'
import type { Worker } from '#shared/entities/worker.ts'
import { translator, type Translate } from '#shared/i18n/index.ts'
import type { Table, TableCell } from '../sheets/export/table.ts'
import { namePinyin } from './name-pinyin.ts'
import { rosterEntries, type RosterQuestion } from './roster-people.ts'
import type { Session } from './session.ts'
import { listNotes, tableFile } from './table-file.ts'

interface Column {
  readonly key: string
  readonly width: number
  readonly cell: (row: PersonRow, worker: Worker, t: Translate) => TableCell
}

const COLUMNS: readonly Column[] = [
  { key: 'worker.name', width: 12, cell: ({ name }) => name },
  { key: 'worker.idCard', width: 22, cell: (_, { idCard }) => idCard },
  { key: 'worker.sex', width: 8, cell: ({ sex }, _, t) => (sex === null ? null : t(`sex.${sex}`)) },
  {
    key: 'worker.birthDate',
    width: 12,
    cell: (_, { birthDate }) => (birthDate === null ? null : { date: birthDate }),
  },
  { key: 'people.age', width: 8, cell: ({ age }) => age },
  { key: 'worker.kind', width: 12, cell: ({ kind }, _, t) => t(`workerKind.${kind}`) },
  { key: 'worker.employer', width: 24, cell: ({ employer }) => employer },
  { key: 'worker.posts', width: 28, cell: ({ posts }) => (posts === '' ? null : posts) },
  { key: 'worker.phone', width: 16, cell: (_, { phone }) => phone },
  { key: 'worker.hireDate', width: 12, cell: ({ hireDate }) => (hireDate === null ? null : { date: hireDate }) },
  { key: 'worker.leaveDate', width: 12, cell: ({ leaveDate }) => (leaveDate === null ? null : { date: leaveDate }) },
  { key: 'people.standing', width: 10, cell: ({ standing }, _, t) => t(`people.standing.${standing}`) },
  {
    key: 'people.flags',
    width: 28,
    cell: ({ flags }, _, t) => flags.map((flag) => t(`people.flag.${flag}`)).join(t('list.separator')) || null,
  },
]

/** The people a filter lets through as a file named after firm and day. */
export async function exportPeople(
  session: Session,
  { asOf, language, filter, format }: RosterQuestion & { readonly format: SheetFormat },
): Promise<File> {
  const t = translator(language, 'ui')
  const { rows } = searchPeople(rosterEntries(session, asOf, await namePinyin()), filter)
  const facts = session.store.facts()
  const workers = new Map(facts.workers.map((worker) => [worker.id, worker]))
  const table: Table = {
    asOf,
    sheetName: t('nav.roster'),
    columns: COLUMNS.map(({ key, width }) => ({ heading: t(key), width })),
    rows: rows.flatMap((row) => {
      const worker = workers.get(row.id)
      return worker === undefined ? [] : [COLUMNS.map(({ cell }) => cell(row, worker, t))]
    }),
    notes: listNotes(t, asOf, rows.length),
  }
  const name = t('people.export.file', { firm: facts.profile.name, asOf })
  return tableFile(table, format, name)
}
