import { App, Button, Dropdown } from 'antd'
import { useMutation } from '@tanstack/react-query'
import type { SheetFormat } from '#shared/api/due.ts'
import type { TrainingList } from '#shared/api/training-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

const FORMATS = ['xlsx', 'csv'] as const

/** Saves one of the lists as a table. */
export function TrainingExport({ list }: { list: TrainingList }) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const file = await client.trainingWork.export({ ...question, list, format })
      return keepFile(shell, file, { kind: format, name: t(`training.tab.${list}`), language: question.language })
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
        {t('training.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
