import { App, Button, Dropdown, Segmented } from 'antd'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { SheetFormat } from '#shared/api/due.ts'
import type { z } from 'zod'
import { useApi } from '../../api/api-context.tsx'
import type { doseSearch } from '../../app/search.ts'
import { keepFile } from '../../components/download-file.ts'
import { DownOutlined } from '../../components/icons.tsx'
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
  const { query } = useApi()
  const search = useSearch({ from: '/firms/$firmId/dose' })
  const navigate = useNavigate({ from: '/firms/$firmId/dose' })
  const view = useQuery(query.dose.view.queryOptions({ input: useFirmOnDay() }))
  const part = search.part ?? 'people'
  const set = (change: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
  return (
    <Page
      title={t('dose.title')}
      lead={t('dose.lead')}
      fill
      beside={part === 'people' && search.worker !== undefined}
      actions={<Export />}
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

const FORMATS = ['xlsx', 'csv'] as const

function Export() {
  const t = useText()
  const { client, shell } = useApi()
  const { message } = App.useApp()
  const question = useFirmOnDay()
  const save = useMutation({
    mutationFn: async (format: SheetFormat) => {
      const file = await client.dose.export({ ...question, format })
      return keepFile(shell, file, { kind: format, name: t('dose.title'), language: question.language })
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
