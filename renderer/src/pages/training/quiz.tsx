import { Button } from 'antd'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { AskedQuestion } from '#shared/entities/training-work.ts'
import { useText } from '../../hooks/use-text.ts'

export interface QuizAnswer {
  readonly questionId: string
  readonly choice: number | null
}

interface QuizProps {
  readonly questions: readonly AskedQuestion[]
  readonly busy: boolean
  readonly onFinish: (answers: QuizAnswer[]) => void
}

/** Letters and digits that choose an option. */
const KEYS = ['a1', 'b2', 'c3', 'd4']

/** One question at a time, by mouse or keyboard alone. */
export function Quiz({ questions, busy, onFinish }: QuizProps) {
  const t = useText()
  const [at, setAt] = useState(0)
  const [choices, setChoices] = useState<ReadonlyMap<string, number>>(new Map())
  const group = useRef<HTMLFieldSetElement>(null)
  useEffect(() => group.current?.focus(), [at])
  const question = questions[at]
  if (question === undefined) return null
  const { id, options } = question
  const isLast = at === questions.length - 1
  const choose = (place: number) => setChoices(new Map(choices).set(id, place))
  const finish = () =>
    onFinish(questions.map((each) => ({ questionId: each.id, choice: choices.get(each.id) ?? null })))
  const go = (step: number) => setAt(Math.max(0, Math.min(questions.length - 1, at + step)))

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const place = KEYS.findIndex((keys) => keys.includes(event.key.toLowerCase()))
    if (place >= 0 && place < options.length) choose(place)
    else if (event.key === 'ArrowRight' || (event.key === 'Enter' && !isLast)) go(1)
    else if (event.key === 'ArrowLeft') go(-1)
    else return
    event.preventDefault()
  }

  return (
    <div className="quiz" onKeyDown={onKeyDown}>
      <p role="status">{t('training.test.progress', { at: at + 1, count: questions.length })}</p>
      <fieldset ref={group} tabIndex={-1} lang="zh-CN">
        <legend>{question.question}</legend>
        {options.map((option, place) => (
          <label key={option}>
            <input type="radio" name={id} checked={choices.get(id) === place} onChange={() => choose(place)} />{' '}
            {'ABCD'.charAt(place)}. {option}
          </label>
        ))}
      </fieldset>
      <p className="muted">{t('training.test.keys')}</p>
      <div className="quiz-actions">
        <Button disabled={at === 0} onClick={() => go(-1)}>
          {t('training.test.previous')}
        </Button>
        {isLast ? null : <Button onClick={() => go(1)}>{t('training.test.next')}</Button>}
        <span className="grow" />
        <Button type={isLast ? 'primary' : 'default'} disabled={busy} onClick={finish}>
          {t('training.test.finish')}
        </Button>
      </div>
    </div>
  )
}
