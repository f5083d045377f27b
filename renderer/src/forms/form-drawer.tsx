import { Button, Form, Popconfirm, type FormInstance } from 'antd'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { z } from 'zod'
import { SideDrawer } from '../components/side-drawer.tsx'
import { useText } from '../hooks/use-text.ts'
import { RecordForm } from './record-form.tsx'

interface FormDrawerProps<S extends z.ZodType> {
  readonly title: string
  readonly schema: S
  /** The record to edit; the drawer is closed while it is null. */
  readonly initial: object | null
  readonly shape?: (values: Record<string, unknown>) => object
  readonly wide?: boolean
  readonly onSave: (record: z.output<S>) => Promise<unknown>
  /** Present when the record exists already and may be removed. */
  readonly onRemove?: (() => Promise<unknown>) | undefined
  /** What goes along when the record is removed. */
  readonly removalNote?: string | null
  readonly onClose: () => void
  readonly children: ReactNode | ((form: FormInstance) => ReactNode)
}

/** Adds or edits one record: the same drawer, buttons and keys everywhere. Ctrl+Enter saves. */
export function FormDrawer<S extends z.ZodType>(props: FormDrawerProps<S>) {
  const { initial, onClose, onRemove } = props
  const t = useText()
  const [form] = Form.useForm()
  const name = useId()
  const [busy, setBusy] = useState(false)

  async function run(work: () => Promise<unknown>): Promise<void> {
    setBusy(true)
    try {
      await work()
      onClose()
    } finally {
      setBusy(false)
    }
  }

  function submitOnCtrlEnter(event: KeyboardEvent): void {
    if (!event.ctrlKey || event.key !== 'Enter') return
    // A drawer may stand inside the form of another; the key means the one it was pressed in.
    event.stopPropagation()
    form.submit()
  }

  const footer = (
    <div className="drawer-footer">
      {onRemove === undefined ? null : (
        <Popconfirm
          title={t('action.remove.sure')}
          description={props.removalNote ?? null}
          okText={t('action.remove')}
          okButtonProps={{ danger: true }}
          onConfirm={() => run(onRemove).catch(stayOpen)}
        >
          <Button danger type="text">
            {t('action.remove')}
          </Button>
        </Popconfirm>
      )}
      <span className="grow" />
      <Button onClick={onClose}>{t('action.cancel')}</Button>
      <Button type="primary" loading={busy} onClick={() => form.submit()} title="Ctrl+Enter">
        {t('action.save')}
      </Button>
    </div>
  )

  return (
    <SideDrawer
      title={props.title}
      open={initial !== null}
      onClose={onClose}
      wide={props.wide ?? false}
      footer={footer}
    >
      {initial === null ? null : (
        <div onKeyDown={submitOnCtrlEnter}>
          <RecordForm
            form={form}
            name={name}
            schema={props.schema}
            initial={initial}
            {...(props.shape === undefined ? {} : { shape: props.shape })}
            onSave={(record) => run(() => props.onSave(record))}
          >
            {typeof props.children === 'function' ? props.children(form) : props.children}
          </RecordForm>
        </div>
      )}
    </SideDrawer>
  )
}

/** The mutation has given notice of the refusal; the drawer stays open with what was typed. */
function stayOpen(): void {}
