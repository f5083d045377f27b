import { Alert, Button } from 'antd'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { PackPreview } from '#shared/api/packs.ts'
import type { Ticket } from '#shared/api/roster.ts'
import { useApi } from '../../api/api-context.tsx'
import { problemSentence } from '../../api/problem.ts'
import { AsOfPicker } from '../../app/as-of-picker.tsx'
import { CheckCircleOutlined, ImportOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { Loading } from '../../components/states.tsx'
import { useToday } from '../../hooks/use-firm.ts'
import { useLanguage, useText } from '../../hooks/use-text.ts'
import { PackList } from './pack-list.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { RefusalPanel } from './refusal-panel.tsx'

interface ChosenFile {
  readonly ticket: Ticket
  readonly preview: PackPreview
}

/** 依据与数据包: what every date and verdict rests on; a newer edition is loaded from a file after its effects have been seen. */
export function PacksPage() {
  const t = useText()
  const language = useLanguage()
  const { client } = useApi()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState<ChosenFile | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const check = useMutation({
    meta: { ownNotice: true },
    mutationFn: async (file: File) => {
      const ticket = await client.files.put({ file })
      return { ticket, preview: await client.packs.preview({ ticket: ticket.ticket, language }) }
    },
  })
  function choose(file: File | undefined): void {
    setTold(null)
    setChosen(null)
    // Told to this call alone: a check that was cancelled must not open its preview later.
    if (file !== undefined) check.mutate(file, { onSuccess: setChosen })
  }
  /** Every answer of the program may rest on a pack: all of them are asked anew. */
  async function done(message: string): Promise<void> {
    setChosen(null)
    check.reset()
    setTold(message)
    await queries.invalidateQueries()
  }
  const back = () => {
    setChosen(null)
    check.reset()
  }
  const pick = () => input.current?.click()
  const load = (
    <Button type="primary" icon={<ImportOutlined />} onClick={pick}>
      {t('packs.load')}
    </Button>
  )
  return (
    <main className="screen" tabIndex={-1} id="main">
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      {chosen === null ? (
        <Page title={t('packs.title')} lead={t('packs.lead')} actions={load} fill>
          {told === null ? null : (
            <p className="good" role="status">
              <CheckCircleOutlined /> {told}
            </p>
          )}
          {check.error === null ? null : (
            <Alert type="error" showIcon title={problemSentence(check.error, language)} role="alert" />
          )}
          {check.isPending ? (
            <div className="notice">
              <Loading />
              <p>{t('packs.checking', { file: check.variables.name })}</p>
              <Button onClick={back}>{t('action.cancel')}</Button>
            </div>
          ) : (
            <PackList onWentBack={done} />
          )}
        </Page>
      ) : (
        <Chosen chosen={chosen} onApplied={done} onChoose={pick} onBack={back} />
      )}
    </main>
  )
}

/** The file that was chosen: what it would change, or why it is not taken. */
function Chosen(props: {
  chosen: ChosenFile
  onApplied: (message: string) => Promise<void>
  onChoose: () => void
  onBack: () => void
}) {
  const t = useText()
  const today = useToday()
  const { ticket, preview } = props.chosen
  return preview.sound ? (
    <Page title={t('packs.preview.title')} actions={<AsOfPicker today={today} />} fill>
      <PreviewPanel ticket={ticket} preview={preview} onApplied={props.onApplied} onDiscard={props.onBack} />
    </Page>
  ) : (
    <Page title={t('packs.load')} fill>
      <RefusalPanel preview={preview} onChoose={props.onChoose} onBack={props.onBack} />
    </Page>
  )
}
