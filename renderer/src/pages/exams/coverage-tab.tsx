import { Button } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoverageAnswer } from '#shared/api/exam-work.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { Answer } from '../../components/states.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** 应检 and 实检 by kind, and the names behind the gap. */
export function CoverageTab({ from, onFrom }: { from: IsoDate; onFrom: (from: IsoDate) => void }) {
  const t = useText()
  const { query } = useApi()
  const question = useFirmOnDay()
  const [why, setWhy] = useState<string | null>(null)
  const coverage = useQuery(
    query.examWork.coverage.queryOptions({ input: { ...question, from }, placeholderData: keepPreviousData }),
  )
  return (
    <div className="exam-coverage">
      <div className="filters">
        <label htmlFor="coverage-from">{t('exams.coverage.from')}</label>
        <DateField
          id="coverage-from"
          value={from}
          allowClear={false}
          onChange={(day) => day !== null && day <= question.asOf && onFrom(day)}
        />
        <span className="muted">{t('exams.coverage.lead', { from, to: question.asOf })}</span>
      </div>
      <Answer of={coverage}>
        {(kinds) => (
          <>
            {kinds.map((kind) => (
              <Kind key={kind.kind} {...kind} onWhy={setWhy} />
            ))}
            <WhyDrawer
              rows={kinds.flatMap(({ gap }) => gap.flatMap(({ dueId }) => (dueId === null ? [] : [{ id: dueId }])))}
              id={why}
              onMove={setWhy}
              onClose={() => setWhy(null)}
            />
          </>
        )}
      </Answer>
    </div>
  )
}

function Kind({ kind, met, gap, onWhy }: CoverageAnswer & { onWhy: (id: string) => void }) {
  const t = useText()
  const due = met.length + gap.length
  return (
    <section aria-label={t(`examKind.${kind}`)}>
      <h2>{t(`examKind.${kind}`)}</h2>
      {due === 0 ? (
        <p className="muted">{t('exams.coverage.nobody')}</p>
      ) : (
        <>
          <p>
            {t('exams.coverage.share', { due, met: met.length })}{' '}
            <b className={gap.length > 0 ? 'bad' : 'good'}>
              {gap.length > 0 ? t('exams.coverage.missing', { count: gap.length }) : t('exams.coverage.complete')}
            </b>
          </p>
          <meter
            min={0}
            max={due}
            value={met.length}
            aria-label={t('exams.coverage.share', { due, met: met.length })}
          />
          <ul className="exam-names">
            {gap.map(({ workerId, name, status, dueId }) => (
              <li key={workerId}>
                {name} {status === null ? null : <StatusMark status={status} />}{' '}
                {dueId === null ? null : (
                  <Button
                    size="small"
                    type="link"
                    aria-label={`${name} ${t('action.why')}`}
                    onClick={() => onWhy(dueId)}
                  >
                    {t('action.why')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
