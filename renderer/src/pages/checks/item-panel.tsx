import { Button, Input, InputNumber, Radio } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { givenSchema, type CheckItemLine, type CheckSheet, type GivenCheckAnswer } from '#shared/entities/checks.ts'
import { useApi } from '../../api/api-context.tsx'
import { Attachments } from '../../components/attachments.tsx'
import { BasisList } from '../../components/basis-list.tsx'
import { DueLine } from '../../components/due-of.tsx'
import { WhyDrawer } from '../../components/why-drawer.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { MeasureDrawer } from './measure-drawer.tsx'

interface ItemPanelProps {
  readonly data: CheckSheet
  readonly item: CheckItemLine
  readonly onGo: (itemId: string) => void
}

const ANSWERS = givenSchema.options

/** One item: what to look at, what the ledgers say, the answer with its evidence, and what follows from a "no". */
export function ItemPanel({ data, item, onGo }: ItemPanelProps) {
  const t = useText()
  const { check, items } = data
  const [note, setNote] = useState(item.answer?.note ?? '')
  const [planning, setPlanning] = useState(false)
  const [why, setWhy] = useState<string | null>(null)
  const give = useGive(check.id)
  const at = items.findIndex(({ itemId }) => itemId === item.itemId)
  const nextOpen = [...items.slice(at + 1), ...items.slice(0, at)].find(({ answer }) => answer === null)
  const known = { itemId: item.itemId, answer: item.answer?.answer ?? null, points: item.answer?.points ?? null }
  const kept = note.trim() === '' ? null : note.trim()
  const answer = (next: GivenCheckAnswer['answer']) => {
    if (check.finished) return
    // The page opens at the first unanswered item; the one just answered stays in sight.
    onGo(item.itemId)
    give.mutate({ ...known, answer: next, points: null, note: kept })
  }
  useAnswerKeys(answer, (by) => {
    const target = items[at + by]
    if (target !== undefined) onGo(target.itemId)
  })
  return (
    <div className="check-item">
      <h2 lang="zh-CN">
        {t('checks.item.heading', { no: item.no })} {item.text}
      </h2>
      <p className="muted">
        {item.key ? <strong>{t('checks.item.key')} </strong> : null}
        {item.points === null ? null : `${t('checks.item.points', { points: item.points })} `}
        {item.evidence === null ? null : t('checks.item.see', { evidence: item.evidence })}
      </p>
      <div className="check-answers">
        <Radio.Group
          aria-label={t('checks.answer')}
          optionType="button"
          buttonStyle="solid"
          disabled={check.finished || give.isPending}
          value={known.answer}
          options={ANSWERS.map((value) => ({ value, label: t(`checks.answer.${value}`) }))}
          onChange={({ target }) => answer(givenSchema.parse(target.value))}
        />
        {data.score !== null && known.answer === 'no' ? (
          <label>
            {t('checks.item.part')}{' '}
            <InputNumber
              min={0}
              max={item.points ?? 0}
              disabled={check.finished}
              value={known.points}
              onChange={(points) => give.mutate({ ...known, points, note: kept })}
            />
          </label>
        ) : null}
        <span className="muted">{t('checks.answer.keys')}</span>
      </div>
      <label>
        {t('checks.item.note')}
        <Input.TextArea
          rows={2}
          maxLength={200}
          disabled={check.finished}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          onBlur={() => {
            if (known.answer !== null && kept !== (item.answer?.note ?? null)) give.mutate({ ...known, note: kept })
          }}
        />
      </label>
      {known.answer === 'no' ? <Measure item={item} onPlan={() => setPlanning(true)} /> : null}
      <div className="check-answers">
        <Button disabled={at <= 0} onClick={() => onGo(items[at - 1]?.itemId ?? item.itemId)}>
          {t('checks.sheet.previous')}
        </Button>
        <Button disabled={at === items.length - 1} onClick={() => onGo(items[at + 1]?.itemId ?? item.itemId)}>
          {t('checks.sheet.next')}
        </Button>
        {nextOpen === undefined ? null : (
          <Button type="primary" onClick={() => onGo(nextOpen.itemId)}>
            {t('checks.sheet.nextOpen')}
          </Button>
        )}
      </div>
      {item.rows.length === 0 ? null : (
        <section className="due-of" aria-label={t('checks.item.ledgers')}>
          <h2>{t('checks.item.ledgers')}</h2>
          <ul>
            {item.rows.slice(0, MOST_ROWS).map((row) => (
              <DueLine key={row.id} row={row} named onOpen={() => setWhy(row.id)} />
            ))}
          </ul>
        </section>
      )}
      <Attachments
        kind="selfChecks"
        id={check.id}
        part={item.itemId}
        title={t('checks.item.photos')}
        complete={check.finished}
      />
      <section aria-label={t('checks.item.basis')}>
        <h2>{t('checks.item.basis')}</h2>
        <BasisList basis={item.basis} />
      </section>
      <WhyDrawer rows={item.rows} id={why} onMove={setWhy} onClose={() => setWhy(null)} beside={false} />
      {planning ? (
        <MeasureDrawer checkId={check.id} item={item} seen={kept} onClose={() => setPlanning(false)} />
      ) : null}
    </div>
  )
}

/** More would push the clauses out of sight; the due list has them all. */
const MOST_ROWS = 5

function useGive(checkId: string) {
  const { client } = useApi()
  const question = useFirmOnDay()
  const refresh = useRefreshFacts()
  return useMutation({
    mutationFn: (given: GivenCheckAnswer) => client.checks.answer({ ...question, checkId, given }),
    onSuccess: refresh,
  })
}

function Measure({ item, onPlan }: { item: CheckItemLine; onPlan: () => void }) {
  const t = useText()
  const firmId = useFirmId()
  return (
    <section className="check-measure" aria-label={t('checks.measure.title')}>
      {item.suggestion === null ? null : <p lang="zh-CN">{item.suggestion}</p>}
      {item.findingId === null || item.findingState === null ? (
        <Button type="primary" onClick={onPlan}>
          {t('checks.measure.open')}
        </Button>
      ) : (
        <>
          {t('checks.measure.there', { state: t(`ledger.findings.state.${item.findingState}`) })}{' '}
          <Link to="/firms/$firmId/checks" params={{ firmId }} search={{ open: item.findingId, state: 'all' }}>
            {t('checks.measure.lookAt')}
          </Link>
        </>
      )}
    </section>
  )
}

/** 1, 2, 3 answer and the arrows move, wherever the focus is but in a field. */
function useAnswerKeys(answer: (given: GivenCheckAnswer['answer']) => void, move: (by: number) => void): void {
  const latest = useRef({ answer, move })
  useEffect(() => {
    latest.current = { answer, move }
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { target } = event
      const elsewhere =
        target instanceof Element &&
        target.closest('input:not([type="radio"]),textarea,select,[role="dialog"]') !== null
      if (elsewhere || event.ctrlKey || event.altKey || event.metaKey) return
      const given = ANSWERS[Number(event.key) - 1]
      if (given !== undefined) latest.current.answer(given)
      else if (event.key === 'ArrowDown') latest.current.move(1)
      else if (event.key === 'ArrowUp') latest.current.move(-1)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
