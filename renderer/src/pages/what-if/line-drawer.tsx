import { Button } from 'antd'
import type { RenderedWhatIfLine } from '#shared/entities/what-if.ts'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { DownOutlined, UpOutlined } from '../../components/icons.tsx'
import { ReminderMark } from '../../components/reminder-mark.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useText } from '../../hooks/use-text.ts'
import { Sides } from './line-row.tsx'

interface LineDrawerProps {
  readonly rows: readonly { readonly key: string; readonly line: RenderedWhatIfLine }[]
  readonly open: string | null
  readonly onMove: (key: string) => void
  readonly onClose: () => void
}

/** Why a line stands there; the answer brought the explanation along, so nothing is asked again. */
export function LineDrawer({ rows, open, onMove, onClose }: LineDrawerProps) {
  const t = useText()
  const index = rows.findIndex(({ key }) => key === open)
  const line = rows[index]?.line
  useEscape(line !== undefined, onClose)
  const mover = (by: number) => {
    const target = index < 0 ? undefined : rows[index + by]
    return { disabled: target === undefined, onClick: () => target && onMove(target.key) }
  }
  const extra = (
    <>
      <Button
        type="text"
        icon={<UpOutlined />}
        aria-label={t('due.previous')}
        title={t('due.previous')}
        {...mover(-1)}
      />
      <Button type="text" icon={<DownOutlined />} aria-label={t('due.next')} title={t('due.next')} {...mover(1)} />
    </>
  )
  return (
    <SideDrawer title={line?.title ?? ''} open={line !== undefined} onClose={onClose} extra={extra} beside>
      {line === undefined ? null : (
        <>
          <div className="why-head">
            <span>{line.subject.name}</span>
            {line.footing === 'reminder' ? <ReminderMark /> : null}
            <span className="sides">
              <Sides before={line.before} after={line.after} />
            </span>
          </div>
          <ExplanationView explanation={line.explanation} />
        </>
      )}
    </SideDrawer>
  )
}
