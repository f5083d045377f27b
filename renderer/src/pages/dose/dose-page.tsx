import { Segmented } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import { useApi } from '../../api/api-context.tsx'
import type { doseSearch } from '../../app/search.ts'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import './dose.css'
import { EntryPart } from './entry-part.tsx'
import { PeoplePart } from './people-part.tsx'

type Search = z.output<typeof doseSearch>
const PARTS = ['people', 'entry'] as const

/** 个人剂量 of radiation workers outside medicine: who is monitored, with what result, and entering it. */
export function DosePage() {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const search = useSearch({ from: '/firms/$firmId/dose' })
  const navigate = useNavigate({ from: '/firms/$firmId/dose' })
  const view = useQuery(query.dose.view.queryOptions({ input: question }))
  const part = search.part ?? 'people'
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <Page
      title={t('dose.title')}
      lead={t('dose.lead')}
      fill
      beside={part === 'people' && search.worker !== undefined}
      actions={
        <ExportMenu
          name={t('dose.title')}
          make={(format, signal) => client.dose.export({ ...question, format }, { signal })}
        />
      }
    >
      <Answer of={view}>
        {(data) =>
          data.people.length === 0 ? (
            <Notice kind="empty" title={t('dose.none')} text={t('dose.none.what')} />
          ) : (
            <>
              <div>
                <Segmented
                  value={part}
                  aria-label={t('dose.part')}
                  options={PARTS.map((value) => ({ value, label: t(`dose.part.${value}`) }))}
                  onChange={(value) => set({ part: value, worker: undefined })}
                />
              </div>
              {part === 'people' ? (
                <PeoplePart view={data} search={search} onSearch={set} />
              ) : (
                <EntryPart view={data} />
              )}
            </>
          )
        }
      </Answer>
    </Page>
  )
}
