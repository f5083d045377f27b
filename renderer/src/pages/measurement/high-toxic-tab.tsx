import { Link } from '@tanstack/react-router'
import type { MeasurementOverview } from '#shared/entities/measurement.ts'
import { CheckCircleOutlined, MinusCircleOutlined } from '../../components/icons.tsx'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { DueLines } from '../../components/due-lines.tsx'

/** High-toxic places month by month (D30), with the firm's own confirmation whether the rule binds here. */
export function HighToxicTab({ data }: { data: MeasurementOverview }) {
  const t = useText()
  const firmId = useFirmId()
  const { confirmation, months, rows } = data.highToxic
  if (rows.length === 0)
    return <Notice kind="info" title={t('measure.highToxic.none')} text={t('measure.highToxic.none.what')} />
  return (
    <>
      <p className="filters">
        {t('measure.highToxic.confirmation')} <strong>{t(`measure.highToxic.${confirmation ?? 'unconfirmed'}`)}</strong>
        <Link to="/firms/$firmId/profile" params={{ firmId }} search={{ field: 'highToxicRule' }}>
          {t('measure.highToxic.confirm')}
        </Link>
      </p>
      <div className="table months" tabIndex={0} role="region" aria-label={t('measure.highToxic.table')}>
        <table aria-label={t('measure.highToxic.table')}>
          <thead>
            <tr>
              <th scope="col">{t('measure.column.post')}</th>
              {months.map((month) => (
                <th key={month} scope="col">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ exposureId, post, hazard, tested }) => (
              <tr key={exposureId}>
                <th scope="row">{t('measure.pair', { post, hazard })}</th>
                {months.map((month, index) => (
                  <td key={month}>
                    <Tested yes={tested[index] === true} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <DueLines rows={data.due.filter(({ rule }) => rule.startsWith('measurement.highToxic'))} />
    </>
  )
}

function Tested({ yes }: { yes: boolean }) {
  const t = useText()
  return (
    <span className={yes ? 'good' : 'muted'}>
      {yes ? <CheckCircleOutlined /> : <MinusCircleOutlined />}{' '}
      {t(yes ? 'measure.highToxic.tested' : 'measure.highToxic.untested')}
    </span>
  )
}
