import { Button } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeasurementOverview, SurveyLine } from '#shared/entities/measurement.ts'
import { useAttachmentColumn } from '../../components/attachments/attachment-column.tsx'
import { Notice } from '../../components/states.tsx'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useRecords } from '../../hooks/use-records.ts'
import { useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { NewReport } from './links.tsx'
import { ListExport } from './list-export.tsx'

/** Every report: what it found, and whether it was reported and posted (D31). */
export function ReportsTab({ data }: { data: MeasurementOverview }) {
  const t = useText()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const surveys = useRecords('surveys')
  const attachments = useAttachmentColumn<SurveyLine>('surveys')
  const [disclosing, setDisclosing] = useState<string | null>(null)
  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('table.count', { count: data.surveys.length })}</span>
        <ListExport list="results" />
      </div>
      <DataTable
        label={t('measure.tab.reports')}
        columns={[...columns(t, setDisclosing), ...attachments]}
        rows={data.surveys}
        rowKey={({ id }) => id}
        onOpen={({ id }) =>
          void navigate({ to: '/firms/$firmId/measurement/entry', params: { firmId }, search: { survey: id } })
        }
        empty={
          <Notice kind="empty" title={t('measure.reports.none')} text={t('measure.reports.none.what')}>
            <NewReport primary />
          </Notice>
        }
      />
      <GenericDrawer
        kind="surveys"
        title={t('measure.disclosure.record')}
        initial={surveys.data?.find(({ id }) => id === disclosing) ?? null}
        only={['receivedOn', 'reportedOn', 'postedOn']}
        onClose={() => setDisclosing(null)}
      />
    </>
  )
}

function columns(t: Text, onDisclose: (id: string) => void): Column<SurveyLine>[] {
  return [
    { key: 'date', title: t('measure.column.date'), width: 116, render: ({ date }) => date },
    {
      key: 'kind',
      title: t('measure.column.survey'),
      width: 130,
      render: ({ kind }) => t(`ledger.surveys.kind.${kind}`),
    },
    {
      key: 'number',
      title: t('measure.column.reportNumber'),
      render: ({ reportNumber }) => reportNumber ?? t('value.none'),
    },
    { key: 'results', title: t('measure.results'), width: 80, align: 'right', render: ({ results }) => results },
    { key: 'over', title: t('measure.over'), width: 72, align: 'right', render: ({ over }) => <Count of={over} bad /> },
    {
      key: 'cannotJudge',
      title: t('measure.cannotJudge'),
      width: 92,
      align: 'right',
      render: ({ cannotJudge }) => <Count of={cannotJudge} />,
    },
    {
      key: 'differs',
      title: t('measure.differs'),
      width: 130,
      align: 'right',
      render: ({ differs }) => <Count of={differs} />,
    },
    {
      key: 'disclosure',
      title: t('measure.disclosure'),
      width: 290,
      render: (survey) => <Disclosure survey={survey} onRecord={() => onDisclose(survey.id)} />,
    },
  ]
}

function Count({ of, bad = false }: { of: number; bad?: boolean }) {
  return of === 0 ? <span className="muted">0</span> : <strong className={bad ? 'bad' : 'warn'}>{of}</strong>
}

function Disclosure({ survey, onRecord }: { survey: SurveyLine; onRecord: () => void }) {
  const t = useText()
  const { kind, reportedOn, postedOn } = survey
  if (kind === 'daily') return <span className="muted">{t('measure.notOurs')}</span>
  const words = [
    reportedOn === null ? t('measure.disclosure.notReported') : t('measure.disclosure.reported', { date: reportedOn }),
    postedOn === null ? t('measure.disclosure.notPosted') : t('measure.disclosure.posted', { date: postedOn }),
  ].join(t('list.separator'))
  if (reportedOn !== null && postedOn !== null) return <>{words}</>
  return (
    <Button type="link" size="small" className="in-line" onClick={onRecord} title={t('measure.disclosure.record')}>
      {words}
    </Button>
  )
}
