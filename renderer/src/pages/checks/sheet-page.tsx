import { App, Button, Progress } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { CheckItemLine, CheckSheet } from '#shared/entities/checks.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import './checks.css'
import { ItemPanel } from './item-panel.tsx'

/** One check, item by item. It opens at the first item without an answer, so that whoever was interrupted goes on there. */
export function SheetPage() {
  const t = useText()
  const { query } = useApi()
  const firmId = useFirmId()
  const { checkId } = useParams({ from: '/firms/$firmId/checks/$checkId' })
  const sheet = useQuery(query.checks.sheet.queryOptions({ input: { ...useFirmOnDay(), checkId } }))
  const data = sheet.data
  return (
    <Page
      title={data?.table ?? t('checks.title')}
      lead={
        <>
          <Link to="/firms/$firmId/checks" params={{ firmId }} search={{ tab: 'checks' }}>
            {t('checks.sheet.back')}
          </Link>{' '}
          {data === undefined
            ? null
            : t('checks.sheet.lead', { date: data.check.date, by: data.check.by ?? t('value.none') })}
        </>
      }
      actions={data === undefined ? null : <Finish data={data} />}
      fill
    >
      <Answer of={sheet}>{(found) => <Sheet data={found} />}</Answer>
    </Page>
  )
}

function Finish({ data: { check, items } }: { data: CheckSheet }) {
  const t = useText()
  const { client } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  const finish = useMutation({
    mutationFn: () => client.checks.finish({ ...question, checkId: check.id }),
    onSuccess: async () => {
      await refresh()
      void message.success(t('checks.sheet.finished'))
    },
  })
  const left = items.filter(({ answer }) => answer === null).length
  if (check.finished) return <span className="muted">{t('checks.sheet.finished')}</span>
  return (
    <>
      {left > 0 ? <span className="muted">{t('checks.sheet.left', { count: left })}</span> : null}
      <Button type="primary" disabled={left > 0} loading={finish.isPending} onClick={() => finish.mutate()}>
        {t('checks.sheet.finish')}
      </Button>
    </>
  )
}

function Sheet({ data }: { data: CheckSheet }) {
  const t = useText()
  const { item } = useSearch({ from: '/firms/$firmId/checks/$checkId' })
  const navigate = useNavigate({ from: '/firms/$firmId/checks/$checkId' })
  const { items, score } = data
  const go = (itemId: string) => void navigate({ search: (before) => ({ ...before, item: itemId }), replace: true })
  const current = items.find(({ itemId }) => itemId === item) ?? items.find(({ answer }) => answer === null) ?? items[0]
  const answered = items.filter(({ answer }) => answer !== null).length
  if (current === undefined) return null
  return (
    <>
      <div className="filters">
        <Progress
          className="grow"
          percent={Math.round((answered / items.length) * 100)}
          showInfo={false}
          aria-label={t('checks.progress', { answered, items: items.length })}
        />
        <span>{t('checks.progress', { answered, items: items.length })}</span>
        {score === null ? null : <Score score={score} />}
      </div>
      <div className="check-sheet">
        <ItemList items={items} current={current.itemId} onChoose={go} />
        <ItemPanel key={current.itemId} data={data} item={current} onGo={go} />
      </div>
    </>
  )
}

function Score({ score }: { score: NonNullable<CheckSheet['score']> }) {
  const t = useText()
  const { points, total, unanswered, keysFailed, grade } = score
  return (
    <span role="status">
      <strong>{t('checks.score', { points: Math.round(points * 100) / 100, total })}</strong>{' '}
      {unanswered > 0 ? t('checks.score.left', { count: unanswered }) : null}
      {grade === null ? null : t('checks.score.grade', { grade })}{' '}
      {keysFailed.length === 0 ? null : (
        <span className="bad">{t('checks.score.keys', { list: keysFailed.join(t('list.separator')) })}</span>
      )}
    </span>
  )
}

interface ItemListProps {
  readonly items: readonly CheckItemLine[]
  readonly current: string
  readonly onChoose: (itemId: string) => void
}

function ItemList({ items, current, onChoose }: ItemListProps) {
  const t = useText()
  return (
    <nav className="check-items" aria-label={t('checks.sheet.items')}>
      {[...Map.groupBy(items, ({ theme }) => theme)].map(([theme, group]) => (
        <section key={theme}>
          {theme === '' ? null : <h2 lang="zh-CN">{theme}</h2>}
          {group.map(({ itemId, no, text, answer }) => (
            <button
              key={itemId}
              type="button"
              aria-current={itemId === current}
              ref={(button) => {
                if (itemId === current) button?.scrollIntoView({ block: 'nearest' })
              }}
              onClick={() => onChoose(itemId)}
            >
              <span className={`given ${answer?.answer ?? ''}`}>
                {answer === null ? t('checks.item.unanswered') : t(`checks.answer.${answer.answer}`)}
              </span>
              <span className="grow" lang="zh-CN">
                {no}. {text}
              </span>
            </button>
          ))}
        </section>
      ))}
    </nav>
  )
}
