import { App, Button, Dropdown } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { SheetFormat } from '#shared/api/due.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { useRosterFilter } from './roster-filter.ts'

const FORMATS = ['xlsx', 'csv'] as const

/** Saves the people the filters let through, as seen. */
export function RosterExport() {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const filter = useRosterFilter()
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const file = await client.people.export({ ...question, filter, format })
      return keepFile(shell, file, { kind: format, name: t('nav.roster'), language: question.language })
    },
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: t(`ledger.export.${format}`) })),
        onClick: ({ key }) => save.mutate(key === 'csv' ? 'csv' : 'xlsx'),
      }}
    >
      <Button loading={save.isPending}>
        {t('ledger.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
