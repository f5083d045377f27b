import { Button, Dropdown } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Move, WorkerPage as WorkerView } from '#shared/entities/people.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { DueLine } from '../../components/due-of.tsx'
import { DownOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { FlagMark } from '../../components/person-flags.tsx'
import { Answer } from '../../components/states.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { useAsOf, useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, useTranslate } from '../../hooks/use-text.ts'
import { WorkerDrawer } from '../roster/worker-drawer.tsx'
import { HazardTable } from './hazard-table.tsx'
import { MoveDrawer } from './move-drawer.tsx'
import { prefilled, RECORDABLE, type Recordable } from './prefill.ts'
import { RecordDrawer } from './record-drawer.tsx'
import { OtherServices } from './services.tsx'
import { GuidedSteps } from './steps.tsx'
import { Timeline } from './timeline.tsx'
import './worker.css'

/** One person: what is due on top, then the steps still open, the years with each hazard, and everything on record. */
export function WorkerPage() {
  const { workerId } = useParams({ from: '/firms/$firmId/workers/$workerId' })
  const { query } = useApi()
  const input = { ...useFirmOnDay(), id: workerId }
  const page = useQuery(query.people.worker.queryOptions({ input, placeholderData: keepPreviousData }))
  return <Answer of={page}>{(found) => <OnePerson key={found.worker.id} page={found} />}</Answer>
}

/** Duties shown at once; the board has the others. */
const SHOWN = 8

function OnePerson({ page }: { page: WorkerView }) {
  const t = useText()
  const asOf = useAsOf()
  const params = { firmId: useFirmId() }
  const search = useSearch({ from: '/firms/$firmId/workers/$workerId' })
  const navigate = useNavigate({ from: '/firms/$firmId/workers/$workerId' })
  const edit = (open: boolean) =>
    void navigate({ search: (before) => ({ ...before, edit: open || undefined }), replace: true })
  const [why, setWhy] = useState<string | null>(null)
  const [draft, setDraft] = useState<{ kind: Recordable; initial: object } | null>(null)
  const [move, setMove] = useState<Move['is'] | null>(null)
  const { worker, row, due } = page
  const record = (kind: Recordable) => setDraft({ kind, initial: blankRecord(kind, asOf, prefilled(kind, page, asOf)) })
  const toRoster = () => void navigate({ to: '/firms/$firmId/roster', params })
  return (
    <Page
      title={worker.name}
      lead={<Head page={page} />}
      beside={why !== null}
      actions={<Actions page={page} onRecord={record} onMove={setMove} onEdit={() => edit(true)} />}
    >
      <Marks page={page} onWhy={setWhy} />
      <section className="due-of" aria-label={t('people.due')}>
        <h2>{t('people.due')}</h2>
        {due.length === 0 ? <p className="muted">{t('people.due.none')}</p> : null}
        <ul>
          {due.slice(0, SHOWN).map((item) => (
            <DueLine key={item.id} row={item} named={false} onOpen={() => setWhy(item.id)} />
          ))}
        </ul>
        {due.length <= SHOWN ? null : (
          <Link to="/firms/$firmId/due" params={params} search={{ worker: worker.id }}>
            {t('people.due.all', { count: due.length })}
          </Link>
        )}
      </section>
      <GuidedSteps steps={page.steps} onWhy={setWhy} onRecord={record} />
      <HazardTable hazards={page.hazards} />
      <Timeline entries={page.timeline} />
      <Attachments kind="workers" id={worker.id} />
      <WhyDrawer rows={due} id={why} onMove={setWhy} onClose={() => setWhy(null)} />
      {draft === null ? null : (
        <RecordDrawer kind={draft.kind} initial={draft.initial} onClose={() => setDraft(null)} />
      )}
      {move === null ? null : (
        <MoveDrawer kind={move} person={row} onClose={() => setMove(null)} onDone={() => setWhy(null)} />
      )}
      <WorkerDrawer
        worker={search.edit === true ? worker : null}
        exists
        onClose={() => edit(false)}
        onRemoved={toRoster}
      />
    </Page>
  )
}

function Head({ page: { row, worker } }: { page: WorkerView }) {
  const t = useText()
  const words = [
    t(`workerKind.${row.kind}`),
    row.employer,
    row.sex === null ? null : t(`sex.${row.sex}`),
    row.age === null ? null : t('people.age.years', { count: row.age }),
    t(`people.standing.${row.standing}`),
    row.posts || (row.standing === 'present' ? t('worker.noPost') : null),
    worker.leaveDate,
  ]
  return (
    <>
      {words.filter((word) => word !== null && word !== '').join(' · ')} <OtherServices services={row.services} />{' '}
      <Link to="/firms/$firmId/roster" params={{ firmId: useFirmId() }}>
        {t('people.back')}
      </Link>
    </>
  )
}

/** The person's marks; one that a duty explains opens the explanation. */
function Marks({ page, onWhy }: { page: WorkerView; onWhy: (id: string) => void }) {
  if (page.flags.length === 0) return null
  return (
    <div className="person-flags marks">
      {page.flags.map(({ flag, item }) =>
        item === null ? (
          <FlagMark key={flag} flag={flag} />
        ) : (
          <button key={flag} type="button" onClick={() => onWhy(item)}>
            <FlagMark flag={flag} />
          </button>
        ),
      )}
    </div>
  )
}

interface ActionsProps {
  readonly page: WorkerView
  readonly onRecord: (kind: Recordable) => void
  readonly onMove: (kind: Move['is']) => void
  readonly onEdit: () => void
}

function Actions({ page: { row }, onRecord, onMove, onEdit }: ActionsProps) {
  const t = useText()
  const translate = useTranslate()
  return (
    <>
      <Button onClick={onEdit}>{t('people.edit.particulars')}</Button>
      {row.standing === 'left' ? null : (
        <>
          <Button onClick={() => onMove('transfer')}>{t('people.transfer')}</Button>
          <Button onClick={() => onMove('leave')}>{t('people.leave')}</Button>
        </>
      )}
      <Dropdown
        trigger={['click']}
        menu={{
          items: RECORDABLE.map((kind) => ({
            key: kind,
            label: translate(`ledger.${kind}`),
            onClick: () => onRecord(kind),
          })),
        }}
      >
        <Button type="primary">
          {t('people.record')} <DownOutlined />
        </Button>
      </Dropdown>
    </>
  )
}
