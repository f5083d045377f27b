import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import type { AsideRow } from '#shared/entities/roster.ts'
import { Answer, Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ProblemCells } from '../roster-import/problem-cells.tsx'
import { AsideDrawer } from './aside-drawer.tsx'

/** 暂存待改: rows with a damaged cell wait here whole until someone mends or discards them. */
export function AsideTab({ aside }: { aside: UseQueryResult<AsideRow[]> }) {
  const t = useText()
  const [chosen, setChosen] = useState<AsideRow | null>(null)
  const columns: Column<AsideRow>[] = [
    {
      key: 'row',
      title: t('import.row'),
      width: 160,
      render: (row) => t('import.row.at', { sheet: row.sheet, row: row.row }),
    },
    {
      key: 'name',
      title: t('worker.name'),
      width: 120,
      render: (row) => row.values.name || <span className="muted">{t('value.blank')}</span>,
    },
    {
      key: 'post',
      title: t('worker.posts'),
      width: 200,
      render: (row) => [row.values.workplace, row.values.post].filter(Boolean).join(' / '),
    },
    { key: 'problems', title: t('import.problems'), render: (row) => <ProblemCells problems={row.problems} /> },
  ]
  return (
    <Answer of={aside}>
      {(rows) => (
        <>
          <p className="tab-lead">{t('aside.what')}</p>
          <DataTable
            label={t('aside.title')}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            openKey={chosen?.id ?? null}
            onOpen={setChosen}
            empty={<Notice kind="empty" title={t('aside.none')} text={t('aside.none.what')} />}
          />
          <AsideDrawer key={chosen?.id ?? 'none'} row={chosen} onClose={() => setChosen(null)} />
        </>
      )}
    </Answer>
  )
}
