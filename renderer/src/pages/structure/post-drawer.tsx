import { Input, Select } from 'antd'
import type { Structure } from '#shared/api/structure.ts'
import { postSchema } from '#shared/entities/workplace.ts'
import { AboutRecord } from '../../components/about-record.tsx'
import { useRemovalNote } from '../../components/attachments.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useRecords, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

interface PostDrawerProps {
  readonly post: Structure['posts'][number] | null
  readonly workplaces: Structure['workplaces']
  readonly onClose: () => void
}

/** Name, workplace and task of a post. A post that people or hazards still refer to is not removed: the host says so. */
export function PostDrawer({ post, workplaces, onClose }: PostDrawerProps) {
  const t = useText()
  const save = useSaveRecord('posts', 'form')
  const remove = useRemoveRecord('posts')
  const posts = useRecords('posts')
  const removalNote = useRemovalNote('posts', post?.id ?? null)
  const record = posts.data?.find(({ id }) => id === post?.id) ?? null
  return (
    <FormDrawer
      title={t('structure.post.edit')}
      schema={postSchema}
      initial={record}
      onClose={onClose}
      onSave={(changed) => save.mutateAsync(changed)}
      removalNote={removalNote}
      onRemove={post === null ? undefined : () => remove.mutateAsync(post.id)}
    >
      <Field name="name" label={t('structure.post.name')} required>
        <Input maxLength={60} />
      </Field>
      <Field name="workplaceId" label={t('structure.workplace')} required>
        <Select options={workplaces.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
      <Field name="task" label={t('structure.post.task')}>
        <Input.TextArea rows={3} maxLength={200} />
      </Field>
      <GenericFields kind="posts" only={['specialWork', 'allowance', 'rotation']} />
      {record === null ? null : <AboutRecord kind="posts" id={record.id} />}
    </FormDrawer>
  )
}
