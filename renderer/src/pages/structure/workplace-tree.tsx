import { Button } from 'antd'
import { useState } from 'react'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Structure } from '#shared/api/structure.ts'
import { PlusOutlined, EditOutlined } from '../../components/icons.tsx'
import { newId, useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { NameEditor } from './name-editor.tsx'

type Workplace = Structure['workplaces'][number]

interface TreeProps {
  readonly structure: Structure
  /** The chosen post. */
  readonly chosen: string | null
  readonly onChoose: (postId: string) => void
}

/** The tree of workplaces with their posts; names are added and changed in place. */
export function WorkplaceTree(props: TreeProps) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const save = useSaveRecord('workplaces')
  const { workplaces } = props.structure
  const tops = workplaces.filter(({ parentId }) => parentId === null || !workplaces.some(({ id }) => id === parentId))
  return (
    <section className="pane tree" aria-label={t('structure.tree')}>
      <ul>
        {tops.map((workplace) => (
          <Branch key={workplace.id} {...props} workplace={workplace} />
        ))}
      </ul>
      {adding || workplaces.length === 0 ? (
        <NameEditor
          label={t('structure.workplace.name')}
          onDone={() => setAdding(false)}
          onSave={(name) => save.mutateAsync(completeRecord('workplaces', { id: newId(), name }))}
        />
      ) : (
        <Button type="dashed" block icon={<PlusOutlined />} onClick={() => setAdding(true)}>
          {t('structure.workplace.add')}
        </Button>
      )}
    </section>
  )
}

function Branch({ workplace, ...props }: TreeProps & { workplace: Workplace }) {
  const t = useText()
  const [editing, setEditing] = useState<'name' | 'post' | null>(null)
  const saveWorkplace = useSaveRecord('workplaces')
  const savePost = useSaveRecord('posts')
  const remove = useRemoveRecord('workplaces')
  const done = () => setEditing(null)
  const { structure, chosen, onChoose } = props
  const posts = structure.posts.filter((post) => post.workplaceId === workplace.id)
  const children = structure.workplaces.filter((child) => child.parentId === workplace.id)
  const empty = posts.length === 0 && children.length === 0
  async function addPost(name: string): Promise<void> {
    const post = await savePost.mutateAsync(completeRecord('posts', { id: newId(), workplaceId: workplace.id, name }))
    onChoose(post.id)
  }
  return (
    <li>
      {editing === 'name' ? (
        <NameEditor
          label={t('structure.workplace.name')}
          initial={workplace.name}
          onDone={done}
          onSave={(name) => saveWorkplace.mutateAsync({ ...workplace, name })}
          {...(empty ? { onRemove: () => remove.mutateAsync(workplace.id) } : {})}
        />
      ) : (
        <div className="tree-workplace">
          <span className="grow">{workplace.name}</span>
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('structure.rename', { name: workplace.name })}
            title={t('structure.rename', { name: workplace.name })}
            onClick={() => setEditing('name')}
          />
          <Button
            type="text"
            size="small"
            icon={<PlusOutlined />}
            aria-label={t('structure.post.addTo', { name: workplace.name })}
            title={t('structure.post.addTo', { name: workplace.name })}
            onClick={() => setEditing('post')}
          />
        </div>
      )}
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <button
              type="button"
              className="tree-post"
              aria-current={post.id === chosen}
              onClick={() => onChoose(post.id)}
            >
              <span className="grow">{post.name}</span>
              <span className="muted">{t('structure.headcount', { count: post.headcount })}</span>
            </button>
          </li>
        ))}
        {editing === 'post' ? (
          <li>
            <NameEditor label={t('structure.post.name')} onDone={done} onSave={addPost} />
          </li>
        ) : null}
        {children.map((child) => (
          <Branch key={child.id} {...props} workplace={child} />
        ))}
      </ul>
      {empty && editing === null ? (
        <Button type="link" size="small" onClick={() => setEditing('post')}>
          {t('structure.post.add')}
        </Button>
      ) : null}
    </li>
  )
}
