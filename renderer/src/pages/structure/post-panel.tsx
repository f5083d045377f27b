import { Button } from 'antd'
import { useState } from 'react'
import type { Structure } from '#shared/api/structure.ts'
import type { HazardId } from '#shared/entities/common.ts'
import { DueOf } from '../../components/due-of.tsx'
import { EditOutlined } from '../../components/icons.tsx'
import { NatureMark } from '../../components/hazard-marks.tsx'
import { Notice } from '../../components/states.tsx'
import { unitText } from '#shared/domain/units.ts'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { newId } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { ExposureDrawer, type ExposureDraft } from './exposure-drawer.tsx'
import { PostDrawer } from './post-drawer.tsx'
import { Suggestions } from './suggestions.tsx'

type ExposureRow = Structure['exposures'][number]
type PostRow = Structure['posts'][number]

/** The chosen post: its hazards with level, hours and controls; one more is picked straight from the catalogue. */
export function PostPanel({
  structure,
  post,
  openExposure,
}: {
  structure: Structure
  post: PostRow
  openExposure: string | null
}) {
  const t = useText()
  const rows = structure.exposures.filter((exposure) => exposure.postId === post.id)
  const [draft, setDraft] = useState<ExposureDraft | null>(() => rows.find(({ id }) => id === openExposure) ?? null)
  const [editingPost, setEditingPost] = useState(false)
  const workplace = structure.workplaces.find(({ id }) => id === post.workplaceId)
  const add = (hazardId: HazardId) => setDraft({ ...BLANK, id: newId(), postId: post.id, hazardId })
  const columns = useExposureColumns()
  return (
    <section className="pane detail" aria-label={post.name}>
      <div className="pane-head">
        <h2>
          {post.name} <span className="muted">{workplace?.name}</span>
        </h2>
        <span className="muted">{t('structure.headcount', { count: post.headcount })}</span>
        <span className="grow" />
        <Button size="small" icon={<EditOutlined />} onClick={() => setEditingPost(true)}>
          {t('structure.post.edit')}
        </Button>
      </div>
      {post.task === null ? null : <p className="muted">{post.task}</p>}
      <div className="add-hazard">
        <HazardPicker ariaLabel={t('structure.hazard.add')} value={null} onChange={(id) => id !== null && add(id)} />
        <Suggestions taken={rows.map(({ hazardId }) => hazardId)} onChoose={add} />
      </div>
      <DataTable
        label={t('structure.exposures', { post: post.name })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={setDraft}
        empty={<Notice kind="empty" title={t('structure.noHazards')} text={t('structure.noHazards.what')} />}
      />
      <DueOf title={t('due.ofPost')} filter={{ post: post.id }} limit={5} />
      <ExposureDrawer draft={draft} exists={rows.some(({ id }) => id === draft?.id)} onClose={() => setDraft(null)} />
      <PostDrawer
        post={editingPost ? post : null}
        workplaces={structure.workplaces}
        onClose={() => setEditingPost(false)}
      />
    </section>
  )
}

const BLANK: Omit<ExposureDraft, 'id' | 'postId' | 'hazardId'> = {
  hoursPerDay: null,
  daysPerWeek: null,
  mode: null,
  controls: [],
  ppe: [],
  level: null,
  levelSource: null,
  grade: null,
  since: null,
  source: null,
}

function useExposureColumns(): Column<ExposureRow>[] {
  const t = useText()
  const none = <span className="muted">{t('value.none')}</span>
  return [
    {
      key: 'hazard',
      title: t('exposure.hazard'),
      width: 180,
      render: (row) => (
        <>
          {row.hazardName} <NatureMark nature={row.nature} />
        </>
      ),
    },
    {
      key: 'level',
      title: t('exposure.level'),
      width: 170,
      render: (row) =>
        row.level === null
          ? none
          : `${t(`levelKind.${row.level.kind}`)} ${row.level.value} ${unitText(row.level.unit)}`,
    },
    {
      key: 'time',
      title: t('exposure.time'),
      width: 150,
      render: (row) =>
        row.hoursPerDay === null
          ? none
          : t('exposure.time.value', { hours: row.hoursPerDay, days: row.daysPerWeek ?? t('value.none') }),
    },
    {
      key: 'controls',
      title: t('exposure.controls'),
      width: 136,
      render: (row) => (row.controls.length === 0 ? none : row.controls.join(t('list.separator'))),
    },
    {
      key: 'ppe',
      title: t('exposure.ppe'),
      width: 136,
      render: (row) => (row.ppe.length === 0 ? none : row.ppe.join(t('list.separator'))),
    },
  ]
}
