import { useState } from 'react'
import type { PpeOverview, SuitabilityRow } from '#shared/entities/ppe-work.ts'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { ExclamationCircleFilled } from '../../components/icons.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Notice } from '../../components/states.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { GearName } from './gear-name.tsx'

/** Gear against what was measured: the estimate, and beside it the sum. */
export function SuitabilityTab({ data: { suitability } }: { data: PpeOverview }) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  const shown = suitability.find(({ key }) => key === open)
  useEscape(shown !== undefined, () => setOpen(null))
  const columns: Column<SuitabilityRow>[] = [
    { key: 'post', title: t('ppe.column.post'), width: 150, render: ({ post }) => post },
    { key: 'hazard', title: t('ppe.column.hazard'), width: 120, render: ({ hazard }) => hazard },
    {
      key: 'item',
      title: t('ppe.column.item'),
      width: 200,
      render: (row) => <GearName item={row.item} spec={row.spec} />,
    },
    { key: 'verdict', title: t('ppe.column.verdict'), width: 108, render: (row) => <Verdict {...row} /> },
    {
      key: 'says',
      title: t('ppe.column.says'),
      render: ({ explanation: { text, missing } }) => missing[0] ?? text,
    },
  ]
  return (
    <>
      <p className="tab-lead">{t('ppe.suitability.lead')}</p>
      <DataTable
        label={t('ppe.tab.suitability')}
        columns={columns}
        rows={suitability}
        rowKey={({ key }) => key}
        openKey={open}
        followKeys
        onOpen={({ key }) => setOpen(key)}
        empty={<Notice kind="empty" title={t('ppe.suitability.none')} text={t('ppe.suitability.none.what')} />}
      />
      <SideDrawer
        title={shown === undefined ? t('ppe.tab.suitability') : `${shown.item} · ${shown.hazard}`}
        open={shown !== undefined}
        onClose={() => setOpen(null)}
        extra={<Stepper keys={suitability.map(({ key }) => key)} open={open} onMove={setOpen} />}
        beside
      >
        {shown === undefined ? null : (
          <>
            <div className="why-head">
              <Verdict {...shown} />
              <span>{shown.post}</span>
            </div>
            <ExplanationView explanation={shown.explanation} />
          </>
        )}
      </SideDrawer>
    </>
  )
}

/** Shape, word and colour; an estimate is no breach, so nothing here is red. */
function Verdict({ verdict }: Pick<SuitabilityRow, 'verdict'>) {
  const t = useText()
  const words = t(`ppe.verdict.${verdict}`)
  if (verdict === 'fits') return <Marked status="ok">{words}</Marked>
  if (verdict === 'cannotTell') return <Marked status="missing">{words}</Marked>
  return (
    <Marked status="due" icon={<ExclamationCircleFilled />}>
      {words}
    </Marked>
  )
}
