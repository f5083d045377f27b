import type { PackChange } from '#shared/api/packs.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

type Change = PackChange['rows'][number] & { readonly pack: string }

/** The rows a file adds, changes, ends or removes, cell by cell. */
export function RowChanges({ packs }: { packs: readonly PackChange[] }) {
  const t = useText()
  const rows = packs.flatMap(({ title, rows: changes }) => changes.map((change) => ({ ...change, pack: title })))
  const most = Math.max(0, ...packs.map(({ rows: listed }) => listed.length))
  const cut = packs.some(
    ({ rows: listed, counts: { added, changed, ended, removed } }) => listed.length < added + changed + ended + removed,
  )
  const columns: Column<Change>[] = [
    { key: 'kind', title: t('packs.row.kind'), width: 90, render: ({ kind }) => t(`packs.kind.${kind}`) },
    ...(packs.length > 1
      ? [{ key: 'pack', title: t('packs.row.pack'), width: 180, render: ({ pack }: Change) => pack }]
      : []),
    {
      key: 'name',
      title: t('packs.row.name'),
      width: 300,
      render: ({ name, key }) => (
        <>
          {name === '' ? null : <div>{name}</div>}
          <div className="muted">{key}</div>
        </>
      ),
    },
    { key: 'cells', title: t('packs.row.cells'), render: ({ cells }) => <Cells cells={cells} /> },
  ]
  return (
    <>
      {cut ? <p className="muted">{t('packs.row.first', { shown: most })}</p> : null}
      <DataTable
        label={t('packs.row.cells')}
        columns={columns}
        rows={rows}
        rowKey={({ pack, key, kind }) => `${pack}/${key}/${kind}`}
        empty={t('packs.row.none')}
      />
    </>
  )
}

function Cells({ cells }: { cells: Change['cells'] }) {
  const t = useText()
  const shown = (value: string | null) => (value === null || value === '' ? t('value.none') : value)
  return (
    <ul className="cell-changes">
      {cells.map(({ field, before, after }) => (
        <li key={field}>{t('packs.cell', { field, before: shown(before), after: shown(after) })}</li>
      ))}
    </ul>
  )
}
