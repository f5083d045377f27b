import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import type { IsoDate } from '#shared/entities/common.ts'
import type { Assignment } from '#shared/entities/worker.ts'
import { DeleteOutlined, PlusOutlined } from '../../components/icons.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { PostPicker } from '../../forms/person-pickers.tsx'
import { newId, useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

/** The posts a worker held and holds. Moving to another post ends one line and begins the next; nothing is overwritten. */
export function AssignmentList({ workerId }: { workerId: string }) {
  const t = useText()
  const assignments = useRecords('assignments')
  const save = useSaveRecord('assignments')
  const rows = (assignments.data ?? []).filter((row) => row.workerId === workerId)
  const [postId, setPostId] = useState<string | null>(null)
  const [from, setFrom] = useState<IsoDate | null>(null)
  function add(): void {
    if (postId === null) return
    function clear(): void {
      setPostId(null)
      setFrom(null)
    }
    save.mutate({ id: newId(), workerId, postId, from, to: null }, { onSuccess: clear })
  }
  return (
    <fieldset className="assignments">
      <legend>{t('worker.posts')}</legend>
      {rows.map((row) => (
        <AssignmentRow key={row.id} row={row} />
      ))}
      <div className="assignment">
        <PostPicker value={postId} onChange={setPostId} ariaLabel={t('assignment.post')} />
        <DateField
          value={from}
          onChange={setFrom}
          ariaLabel={t('assignment.from')}
          placeholder={t('assignment.from')}
        />
        <Button icon={<PlusOutlined />} disabled={postId === null} loading={save.isPending} onClick={add}>
          {t('assignment.add')}
        </Button>
      </div>
    </fieldset>
  )
}

function AssignmentRow({ row }: { row: Assignment }) {
  const t = useText()
  const posts = useRecords('posts')
  const save = useSaveRecord('assignments')
  const remove = useRemoveRecord('assignments')
  return (
    <div className="assignment">
      <span>{posts.data?.find(({ id }) => id === row.postId)?.name ?? ''}</span>
      <DateField
        value={row.from}
        ariaLabel={t('assignment.from')}
        placeholder={t('assignment.from')}
        onChange={(from) => save.mutate({ ...row, from })}
      />
      <DateField
        value={row.to}
        ariaLabel={t('assignment.to')}
        placeholder={t('assignment.to')}
        onChange={(to) => save.mutate({ ...row, to })}
      />
      <Popconfirm title={t('action.remove.sure')} okText={t('action.remove')} onConfirm={() => remove.mutate(row.id)}>
        <Button type="text" icon={<DeleteOutlined />} aria-label={t('action.remove')} />
      </Popconfirm>
    </div>
  )
}
