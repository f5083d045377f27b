import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useApi } from '../api/api-context.tsx'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { keepFile } from './download-file.ts'
import { PrinterOutlined } from './icons.tsx'

interface PaperButtonProps {
  readonly text: string
  /** The name of a file whose own was lost on the way here. */
  readonly name: string
  readonly make: () => Promise<File>
}

/** Saves a paper as PDF: the desktop's own dialog, or a download. */
export function PaperButton({ text, name, make }: PaperButtonProps) {
  const t = useText()
  const language = useLanguage()
  const { shell } = useApi()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: async () => keepFile(shell, await make(), { kind: 'pdf', name, language }),
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  return (
    <Button icon={<PrinterOutlined />} loading={save.isPending} onClick={() => save.mutate()}>
      {text}
    </Button>
  )
}
