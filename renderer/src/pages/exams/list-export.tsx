import { App, Button, Dropdown } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { SheetFormat } from '#shared/api/due.ts'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

const FORMATS = ['xlsx', 'csv'] as const

interface ListExportProps {
  readonly what: 'followUps' | 'notices' | 'coverage' | 'cases'
  /** First day of a period, where the list has one. */
  readonly from?: IsoDate
}

/** Saves one of the module's lists as a table. */
export function ListExport({ what, from }: ListExportProps) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const file = await client.examWork.export({ ...question, what, from: from ?? question.asOf, format })
      return keepFile(shell, file, { kind: format, name: t(`exams.tab.${what}`), language: question.language })
    },
    onSuccess: (done) => done && void message.success(t('exams.exported')),
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
        {t('exams.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
