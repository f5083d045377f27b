import { Select } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RatesReport, RenderedRate } from '#shared/entities/rates.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExplanationView } from '../../components/explanation-view.tsx'
import { Page } from '../../components/page.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useEscape } from '../../hooks/use-escape.ts'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { indicatorKey, IndicatorTable } from './indicator-table.tsx'
import { NamesBehind } from './names-behind.tsx'
import { RateList } from './rate-list.tsx'
import './rates.css'

/** 四率与区域指标: every rate with the names behind it, and the plan it is held against. */
export function RatesPage() {
  const t = useText()
  const { query } = useApi()
  const search = useSearch({ from: '/firms/$firmId/rates' })
  const navigate = useNavigate({ from: '/firms/$firmId/rates' })
  const input = { ...useFirmOnDay(), planId: search.plan ?? null }
  const report = useQuery(query.rates.firm.queryOptions({ input, placeholderData: keepPreviousData }))
  const set = (change: { plan?: string | undefined; rate?: string | undefined }) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const close = () => set({ rate: undefined })
  useEscape(search.rate !== undefined, close)
  return (
    <Page title={t('rates.title')} lead={t('rates.lead')} beside={search.rate !== undefined}>
      <Answer of={report}>
        {(data) => (
          <>
            <RateList rates={data.rates} open={search.rate ?? null} onOpen={(rate) => set({ rate })} />
            <Plan
              data={data}
              open={search.rate ?? null}
              onOpen={(rate) => set({ rate })}
              onChoose={(plan) => set({ plan })}
            />
            <Assessments found={data.assessments} />
            <RateDrawer data={data} open={search.rate ?? null} onClose={close} />
          </>
        )}
      </Answer>
    </Page>
  )
}

/** Letters only with the name and version of the table they come from. */
function Assessments({ found }: { found: RatesReport['assessments'] }) {
  const t = useText()
  return (
    <section aria-labelledby="rate-assessments">
      <h2 id="rate-assessments">{t('rates.assessments')}</h2>
      {found.length === 0 ? <p className="muted">{t('rates.assessments.none')}</p> : null}
      {found.map(({ schemeId, explanation }) => (
        <details key={schemeId} className="names">
          <summary>{explanation.text}</summary>
          <ExplanationView explanation={explanation} />
        </details>
      ))}
    </section>
  )
}

interface PlanProps {
  readonly data: RatesReport
  readonly open: string | null
  readonly onOpen: (rate: string) => void
  readonly onChoose: (plan: string) => void
}

function Plan({ data: { plan, plans }, open, onOpen, onChoose }: PlanProps) {
  const t = useText()
  return (
    <section className="rate-plan" aria-labelledby="rate-plan">
      <div className="section-head">
        <h2 id="rate-plan">{t('rates.plan')}</h2>
        <Select<string>
          aria-label={t('rates.plan.choose')}
          placeholder={t('rates.plan.choose')}
          value={plan?.planId ?? null}
          popupMatchSelectWidth={false}
          options={plans.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChoose}
        />
      </div>
      {plan === null ? (
        <Notice kind="info" title={t('rates.plan.none')} text={t('rates.plan.none.what')} />
      ) : (
        <>
          <p className="muted">{t(`rates.plan.${plan.period}`, { from: plan.from ?? '', to: plan.to ?? '' })}</p>
          <IndicatorTable lines={plan.lines} open={open} onOpen={(line) => onOpen(indicatorKey(line))} />
        </>
      )}
    </section>
  )
}

function RateDrawer({ data, open, onClose }: { data: RatesReport; open: string | null; onClose: () => void }) {
  const line = data.plan?.lines.find((candidate) => indicatorKey(candidate) === open)
  const rate: RenderedRate | undefined = data.rates.find(({ id }) => id === (line === undefined ? open : line.rateId))
  return (
    <SideDrawer
      title={line?.name ?? rate?.label ?? ''}
      open={line !== undefined || rate !== undefined}
      onClose={onClose}
      beside
    >
      {line === undefined && rate === undefined ? null : (
        <>
          {line ? (
            <ExplanationView explanation={line.explanation} />
          ) : rate ? (
            <ExplanationView explanation={rate.explanation} />
          ) : null}
          {rate ? <NamesBehind rate={rate} /> : null}
        </>
      )}
    </SideDrawer>
  )
}
