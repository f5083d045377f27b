import { Button, Checkbox, Form, Input, InputNumber } from 'antd'
import { levelKindSchema, LEVEL_UNITS } from '#shared/entities/workplace.ts'
import { DeleteOutlined, PlusOutlined } from '../../components/icons.tsx'
import { unitText } from '#shared/domain/units.ts'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { PostPicker } from '../../forms/person-pickers.tsx'
import { Field } from '../../forms/record-form.tsx'
import { fieldsOf } from '../../forms/tidy.ts'
import { newId } from '../../hooks/use-records.ts'
import { useText } from '../../hooks/use-text.ts'

const VERDICTS = ['within', 'over', 'cannotJudge'] as const

/** The results of one report: point, hazard, reading. */
export function MeasurementRows() {
  const t = useText()
  const blank = () => ({
    id: newId(),
    postId: null,
    point: null,
    hazardId: null,
    kind: null,
    value: null,
    belowDetection: false,
    reportedVerdict: null,
  })
  return (
    <fieldset className="rows">
      <legend>{t('survey.results')}</legend>
      <Form.List name="results">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <MeasurementRow key={field.key} index={field.name} onRemove={() => remove(field.name)} />
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => add(blank())}>
              {t('measurement.add')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

function MeasurementRow({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useText()
  const kind = levelKindSchema
    .nullable()
    .catch(null)
    .parse(Form.useWatch(['results', index, 'kind']) ?? null)
  const at = (field: string) => ({ name: [index, field], path: ['results', index, field] })
  return (
    <div className="measurement">
      <Field {...at('point')} label={t('measurement.point')}>
        <Input maxLength={100} />
      </Field>
      <Field {...at('postId')} label={t('measurement.post')}>
        <PostPicker />
      </Field>
      <Field {...at('hazardId')} label={t('exposure.hazard')}>
        <HazardPicker />
      </Field>
      <Field {...at('kind')} label={t('exposure.levelKind')}>
        <ChoiceField values={levelKindSchema.options} text={(value) => t(`levelKind.${value}`)} />
      </Field>
      <Field {...at('value')} label={t('measurement.value')}>
        <InputNumber min={0} suffix={kind === null ? null : unitText(LEVEL_UNITS[kind])} />
      </Field>
      <Field {...at('reportedVerdict')} label={t('measurement.verdict')}>
        <ChoiceField values={VERDICTS} text={(verdict) => t(`verdict.${verdict}`)} />
      </Field>
      <Form.Item name={[index, 'belowDetection']} valuePropName="checked" label={t('measurement.belowDetection')}>
        <Checkbox>{t('value.yes')}</Checkbox>
      </Form.Item>
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t('rows.remove', { title: t('survey.results'), number: index + 1 })}
        onClick={onRemove}
      />
    </div>
  )
}

/** Every kind of reading carries its one unit. */
export function withUnits(values: Record<string, unknown>): object {
  const results: unknown[] = Array.isArray(values['results']) ? values['results'] : []
  return {
    ...values,
    results: results.map((row) => {
      const kind = levelKindSchema.safeParse(fieldsOf(row)['kind'])
      return { ...fieldsOf(row), unit: kind.success ? LEVEL_UNITS[kind.data] : null }
    }),
  }
}
