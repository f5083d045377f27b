import { Form, Input, InputNumber, Select } from 'antd'
import type { z } from 'zod'
import { exposureSchema, gradeSchema, levelKindSchema, LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { unitText } from '#shared/domain/units.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { RecordHistory } from '../../components/record-history.tsx'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { Field } from '../../forms/record-form.tsx'
import { fieldsOf } from '../../forms/tidy.ts'
import { useRemoveRecord, useSaveRecord } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

export type ExposureDraft = z.output<typeof exposureSchema>

interface ExposureDrawerProps {
  readonly draft: ExposureDraft | null
  readonly exists: boolean
  readonly onClose: () => void
}

/** How one post meets one hazard. */
export function ExposureDrawer({ draft, exists, onClose }: ExposureDrawerProps) {
  const t = useText()
  const save = useSaveRecord('exposures', 'form')
  const remove = useRemoveRecord('exposures')
  return (
    <FormDrawer
      title={t(exists ? 'exposure.edit' : 'exposure.add')}
      schema={exposureSchema}
      initial={draft === null ? null : onlyExposure(draft)}
      shape={withLevel}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
      onRemove={draft !== null && exists ? () => remove.mutateAsync(draft.id) : undefined}
    >
      <Field name="hazardId" label={t('exposure.hazard')} required>
        <HazardPicker />
      </Field>
      <LevelFields />
      <div className="grid-2">
        <Field name="hoursPerDay" label={t('exposure.hoursPerDay')}>
          <InputNumber min={0} max={24} suffix={t('unit.hours')} />
        </Field>
        <Field name="daysPerWeek" label={t('exposure.daysPerWeek')}>
          <InputNumber min={0} max={7} suffix={t('unit.days')} />
        </Field>
        <Field name="mode" label={t('exposure.mode')}>
          <ChoiceField
            values={['continuous', 'intermittent', 'occasional'] as const}
            text={(mode) => t(`exposureMode.${mode}`)}
          />
        </Field>
        <Field name="grade" label={t('exposure.grade')} help={t('exposure.grade.help')}>
          <ChoiceField values={gradeSchema.options} text={(grade) => t(`grade.${grade}`)} />
        </Field>
      </div>
      <Field name="controls" label={t('exposure.controls')} help={t('exposure.tags.help')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ';', '；']} />
      </Field>
      <Field name="ppe" label={t('exposure.ppe')} help={t('exposure.tags.help')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={[',', '，', '、', ';', '；']} />
      </Field>
      <Field name="source" label={t('exposure.source')}>
        <Input maxLength={100} />
      </Field>
      <Field name="since" label={t('exposure.since')}>
        <DateField />
      </Field>
      {draft !== null && exists ? <RecordHistory kind="exposures" id={draft.id} /> : null}
    </FormDrawer>
  )
}

/** Kind, value and the one unit the kind may carry. */
function LevelFields() {
  const t = useText()
  const kind = levelKindSchema
    .nullable()
    .catch(null)
    .parse(Form.useWatch(['level', 'kind']))
  return (
    <div className="grid-3">
      <Field name={['level', 'kind']} label={t('exposure.levelKind')}>
        <ChoiceField values={levelKindSchema.options} text={(value) => t(`levelKind.${value}`)} />
      </Field>
      <Field name={['level', 'value']} label={t('exposure.level')}>
        <InputNumber min={0} disabled={kind === null} suffix={kind === null ? null : unitText(LEVEL_UNITS[kind])} />
      </Field>
      <Field name="levelSource" label={t('exposure.levelSource')}>
        <ChoiceField values={['measured', 'estimated'] as const} text={(value) => t(`levelSource.${value}`)} />
      </Field>
    </div>
  )
}

/** Without a kind there is no level; with one, its unit follows. */
function withLevel(values: Record<string, unknown>): object {
  const level = fieldsOf(values['level'])
  const kind = levelKindSchema.safeParse(level['kind'])
  return { ...values, level: kind.success ? { value: null, ...level, unit: LEVEL_UNITS[kind.data] } : null }
}

/** The record without the names that the structure question adds. */
function onlyExposure(draft: ExposureDraft): object {
  return Object.fromEntries(Object.keys(exposureSchema.shape).map((key) => [key, Reflect.get(draft, key)]))
}
