import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Structure } from '#shared/api/structure.ts'
import { useApi } from '../../api/api-context.tsx'
import { Page } from '../../components/page.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useAsOf, useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { CopyButton } from './copy-drawer.tsx'
import { KitButton } from './kit-drawer.tsx'
import { PostPanel } from './post-panel.tsx'
import { WorkplaceDrawer } from './workplace-drawer.tsx'
import { WorkplaceTree } from './workplace-tree.tsx'
import './structure.css'

/** Workplaces and posts on the left, what the chosen post meets on the right. */
export function StructurePage() {
  const t = useText()
  const { query } = useApi()
  const asOf = useAsOf()
  const structure = useQuery(query.structure.get.queryOptions({ input: { firmId: useFirmId(), asOf } }))
  return (
    <Page
      title={t('nav.structure')}
      lead={
        <>
          {t('structure.lead')} {structure.data === undefined ? null : <Persons {...structure.data.persons} />}
        </>
      }
      actions={
        <>
          <KitButton />
          <CopyButton />
        </>
      }
      fill
    >
      <Answer of={structure}>{(data) => <Panes structure={data} />}</Answer>
    </Page>
  )
}

/** The tree against the roster: whoever holds no post stands in no headcount of the tree. */
function Persons({ present, onPosts }: Structure['persons']) {
  const t = useText()
  const off = present - onPosts
  return (
    <span role="status">
      {t('structure.persons', { onPosts, present })}
      {off > 0 ? t('list.separator') + t('structure.persons.off', { count: off }) : null}
    </span>
  )
}

function Panes({ structure }: { structure: Structure }) {
  const t = useText()
  const search = useSearch({ from: '/firms/$firmId/structure' })
  const navigate = useNavigate({ from: '/firms/$firmId/structure' })
  const [editing, setEditing] = useState<string | null>(null)
  const linked = structure.exposures.find((exposure) => exposure.id === search.exposure)?.postId ?? search.post
  const post = structure.posts.find(({ id }) => id === linked) ?? structure.posts[0]
  return (
    <div className="panes">
      <WorkplaceTree
        structure={structure}
        chosen={post?.id ?? null}
        onEdit={setEditing}
        onChoose={(id) =>
          void navigate({ search: (before) => ({ ...before, post: id, exposure: undefined }), replace: true })
        }
      />
      {post === undefined ? (
        <section className="pane">
          <Notice kind="empty" title={t('structure.noPosts')} text={t('structure.noPosts.what')} />
        </section>
      ) : (
        <PostPanel key={post.id} structure={structure} post={post} openExposure={search.exposure ?? null} />
      )}
      <WorkplaceDrawer structure={structure} id={editing} onClose={() => setEditing(null)} />
    </div>
  )
}
