import { Alert, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState, type DragEvent } from 'react'
import type { Ticket } from '#shared/api/roster.ts'
import { FileExcelOutlined } from '../../components/icons.tsx'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'

const ACCEPT = '.xlsx,.xls,.csv'

/** Chooses the workbook: the desktop's own dialog, or the browser's, or a file dropped here. */
export function ChooseStep({ onChosen }: { onChosen: (ticket: Ticket) => void }) {
  const t = useText()
  const language = useLanguage()
  const { client, shell } = useApi()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const put = useMutation({
    meta: { ownNotice: true },
    mutationFn: (file: File) => client.files.put({ file }),
    onSuccess: onChosen,
  })
  async function choose(): Promise<void> {
    if (shell === null) {
      input.current?.click()
      return
    }
    const ticket = await shell.openRoster(language)
    if (ticket !== null) onChosen(ticket)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) put.mutate(file)
  }
  return (
    <div
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileExcelOutlined className="drop-icon" />
      <h2>{t('import.choose.title')}</h2>
      <p>{t('import.choose.what')}</p>
      <Button type="primary" size="large" loading={put.isPending} onClick={() => void choose()}>
        {t('import.choose.button')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={ACCEPT}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          if (file !== undefined) put.mutate(file)
          event.target.value = ''
        }}
      />
      {put.error === null ? null : (
        <Alert type="error" showIcon title={problemSentence(put.error, language)} role="alert" />
      )}
      <p className="muted">{t('import.choose.safe')}</p>
    </div>
  )
}
