import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentAnswer } from '#shared/api/exam-work.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { useAsOf, useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useRecords } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { EVENT } from '../emergency/event-fields.ts'
import type { BatchStart } from './new-batch.tsx'
import { type Draft, draftOf, EXAM_REPORT, QuickForm } from './quick-form.tsx'

const FIELDS = [...EVENT, 'reportedOn', 'reportedTo']

/** Acute incidents: who was exposed, an exam for each, and the way to the closing. */
export function IncidentsTab({ onBatch }: { onBatch: (start: BatchStart) => void }) {
  const t = useText()
  const asOf = useAsOf()
  const { query } = useApi()
  const { open, look } = useOpen('/firms/$firmId/exams')
  const [draft, setDraft] = useState<Draft<RecordKind> | null>(null)
  const incidents = useQuery(query.examWork.incidents.queryOptions({ input: useFirmOnDay() }))
  const columns: Column<IncidentAnswer>[] = [
    { key: 'date', title: t('exams.column.incident'), width: 112, render: (row) => row.date },
    {
      key: 'description',
      title: t('exams.column.description'),
      render: (row) => <span className="clip">{row.description ?? t('value.none')}</span>,
    },
    {
      key: 'hazards',
      title: t('exams.column.hazards'),
      render: (row) => <span className="clip">{row.hazards.join(t('list.separator'))}</span>,
    },
    {
      key: 'examined',
      title: t('exams.column.examined'),
      width: 110,
      render: ({ people }) =>
        t('exams.incidents.examined', {
          done: people.filter(({ examId }) => examId !== null).length,
          all: people.length,
        }),
    },
    {
      key: 'state',
      title: t('exams.column.state'),
      width: 150,
      render: ({ state }) => t(`exams.incidents.${state}`),
    },
    {
      key: 'status',
      title: t('exams.column.status'),
      width: 110,
      render: ({ status }) => (status === null ? t('value.none') : <StatusMark status={status} />),
    },
  ]
  return (
    <Answer of={incidents}>
      {(all) => {
        const shown = all.find(({ id }) => id === open) ?? null
        return (
          <>
            <div className="filters">
              <span className="muted grow">{t('exams.incidents.lead')}</span>
              <Button
                icon={<PlusOutlined />}
                onClick={() =>
                  setDraft({ ...draftOf('incidents', { date: asOf }, FIELDS), title: t('exams.incidents.add') })
                }
              >
                {t('exams.incidents.add')}
              </Button>
            </div>
            <DataTable
              label={t('exams.tab.incidents')}
              columns={columns}
              rows={all}
              rowKey={({ id }) => id}
              openKey={open ?? null}
              onOpen={({ id }) => look(id)}
              empty={<Notice kind="empty" title={t('exams.incidents.none')} text={t('exams.incidents.none.what')} />}
            />
            {shown === null ? null : (
              <IncidentDrawer incident={shown} onDraft={setDraft} onBatch={onBatch} onClose={() => look(undefined)} />
            )}
            {draft === null ? null : <QuickForm draft={draft} onClose={() => setDraft(null)} />}
          </>
        )
      }}
    </Answer>
  )
}

interface IncidentDrawerProps {
  readonly incident: IncidentAnswer
  readonly onDraft: (draft: Draft<RecordKind>) => void
  readonly onBatch: (start: BatchStart) => void
  readonly onClose: () => void
}

/** One incident: the people one by one, and what each is still owed. */
function IncidentDrawer({ incident, onDraft, onBatch, onClose }: IncidentDrawerProps) {
  const t = useText()
  const asOf = useAsOf()
  const records = useRecords('incidents')
  const [why, setWhy] = useState<string | null>(null)
  const { id, date, description, people, state, dueId, nextTest } = incident
  const record = records.data?.find((known) => known.id === id)
  const left = people.filter(({ examId }) => examId === null)
  const edit = (title: string, only: readonly string[], values: object = {}) =>
    record !== undefined && onDraft({ kind: 'incidents', values: { ...record, ...values }, only, title })
  return (
    <SideDrawer
      title={`${date} · ${t(`exams.incidents.${state}`)}`}
      open
      onClose={onClose}
      extra={
        <>
          <Button onClick={() => edit(t('exams.incidents.edit'), FIELDS)}>{t('exams.incidents.edit')}</Button>
          {state === 'closed' ? null : (
            <Button onClick={() => edit(t('exams.incidents.close'), ['closedOn'], { closedOn: asOf })}>
              {t('exams.incidents.close')}
            </Button>
          )}
        </>
      }
    >
      {description === null ? null : <p>{description}</p>}
      <p>{incident.hazards.join(t('list.separator'))}</p>
      {nextTest === null ? null : <p role="note">{t('exams.incidents.nextTest', { date: nextTest })}</p>}
      <div className="filters">
        <h3 className="grow">{t('exams.incidents.people')}</h3>
        {dueId === null ? null : (
          <Button size="small" onClick={() => setWhy(dueId)}>
            {t('action.why')}
          </Button>
        )}
        {left.length === 0 ? null : (
          <Button
            size="small"
            type="primary"
            onClick={() => onBatch({ reason: 'incident', workerIds: left.map(({ workerId }) => workerId) })}
          >
            {t('exams.incidents.batch', { count: left.length })}
          </Button>
        )}
      </div>
      <ul className="steps">
        {people.map((person) => (
          <Exposed
            key={person.workerId}
            person={person}
            onExam={() =>
              onDraft({
                ...draftOf(
                  'exams',
                  {
                    workerId: person.workerId,
                    kind: 'emergency',
                    date: asOf,
                    hazardIds: record?.hazardIds ?? [],
                    receivedOn: asOf,
                  },
                  ['date', 'hazardIds', ...EXAM_REPORT],
                ),
                title: t('exams.incidents.exam.of', { name: person.name }),
              })
            }
          />
        ))}
      </ul>
      {dueId === null ? null : (
        <WhyDrawer rows={[{ id: dueId }]} id={why} onMove={setWhy} onClose={() => setWhy(null)} beside={false} />
      )}
      <Attachments kind="incidents" id={id} />
    </SideDrawer>
  )
}

interface ExposedProps {
  readonly person: IncidentAnswer['people'][number]
  readonly onExam: () => void
}

function Exposed({ person, onExam }: ExposedProps) {
  const t = useText()
  const firmId = useFirmId()
  const { workerId, name, examId, examDate, conclusion, followUpOpen } = person
  return (
    <li>
      <span className="grow">
        <Link to="/firms/$firmId/workers/$workerId" params={{ firmId, workerId }}>
          {name}
        </Link>{' '}
        {examId === null ? (
          <span className="bad">{t('exams.incidents.notExamined')}</span>
        ) : (
          <RecordLink kind="exams" id={examId} field="id">
            {examDate} ·{' '}
            {conclusion === null ? t('exams.incidents.awaiting') : t(`ledger.exams.conclusion.${conclusion}`)}
          </RecordLink>
        )}
      </span>
      {examId === null ? (
        <Button size="small" aria-label={t('exams.incidents.exam.of', { name })} onClick={onExam}>
          {t('exams.incidents.exam')}
        </Button>
      ) : null}
      {examId !== null && followUpOpen ? (
        <Link to="/firms/$firmId/exams" params={{ firmId }} search={{ tab: 'followUps', open: examId }}>
          {t('exams.incidents.chain')}
        </Link>
      ) : null}
    </li>
  )
}
