import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { HistoryBatch } from '#shared/api/history.ts'
import { batchText } from '../components/batch-text.ts'
import { useApi } from '../api/api-context.tsx'
import { useFirmId } from './use-firm.ts'
import { useRefreshFacts } from './use-refresh.ts'
import { useText, useTranslate } from './use-text.ts'

/** How long the offer stands. Afterwards the history page still takes the change back. */
const OFFERED_SECONDS = 10
const OFFER = 'undo'

/** Takes a change of this session back, wherever it is shown. */
export function useTakeBack() {
  const t = useText()
  const { client } = useApi()
  const firmId = useFirmId()
  const refresh = useRefreshFacts()
  const { message, notification } = App.useApp()
  return useMutation({
    mutationFn: (batch: string) => client.history.undo({ firmId, batch }),
    onSuccess: async () => {
      notification.destroy(OFFER)
      void message.success(t('undo.done'))
      await refresh()
    },
    onError: () => notification.destroy(OFFER),
  })
}

/**
 * `changed` is called after a delete or a change of many records: it asks for every answer anew and offers to take the
 * change back, by a button or Ctrl+Z, for ten seconds.
 */
export function useUndo(): { readonly changed: () => Promise<void> } {
  const t = useText()
  const translate = useTranslate()
  const { client } = useApi()
  const firmId = useFirmId()
  const refresh = useRefreshFacts()
  const { notification } = App.useApp()
  const takeBack = useTakeBack()
  function offer(latest: HistoryBatch): void {
    const undo = () => takeBack.mutate(latest.batch)
    notification.open({
      key: OFFER,
      title: t('undo.did', { what: batchText(latest, translate) }),
      actions: (
        <Button type="primary" size="small" onClick={undo}>
          {t('undo.undo')}
        </Button>
      ),
      description: <ShortcutOf run={undo} text={t('undo.shortcut')} />,
      duration: OFFERED_SECONDS,
      placement: 'bottomLeft',
      pauseOnHover: true,
      role: 'status',
    })
  }
  async function changed(): Promise<void> {
    const [latest] = await Promise.all([client.history.latest({ firmId }), refresh()])
    if (latest !== null) offer(latest)
  }
  return { changed }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, select') || target.isContentEditable)

/** Ctrl+Z while the offer stands, except where it means the text being typed. */
function ShortcutOf({ run, text }: { run: () => void; text: string }) {
  const [used, setUsed] = useState(false)
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (used || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || isTyping(event.target)) return
    event.preventDefault()
    setUsed(true)
    run()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  return <span className="muted">{text}</span>
}
