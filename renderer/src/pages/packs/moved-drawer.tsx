import type { RenderedMovedDate } from '#shared/api/packs.ts'
import { BasisList } from '../../components/basis-list.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { Moved } from './date-changes.tsx'

/** One date that moves: both computations, one above the other, and the clauses behind the new one. */
export function MovedDrawer({ item, onClose }: { item: Moved | null; onClose: () => void }) {
  const t = useText()
  return (
    <SideDrawer title={item?.title ?? t('packs.dates.item')} open={item !== null} onClose={onClose}>
      {item === null ? null : (
        <div className="explanation">
          <div className="why-head">
            <span>{item.firm}</span>
            <span>{item.subject.name}</span>
          </div>
          <Side title={t('packs.side.before')} side={item.before} other={item.after} />
          <Side title={t('packs.side.after')} side={item.after} other={item.before} />
          <section>
            <h3>{t('packs.dates.clause')}</h3>
            <BasisList basis={item.basis} />
          </section>
        </div>
      )}
    </SideDrawer>
  )
}

type OneSide = RenderedMovedDate['before']

/** What only this side says stands out. */
function Side({ title, side, other }: { title: string; side: OneSide; other: OneSide }) {
  const t = useText()
  return (
    <section>
      <h3>{title}</h3>
      {side === null ? (
        <p className="muted">{t('packs.dates.noItem')}</p>
      ) : (
        <>
          <p>
            <StatusMark status={side.status} /> {side.dueDate ?? t('due.noDate')}
          </p>
          <p>{side.text}</p>
          <ol>
            {side.steps.map((step) => (
              <li key={step}>{other?.steps.includes(step) === true ? step : <strong>{step}</strong>}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
