import { App, Button, Dropdown } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { SheetFormat } from '#shared/api/due.ts'
import type { BoardFilter } from '#shared/entities/due.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

const FORMATS = ['xlsx', 'csv'] as const

/** Saves the rows in sight as a table: the desktop's own dialog, or a download. */
export function ExportMenu({ filter }: { filter: BoardFilter }) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const input = { ...useFirmOnDay(), filter }
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const file = await client.due.export({ ...input, format })
      return keepFile(shell, file, { kind: format, name: t('nav.due'), language: input.language })
    },
    onSuccess: (done) => done && void message.success(t('due.export.saved')),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: t(`due.export.${format}`) })),
        onClick: ({ key }) => save.mutate(key === 'csv' ? 'csv' : 'xlsx'),
      }}
    >
      <Button loading={save.isPending}>
        {t('due.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
