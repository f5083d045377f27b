import { Button } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GateId, ProjectCard as Card, ProjectOverview } from '#shared/entities/project-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { DueLines } from '../../components/due-lines.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { useText } from '../../hooks/use-text.ts'
import { GateForm } from './gate-form.tsx'
import { ProjectCard } from './project-card.tsx'
import { ProjectForm } from './project-form.tsx'
import './projects.css'

/** 三同时: every project, gate by gate. */
export function ProjectsPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const overview = useQuery(query.projectWork.overview.queryOptions({ input: question }))
  const [adding, setAdding] = useState(false)
  return (
    <Page
      title={t('project.title')}
      lead={t('project.lead')}
      actions={
        <>
          <ExportMenu
            name={t('project.title')}
            make={(format, signal) => client.projectWork.export({ ...question, format }, { signal })}
          />
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding(true)}>
            {t('project.new')}
          </Button>
        </>
      }
    >
      <Answer of={overview}>{(data) => <Cards data={data} />}</Answer>
      {adding ? <ProjectForm onClose={() => setAdding(false)} /> : null}
    </Page>
  )
}

function Cards({ data }: { data: ProjectOverview }) {
  const t = useText()
  const { open, look } = useOpen('/firms/$firmId/projects')
  const [passing, setPassing] = useState<{ readonly card: Card; readonly gate: GateId } | null>(null)
  const [editing, setEditing] = useState<Card | null>(null)
  const shown = data.cards.find(({ project }) => project.id === open)
  if (data.cards.length === 0) return <Notice kind="empty" title={t('project.none')} text={t('project.none.what')} />
  return (
    <>
      <ul className="projects">
        {data.cards.map((card) => (
          <li key={card.project.id}>
            <ProjectCard
              card={card}
              onPass={(gate) => setPassing({ card, gate })}
              onEdit={() => setEditing(card)}
              onLook={() => look(card.project.id)}
            />
          </li>
        ))}
      </ul>
      <p className="muted">{t('project.outOfOrder')}</p>
      {passing === null ? null : (
        <GateForm project={passing.card.project} gate={passing.gate} onClose={() => setPassing(null)} />
      )}
      {editing === null ? null : <ProjectForm project={editing.project} onClose={() => setEditing(null)} />}
      <SideDrawer title={shown?.project.name ?? ''} open={shown !== undefined} onClose={() => look(undefined)}>
        {shown === undefined ? null : (
          <>
            <h2>{t('project.due')}</h2>
            {shown.due.length === 0 ? <p className="muted">{t('project.noDue')}</p> : <DueLines rows={shown.due} />}
            <Attachments kind="projects" id={shown.project.id} />
            <p>
              <RecordLink kind="projects" id={shown.project.id} field="name">
                {t('ledger.projects')}
              </RecordLink>
            </p>
          </>
        )}
      </SideDrawer>
    </>
  )
}
