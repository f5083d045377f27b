import { Button, InputNumber } from 'antd'
import { useId, type ReactNode } from 'react'
import { evidenceSchema, type EvidenceName, type KindOffer } from '#shared/entities/judging.ts'
import { DeleteOutlined, PlusOutlined } from '../../components/icons.tsx'
import { unitText } from '#shared/domain/units.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { useText } from '../../hooks/use-text.ts'
import type { EvidenceDraft } from './draft.ts'

interface EvidenceFieldProps {
  readonly name: EvidenceName
  readonly offer: KindOffer
  readonly value: EvidenceDraft
  readonly onChange: (change: Partial<EvidenceDraft>) => void
}

const CHOICES = {
  fraction: ['twaTotal', 'twaRespirable'],
  labourClass: ['I', 'II', 'III', 'IV'],
  wave: ['continuous', 'pulsed'],
  part: ['wholeBody', 'limb'],
} as const

const SUFFIXES: Partial<Record<EvidenceName, string>> = {
  silica: '%',
  contactRate: '%',
  hoursPerDay: 'h',
  peakMinutes: 'min',
  peakGap: 'h',
  frequencyMHz: 'MHz',
}

/** One thing a verdict needs beside the value. */
export function EvidenceField({ name, offer, value, onChange }: EvidenceFieldProps) {
  const t = useText()
  switch (name) {
    case 'segments':
      return <Segments value={value} onChange={onChange} />
    case 'mixture':
      return <Mixture value={value} unit={offer.unit} onChange={onChange} />
    case 'condition':
      return (
        <Labelled name={name}>
          {(id) => (
            <ChoiceField
              id={id}
              values={offer.conditions}
              text={(words) => words}
              value={value.condition}
              onChange={(condition) => onChange({ condition })}
            />
          )}
        </Labelled>
      )
    case 'hotRegion':
      return (
        <Labelled name={name}>
          {(id) => (
            <ChoiceField
              id={id}
              values={['yes', 'no'] as const}
              text={(choice) => t(`judge.choice.${choice}`)}
              value={value.hotRegion === null ? null : value.hotRegion ? 'yes' : 'no'}
              onChange={(choice) => onChange({ hotRegion: choice === null ? null : choice === 'yes' })}
            />
          )}
        </Labelled>
      )
    case 'fraction':
    case 'labourClass':
    case 'wave':
    case 'part':
      return (
        <Labelled name={name}>
          {(id) => (
            <ChoiceField
              id={id}
              values={CHOICES[name]}
              text={(choice) => t(`judge.choice.${choice}`)}
              value={value[name]}
              onChange={(choice) => onChange({ [name]: choice })}
            />
          )}
        </Labelled>
      )
    default:
      return (
        <Labelled name={name}>
          {(id) => (
            <InputNumber
              id={id}
              min={0}
              value={value[name]}
              suffix={name === 'average' ? unitText(offer.unit) : (SUFFIXES[name] ?? null)}
              status={value[name] === null || evidenceSchema.shape[name].safeParse(value[name]).success ? '' : 'error'}
              onChange={(number) => onChange({ [name]: number })}
            />
          )}
        </Labelled>
      )
  }
}

function Labelled({ name, children }: { name: EvidenceName; children: (id: string) => ReactNode }) {
  const t = useText()
  const id = useId()
  return (
    <div className="judge-field">
      <label htmlFor={id}>{t(`judge.evidence.${name}`)}</label>
      {children(id)}
    </div>
  )
}

type RowsProps = Pick<EvidenceFieldProps, 'value' | 'onChange'>

function Segments({ value: { segments }, onChange }: RowsProps) {
  const t = useText()
  const change = (at: number, part: Partial<EvidenceDraft['segments'][number]>) =>
    onChange({ segments: segments.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  return (
    <fieldset className="judge-rows">
      <legend>{t('judge.evidence.segments')}</legend>
      {segments.map((row, index) => (
        <div className="judge-row" key={index}>
          <InputNumber
            min={0}
            value={row.level}
            aria-label={t('judge.segment.level')}
            placeholder={t('judge.segment.level')}
            onChange={(level) => change(index, { level })}
          />
          <InputNumber
            min={0}
            max={24}
            value={row.hours}
            aria-label={t('judge.segment.hours')}
            placeholder={t('judge.segment.hours')}
            onChange={(hours) => change(index, { hours })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('judge.segment.remove')}
            onClick={() => onChange({ segments: segments.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange({ segments: [...segments, { level: null, hours: null }] })}
      >
        {t('judge.segment.add')}
      </Button>
    </fieldset>
  )
}

function Mixture({ value: { mixture }, unit, onChange }: RowsProps & { unit: string }) {
  const t = useText()
  const change = (at: number, part: Partial<EvidenceDraft['mixture'][number]>) =>
    onChange({ mixture: mixture.map((row, index) => (index === at ? { ...row, ...part } : row)) })
  return (
    <fieldset className="judge-rows">
      <legend>{t('judge.evidence.mixture')}</legend>
      {mixture.map((row, index) => (
        <div className="judge-row" key={index}>
          <HazardPicker
            ariaLabel={t('judge.hazard')}
            value={row.hazardId}
            onChange={(hazardId) => change(index, { hazardId })}
          />
          <InputNumber
            min={0}
            value={row.value}
            aria-label={t('judge.value')}
            suffix={unitText(unit)}
            onChange={(value) => change(index, { value })}
          />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            aria-label={t('judge.part.remove')}
            onClick={() => onChange({ mixture: mixture.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        size="small"
        icon={<PlusOutlined />}
        onClick={() => onChange({ mixture: [...mixture, { hazardId: null, value: null }] })}
      >
        {t('judge.part.add')}
      </Button>
    </fieldset>
  )
}
