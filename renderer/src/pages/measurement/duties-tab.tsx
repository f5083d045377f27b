import type { MeasurementOverview } from '#shared/entities/measurement.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { Notice } from '../../components/states.tsx'
import { useText } from '../../hooks/use-text.ts'
import { DueLines } from '../../components/due-lines.tsx'

const EVALUATIONS: ReadonlySet<string> = new Set(['statusEvaluation', 'controlEvaluation'])

/** The clocks of tests, evaluations, summaries and disclosure, and the evaluations on file. */
export function DutiesTab({ data }: { data: MeasurementOverview }) {
  const t = useText()
  const evaluations = data.surveys.filter(({ kind }) => EVALUATIONS.has(kind))
  return (
    <>
      <p className="filters muted">{t('measure.duties.lead')}</p>
      {data.due.length === 0 ? <Notice kind="info" title={t('measure.duties.none')} /> : <DueLines rows={data.due} />}
      <section aria-labelledby="measure-evaluations">
        <h2 id="measure-evaluations">{t('measure.evaluations')}</h2>
        {evaluations.length === 0 ? <p className="muted">{t('measure.evaluations.none')}</p> : null}
        <ul className="due-lines">
          {evaluations.map(({ id, date, kind, institution, reportNumber }) => (
            <li key={id}>
              <span>{date}</span>
              <span>{t(`ledger.surveys.kind.${kind}`)}</span>
              <span className="grow">{institution}</span>
              <RecordLink kind="surveys" id={id} field="reportNumber">
                {reportNumber ?? date}
              </RecordLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
