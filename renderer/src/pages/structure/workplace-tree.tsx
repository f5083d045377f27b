import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { completeRecord } from '#shared/entities/facts.ts'
import type { Structure } from '#shared/api/structure.ts'
import { AttachmentCount, useAttachmentCounts } from '../../components/attachments/attachment-column.tsx'
import { ApartmentOutlined, PlusOutlined, EditOutlined } from '../../components/icons.tsx'
import { newId, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { NameEditor } from './name-editor.tsx'

type Workplace = Structure['workplaces'][number]

interface TreeProps {
  readonly structure: Structure
  /** The chosen post. */
  readonly chosen: string | null
  readonly onChoose: (postId: string) => void
  readonly onEdit: (workplaceId: string) => void
}

interface BranchProps extends TreeProps {
  readonly workplace: Workplace
  readonly workplaceAttachments: ReadonlyMap<string, number>
  readonly postAttachments: ReadonlyMap<string, number>
}

/** The tree of workplaces with their posts; names are added and changed in place. */
export function WorkplaceTree(props: TreeProps) {
  const t = useText()
  const [adding, setAdding] = useState(false)
  const save = useSaveRecord('workplaces')
  const workplaceAttachments = useAttachmentCounts('workplaces')
  const postAttachments = useAttachmentCounts('posts')
  const { workplaces } = props.structure
  const tops = workplaces.filter(({ parentId }) => parentId === null || !workplaces.some(({ id }) => id === parentId))
  return (
    <section className="pane tree" aria-label={t('structure.tree')}>
      <ul>
        {tops.map((workplace) => (
          <Branch
            key={workplace.id}
            {...props}
            workplace={workplace}
            workplaceAttachments={workplaceAttachments}
            postAttachments={postAttachments}
          />
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

function Branch({ workplace, ...props }: BranchProps) {
  const t = useText()
  const [adding, setAdding] = useState<'post' | 'child' | null>(null)
  const saveWorkplace = useSaveRecord('workplaces')
  const savePost = useSaveRecord('posts')
  const done = () => setAdding(null)
  const { structure, chosen, onChoose, onEdit } = props
  const posts = structure.posts.filter((post) => post.workplaceId === workplace.id)
  const children = structure.workplaces.filter((child) => child.parentId === workplace.id)
  const empty = posts.length === 0 && children.length === 0
  async function addPost(name: string): Promise<void> {
    const post = await savePost.mutateAsync(completeRecord('posts', { id: newId(), workplaceId: workplace.id, name }))
    onChoose(post.id)
  }
  return (
    <li>
      <div className="tree-workplace">
        <span className="grow">
          {workplace.name} <AttachmentCount count={props.workplaceAttachments.get(workplace.id) ?? 0} />
        </span>
        <span className="muted">{t('structure.headcount', { count: workplace.headcount })}</span>
        <TreeButton
          icon={<EditOutlined />}
          label={t('structure.rename', { name: workplace.name })}
          onClick={() => onEdit(workplace.id)}
        />
        <TreeButton
          icon={<PlusOutlined />}
          label={t('structure.post.addTo', { name: workplace.name })}
          onClick={() => setAdding('post')}
        />
        <TreeButton
          icon={<ApartmentOutlined />}
          label={t('structure.child.addTo', { name: workplace.name })}
          onClick={() => setAdding('child')}
        />
      </div>
      <ul>
        {posts.map((post) => (
          <li key={post.id}>
            <button
              type="button"
              className="line-button tree-post"
              aria-current={post.id === chosen}
              onClick={() => onChoose(post.id)}
            >
              <span className="grow">
                {post.name} <AttachmentCount count={props.postAttachments.get(post.id) ?? 0} />
              </span>
              <span className="muted">{t('structure.headcount', { count: post.headcount })}</span>
            </button>
          </li>
        ))}
        {adding === 'post' ? (
          <li>
            <NameEditor label={t('structure.post.name')} onDone={done} onSave={addPost} />
          </li>
        ) : null}
        {children.map((child) => (
          <Branch key={child.id} {...props} workplace={child} />
        ))}
        {adding === 'child' ? (
          <li>
            <NameEditor
              label={t('structure.workplace.name')}
              onDone={done}
              onSave={(name) =>
                saveWorkplace.mutateAsync(completeRecord('workplaces', { id: newId(), name, parentId: workplace.id }))
              }
            />
          </li>
        ) : null}
      </ul>
      {empty && adding === null ? (
        <Button type="link" size="small" onClick={() => setAdding('post')}>
          {t('structure.post.add')}
        </Button>
      ) : null}
    </li>
  )
}

function TreeButton({ icon, label, onClick }: { icon: ReactNode; label: string; onClick: () => void }) {
  return <Button type="text" size="small" icon={icon} aria-label={label} title={label} onClick={onClick} />
}
