import { Link } from '@tanstack/react-router'
import type { ChecksOverview, MeasureLine } from '#shared/entities/checks.ts'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'

/** 一企一策: what is in place against each hazard of each post, beside what is planned. */
export function MeasuresTab({ data }: { data: ChecksOverview }) {
  const t = useText()
  const words = (list: readonly string[]) =>
    list.length === 0 ? <span className="muted">{t('checks.measures.noneThere')}</span> : list.join(t('list.separator'))
  const columns: Column<MeasureLine>[] = [
    { key: 'post', title: t('checks.column.post'), width: 150, render: ({ post }) => post },
    { key: 'hazard', title: t('checks.column.hazard'), width: 110, render: ({ hazard }) => hazard },
    { key: 'controls', title: t('checks.column.controls'), render: ({ controls }) => words(controls) },
    { key: 'gear', title: t('checks.column.gear'), render: ({ gear }) => words(gear) },
    { key: 'taken', title: t('checks.column.taken'), render: ({ taken }) => words(taken) },
    { key: 'planned', title: t('checks.column.planned'), render: ({ planned }) => <Planned planned={planned} /> },
  ]
  return (
    <>
      <p className="muted">{t('checks.measures.lead')}</p>
      <DataTable
        label={t('checks.tab.measures')}
        columns={columns}
        rows={data.measures}
        rowKey={({ exposureId }) => exposureId}
        empty={<Notice kind="empty" title={t('checks.measures.none')} />}
      />
    </>
  )
}

function Planned({ planned }: Pick<MeasureLine, 'planned'>) {
  const t = useText()
  const firmId = useFirmId()
  if (planned.length === 0) return <span className="muted">{t('checks.measures.noPlan')}</span>
  return (
    <ul className="checks-planned">
      {planned.map(({ findingId, measure, responsible, deadline }) => (
        <li key={findingId}>
          <Link to="/firms/$firmId/checks" params={{ firmId }} search={{ open: findingId, state: 'all' }}>
            {measure}
          </Link>{' '}
          {responsible === null && deadline === null ? null : (
            <span className="muted">
              {t('checks.measures.by', { who: responsible ?? t('value.none'), deadline: deadline ?? t('value.none') })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
