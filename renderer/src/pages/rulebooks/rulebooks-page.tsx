import { App, Button } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleDocument } from '#shared/entities/organisation.ts'
import type { RuleLine, RulebookOverview } from '#shared/entities/rulebook-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { DueLines } from '../../components/due-lines.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { PaperButton } from '../../components/paper-button.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useOpen } from '../../hooks/use-open.ts'
import { newId } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { VersionForm } from './version-form.tsx'
import './rulebooks.css'

/** 制度与操作规程: what is in force, what is missing, drafts, and new versions. */
export function RulebooksPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const overview = useQuery(query.rulebookWork.overview.queryOptions({ input: question }))
  return (
    <Page
      title={t('rulebook.title')}
      lead={t('rulebook.lead')}
      fill
      actions={
        <ExportMenu
          name={t('rulebook.title')}
          make={(format, signal) => client.rulebookWork.export({ ...question, format }, { signal })}
        />
      }
    >
      <Answer of={overview}>{(data) => <List data={data} />}</Answer>
    </Page>
  )
}

const STATUS = { inForce: 'ok', reviewPassed: 'due', byProcedures: 'ok', missing: 'overdue' } as const

function List({ data }: { data: RulebookOverview }) {
  const t = useText()
  const { open, look } = useOpen('/firms/$firmId/rulebooks')
  const shown = data.lines.find(({ key }) => key === open)
  const pressing = data.due.filter(({ status }) => status !== 'ok' && status !== 'notApplicable')
  const columns: Column<RuleLine>[] = [
    {
      key: 'state',
      title: t('rulebook.column.state'),
      width: 150,
      render: ({ state }) => <Marked status={STATUS[state]}>{t(`rulebook.state.${state}`)}</Marked>,
    },
    { key: 'kind', title: t('rulebook.column.kind'), width: 100, render: ({ kind }) => t(`rulebook.kind.${kind}`) },
    { key: 'name', title: t('rulebook.column.name'), render: ({ name }) => name },
    { key: 'version', title: t('rulebook.column.version'), width: 100, render: ({ current }) => current?.version },
    { key: 'issuedOn', title: t('rulebook.column.issuedOn'), width: 110, render: ({ current }) => current?.issuedOn },
    { key: 'signedBy', title: t('rulebook.column.signedBy'), width: 100, render: ({ current }) => current?.signedBy },
    { key: 'reviewOn', title: t('rulebook.column.reviewOn'), width: 110, render: ({ current }) => current?.reviewOn },
  ]
  return (
    <>
      {pressing.length === 0 ? null : (
        <section aria-label={t('rulebook.due')}>
          <DueLines rows={pressing} />
        </section>
      )}
      <DataTable
        label={t('rulebook.title')}
        columns={columns}
        rows={data.lines}
        rowKey={({ key }) => key}
        openKey={open ?? null}
        onOpen={({ key }) => look(key)}
        empty={<Notice kind="empty" title={t('rulebook.none')} />}
      />
      <SideDrawer title={shown?.name ?? ''} open={shown !== undefined} onClose={() => look(undefined)}>
        {shown === undefined ? null : <Detail key={shown.key} line={shown} />}
      </SideDrawer>
    </>
  )
}

function Detail({ line }: { line: RuleLine }) {
  const t = useText()
  const [step, setStep] = useState<'version' | 'edit' | null>(null)
  const { current, older, key, kind, name } = line
  return (
    <div className="rulebook">
      <div className="rulebook-actions">
        {current === null ? null : (
          <Button type="primary" onClick={() => setStep('version')}>
            {t('rulebook.newVersion')}
          </Button>
        )}
        <Button type={current === null ? 'primary' : 'default'} onClick={() => setStep('edit')}>
          {t(current === null ? 'rulebook.register' : 'rulebook.edit')}
        </Button>
      </div>
      <Draft id={key} name={name} />
      <h3>{t('rulebook.older')}</h3>
      {older.length === 0 ? <p className="muted">{t('rulebook.older.none')}</p> : null}
      <ul>
        {older.map(({ id, version, issuedOn, endedOn }) => (
          <li key={id}>
            {t('rulebook.older.line', {
              version: version ?? t('value.none'),
              from: issuedOn,
              to: endedOn ?? t('value.none'),
            })}
          </li>
        ))}
      </ul>
      {current === null ? null : <Attachments kind="ruleDocuments" id={current.id} />}
      {step === 'version' && current !== null ? <VersionForm document={current} onClose={() => setStep(null)} /> : null}
      {step === 'edit' ? (
        <DocumentForm
          title={t(current === null ? 'rulebook.register' : 'rulebook.edit')}
          start={
            current ?? {
              id: newId(),
              title: name,
              headId: kind === 'head' ? key : null,
              postId: kind === 'procedure' ? key : null,
            }
          }
          onClose={() => setStep(null)}
        />
      ) : null}
    </div>
  )
}

function DocumentForm(props: { title: string; start: Partial<RuleDocument>; onClose: () => void }) {
  const [initial] = useState(props.start)
  return (
    <GenericDrawer
      kind="ruleDocuments"
      title={props.title}
      initial={initial}
      only={['title', 'version', 'issuedOn', 'signedBy', 'reviewOn', 'endedOn']}
      onClose={props.onClose}
    />
  )
}

/** A draft filled in with the firm's own posts, hazards and people: to read, to copy, or as PDF. */
function Draft({ id, name }: { id: string; name: string }) {
  const t = useText()
  const { client, query } = useApi()
  const { message } = App.useApp()
  const input = { ...useFirmOnDay(), key: id }
  const draft = useQuery(query.rulebookWork.draft.queryOptions({ input }))
  const copy = useMutation({
    mutationFn: (text: string) => navigator.clipboard.writeText(text),
    onSuccess: () => void message.success(t('rulebook.draft.copied')),
  })
  return (
    <Answer of={draft}>
      {({ title, note, sections }) => (
        <details className="rulebook-draft">
          <summary>{t('rulebook.draft')}</summary>
          <div className="rulebook-actions">
            <Button
              onClick={() =>
                copy.mutate([title, note, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n'))
              }
            >
              {t('rulebook.draft.copy')}
            </Button>
            <PaperButton
              text={t('rulebook.draft.paper')}
              name={name}
              make={(signal) => client.rulebookWork.draftPaper(input, { signal })}
            />
          </div>
          <div lang="zh-CN">
            <p className="muted">{note}</p>
            {sections.map(({ heading, lines }) => (
              <section key={heading}>
                <h3>{heading}</h3>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </section>
            ))}
          </div>
        </details>
      )}
    </Answer>
  )
}
