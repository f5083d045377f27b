import { Checkbox } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { InspectionLine } from '#shared/entities/archive-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { VerificationTag } from '../../components/basis-list.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { QuestionCircleOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PaperButton } from '../../components/paper-button.tsx'
import { PlaceLink, usePlaceName } from '../../components/place-link.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { Stepper } from '../../components/stepper.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { DueLines } from '../../components/due-lines.tsx'
import './archive.css'

/** 迎检: what an inspector asks for, in order; where each paper is, and what is lacking. */
export function InspectionPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { open } = useSearch({ from: '/firms/$firmId/inspection' })
  const found = useQuery(query.archiveWork.inspection.queryOptions({ input: question }))
  const list = 'inspection' as const
  return (
    <Page
      title={t('inspection.title')}
      lead={t('inspection.lead')}
      fill
      beside={open !== undefined}
      actions={
        <>
          <ExportMenu
            name={t('inspection.title')}
            make={(format, signal) => client.archiveWork.export({ ...question, list, format }, { signal })}
          />
          <PaperButton
            text={t('inspection.paper')}
            name={t('inspection.title')}
            make={(signal) => client.archiveWork.paper({ ...question, list }, { signal })}
          />
        </>
      }
    >
      <Answer of={found}>{(lines) => <List lines={lines} />}</Answer>
    </Page>
  )
}

function List({ lines }: { lines: readonly InspectionLine[] }) {
  const t = useText()
  const { open } = useSearch({ from: '/firms/$firmId/inspection' })
  const navigate = useNavigate({ from: '/firms/$firmId/inspection' })
  const [onlyOpen, setOnlyOpen] = useState(false)
  const move = (no: number | undefined) => void navigate({ search: ({ asOf }) => ({ asOf, open: no }), replace: true })
  const rows = lines.filter((line) => !onlyOpen || line.open > 0)
  const shown = lines.find(({ no }) => no === open)
  useEscape(shown !== undefined, () => move(undefined))
  return (
    <>
      <div className="filters">
        <span className="grow">
          {t('inspection.summary', {
            all: lines.length,
            open: lines.filter((line) => line.open > 0).length,
            onSite: lines.filter(({ status }) => status === null).length,
          })}
        </span>
        <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
          {t('inspection.onlyOpen')}
        </Checkbox>
      </div>
      <DataTable
        label={t('inspection.title')}
        columns={useColumns(shown !== undefined)}
        rows={rows}
        rowKey={({ no }) => String(no)}
        openKey={shown === undefined ? null : String(shown.no)}
        followKeys
        onOpen={({ no }) => move(no)}
        empty={<Notice kind="info" title={t('inspection.none')} />}
      />
      <SideDrawer
        title={shown?.title ?? ''}
        open={shown !== undefined}
        onClose={() => move(undefined)}
        beside
        extra={
          <Stepper
            keys={rows.map(({ no }) => String(no))}
            open={shown === undefined ? null : String(shown.no)}
            onMove={(key) => move(Number(key))}
          />
        }
      >
        {shown === undefined ? null : <Detail line={shown} />}
      </SideDrawer>
    </>
  )
}

/** Beside an open drawer, which says the same, there is no room for open duties and places. */
function useColumns(beside: boolean): Column<InspectionLine>[] {
  const t = useText()
  const columns: Column<InspectionLine>[] = [
    { key: 'no', title: t('inspection.column.no'), width: 60, align: 'right', render: ({ no }) => no },
    { key: 'title', title: t('inspection.column.title'), render: ({ title }) => title },
    { key: 'status', title: t('inspection.column.status'), width: 200, render: (line) => <Status line={line} /> },
    {
      key: 'open',
      title: t('inspection.column.open'),
      width: 110,
      render: ({ open }) => (open === 0 ? null : t('inspection.openCount', { count: open })),
    },
    { key: 'where', title: t('inspection.column.where'), width: 320, render: (line) => <Where line={line} /> },
  ]
  return beside ? columns.slice(0, 3) : columns
}

function Status({ line: { status, footing } }: { line: InspectionLine }) {
  const t = useText()
  if (status !== null) return <StatusMark status={status} footing={footing} />
  return (
    <span className="status notApplicable">
      <span aria-hidden="true">
        <QuestionCircleOutlined />
      </span>{' '}
      {t('inspection.status.onSite')}
    </span>
  )
}

function Where({ line: { papers, place } }: { line: InspectionLine }) {
  const t = useText()
  const name = usePlaceName()(place)
  const kept = papers.flatMap((paper) => paper.kept[0] ?? [])[0]
  if (kept === undefined) return <PlaceLink place={place}>{t('inspection.inProgram', { page: name })}</PlaceLink>
  return (
    <>
      {t('archive.keptAt', {
        place: kept.place ?? t('value.none'),
        keeper: kept.keeper ?? t('value.none'),
        year: kept.year,
      })}{' '}
      <PlaceLink place={place} />
    </>
  )
}

function Detail({ line }: { line: InspectionLine }) {
  const t = useText()
  const { item, evidence, papers, rows, place, verification, open } = line
  const name = usePlaceName()(place)
  return (
    <div className="inspection-detail">
      <Status line={line} />
      <h3>{t('inspection.detail')}</h3>
      <p lang="zh-CN">
        {item} <VerificationTag verification={verification} />
      </p>
      <h3>{t('inspection.evidence')}</h3>
      <p lang="zh-CN">{evidence}</p>
      {papers.length === 0 ? null : (
        <>
          <h3>{t('inspection.papers')}</h3>
          <ul>
            {papers.map(({ id, item: paper, state }) => (
              <li key={id}>
                {paper} <span className="muted">{t(`archive.state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('inspection.duties')}</h3>
      {rows.length === 0 ? <p className="muted">{t('inspection.noDuties')}</p> : <DueLines rows={rows} />}
      {open > rows.length ? <p className="muted">{t('inspection.openCount', { count: open })}</p> : null}
      <p>
        <PlaceLink place={place}>{t('inspection.goTo', { page: name })}</PlaceLink>
      </p>
    </div>
  )
}
