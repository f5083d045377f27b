import { Button } from 'antd'
import type { PackFinding, PackPreview } from '#shared/api/packs.ts'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

type Refused = Extract<PackPreview, { sound: false }>

/** Why a file is not taken: every fault with its file and row. */
export function RefusalPanel(props: { preview: Refused; onChoose: () => void; onBack: () => void }) {
  const t = useText()
  const { file, total, findings } = props.preview
  const columns: Column<PackFinding>[] = [
    { key: 'file', title: t('packs.refused.file'), width: 260, render: (finding) => finding.file },
    {
      key: 'row',
      title: t('packs.refused.row'),
      width: 110,
      render: ({ row }) => row ?? <span className="muted">{t('packs.refused.head')}</span>,
    },
    { key: 'reason', title: t('packs.refused.reason'), render: ({ text }) => text },
  ]
  return (
    <>
      <div className="pack-refusal">
        <Notice kind="error" title={t('packs.refused.title')} text={t('packs.refused.what', { file, total })}>
          <Button type="primary" onClick={props.onChoose}>
            {t('packs.chooseAgain')}
          </Button>
          <Button onClick={props.onBack}>{t('packs.back')}</Button>
        </Notice>
      </div>
      {findings.length < total ? <p className="muted">{t('packs.refused.first', { shown: findings.length })}</p> : null}
      <DataTable
        label={t('packs.refused.list')}
        columns={columns}
        rows={findings}
        rowKey={({ file: name, row, text }) => `${name}/${row}/${text}`}
        empty={null}
      />
    </>
  )
}
