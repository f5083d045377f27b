import { App, Checkbox } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { recordSchemas, type RecordOf } from '#shared/entities/facts.ts'
import { useApi } from '../../api/api-context.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { newId, useRefreshFacts } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

type ChangeEvent = RecordOf<'changeEvents'>
const schema = recordSchemas.declarations.omit({ sheet: true, sheetKeptOn: true })
const FIELDS = ['kind', 'date', 'year', 'reason', 'receiptNumber', 'receiptDate', 'authority']

/** Records a declaration and the changes it answers; what its sheet says is kept by the host in the same step. */
export function RecordDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { query } = useApi()
  const changes = useQuery(query.declarationWork.changes.queryOptions({ input: useFirmOnDay(), enabled: open }))
  const { last, open: events } = changes.data ?? { last: null, open: [] }
  const kind = last === null ? 'first' : events.length > 0 ? 'change' : 'annual'
  return open && changes.data !== undefined ? <Recording kind={kind} events={events} onClose={onClose} /> : null
}

interface RecordingProps {
  readonly kind: 'first' | 'change' | 'annual'
  readonly events: readonly ChangeEvent[]
  readonly onClose: () => void
}

function Recording({ kind, events, onClose }: RecordingProps) {
  const t = useText()
  const { client } = useApi()
  const { message } = App.useApp()
  const firmId = useFirmId()
  const { asOf } = useFirmOnDay()
  const refresh = useRefreshFacts()
  const [answers, setAnswers] = useState(events.map(({ id }) => id))
  const [initial] = useState(() => ({
    id: newId(),
    kind,
    date: asOf,
    year: Number(asOf.slice(0, 4)),
    reason: null,
    receiptNumber: null,
    receiptDate: null,
    authority: null,
  }))
  const save = useMutation({
    meta: { ownNotice: true },
    mutationFn: (declaration: Parameters<typeof client.declarationWork.record>[0]['declaration']) =>
      client.declarationWork.record({ firmId, declaration, answers }),
    onSuccess: async () => {
      await refresh()
      void message.success(t('declaration.recorded'))
    },
  })
  return (
    <FormDrawer
      title={t('declaration.record')}
      schema={schema}
      initial={initial}
      onClose={onClose}
      onSave={(declaration) => save.mutateAsync(declaration)}
    >
      <GenericFields kind="declarations" only={FIELDS} />
      {events.length === 0 ? null : (
        <fieldset className="answers">
          <legend>{t('declaration.record.answers')}</legend>
          {events.map(({ id, kind: event, date, note }) => (
            <Checkbox
              key={id}
              checked={answers.includes(id)}
              onChange={({ target }) =>
                setAnswers(target.checked ? [...answers, id] : answers.filter((one) => one !== id))
              }
            >
              {date} {t(`ledger.changeEvents.kind.${event}`)} <span className="muted">{note}</span>
            </Checkbox>
          ))}
        </fieldset>
      )}
      <p className="muted">{t('declaration.record.kept')}</p>
    </FormDrawer>
  )
}
