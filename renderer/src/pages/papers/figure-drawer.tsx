import { Link } from '@tanstack/react-router'
import type { PaperFigure } from '#shared/entities/paper.ts'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** "Why?" of one value on a paper: how it came about, the records and duties behind it, and the persons counted. */
export function FigureDrawer({ figure, onClose }: { figure: PaperFigure | null; onClose: () => void }) {
  const t = useText()
  useEscape(figure !== null, onClose)
  return (
    <SideDrawer title={figure?.label ?? t('figures.why')} open={figure !== null} onClose={onClose} beside>
      {figure === null ? null : <Why figure={figure} />}
    </SideDrawer>
  )
}

function Why({ figure }: { figure: PaperFigure }) {
  const t = useText()
  const { section, value, how, steps, inputs, basis, provisional, people, dueItems } = figure
  return (
    <>
      <div className="figure-value">
        <span className="muted">{section}</span>
        <strong>{value}</strong>
      </div>
      <ExplanationView explanation={{ text: how, steps, inputs, basis, missing: [] }}>
        {provisional ? <p className="muted figure-note">{t('figures.provisional')}</p> : null}
        {/* A duty names its person already. */}
        {dueItems.length > 0 ? <DueItems items={dueItems} /> : people.length > 0 ? <People people={people} /> : null}
      </ExplanationView>
    </>
  )
}

function People({ people }: Pick<PaperFigure, 'people'>) {
  const t = useText()
  return (
    <section>
      <h3>{t('figures.people', { count: people.length })}</h3>
      <p className="muted">{t('figures.people.what')}</p>
      <ul className="people">
        {people.map(({ id, name }) => (
          <li key={id}>
            <RecordLink kind="workers" id={id} field="name">
              {name}
            </RecordLink>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Each leads to its own explanation in the due list. */
function DueItems({ items }: { items: PaperFigure['dueItems'] }) {
  const t = useText()
  const params = { firmId: useFirmId() }
  return (
    <section>
      <h3>{t('figures.dueItems', { count: items.length })}</h3>
      <ul className="plain duties">
        {items.map(({ id, title, name, status, dueDate }) => (
          <li key={id}>
            <Link to="/firms/$firmId/due" params={params} search={{ item: id }}>
              {t('figures.dueItem', { title, name })}
            </Link>
            <span className="muted">{dueDate}</span>
            <StatusMark status={status} />
          </li>
        ))}
      </ul>
    </section>
  )
}
