import { Input, InputNumber } from 'antd'
import type { ReactElement } from 'react'
import type { RecordKind } from '#shared/entities/facts.ts'
import { recordFields, type RecordField } from '#shared/entities/record-fields.ts'
import type { Translate } from '#shared/i18n/index.ts'
import { ledgersUi } from '#shared/i18n/zh-CN/ui-ledgers.ts'
import { ChoiceField, FlagField } from './choice-field.tsx'
import { DateField } from './date-field.tsx'
import { HazardPicker } from './hazard-picker.tsx'
import { PostPicker, WorkerPicker } from './person-pickers.tsx'
import { Field } from './record-form.tsx'
import { ChoicesField, ListedPicker, RecordPicker, RecordsPicker, TextsField } from './record-picker.tsx'
import { useTranslate } from '../hooks/use-text.ts'

/** Text this long is given room for several lines. */
const LONG = 200

interface GenericFieldsProps {
  readonly kind: RecordKind
  /** Only these, in this order; all fields of the schema when absent. */
  readonly only?: readonly string[] | undefined
  /** Fields that this form asks for although the record may lack them. */
  readonly asked?: readonly string[]
}

/** A labelled control for each field of a record, as its schema asks. Lists of objects have pages of their own. */
export function GenericFields({ kind, only, asked = [] }: GenericFieldsProps) {
  const t = useTranslate()
  const all = recordFields(kind)
  const fields = only === undefined ? all : only.flatMap((name) => all.find((field) => field.name === name) ?? [])
  return (
    <div className="fields">
      {fields.map((field) => {
        const control = controlOf(kind, field, t)
        return control === null ? null : (
          <Field
            key={field.name}
            name={field.name}
            label={t(`ledger.${kind}.${field.name}`)}
            required={field.required || asked.includes(field.name)}
            className={takesWholeLine(field) ? 'whole' : ''}
            help={helpOf(kind, field, t)}
          >
            {control}
          </Field>
        )
      })}
    </div>
  )
}

/** A word beside the label, for the few fields that need one. */
function helpOf(kind: RecordKind, { name }: RecordField, t: Translate): string | null {
  const key = `ledger.${kind}.${name}.help`
  return key in ledgersUi ? t(key) : null
}

function takesWholeLine({ type }: RecordField): boolean {
  switch (type.is) {
    case 'text':
      return type.longest === null ? false : type.longest > 60
    case 'hazards':
    case 'records':
    case 'texts':
    case 'choices':
    case 'listed':
      return true
    default:
      return false
  }
}

/** The control a field is filled in with; the form hands it value and label. Null for what no single control can hold. */
function controlOf(kind: RecordKind, { name, type, required, blank }: RecordField, t: Translate): ReactElement | null {
  const choice = (value: string) => t(`ledger.${kind}.${name}.${value}`)
  switch (type.is) {
    case 'date':
      return <DateField allowClear={!required} />
    case 'flag':
      return <FlagField yes={t('value.yes')} no={t('value.no')} />
    case 'choice':
      return <ChoiceField values={type.choices} text={choice} required={required || blank !== null} />
    case 'choices':
      return <ChoicesField values={type.choices} text={choice} />
    case 'number':
      return (
        <InputNumber
          {...(type.min === null ? {} : { min: type.min })}
          {...(type.max === null ? {} : { max: type.max })}
          {...(type.whole ? { precision: 0 } : {})}
          suffix={type.unit === null ? null : t(`unit.${type.unit}`)}
        />
      )
    case 'hazard':
      return <HazardPicker />
    case 'hazards':
      return <HazardPicker multiple />
    case 'texts':
      return <TextsField />
    case 'record':
      if (type.to === 'workers') return <WorkerPicker />
      return type.to === 'posts' ? <PostPicker /> : <RecordPicker to={type.to} />
    case 'records':
      return <RecordsPicker to={type.to} />
    case 'listed':
      return <ListedPicker pack={type.pack} />
    case 'text':
      return type.longest !== null && type.longest >= LONG ? (
        <Input.TextArea rows={2} maxLength={type.longest} />
      ) : (
        <Input {...(type.longest === null ? {} : { maxLength: type.longest })} />
      )
    case 'rows':
    case 'reading':
      return null
  }
}
