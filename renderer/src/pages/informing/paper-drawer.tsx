import { useQuery } from '@tanstack/react-query'
import type { PaperRow } from '#shared/entities/informing-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { BasisList } from '../../components/basis-list.tsx'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer } from '../../components/states.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { StateMark } from './state-mark.tsx'

interface PaperDrawerProps {
  readonly rows: readonly PaperRow[]
  readonly open: string | null
  readonly onMove: (key: string | null) => void
}

/** One paper beside the list: why it must be renewed, which duty asks for it, and what a card says. */
export function PaperDrawer({ rows, open, onMove }: PaperDrawerProps) {
  const t = useText()
  const row = rows.find(({ key }) => key === open)
  useEscape(row !== undefined, () => onMove(null))
  return (
    <SideDrawer
      title={row?.title ?? t('informing.title')}
      open={row !== undefined}
      onClose={() => onMove(null)}
      extra={<Stepper keys={rows.map(({ key }) => key)} open={open} onMove={onMove} />}
      beside
    >
      {row === undefined ? null : <Paper row={row} />}
    </SideDrawer>
  )
}

function Paper({ row }: { row: PaperRow }) {
  const t = useText()
  const { state, posts, doneOn, reason, binding, dueId, card } = row
  return (
    <>
      <div className="why-head">
        <StateMark state={state} />
        <span>{posts}</span>
        <span>{doneOn}</span>
      </div>
      {reason === '' ? null : <p className="informing-reason">{reason}</p>}
      {binding ? null : <p className="muted">{t('informing.reminder')}</p>}
      {card === null ? null : <Card {...card} />}
      {dueId === null ? null : <Why id={dueId} />}
    </>
  )
}

function Why({ id }: { id: string }) {
  const t = useText()
  const { query } = useApi()
  const why = useQuery(query.due.why.queryOptions({ input: { ...useFirmOnDay(), id } }))
  return (
    <section aria-label={t('informing.due')}>
      <h3>{t('informing.due')}</h3>
      <Answer of={why}>{(item) => <ExplanationView explanation={item.explanation} />}</Answer>
    </section>
  )
}

/** The content a card should have today. */
function Card({ postId, hazardId }: NonNullable<PaperRow['card']>) {
  const t = useText()
  const { client, query } = useApi()
  const input = { ...useFirmOnDay(), postId, hazardId }
  const sheet = useQuery(query.informing.card.queryOptions({ input }))
  return (
    <Answer of={sheet}>
      {({ card, fields, basis }) => (
        <section className="informing-card" aria-label={t('informing.card')}>
          <div className="filters">
            <h3 className="grow">{t(`informing.card.${card}`)}</h3>
            <ExportMenu
              name={t('informing.card')}
              make={(format, signal) => client.informing.cardSheet({ ...input, format }, { signal })}
            />
          </div>
          <dl className="facts">
            {fields.map(({ label, words }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {words.map((word) => (
                    <span key={word}>{word}</span>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
          <BasisList basis={basis} />
        </section>
      )}
    </Answer>
  )
}
