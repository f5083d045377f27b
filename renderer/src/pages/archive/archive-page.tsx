import { Button, Checkbox, Tabs } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArchiveLine, ArchiveOverview, ArchiveVolume } from '#shared/entities/archive-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { archiveSearch } from '../../app/search.ts'
import { BasisList, VerificationTag } from '../../components/basis-list.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { PaperButton } from '../../components/paper-button.tsx'
import { PlaceLink } from '../../components/place-link.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { Marked } from '../../components/status-mark.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { DueLines } from '../../components/due-lines.tsx'
import { FilingForm, type FilingStart } from './filing-form.tsx'
import './archive.css'

/** 档案六卷: what is there, what is missing, where it lies. */
export function ArchivePage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const overview = useQuery(query.archiveWork.overview.queryOptions({ input: question }))
  const list = 'index' as const
  return (
    <Page
      title={t('archive.title')}
      lead={t('archive.lead')}
      fill
      actions={
        <>
          <ExportMenu
            name={t('archive.index')}
            make={(format, signal) => client.archiveWork.export({ ...question, list, format }, { signal })}
          />
          <PaperButton
            text={t('archive.paper')}
            name={t('archive.index')}
            make={(signal) => client.archiveWork.paper({ ...question, list }, { signal })}
          />
        </>
      }
    >
      <Answer of={overview}>{(data) => <Volumes data={data} />}</Answer>
    </Page>
  )
}

function Volumes({ data }: { data: ArchiveOverview }) {
  const t = useText()
  const { volume = data.volumes[0]?.volume ?? 1 } = useSearch({ from: '/firms/$firmId/archive' })
  const navigate = useNavigate({ from: '/firms/$firmId/archive' })
  const [filing, setFiling] = useState<FilingStart | null>(null)
  if (data.volumes.length === 0) return <Notice kind="empty" title={t('archive.noVolumes')} />
  return (
    <>
      {data.due.length === 0 ? null : (
        <section aria-label={t('archive.due')}>
          <DueLines rows={data.due} />
        </section>
      )}
      <Tabs
        className="fill-tabs"
        activeKey={String(volume)}
        destroyOnHidden
        onChange={(key) =>
          void navigate({
            search: ({ asOf }) => ({ asOf, volume: archiveSearch.shape.volume.parse(key) }),
            replace: true,
          })
        }
        items={data.volumes.map((each) => ({
          key: String(each.volume),
          label: (
            <span title={each.title}>
              {t('archive.volumeTab', { volume: each.volume, there: each.there, applicable: each.applicable })}
            </span>
          ),
          children: <Volume data={each} onFile={setFiling} />,
        }))}
      />
      {filing === null ? null : <FilingForm start={filing} onClose={() => setFiling(null)} />}
    </>
  )
}

function Volume({ data, onFile }: { data: ArchiveVolume; onFile: (start: FilingStart) => void }) {
  const t = useText()
  const [onlyMissing, setOnlyMissing] = useState(false)
  const { title, volume, there, applicable, filed, retention } = data
  const rows = data.lines.filter(({ state }) => !onlyMissing || state === 'missing')
  return (
    <>
      <div className="archive-head">
        <h2>{title}</h2>
        <span>{t('archive.volume.there', { there, applicable })}</span>
        <span className="muted">
          {filed.length === 0
            ? t('archive.volume.notFiled')
            : t('archive.volume.filed', {
                years: [...new Set(filed.map(({ year }) => year))].join(t('list.separator')),
              })}
        </span>
        <span className="grow" />
        <Checkbox checked={onlyMissing} onChange={(event) => setOnlyMissing(event.target.checked)}>
          {t('archive.onlyMissing')}
        </Checkbox>
        <Button onClick={() => onFile({ volume, itemId: null, title: t('archive.fileVolumeOf', { title }) })}>
          {t('archive.fileVolume')}
        </Button>
      </div>
      <details className="archive-retention">
        <summary>
          {t('archive.retention')} <span className="muted">{retention.text}</span>
        </summary>
        {retention.basis.length === 0 ? null : <BasisList basis={retention.basis} />}
      </details>
      <DataTable
        label={title}
        columns={columnsOf(t, onFile)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<Notice kind="info" title={t('archive.noneMissing')} />}
      />
    </>
  )
}

function columnsOf(t: Text, onFile: (start: FilingStart) => void): Column<ArchiveLine>[] {
  return [
    {
      key: 'state',
      title: t('archive.column.state'),
      width: 145,
      render: ({ state }) => <Marked status={STATUS[state]}>{t(`archive.state.${state}`)}</Marked>,
    },
    {
      key: 'item',
      title: t('archive.column.item'),
      render: ({ item, form, verification }) => (
        <>
          {item} <span className="muted">{form}</span>{' '}
          {verification === 'U' ? <VerificationTag verification={verification} /> : null}
        </>
      ),
    },
    { key: 'count', title: t('archive.column.count'), width: 82, align: 'right', render: ({ count }) => count },
    { key: 'latest', title: t('archive.column.latest'), width: 106, render: ({ latest }) => latest },
    {
      key: 'attachments',
      title: t('archive.column.attachments'),
      width: 70,
      align: 'right',
      render: ({ attachments }) => attachments,
    },
    {
      key: 'kept',
      title: t('archive.column.kept'),
      render: ({ kept: [kept] }) =>
        kept === undefined ? null : (
          <RecordLink kind="filings" id={kept.filingId} field="place">
            {t('archive.keptAt', {
              place: kept.place ?? t('value.none'),
              keeper: kept.keeper ?? t('value.none'),
              year: kept.year,
            })}
          </RecordLink>
        ),
    },
    {
      key: 'action',
      title: t('archive.column.action'),
      width: 175,
      render: (line) => <Actions line={line} t={t} onFile={onFile} />,
    },
  ]
}

function Actions({ line, t, onFile }: { line: ArchiveLine; t: Text; onFile: (start: FilingStart) => void }) {
  const { place, state, item, volume, id } = line
  if (state === 'unseen') return null
  return (
    <span className="archive-actions">
      {place === null ? null : (
        <PlaceLink place={place}>{t(state === 'missing' ? 'archive.enter' : 'archive.look')}</PlaceLink>
      )}
      <Button
        type="link"
        size="small"
        aria-label={t('archive.putAwayOf', { item })}
        onClick={() => onFile({ volume, itemId: id, title: t('archive.putAwayOf', { item }) })}
      >
        {t('archive.putAway')}
      </Button>
    </span>
  )
}

const STATUS = {
  there: 'ok',
  made: 'ok',
  missing: 'overdue',
  notApplicable: 'notApplicable',
  unseen: 'notApplicable',
} as const
