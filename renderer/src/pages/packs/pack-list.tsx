import { Button, Popconfirm } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PackCard } from '#shared/api/packs.ts'
import { useApi } from '../../api/api-context.tsx'
import { localMoment } from '../../components/moment.ts'
import { Answer } from '../../components/states.tsx'
import { useLanguage, useText, type Text } from '../../hooks/use-text.ts'
import { DataTable, type Column } from '../../tables/data-table.tsx'
import { PackDrawer, TagCounts } from './pack-drawer.tsx'

/** Every pack in use, with what it rests on and where it came from. */
export function PackList({ onWentBack }: { onWentBack: (message: string) => Promise<void> }) {
  const t = useText()
  const language = useLanguage()
  const { client, query } = useApi()
  const [open, setOpen] = useState<string | null>(null)
  const packs = useQuery(query.packs.list.queryOptions({ input: { language } }))
  const goBack = useMutation({
    mutationFn: (name: PackCard['name']) => client.packs.goBack({ name, language }),
    onSuccess: (restored) =>
      onWentBack(t('packs.goBack.done', { titles: restored.map(({ title }) => title).join(t('list.separator')) })),
  })
  const actions: Column<PackCard> = {
    key: 'actions',
    title: <span className="unseen">{t('table.actions')}</span>,
    width: 84,
    align: 'right',
    render: ({ name, title, canGoBack }) =>
      canGoBack ? (
        <Popconfirm title={t('packs.goBack.sure')} okText={t('packs.goBack')} onConfirm={() => goBack.mutate(name)}>
          <Button type="link" size="small" loading={goBack.isPending} aria-label={t('packs.goBack.title', { title })}>
            {t('packs.goBack')}
          </Button>
        </Popconfirm>
      ) : null,
  }
  return (
    <Answer of={packs}>
      {(list) => (
        <>
          <DataTable
            label={t('packs.title')}
            columns={[...columnsOf(t), actions]}
            rows={list}
            rowKey={({ name }) => name}
            openKey={open}
            onOpen={({ name }) => setOpen(name)}
            empty={t('packs.empty')}
          />
          <PackDrawer pack={list.find(({ name }) => name === open) ?? null} onClose={() => setOpen(null)} />
        </>
      )}
    </Answer>
  )
}

function documentsOf({ documents }: PackCard, t: Text): string {
  const [first, ...others] = documents
  if (first === undefined) return t('packs.documents.none')
  const words = first.edition === '' ? first.document : `${first.document} ${first.edition}`
  return others.length === 0 ? words : t('packs.documents.more', { first: words, count: documents.length })
}

function columnsOf(t: Text): Column<PackCard>[] {
  return [
    { key: 'title', title: t('packs.column.title'), width: 210, render: ({ title }) => title },
    { key: 'edition', title: t('packs.column.edition'), width: 84, render: ({ edition }) => edition },
    { key: 'rows', title: t('packs.column.rows'), width: 76, align: 'right', render: ({ rows }) => rows },
    {
      key: 'documents',
      title: t('packs.column.documents'),
      render: (pack) => <span className="clip">{documentsOf(pack, t)}</span>,
    },
    {
      key: 'verification',
      title: t('packs.column.verification'),
      width: 340,
      render: ({ verification }) => <TagCounts counts={verification} />,
    },
    {
      key: 'source',
      title: t('packs.column.source'),
      width: 200,
      render: ({ loaded }) =>
        loaded === null ? (
          <span className="muted">{t('packs.shipped')}</span>
        ) : (
          t('packs.loaded', { moment: localMoment(loaded.at) })
        ),
    },
  ]
}
