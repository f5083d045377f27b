import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { type Seat, type TrainingSession, trainingSessionSchema } from '#shared/entities/training-session.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useAsOf, useFirmId } from '../../hooks/use-firm.ts'
import { newId, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

const FIELDS = ['topic', 'kind', 'date', 'hours', 'passMark', 'place', 'lecturer', 'provider', 'note']

interface SessionFormProps {
  /** Of a new session. */
  readonly seats?: readonly Seat[]
  /** The session to change. */
  readonly session?: TrainingSession
  readonly onClose: () => void
}

/** Plans a session, or changes what was planned; a new one opens. */
export function SessionForm({ seats = [], session, onClose }: SessionFormProps) {
  const t = useText()
  const asOf = useAsOf()
  const firmId = useFirmId()
  const navigate = useNavigate()
  const save = useSaveRecord('trainingSessions', 'form')
  const heading = seats.length === 0 ? t('training.new') : t('training.newWith', { count: seats.length })
  const title = session === undefined ? heading : t('training.session.edit')
  const [initial] = useState(() => session ?? { id: newId(), kind: 'refresher', date: asOf, seats: [...seats] })
  return (
    <FormDrawer
      title={title}
      schema={trainingSessionSchema}
      initial={initial}
      onClose={onClose}
      onSave={async (record) => {
        await save.mutateAsync(record)
        if (session === undefined)
          await navigate({ to: '/firms/$firmId/training/$sessionId', params: { firmId, sessionId: record.id } })
      }}
    >
      <GenericFields kind="trainingSessions" only={FIELDS} />
    </FormDrawer>
  )
}
