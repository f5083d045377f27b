import { Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { TALENT_PARTS, type Nomination, type ProgrammesOverview } from '#shared/entities/programmes.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { RecordLink } from '../../components/record-link.tsx'
import { Answer, Notice } from '../../components/states.tsx'
import { useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** 职业健康达人: a nominee from the roster, evidence from the records, a sheet to hand in. */
export function TalentTab({ data: { people, schemes } }: { data: ProgrammesOverview }) {
  const t = useText()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { worker } = useSearch({ from: '/firms/$firmId/programmes' })
  const navigate = useNavigate({ from: '/firms/$firmId/programmes' })
  const [schemeId, setSchemeId] = useState<string | null>(null)
  const chosen = people.find(({ id }) => id === worker)
  const input = { ...question, workerId: chosen?.id ?? '', schemeId }
  const nomination = useQuery(query.programmes.nomination.queryOptions({ input, enabled: chosen !== undefined }))
  const criteria = schemes.filter(({ about, period }) => about === 'person' && period === 'running')
  return (
    <>
      <div className="filters">
        <Select<string>
          className="talent-who"
          aria-label={t('talent.who')}
          placeholder={t('talent.who')}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          {...(chosen === undefined ? {} : { value: chosen.id })}
          options={people.map(({ id, name, posts }) => ({
            value: id,
            label: [name, posts].filter(Boolean).join(' · '),
          }))}
          onChange={(id) => void navigate({ search: (before) => ({ ...before, worker: id }), replace: true })}
        />
        {criteria.length === 0 ? null : (
          <Select<string | null>
            className="talent-who"
            aria-label={t('talent.criteria')}
            value={schemeId}
            options={[
              { value: null, label: t('talent.criteria.none') },
              ...criteria.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setSchemeId}
          />
        )}
        <span className="grow" />
        {chosen === undefined ? null : (
          <ExportMenu
            name={t('talent.sheet')}
            make={(format, signal) => client.programmes.nominationSheet({ ...input, format }, { signal })}
          />
        )}
      </div>
      {chosen === undefined ? (
        <Notice kind="info" title={t('talent.choose')} text={t('talent.choose.what')} />
      ) : (
        <Answer of={nomination}>{(found) => <Sheet found={found} />}</Answer>
      )}
    </>
  )
}

function Sheet({ found }: { found: Nomination }) {
  const t = useText()
  const { evidence, missing, criteria } = found
  return (
    <div className="talent">
      {TALENT_PARTS.map((part) => (
        <section key={part} aria-label={t(`talent.part.${part}`)}>
          <h2>{t(`talent.part.${part}`)}</h2>
          <ul>
            {evidence
              .filter((entry) => entry.part === part)
              .map(({ kind, id, text }) => (
                <li key={`${kind}.${id}`}>
                  <RecordLink kind={kind} id={id} field="date">
                    {text}
                  </RecordLink>
                </li>
              ))}
            {missing
              .filter((entry) => entry.part === part)
              .map(({ text }) => (
                <li key={text} className="muted">
                  {t('talent.toConfirm')} · {text}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {criteria.length === 0 ? (
        <p className="muted">{t('talent.limits.notLoaded')}</p>
      ) : (
        <section aria-label={t('talent.criteria')}>
          <h2>{t('talent.criteria')}</h2>
          <ol lang="zh-CN">
            {criteria.map(({ no, text }) => (
              <li key={no}>{text}</li>
            ))}
          </ol>
        </section>
      )}
    </div>
  )
}
