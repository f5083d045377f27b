import { Button } from 'antd'
import { useState } from 'react'
import type { DueRow } from '#shared/entities/due.ts'
import { ReminderWord } from './reminder-mark.tsx'
import { StatusMark } from './status-mark.tsx'
import { WhyDrawer } from './why-drawer.tsx'
import { useText } from '../hooks/use-text.ts'
import './due-lines.css'

/** Rows of the due list as short lines, each with its why. */
export function DueLines({ rows }: { rows: readonly DueRow[] }) {
  const t = useText()
  const [why, setWhy] = useState<string | null>(null)
  return (
    <>
      <ul className="due-lines">
        {rows.map((row) => (
          <li key={row.id}>
            <StatusMark status={row.status} footing={row.footing} />
            <span className="grow">
              {row.title} · {row.subject.name} {row.footing === 'reminder' ? <ReminderWord /> : null}
              <span className="muted"> {row.summary}</span>
            </span>
            <Button type="link" size="small" onClick={() => setWhy(row.id)}>
              {t('action.why')}
            </Button>
          </li>
        ))}
      </ul>
      <WhyDrawer rows={rows} id={why} onMove={setWhy} onClose={() => setWhy(null)} />
    </>
  )
}
