import { Checkbox, InputNumber } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { HazardId } from '#shared/entities/common.ts'
import type { KindOffer } from '#shared/entities/judging.ts'
import { LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { useApi } from '../../api/api-context.tsx'
import { AsOfPicker } from '../../app/as-of-picker.tsx'
import { Page } from '../../components/page.tsx'
import { Answer } from '../../components/states.tsx'
import { unitText } from '#shared/domain/units.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { useAsOf, useToday } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { BLANK, questionOf, type Draft } from './draft.ts'
import { EvidenceField } from './evidence-field.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

/** 限值判定: one measured value against the limit in force; nothing is kept. */
export function JudgePage() {
  const t = useText()
  const navigate = useNavigate()
  const { hazard = null } = useSearch({ from: '/judge' })
  const choose = (id: HazardId | null) =>
    void navigate({ to: '/judge', search: id === null ? {} : { hazard: id }, replace: true })
  return (
    <main className="screen lone" tabIndex={-1} id="main">
      <Page title={t('judge.title')} lead={t('judge.lead')} actions={<AsOfPicker today={useToday()} />}>
        <div className="judge-field">
          <label htmlFor="judge-hazard">{t('judge.hazard')}</label>
          <HazardPicker id="judge-hazard" value={hazard} onChange={choose} />
        </div>
        {hazard === null ? <VerdictPanel question={null} /> : <Kinds key={hazard} hazardId={hazard} />}
      </Page>
    </main>
  )
}

function Kinds({ hazardId }: { hazardId: HazardId }) {
  const t = useText()
  const { query } = useApi()
  const input = { id: hazardId, asOf: useAsOf() }
  const offers = useQuery(query.reference.judgeKinds.queryOptions({ input, staleTime: Infinity }))
  return (
    <Answer of={offers}>
      {(kinds) =>
        kinds.length === 0 ? (
          <p className="muted">{t('judge.noKinds')}</p>
        ) : (
          <Question hazardId={hazardId} offers={kinds} />
        )
      }
    </Answer>
  )
}

function Question({ hazardId, offers }: { hazardId: HazardId; offers: readonly KindOffer[] }) {
  const t = useText()
  const asOf = useAsOf()
  const [id, kindId] = [useId(), useId()]
  const [kind, setKind] = useState(offers[0]?.kind ?? null)
  const [draft, setDraft] = useState<Draft>(BLANK)
  const offer = offers.find((each) => each.kind === kind) ?? offers[0]
  if (offer === undefined) return null
  const computed = offer.needs.includes('segments') && draft.evidence.segments.length > 0
  return (
    <div className="judge">
      <div className="judge-form">
        <div className="judge-field">
          <label htmlFor={kindId}>{t('judge.kind')}</label>
          <ChoiceField
            id={kindId}
            required
            values={offers.map((each) => each.kind)}
            text={(each) => t(`levelKind.${each}`)}
            value={offer.kind}
            onChange={(next) => {
              setKind(next)
              setDraft(BLANK)
            }}
          />
        </div>
        <div className="judge-field">
          <label htmlFor={id}>{t('judge.value')}</label>
          <InputNumber
            id={id}
            min={0}
            disabled={computed}
            placeholder={computed ? t('judge.value.computed') : ''}
            value={computed ? null : draft.value}
            suffix={unitText(offer.unit)}
            onChange={(value) => setDraft({ ...draft, value })}
          />
          {offer.unit === LEVEL_UNITS.twa ? (
            <Checkbox
              checked={draft.belowDetection}
              onChange={(event) => setDraft({ ...draft, belowDetection: event.target.checked })}
            >
              {t('judge.belowDetection')}
            </Checkbox>
          ) : null}
        </div>
        {offer.needs.length === 0 ? null : <h2>{t('judge.extras')}</h2>}
        {offer.needs.map((name) => (
          <EvidenceField
            key={name}
            name={name}
            offer={offer}
            value={draft.evidence}
            onChange={(change) => setDraft({ ...draft, evidence: { ...draft.evidence, ...change } })}
          />
        ))}
      </div>
      <VerdictPanel question={questionOf(draft, hazardId, offer, asOf)} />
    </div>
  )
}
