import { App, Button } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { IsoDate } from '#shared/entities/common.ts'
import { useApi } from '../../api/api-context.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { useUndo } from '../../hooks/use-undo.tsx'

/** One day of 参保 for everybody chosen; written together, or not at all. */
export function InsureMany({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
  const { message } = App.useApp()
  const { changed } = useUndo()
  const [on, setOn] = useState<IsoDate | null>(question.asOf)
  const save = useMutation({
    mutationFn: (day: IsoDate) => client.people.edit({ ...question, ids: [...ids], edit: { is: 'insured', on: day } }),
    onSuccess: async ({ persons }) => {
      await changed()
      void message.success(t('contracts.insurance.saved', { count: persons }))
      onDone()
    },
  })
  return (
    <span className="contracts-insure">
      <span role="status">{t('contracts.insurance.chosen', { count: ids.length })}</span>
      <label htmlFor="insured-on">{t('contracts.insurance.on')}</label>
      <DateField id="insured-on" value={on} onChange={setOn} allowClear={false} />
      <Button
        type="primary"
        disabled={ids.length === 0 || on === null || save.isPending}
        onClick={() => (on === null ? undefined : save.mutate(on))}
      >
        {t('contracts.insurance.save')}
      </Button>
    </span>
  )
}
