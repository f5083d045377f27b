import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api-context.tsx'
import { useCancellable } from '../hooks/use-cancellable.ts'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { CancelButton } from './cancel-button.tsx'
import { keepFile } from './download-file.ts'
import { PrinterOutlined } from './icons.tsx'

interface PaperButtonProps {
  readonly text: string
  /** The name of a file whose own was lost on the way here. */
  readonly name: string
  /** `signal` is for the host, which then stops. */
  readonly make: (signal: AbortSignal) => Promise<File>
  readonly disabled?: boolean
}

/** Saves a paper as PDF: the desktop's own dialog, or a download. A long one takes a while, and can be called off. */
export function PaperButton({ text, name, make, disabled = false }: PaperButtonProps) {
  const t = useText()
  const language = useLanguage()
  const { shell } = useApi()
  const { message } = App.useApp()
  const { made, cancel } = useCancellable((_: void, signal) => make(signal))
  const kept = useMutation({
    mutationFn: (file: File) => keepFile(shell, file, { kind: 'pdf', name, language }),
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  if (made.isPending) return <CancelButton onCancel={cancel} />
  return (
    <Button
      icon={<PrinterOutlined />}
      disabled={disabled}
      loading={kept.isPending}
      onClick={() => made.mutate(undefined, { onSuccess: (file) => file !== null && kept.mutate(file) })}
    >
      {text}
    </Button>
  )
}
