import { Button } from 'antd'
import { useState } from 'react'
import type { DueRow } from '#shared/entities/due.ts'
import { DueLine } from '../../components/due-of.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** The due rows about informing, each with its reason; and the look at boards, cards and signs that one of them asks for. */
export function DutiesPart({ rows }: { rows: readonly DueRow[] }) {
  const t = useText()
  const asOf = useAsOf()
  const [why, setWhy] = useState<string | null>(null)
  const [check, setCheck] = useState<object | null>(null)
  const open = rows.filter(({ status }) => status !== 'notApplicable')
  return (
    <div className="informing-duties">
      <div className="filters">
        <Button icon={<PlusOutlined />} onClick={() => setCheck(blankRecord('signChecks', asOf, { complete: true }))}>
          {t('informing.check')}
        </Button>
      </div>
      {open.length === 0 ? (
        <Notice kind="info" title={t('informing.duties.none')} />
      ) : (
        <ul className="due-of" aria-label={t('informing.part.duties')}>
          {open.map((row) => (
            <DueLine key={row.id} row={row} named onOpen={() => setWhy(row.id)} />
          ))}
        </ul>
      )}
      <WhyDrawer rows={open} id={why} onMove={setWhy} onClose={() => setWhy(null)} />
      <GenericDrawer kind="signChecks" title={t('ledger.signChecks')} initial={check} onClose={() => setCheck(null)} />
    </div>
  )
}
