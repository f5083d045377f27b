import { App, Button, Form, Input, Modal } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { bulkEditSchema, type BulkEdit } from '#shared/entities/people.ts'
import { workerKindSchema } from '#shared/entities/worker.ts'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { PostPicker } from '../../forms/person-pickers.tsx'
import { Field, RecordForm } from '../../forms/record-form.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'

const EDITS = ['post', 'leave', 'kind', 'insured'] as const
type Kind = BulkEdit['is']

/** What can be done to everybody chosen; opened while somebody is. */
export function BulkBar({ ids, onClear }: { ids: readonly string[]; onClear: () => void }) {
  const t = useText()
  const [open, setOpen] = useState<Kind | null>(null)
  return (
    <div className="bulk-bar" role="group" aria-label={t('people.selected', { count: ids.length })}>
      <strong role="status">{t('people.selected', { count: ids.length })}</strong>
      {EDITS.map((kind) => (
        <Button key={kind} size="small" onClick={() => setOpen(kind)}>
          {t(`people.edit.${kind}`)}
        </Button>
      ))}
      <Button size="small" type="text" onClick={onClear}>
        {t('people.select.clear')}
      </Button>
      {open === null ? null : (
        <EditDialog
          kind={open}
          ids={ids}
          onClose={() => setOpen(null)}
          onDone={() => {
            setOpen(null)
            onClear()
          }}
        />
      )}
    </div>
  )
}

interface EditDialogProps {
  readonly kind: Kind
  readonly ids: readonly string[]
  readonly onClose: () => void
  readonly onDone: () => void
}

function EditDialog({ kind, ids, onClose, onDone }: EditDialogProps) {
  const t = useText()
  const language = useLanguage()
  const question = useFirmOnDay()
  const { client } = useApi()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [form] = Form.useForm()
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (edit: BulkEdit) => client.people.edit({ ...question, ids: [...ids], edit }),
    onSuccess: async ({ persons }) => {
      void message.success(t('people.edit.done', { count: persons }))
      onDone()
      await changed()
    },
  })
  const initial =
    kind === 'kind'
      ? { is: kind, kind: 'dispatched', employer: null }
      : kind === 'post'
        ? { is: kind, postId: null, on: question.asOf }
        : { is: kind, on: question.asOf }
  return (
    <Modal
      open
      title={t(`people.edit.${kind}.title`, { count: ids.length })}
      okText={t('people.edit.save')}
      cancelText={t('action.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="muted">{t('people.edit.what')}</p>
      {save.error === null ? null : (
        <p className="bad" role="alert">
          {problemSentence(save.error, language)}
        </p>
      )}
      <RecordForm form={form} schema={bulkEditSchema} initial={initial} onSave={async (edit) => save.mutate(edit)}>
        <EditFields kind={kind} />
      </RecordForm>
    </Modal>
  )
}

/** What the day of an edit is called. */
const ON = { post: 'people.transfer.on', leave: 'people.leave.on', insured: 'ledger.workers.insuredSince' } as const

function EditFields({ kind }: { kind: Kind }) {
  const t = useText()
  if (kind === 'kind')
    return (
      <>
        <Field name="kind" label={t('worker.kind')} required>
          <ChoiceField values={workerKindSchema.options} text={(value) => t(`workerKind.${value}`)} required />
        </Field>
        <Field name="employer" label={t('worker.employer')}>
          <Input maxLength={100} />
        </Field>
      </>
    )
  return (
    <>
      {kind === 'post' ? (
        <Field name="postId" label={t('people.move.post')} required>
          <PostPicker />
        </Field>
      ) : null}
      <Field name="on" label={t(ON[kind])} required>
        <DateField allowClear={false} />
      </Field>
    </>
  )
}
