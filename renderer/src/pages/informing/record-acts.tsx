import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsoDate } from '#shared/entities/common.ts'
import { paperActSchema, type PaperRow } from '#shared/entities/informing-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'

type Act = (typeof paperActSchema.options)[number]

interface RecordActsProps {
  readonly chosen: readonly PaperRow[]
  readonly onDone: () => void
}

/** Which acts make sense for all that was chosen; the host refuses what still does not fit, with its reason. */
function actsFor(chosen: readonly PaperRow[]): ReadonlySet<Act> {
  if (chosen.length === 0) return new Set()
  if (chosen.every(({ state }) => state === 'surplus')) return new Set(['remove'])
  const personal = chosen.filter(({ kind }) => kind === 'contract' || kind === 'result').length
  if (personal === chosen.length) return new Set(['print', 'sign'])
  return personal === 0 ? new Set(['post']) : new Set()
}

/** One day and one act for all lines chosen; written together, or not at all. */
export function RecordActs({ chosen, onDone }: RecordActsProps) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [on, setOn] = useState<IsoDate | null>(question.asOf)
  const record = useMutation({
    mutationFn: (act: Act) =>
      client.informing.record({ ...question, keys: chosen.map(({ key }) => key), act, on: on ?? question.asOf }),
    onSuccess: async ({ saved }) => {
      await changed()
      void message.success(t('informing.recorded', { count: saved }))
      onDone()
    },
  })
  const fitting = actsFor(chosen)
  return (
    <div className="filters">
      <span role="status">{t('informing.chosen', { count: chosen.length })}</span>
      <label htmlFor="informing-on">{t('informing.day')}</label>
      <DateField id="informing-on" value={on} onChange={setOn} allowClear={false} />
      {paperActSchema.options.map((act) => (
        <Button
          key={act}
          disabled={!fitting.has(act) || on === null || record.isPending}
          onClick={() => record.mutate(act)}
        >
          {t(`informing.act.${act}`)}
        </Button>
      ))}
    </div>
  )
}
