import { Alert, App, Button, Checkbox, Form, Input, Steps } from 'antd'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { moveSchema, type Move, type MovePreview, type PersonRow } from '#shared/entities/people.ts'
import { useApi } from '../../api/api-context.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { Answer } from '../../components/states.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { PostPicker } from '../../forms/person-pickers.tsx'
import { Field, RecordForm } from '../../forms/record-form.tsx'
import { WorkerFields } from '../../forms/worker-fields.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'
import { BLANK_WORKER } from '../roster/blank-worker.ts'
import './worker.css'
import { AnswerView } from '../what-if/answer-view.tsx'

interface MoveDrawerProps {
  readonly kind: Move['is']
  /** Who moves or leaves; null for somebody who comes. */
  readonly person: PersonRow | null
  readonly onClose: () => void
  readonly onDone: (workerId: string) => void
}

/** Coming, moving or going in two steps: enter it, see what it brings or why it cannot be, then confirm. */
export function MoveDrawer({ kind, person, onClose, onDone }: MoveDrawerProps) {
  const t = useText()
  const [form] = Form.useForm()
  const { client, query } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const { changed } = useUndo()
  const [blank] = useState(() => blankMove(kind, person, question.asOf))
  const [move, setMove] = useState<Move | null>(null)
  const [looking, setLooking] = useState(false)
  const [despite, setDespite] = useState('')
  const preview = useQuery(
    query.people.preview.queryOptions({
      input: looking && move !== null ? { ...question, move } : skipToken,
      staleTime: 0,
    }),
  )
  const save = useMutation({
    mutationFn: (made: Move) => client.people.move({ ...question, move: made }),
    onSuccess: async ({ workerId }) => {
      void message.success(t(`people.${kind}.done`))
      onClose()
      onDone(workerId)
      await changed()
    },
  })
  const insists = preview.data?.mayInsist === true && despite.trim() !== ''
  const footer = (
    <div className="drawer-footer">
      <span className="grow" />
      {looking && move !== null ? (
        <>
          <Button onClick={() => setLooking(false)}>{t('people.move.back')}</Button>
          <Button
            type="primary"
            disabled={preview.data === undefined || (preview.data.refusal !== null && !insists)}
            loading={save.isPending}
            onClick={() => save.mutate(insists && move.is === 'leave' ? { ...move, despite } : move)}
          >
            {t(`people.${kind}.save`)}
          </Button>
        </>
      ) : (
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="primary" onClick={() => form.submit()}>
            {t('people.move.next')}
          </Button>
        </>
      )}
    </div>
  )
  return (
    <SideDrawer
      title={[t(`people.${kind}`), person?.name].filter(Boolean).join(' · ')}
      open
      onClose={onClose}
      wide
      footer={footer}
    >
      <Steps
        size="small"
        className="move-steps"
        current={looking ? 1 : 0}
        items={[{ title: t('people.move.step.enter') }, { title: t('people.move.step.check') }]}
      />
      {looking && move !== null ? (
        <>
          <Answer of={preview}>{(found) => <Preview {...found} />}</Answer>
          {preview.data?.mayInsist === true ? (
            <div className="move-despite">
              <label htmlFor="move-despite">{t('people.leave.despite')}</label>
              <Input.TextArea
                id="move-despite"
                aria-describedby="move-despite-what"
                maxLength={200}
                value={despite}
                onChange={({ target }) => setDespite(target.value)}
              />
              <p id="move-despite-what" className="muted">
                {t('people.leave.despite.what')}
              </p>
            </div>
          ) : null}
        </>
      ) : (
        <RecordForm
          form={form}
          schema={moveSchema}
          initial={move ?? blank}
          onSave={async (made) => {
            setMove(made)
            setLooking(true)
          }}
        >
          <p className="muted">{t(`people.${kind}.lead`)}</p>
          {kind === 'join' ? <WorkerFields form={form} within={['worker']} days={false} /> : null}
          {person === null || person.posts === '' ? null : <p>{t('people.move.now', { posts: person.posts })}</p>}
          <div className="grid-2">
            {kind === 'leave' ? null : (
              <Field name="postId" label={t('people.move.post')} required>
                <PostPicker />
              </Field>
            )}
            <Field name="on" label={t(`people.${kind}.on`)} required>
              <DateField allowClear={false} />
            </Field>
          </div>
          {kind === 'leave' ? (
            <Form.Item name="copyAsked" valuePropName="checked">
              <Checkbox>{t('people.leave.copy')}</Checkbox>
            </Form.Item>
          ) : null}
        </RecordForm>
      )}
    </SideDrawer>
  )
}

function blankMove(is: Move['is'], person: PersonRow | null, on: string): object {
  if (is === 'join') return { is, worker: { ...particulars(), id: newId() }, postId: null, on }
  const workerId = person?.id ?? ''
  return is === 'transfer' ? { is, workerId, postId: null, on } : { is, workerId, on, copyAsked: false }
}

/** What is entered of somebody who joins; first and last day follow from the move. */
function particulars(): object {
  const { hireDate: _hired, leaveDate: _left, ...rest } = BLANK_WORKER
  return rest
}

/** What the move would bring, or why it cannot be; nothing is written yet. */
function Preview({ refusal, answer }: MovePreview) {
  const t = useText()
  const [open, setOpen] = useState<string | null>(null)
  if (answer === null)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('people.move.refused')}
        description={refusal}
        className="form-refusal"
      />
    )
  return (
    <>
      <ul className="move-words">
        {answer.changes.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <AnswerView answer={answer} open={open} onOpen={setOpen} />
    </>
  )
}
