import { App, Button } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PaperRequest } from '#shared/api/shell.ts'
import { downloadFile } from '../../components/download-file.ts'
import { PrinterOutlined, SaveOutlined } from '../../components/icons.tsx'
import { useApi } from '../../api/api-context.tsx'
import { useText } from '../../hooks/use-text.ts'
import { printFile } from './paper-file.ts'

/** Save and print: the desktop's own dialogs, or what a browser offers. */
export function PaperActions({
  request,
  title,
  printable,
}: {
  request: PaperRequest
  title: string
  printable: boolean
}) {
  const t = useText()
  const { query, shell } = useApi()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const rendered = () => queries.fetchQuery(query.papers.render.queryOptions({ input: request, staleTime: 60_000 }))
  const save = useMutation({
    mutationFn: async () => {
      if (shell !== null) return shell.savePaper(request)
      downloadFile(await rendered(), `${title}.pdf`)
      return true
    },
    onSuccess: (done) => done && void message.success(t('papers.saved')),
  })
  const print = useMutation({
    mutationFn: async () => (shell === null ? printFile(await rendered()) : void (await shell.printPaper(request))),
  })
  return (
    <div className="paper-actions">
      <Button
        type="primary"
        icon={<SaveOutlined />}
        disabled={!printable}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        {t('papers.save')}
      </Button>
      <Button icon={<PrinterOutlined />} disabled={!printable} loading={print.isPending} onClick={() => print.mutate()}>
        {t('papers.print')}
      </Button>
    </div>
  )
}
