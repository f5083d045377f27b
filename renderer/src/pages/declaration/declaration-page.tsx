import { App, Button, Dropdown, Segmented } from 'antd'
import { useMutation } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { SheetFormat } from '#shared/api/due.ts'
import type { z } from 'zod'
import { useApi } from '../../api/api-context.tsx'
import type { declarationSearch } from '../../app/search.ts'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
import { Page } from '../../components/page.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { ChangesPart } from './changes-part.tsx'
import './declaration.css'
import { RecordDrawer } from './record-drawer.tsx'
import { SheetPart } from './sheet-part.tsx'
import { YearsPart } from './years-part.tsx'

type Search = z.output<typeof declarationSearch>
const PARTS = ['sheet', 'changes', 'years'] as const
type Part = (typeof PARTS)[number]

/** 申报: what to type, what has changed, what was received. */
export function DeclarationPage() {
  const t = useText()
  const search = useSearch({ from: '/firms/$firmId/declaration' })
  const navigate = useNavigate({ from: '/firms/$firmId/declaration' })
  const [recording, setRecording] = useState(false)
  const part = search.part ?? 'sheet'
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <Page
      title={t('declaration.title')}
      lead={t('declaration.lead')}
      beside={search.figure !== undefined}
      actions={
        <>
          <Export part={part} />
          <Button type="primary" onClick={() => setRecording(true)}>
            {t('declaration.record')}
          </Button>
        </>
      }
    >
      <Segmented
        value={part}
        aria-label={t('declaration.part')}
        options={PARTS.map((value) => ({ value, label: t(`declaration.part.${value}`) }))}
        onChange={(value) => set({ part: value, figure: undefined })}
      />
      {part === 'sheet' ? <SheetPart open={search.figure} onOpen={(figure) => set({ figure })} /> : null}
      {part === 'changes' ? <ChangesPart /> : null}
      {part === 'years' ? <YearsPart /> : null}
      <RecordDrawer open={recording} onClose={() => setRecording(false)} />
    </Page>
  )
}

const FORMATS = ['xlsx', 'csv'] as const

function Export({ part }: { part: Part }) {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const file = await client.declarationWork.export({ ...question, part, format })
      return keepFile(shell, file, {
        kind: format,
        name: t(`declaration.part.${part}`),
        language: question.language,
      })
    },
    onSuccess: (done) => done && void message.success(t('ledger.export.saved')),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: FORMATS.map((format) => ({ key: format, label: t(`ledger.export.${format}`) })),
        onClick: ({ key }) => save.mutate(key === 'csv' ? 'csv' : 'xlsx'),
      }}
    >
      <Button loading={save.isPending}>
        {t('ledger.export')} <DownOutlined />
      </Button>
    </Dropdown>
  )
}
