import { Button, Select } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { yearOf } from '#shared/domain/dates.ts'
import { BUDGET_LISTS } from '#shared/api/budget.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { PlusOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { blankRecord } from '../../forms/blank-record.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import './budget.css'
import { LinesTab } from './lines-tab.tsx'
import { SpendingTab } from './spending-tab.tsx'

/** 经费: a year's budget against what was spent, by item and payer. */
export function BudgetPage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { year = yearOf(question.asOf), tab = 'lines' } = useSearch({ from: '/firms/$firmId/budget' })
  const navigate = useNavigate({ from: '/firms/$firmId/budget' })
  const view = useQuery(
    query.budget.view.queryOptions({ input: { ...question, year }, placeholderData: keepPreviousData }),
  )
  const [adding, setAdding] = useState<'budgets' | 'expenses' | null>(null)
  const years = view.data?.years ?? [year]
  const actions = (
    <>
      <Select<number>
        aria-label={t('budget.year')}
        value={year}
        options={years.map((each) => ({ value: each, label: String(each) }))}
        onChange={(next) => void navigate({ search: (before) => ({ ...before, year: next }), replace: true })}
      />
      <ExportMenu
        name={t(`budget.tab.${tab}`)}
        make={(format, signal) => client.budget.export({ ...question, year, list: tab, format }, { signal })}
      />
      <Button onClick={() => setAdding('budgets')}>{t('budget.addBudget')}</Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setAdding('expenses')}>
        {t('budget.addExpense')}
      </Button>
    </>
  )
  return (
    <Page title={t('budget.title')} lead={t('budget.lead')} actions={actions} fill>
      <Answer of={view}>
        {(data) => (
          <PageTabs
            tabs={BUDGET_LISTS}
            active={tab}
            label={(key) => t(`budget.tab.${key}`)}
            onChange={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
            content={{ lines: <LinesTab data={data} />, spending: <SpendingTab data={data} /> }}
          />
        )}
      </Answer>
      {adding === 'budgets' ? (
        <GenericDrawer
          kind="budgets"
          title={t('budget.addBudget')}
          initial={blankRecord('budgets', question.asOf, { year })}
          onClose={() => setAdding(null)}
        />
      ) : null}
      {adding === 'expenses' ? (
        <GenericDrawer
          kind="expenses"
          title={t('budget.addExpense')}
          initial={blankRecord('expenses', question.asOf)}
          onClose={() => setAdding(null)}
        />
      ) : null}
    </Page>
  )
}
