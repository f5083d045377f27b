import { App, Button, Dropdown } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { SheetFormat } from '#shared/api/due.ts'
import { useApi } from '../api/api-context.tsx'
import { useCancellable } from '../hooks/use-cancellable.ts'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { CancelButton } from './cancel-button.tsx'
import { keepFile } from './download-file.ts'
import { DownOutlined } from './icons.tsx'

const FORMATS: readonly SheetFormat[] = ['xlsx', 'csv']

interface ExportMenuProps {
  /** What the list is called; the name of a file whose own was lost on the way here. */
  readonly name: string
  /** `signal` is for the host, which then stops. */
  readonly make: (format: SheetFormat, signal: AbortSignal) => Promise<File>
}

/** Saves the list in sight as a table: the desktop's own dialog, or a download. A long list takes a while, and can be called off. */
export function ExportMenu({ name, make }: ExportMenuProps) {
  const t = useText()
  const language = useLanguage()
  const { shell } = useApi()
  const { message } = App.useApp()
  const { made, cancel } = useCancellable(make)
  const kept = useMutation({
    mutationFn: ({ file, format }: { readonly file: File; readonly format: SheetFormat }) =>
      keepFile(shell, file, { kind: format, name, language }),
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  if (made.isPending) return <CancelButton onCancel={cancel} />
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({
          key: format,
          label: t(`ledger.export.${format}`),
          // Told to this call alone: an export that was called off must not be saved later.
          onClick: () => made.mutate(format, { onSuccess: (file) => file !== null && kept.mutate({ file, format }) }),
        })),
      }}
    >
      <Button loading={kept.isPending}>
        {t('ledger.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
