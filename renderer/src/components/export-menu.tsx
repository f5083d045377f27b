import { App, Button, Dropdown } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { SheetFormat } from '#shared/api/due.ts'
import { useApi } from '../api/api-context.tsx'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { keepFile } from './download-file.ts'
import { DownOutlined } from './icons.tsx'

const FORMATS: readonly SheetFormat[] = ['xlsx', 'csv']

interface ExportMenuProps {
  /** What the list is called; the name of a file whose own was lost on the way here. */
  readonly name: string
  readonly make: (format: SheetFormat) => Promise<File>
}

/** Saves the list in sight as a table: the desktop's own dialog, or a download. */
export function ExportMenu({ name, make }: ExportMenuProps) {
  const t = useText()
  const language = useLanguage()
  const { shell } = useApi()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => keepFile(shell, await make(format), { kind: format, name, language }),
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({
          key: format,
          label: t(`ledger.export.${format}`),
          onClick: () => save.mutate(format),
        })),
      }}
    >
      <Button loading={save.isPending}>
        {t('ledger.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
