import { Button, Segmented } from 'antd'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { z } from 'zod'
import { useApi } from '../../api/api-context.tsx'
import type { declarationSearch } from '../../app/search.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
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

/** 申报: what to type, what has changed, what was received. */
export function DeclarationPage() {
  const t = useText()
  const { client } = useApi()
  const question = useFirmOnDay()
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
          <ExportMenu
            name={t(`declaration.part.${part}`)}
            make={(format, signal) => client.declarationWork.export({ ...question, part, format }, { signal })}
          />
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
