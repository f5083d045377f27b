import { Button, Input } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import {
  incidentClosingSchema,
  type IncidentLine,
  type IncidentReport,
  incidentReportSchema,
} from '#shared/entities/emergency-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { DueLines } from '../../components/due-lines.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Notice } from '../../components/states.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { EVENT } from './event-fields.ts'
import { RecordDrawer } from './record-drawer.tsx'

/** Incidents with the clock of their report; a line opens what was done, who was hit, and what closing lacks. */
export function IncidentsTab({ lines }: { lines: readonly IncidentLine[] }) {
  const t = useText()
  const { open, look } = useOpen('/firms/$firmId/emergency')
  const shown = lines.find(({ incident }) => incident.id === open)
  const columns: Column<IncidentLine>[] = [
    {
      key: 'date',
      title: t('emergency.column.date'),
      width: 150,
      render: ({ incident: { date, time } }) => [date, time].filter(Boolean).join(' '),
    },
    { key: 'place', title: t('emergency.column.place'), width: 150, render: ({ place }) => place },
    { key: 'hazards', title: t('emergency.column.hazards'), render: ({ hazards }) => hazards },
    {
      key: 'people',
      title: t('emergency.column.people'),
      width: 80,
      align: 'right',
      render: ({ people }) => people.length,
    },
    { key: 'state', title: t('emergency.column.state'), width: 130, render: (line) => <State line={line} /> },
    { key: 'clock', title: t('emergency.column.clock'), width: 280, render: (line) => <Clock line={line} /> },
  ]
  return (
    <>
      <DataTable
        label={t('emergency.tab.incidents')}
        columns={columns}
        rows={lines}
        rowKey={({ incident }) => incident.id}
        onOpen={({ incident }) => look(incident.id)}
        openKey={open ?? null}
        empty={<Notice kind="info" title={t('emergency.none.incidents')} />}
      />
      <SideDrawer
        title={shown === undefined ? '' : [shown.incident.date, shown.place].filter(Boolean).join(' ')}
        open={shown !== undefined}
        onClose={() => look(undefined)}
      >
        {shown === undefined ? null : <Detail line={shown} />}
      </SideDrawer>
    </>
  )
}

const STATUS = { unreported: 'overdue', reported: 'due', closed: 'ok' } as const

function State({ line: { state } }: { line: IncidentLine }) {
  const t = useText()
  return <Marked status={STATUS[state]}>{t(`emergency.state.${state}`)}</Marked>
}

/** Hours from the event to the report, or to now. */
function Clock({ line: { hours, incident } }: { line: IncidentLine }) {
  const t = useText()
  if (hours === null) {
    const lacking = incident.time === null ? 'emergency.hours.noTime' : 'emergency.hours.noReportTime'
    return <span className="muted">{t(lacking)}</span>
  }
  if (incident.reportedOn !== null) return <>{t('emergency.hours.reported', { hours })}</>
  return <strong className="bad">{t('emergency.hours.waiting', { hours })}</strong>
}

