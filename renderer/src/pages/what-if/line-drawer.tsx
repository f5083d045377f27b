import type { RenderedWhatIfLine } from '#shared/entities/what-if.ts'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { ReminderMark } from '../../components/reminder-mark.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { Sides } from './line-row.tsx'

interface LineDrawerProps {
  readonly rows: readonly { readonly key: string; readonly line: RenderedWhatIfLine }[]
  readonly open: string | null
  readonly onMove: (key: string) => void
  readonly onClose: () => void
}

/** Why a line stands there; the answer brought the explanation along, so nothing is asked again. */
export function LineDrawer({ rows, open, onMove, onClose }: LineDrawerProps) {
  const line = rows.find(({ key }) => key === open)?.line
  useEscape(line !== undefined, onClose)
  const stepper = <Stepper keys={rows.map(({ key }) => key)} open={open} onMove={onMove} />
  return (
    <SideDrawer title={line?.title ?? ''} open={line !== undefined} onClose={onClose} extra={stepper} beside>
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
