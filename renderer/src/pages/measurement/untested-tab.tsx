import type { MeasurementOverview } from '#shared/entities/measurement.ts'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DataTable } from '../../tables/data-table.tsx'
import { NewReport } from './links.tsx'
import { ListExport } from './list-export.tsx'

/** Posts and hazards no periodic report of the interval names; a button makes lines for all of them. */
export function UntestedTab({ data: { untested, testMonths } }: { data: MeasurementOverview }) {
  const t = useText()
  return (
    <>
      <div className="filters">
        <span className="muted grow">{t('measure.untested.lead', { months: testMonths })}</span>
        {untested.length === 0 ? null : (
          <NewReport text="measure.untested.fill" count={untested.length} search={{ fill: true }} />
        )}
        <ListExport list="untested" />
      </div>
      <DataTable
        label={t('measure.tab.untested')}
        columns={[
          { key: 'post', title: t('measure.column.post'), render: ({ post }) => post },
          { key: 'hazard', title: t('measure.column.hazard'), render: ({ hazard }) => hazard },
          {
            key: 'kinds',
            title: t('measure.column.kinds'),
            render: ({ kinds }) =>
              kinds.length === 0
                ? t('value.none')
                : kinds.map((kind) => t(`levelKind.${kind}`)).join(t('list.separator')),
          },
          {
            key: 'asks',
            title: t('measure.column.asks'),
            render: ({ asks }) => asks.join(t('list.separator')),
          },
        ]}
        rows={untested}
        rowKey={({ exposureId }) => exposureId}
        empty={<Notice kind="info" title={t('measure.untested.none')} />}
      />
    </>
  )
}