function Detail({ line }: { line: IncidentLine }) {
  const t = useText()
  const { firmId } = useFirmOnDay()
  const [step, setStep] = useState<'edit' | 'report' | 'close' | null>(null)
  const { incident, people, obstacles, due, state } = line
  const { description, actions, reportedOn, reportedTime, reportedTo, reportContent } = incident
  return (
    <div className="incident">
      <p>
        <State line={line} /> <Clock line={line} />
      </p>
      {description === null ? null : <p>{description}</p>}
      {actions === null ? null : <p>{actions}</p>}
      {reportedOn === null ? null : (
        <p>
          {t('emergency.reportedTo', { date: reportedOn, time: reportedTime ?? '', to: reportedTo ?? '' })}
          {reportContent === null ? null : <span className="muted"> {reportContent}</span>}
        </p>
      )}
      <div className="incident-actions">
        <Button onClick={() => setStep('edit')}>{t('emergency.edit')}</Button>
        <Button type={state === 'unreported' ? 'primary' : 'default'} onClick={() => setStep('report')}>
          {t('emergency.report')}
        </Button>
        {state === 'closed' ? null : (
          <Button type={obstacles.length === 0 ? 'primary' : 'default'} onClick={() => setStep('close')}>
            {t('emergency.close')}
          </Button>
        )}
      </div>
      {state === 'closed' ? null : obstacles.length === 0 ? (
        <p className="good">{t('emergency.closable')}</p>
      ) : (
        <>
          <p>{t('emergency.obstacles')}</p>
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('emergency.people', { count: people.length })}</h3>
      {people.length === 0 ? <p className="muted">{t('emergency.nobody')}</p> : null}
      <ul>
        {people.map(({ id, name }) => (
          <li key={id}>
            <RecordLink kind="workers" id={id} field="name">
              {name}
            </RecordLink>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/firms/$firmId/exams" params={{ firmId }} search={{ tab: 'incidents' }}>
          {t('emergency.exams')}
        </Link>
      </p>
      {due.length === 0 ? null : <DueLines rows={due} />}
      <Attachments kind="incidents" id={incident.id} />
      {step === 'edit' ? (
        <RecordDrawer
          kind="incidents"
          title={t('emergency.edit')}
          record={incident}
          only={[...EVENT, 'evaluatedOn']}
          onClose={() => setStep(null)}
        />
      ) : null}
      {step === 'report' ? <ReportForm line={line} onClose={() => setStep(null)} /> : null}
      {step === 'close' ? <CloseForm line={line} onClose={() => setStep(null)} /> : null}
    </div>
  )
}

function ReportForm({ line: { incident }, onClose }: { line: IncidentLine; onClose: () => void }) {
  const t = useText()
  const question = useFirmOnDay()
  const { client } = useApi()
  const refresh = useRefreshFacts()
  const [initial] = useState(() => ({
    reportedOn: incident.reportedOn ?? question.asOf,
    reportedTime: incident.reportedTime,
    reportedTo: incident.reportedTo,
    reportContent: incident.reportContent,
  }))
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (report: IncidentReport) =>
      client.emergencyWork.report({ ...question, incidentId: incident.id, report }),
    onSuccess: refresh,
  })
  return (
    <FormDrawer
      title={t('emergency.report')}
      schema={incidentReportSchema}
      initial={initial}
      onClose={onClose}
      onSave={(report) => save.mutateAsync(report)}
    >
      <Field name="reportedOn" label={t('ledger.incidents.reportedOn')} required>
        <DateField />
      </Field>
      <Field name="reportedTime" label={t('ledger.incidents.reportedTime')}>
        <Input maxLength={5} />
      </Field>
      <Field name="reportedTo" label={t('ledger.incidents.reportedTo')} required>
        <Input maxLength={100} />
      </Field>
      <Field name="reportContent" label={t('ledger.incidents.reportContent')} required>
        <Input.TextArea rows={3} maxLength={400} />
      </Field>
    </FormDrawer>
  )
}

function CloseForm({ line: { incident }, onClose }: { line: IncidentLine; onClose: () => void }) {
  const t = useText()
  const question = useFirmOnDay()
  const { client } = useApi()
  const refresh = useRefreshFacts()
  const [initial] = useState(() => ({ closedOn: question.asOf, evaluatedOn: incident.evaluatedOn }))
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (closing: typeof initial) =>
      client.emergencyWork.close({ ...question, incidentId: incident.id, ...closing }),
    onSuccess: refresh,
  })
  return (
    <FormDrawer
      title={t('emergency.close')}
      schema={incidentClosingSchema}
      initial={initial}
      onClose={onClose}
      onSave={(closing) => save.mutateAsync(closing)}
    >
      <Field name="closedOn" label={t('ledger.incidents.closedOn')} required>
        <DateField />
      </Field>
      <Field name="evaluatedOn" label={t('ledger.incidents.evaluatedOn')}>
        <DateField allowClear />
      </Field>
    </FormDrawer>
  )
}
