import { Button, Input } from 'antd'
import { useState } from 'react'
import { CheckOutlined, CloseOutlined } from '../../components/icons.tsx'
import { useText } from '../../hooks/use-text.ts'

interface NameEditorProps {
  readonly label: string
  readonly onSave: (name: string) => Promise<unknown>
  readonly onDone: () => void
}

/** One name, edited where it stands: Enter keeps, Esc gives up. */
export function NameEditor({ label, onSave, onDone }: NameEditorProps) {
  const t = useText()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  /** A refusal has been given notice of by the mutation; the editor then stays open with what was typed. */
  function run(work: () => Promise<unknown>): void {
    setBusy(true)
    work().then(onDone, () => setBusy(false))
  }
  const keep = () => (name.trim() === '' ? undefined : run(() => onSave(name.trim())))
  return (
    <div className="name-editor">
      <Input
        autoFocus
        size="small"
        maxLength={60}
        aria-label={label}
        placeholder={label}
        value={name}
        disabled={busy}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={keep}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Button type="text" size="small" icon={<CheckOutlined />} aria-label={t('action.save')} onClick={keep} />
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label={t('action.cancel')} onClick={onDone} />
    </div>
  )
}
