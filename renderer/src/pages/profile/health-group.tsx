import { Input, InputNumber } from 'antd'
import { ChoiceField, FlagField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'

/** What the declaration and the duties ask about occupational health as such. */
export function HealthGroup() {
  const t = useText()
  return (
    <div className="grid-2">
      <Field name="hazardSince" label={t('profile.hazardSince')} help={t('profile.hazardSince.help')}>
        <DateField />
      </Field>
      <Field name="diseaseTotal" label={t('profile.diseaseTotal')}>
        <InputNumber min={0} precision={0} suffix={t('unit.persons')} />
      </Field>
      <Field
        name="confirmedRiskClass"
        label={t('profile.confirmedRiskClass')}
        help={t('profile.confirmedRiskClass.help')}
      >
        <ChoiceField
          values={['severe', 'general'] as const}
          text={(value) => t(`riskClass.${value}`)}
          placeholder={t('value.byIndustry')}
        />
      </Field>
      <Field name="highToxicRule" label={t('profile.highToxicRule')} help={t('profile.highToxicRule.help')}>
        <ChoiceField
          values={['apply', 'notApplicable'] as const}
          text={(value) => t(`highToxicRule.${value}`)}
          placeholder={t('highToxicRule.unconfirmed')}
        />
      </Field>
      <Field name="shifts" label={t('profile.shifts')}>
        <Input maxLength={100} placeholder={t('profile.shifts.placeholder')} />
      </Field>
      <Field name="secretUnit" label={t('profile.secretUnit')}>
        <FlagField yes={t('value.yes')} no={t('value.no')} />
      </Field>
      <Field name="hasUnion" label={t('profile.hasUnion')}>
        <FlagField yes={t('value.yes')} no={t('value.no')} />
      </Field>
    </div>
  )
}
