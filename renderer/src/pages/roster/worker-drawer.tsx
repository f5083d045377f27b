import { workerSchema, type Worker } from '#shared/entities/worker.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { WorkerFields } from '../../forms/worker-fields.tsx'
import { useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { AssignmentList } from './assignment-list.tsx'

interface WorkerDrawerProps {
  readonly worker: Worker | null
  readonly exists: boolean
  readonly onClose: () => void
  readonly onRemoved?: () => void
}

/** One person: particulars above, posts held below. */
export function WorkerDrawer({ worker, exists, onClose, onRemoved }: WorkerDrawerProps) {
  const t = useText()
  const save = useSaveRecord('workers', 'form')
  const remove = useRemoveRecord('workers')
  async function removeWorker(id: string): Promise<void> {
    await remove.mutateAsync(id)
    onRemoved?.()
  }
  return (
    <FormDrawer
      title={t(exists ? 'worker.edit' : 'worker.add')}
      schema={workerSchema}
      initial={worker}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
      onRemove={worker !== null && exists ? () => removeWorker(worker.id) : undefined}
    >
      {(form) => (
        <>
          <WorkerFields form={form} />
          {worker !== null && exists ? (
            <AssignmentList workerId={worker.id} />
          ) : (
            <p className="muted">{t('worker.postLater')}</p>
          )}
        </>
      )}
    </FormDrawer>
  )
}
