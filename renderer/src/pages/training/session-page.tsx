import { App, Button, Dropdown, Tabs } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { SessionPage as SessionData } from '#shared/entities/training-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { Attendance } from './attendance.tsx'
import { ChoosePeople } from './choose-people.tsx'
import { SessionForm } from './session-form.tsx'
import { SessionTest } from './session-test.tsx'
import './training.css'

/** One session: its list, sign-in, attendance, test and evidence. */
export function SessionPage() {
  const { query } = useApi()
  const { sessionId } = useParams({ from: '/firms/$firmId/training/$sessionId' })
  const found = useQuery(query.trainingWork.session.queryOptions({ input: { ...useFirmOnDay(), sessionId } }))
  return <Answer of={found}>{(data) => <Session data={data} />}</Answer>
}

function Session({ data }: { data: SessionData }) {
  const t = useText()
  const { firmId } = useFirmOnDay()
  const { session, lines } = data
  const [editing, setEditing] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const unknown = t('training.session.unknown')
  const state =
    session.recordedOn === null
      ? t('training.session.planned')
      : t('training.session.recorded', { date: session.recordedOn })
  const facts = t('training.session.facts', {
    date: session.date,
    hours: session.hours,
    place: session.place ?? unknown,
    lecturer: session.lecturer ?? unknown,
  })
  return (
    <Page
      title={session.topic}
      lead={
        <>
          <Link to="/firms/$firmId/training" params={{ firmId }} search={{ tab: 'sessions' }}>
            {t('training.session.back')}
          </Link>{' '}
          {facts} {state}
        </>
      }
      actions={
        <>
          <Button onClick={() => setEditing(true)}>{t('training.session.edit')}</Button>
          <Button onClick={() => setChoosing(true)}>{t('training.people.add')}</Button>
          <Papers data={data} />
        </>
      }
      fill
    >
      <Tabs
        className="fill-tabs"
        destroyOnHidden
        items={[
          {
            key: 'attendance',
            label: t('training.attendance'),
            // What was typed goes with the list it was typed for.
            children: <Attendance key={JSON.stringify(lines)} data={data} />,
          },
          { key: 'test', label: t('training.test'), children: <SessionTest data={data} /> },
          {
            key: 'attachments',
            label: t('attachments.title'),
            children: <Attachments kind="trainingSessions" id={session.id} />,
          },
        ]}
      />
      {editing ? <SessionForm session={session} onClose={() => setEditing(false)} /> : null}
      {choosing ? <ChoosePeople session={session} onClose={() => setChoosing(false)} /> : null}
    </Page>
  )
}

function Papers({ data: { session, lines } }: { data: SessionData }) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const { language } = question
  const certified = lines.filter(({ trainingId, passed }) => trainingId !== null && passed !== false)
  const save = useMutation({
    mutationFn: async (key: string) => {
      const format = key === 'xlsx' ? 'xlsx' : 'pdf'
      const line = certified.find(({ trainingId }) => trainingId === key)
      const file =
        line?.trainingId === undefined || line.trainingId === null
          ? await client.trainingWork.signInSheet({ ...question, sessionId: session.id, format })
          : await client.trainingWork.certificate({ ...question, trainingId: line.trainingId })
      const name = line === undefined ? t('training.signIn') : t('training.certificates')
      return keepFile(shell, file, { kind: format, name, language })
    },
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  const onClick = ({ key }: { key: string }) => save.mutate(key)
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['pdf', 'xlsx'] as const).map((format) => ({ key: format, label: t(`training.signIn.${format}`) })),
          onClick,
        }}
      >
        <Button loading={save.isPending}>
          {t('training.signIn')} <DownOutlined />
        </Button>
      </Dropdown>
      {certified.length === 0 ? null : (
        <Dropdown
          trigger={['click']}
          menu={{
            className: 'training-menu',
            items: certified.map(({ trainingId, name }) => ({
              key: trainingId ?? '',
              label: t('training.certificate.of', { name }),
            })),
            onClick,
          }}
        >
          <Button>
            {t('training.certificates')} <DownOutlined />
          </Button>
        </Dropdown>
      )}
    </>
  )
}
