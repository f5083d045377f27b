import { Segmented } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formIdSchema, type FormId } from '#shared/entities/paper.ts'
import type { z } from 'zod'
import { useApi } from '../../api/api-context.tsx'
import type { papersSearch } from '../../app/search.ts'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { CheckPanel } from './check-panel.tsx'
import { FiguresPanel } from './figures-panel.tsx'
import { PaperActions } from './paper-actions.tsx'
import { PdfPreview } from './pdf-preview.tsx'

/** The two papers: what they lack, where their figures come from, how they will look, save and print. */
export function PapersPage() {
  const t = useText()
  const { form = 'declaration' } = useSearch({ from: '/firms/$firmId/papers' })
  const navigate = useNavigate({ from: '/firms/$firmId/papers' })
  return (
    <Page title={t('nav.papers')} lead={t('papers.lead')} fill>
      <PageTabs
        tabs={formIdSchema.options}
        active={form}
        label={(key) => t(`paper.${key}`)}
        onChange={(next) => void navigate({ search: ({ part }) => ({ part, form: next }), replace: true })}
        content={{ declaration: <PaperDesk form="declaration" />, plan: <PaperDesk form="plan" /> }}
      />
    </Page>
  )
}

type Search = z.output<typeof papersSearch>
const PARTS = ['check', 'figures'] as const

function PaperDesk({ form }: { form: FormId }) {
  const t = useText()
  const { query } = useApi()
  const search = useSearch({ from: '/firms/$firmId/papers' })
  const navigate = useNavigate({ from: '/firms/$firmId/papers' })
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  const part = search.part ?? 'check'
  const input = { ...useFirmOnDay(), form }
  const [allowMissingGlyphs, setAllow] = useState(false)
  const check = useQuery(query.papers.check.queryOptions({ input }))
  return (
    <Answer of={check}>
      {(data) => {
        const printable = data.missingGlyphs.length === 0 || allowMissingGlyphs
        const request = { ...input, allowMissingGlyphs }
        return (
          <div className={`panes papers ${part}`}>
            <section className="pane checks">
              <PaperActions request={request} title={data.title} printable={printable} />
              <Segmented
                value={part}
                aria-label={t('papers.part')}
                options={PARTS.map((value) => ({ value, label: t(`papers.part.${value}`) }))}
                onChange={(value) => set({ part: value, figure: undefined })}
              />
              {part === 'check' ? (
                <CheckPanel check={data} allowed={allowMissingGlyphs} onAllow={setAllow} />
              ) : (
                <FiguresPanel
                  form={form}
                  text={search.text}
                  open={search.figure}
                  onText={(text) => set({ text })}
                  onOpen={(figure) => set({ figure })}
                />
              )}
            </section>
            <section className="pane sheet-view">
              {printable ? <PdfPreview request={request} title={data.title} /> : null}
            </section>
          </div>
        )
      }}
    </Answer>
  )
}
