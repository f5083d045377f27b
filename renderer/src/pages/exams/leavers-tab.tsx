import { Button, Checkbox } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LeaverAnswer } from '#shared/api/exam-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import type { BatchStart } from './new-batch.tsx'

/** Whoever leaves the firm or a factor, and from there onto a batch. */
export function LeaversTab({ onBatch }: { onBatch: (start: BatchStart) => void }) {
  const t = useText()
  const { query } = useApi()
  const { open, look } = useOpen('/firms/$firmId/exams')
  const [todo, setTodo] = useState(true)
  const leavers = useQuery(query.examWork.leavers.queryOptions({ input: useFirmOnDay() }))
  const columns: Column<LeaverAnswer>[] = [
    { key: 'name', title: t('exams.column.name'), width: 100, render: (row) => row.name },
    { key: 'post', title: t('exams.column.post'), render: (row) => <span className="clip">{row.post}</span> },
    {
      key: 'leaveDate',
      title: t('exams.column.leaveDate'),
      width: 128,
      render: (row) => row.leaveDate ?? <span className="muted">{t('exams.leavers.stays')}</span>,
    },
    { key: 'opens', title: t('exams.column.opens'), width: 112, render: (row) => row.opens },
    { key: 'end', title: t('exams.column.end'), width: 112, render: (row) => row.end },
    {
      key: 'hazards',
      title: t('exams.column.hazards'),
      render: (row) => (
        <span className="clip">{row.factors.map(({ hazard }) => hazard).join(t('list.separator'))}</span>
      ),
    },
    {
      key: 'state',
      title: t('exams.column.state'),
      width: 168,
      render: ({ state }) => (
        <span className={state === 'lacking' ? 'bad' : state === 'met' ? 'good' : ''}>
          {t(`exams.leavers.${state}`)}
        </span>
      ),
    },
  ]
  return (
    <Answer of={leavers}>
      {(all) => {
        const rows = todo ? all.filter(({ state }) => state !== 'met') : all
        const ready = all.filter(({ state }) => state === 'open' || state === 'lacking')
        const shown = all.find(({ workerId }) => workerId === open) ?? null
        return (
          <>
            <div className="filters">
              <Checkbox checked={todo} onChange={({ target }) => setTodo(target.checked)}>
                {t('exams.leavers.todo')}
              </Checkbox>
              <span className="muted grow">{t('exams.leavers.lead')}</span>
              <Button
                disabled={ready.length === 0}
                onClick={() => onBatch({ reason: 'leaver', workerIds: ready.map(({ workerId }) => workerId) })}
              >
                {t('exams.leavers.batch', { count: ready.length })}
              </Button>
            </div>
            <DataTable
              label={t('exams.tab.leavers')}
              columns={columns}
              rows={rows}
              rowKey={({ workerId }) => workerId}
              openKey={open ?? null}
              onOpen={({ workerId }) => look(workerId)}
              empty={<Notice kind="empty" title={t('exams.leavers.none')} text={t('exams.leavers.none.what')} />}
            />
            {shown === null ? null : <LeaverDrawer leaver={shown} onBatch={onBatch} onClose={() => look(undefined)} />}
          </>
        )
      }}
    </Answer>
  )
}

interface LeaverDrawerProps {
  readonly leaver: LeaverAnswer
  readonly onBatch: (start: BatchStart) => void
  readonly onClose: () => void
}

/** Factor by factor: the window, and which exam counts or why the one on file does not. */
function LeaverDrawer({ leaver, onBatch, onClose }: LeaverDrawerProps) {
  const t = useText()
  const firmId = useFirmId()
  const [why, setWhy] = useState<string | null>(null)
  const { workerId, name, state, factors, dueId } = leaver
  return (
    <SideDrawer title={`${name} · ${t(`exams.leavers.${state}`)}`} open onClose={onClose}>
      <div className="filters">
        <Link to="/firms/$firmId/workers/$workerId" params={{ firmId, workerId }} className="grow">
          {name} · {leaver.post}
        </Link>
        <Button size="small" onClick={() => setWhy(dueId)}>
          {t('action.why')}
        </Button>
        {state === 'met' ? null : (
          <Button size="small" onClick={() => onBatch({ reason: 'leaver', workerIds: [workerId] })}>
            {t('exams.leavers.batch', { count: 1 })}
          </Button>
        )}
      </div>
      {factors.map(({ hazard, opens, end, words }) => (
        <section key={hazard} className="exam-factor">
          <h3>{t('exams.leavers.window', { hazard, opens, end })}</h3>
          {words.length === 0 ? <p className="muted">{t('exams.leavers.nothing')}</p> : null}
          <ul>
            {words.map((word) => (
              <li key={word}>{word}</li>
            ))}
          </ul>
        </section>
      ))}
      <WhyDrawer rows={[{ id: dueId }]} id={why} onMove={setWhy} onClose={() => setWhy(null)} beside={false} />
    </SideDrawer>
  )
}
