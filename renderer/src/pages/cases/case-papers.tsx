import { useQuery } from '@tanstack/react-query'
import type { CasePaperAnswer } from '#shared/api/exam-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { BasisList } from '../../components/basis-list.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText, type Text } from '../../hooks/use-text.ts'

/** What an institution that diagnoses is owed, from the records, with what they lack; the whole as a sheet. */
export function CasePapers({ id, name }: { id: string; name: string }) {
  const t = useText()
  const { client, query } = useApi()
  const input = { ...useFirmOnDay(), id }
  const papers = useQuery(query.examWork.casePapers.queryOptions({ input }))
  return (
    <section aria-label={t('cases.papers')}>
      <div className="filters">
        <h3 className="grow">{t('cases.papers')}</h3>
        <ExportMenu
          name={`${t('cases.papers')} ${name}`}
          make={(format, signal) => client.examWork.casePapersFile({ ...input, format }, { signal })}
        />
      </div>
      <p className="muted">{t('cases.papers.what')}</p>
      <Answer of={papers}>{(all) => all.map((paper) => <Paper key={paper.paper} {...paper} />)}</Answer>
    </section>
  )
}

/** Papers whose entries are periods; of the others each entry is a day. */
const PERIODS: readonly CasePaperAnswer['paper'][] = ['workHistory', 'exposureHistory']

function daysText(
  paper: CasePaperAnswer['paper'],
  { from, to }: Pick<CasePaperAnswer['lines'][number], 'from' | 'to'>,
  t: Text,
): string {
  if (from !== null && to !== null) return t('people.timeline.period', { on: from, to })
  if (from !== null) return PERIODS.includes(paper) ? t('people.timeline.since', { on: from }) : from
  return to === null ? '' : t('people.timeline.until', { to })
}

function Paper({ paper, lines, lacks, basis }: CasePaperAnswer) {
  const t = useText()
  return (
    <details className="case-paper">
      <summary>
        <b>{t(`cases.paper.${paper}`)}</b>{' '}
        <span className={lacks.length > 0 ? 'bad' : 'good'}>
          {t('cases.papers.count', { count: lines.length, lacks: lacks.length })}
        </span>
      </summary>
      {lacks.length === 0 ? null : (
        <ul aria-label={t('cases.papers.lacks')}>
          {lacks.map((lack) => (
            <li key={lack} className="bad">
              {lack}
            </li>
          ))}
        </ul>
      )}
      <ul>
        {lines.map(({ title, detail, source, attachments, ...days }, index) => (
          <li key={index}>
            <span className="number">{daysText(paper, days, t)}</span>{' '}
            {source === null ? (
              title
            ) : (
              <RecordLink kind={source.kind} id={source.id} field="id">
                {title}
              </RecordLink>
            )}{' '}
            <span className="muted">
              {detail}
              {attachments === 0 ? null : ` · ${t('cases.papers.attached', { count: attachments })}`}
            </span>
          </li>
        ))}
      </ul>
      {basis.length === 0 ? <p className="muted">{t('cases.papers.own')}</p> : <BasisList basis={basis} />}
    </details>
  )
}
