import { Button, Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { DeleteOutlined, PlusOutlined } from '../../components/icons.tsx'
import { FlagField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { HazardPicker } from '../../forms/hazard-picker.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useText } from '../../hooks/use-text.ts'
import { MaterialSheets } from './material-sheets.tsx'

/** Products, materials and process steps; each a short list. */
export function ProductionGroup() {
  const t = useText()
  return (
    <>
      <Rows
        name="products"
        title={t('profile.products')}
        add={t('profile.products.add')}
        blank={{ name: null, annualOutput: null, unit: null }}
      >
        {(index) => (
          <>
            <Field name={[index, 'name']} path={['products', index, 'name']} label={t('profile.product.name')}>
              <Input maxLength={100} />
            </Field>
            <Field
              name={[index, 'annualOutput']}
              path={['products', index, 'annualOutput']}
              label={t('profile.product.annualOutput')}
            >
              <InputNumber min={0} />
            </Field>
            <Field name={[index, 'unit']} path={['products', index, 'unit']} label={t('profile.product.unit')}>
              <Input maxLength={20} />
            </Field>
          </>
        )}
      </Rows>
      <Rows
        name="materials"
        title={t('profile.materials')}
        add={t('profile.materials.add')}
        blank={{ name: null, annualUse: null, unit: null, hazardIds: [], sdsOn: null, banned: null }}
      >
        {(index) => (
          <>
            <Field name={[index, 'name']} path={['materials', index, 'name']} label={t('profile.material.name')}>
              <Input maxLength={100} />
            </Field>
            <Field
              name={[index, 'annualUse']}
              path={['materials', index, 'annualUse']}
              label={t('profile.material.annualUse')}
            >
              <InputNumber min={0} />
            </Field>
            <Field name={[index, 'unit']} path={['materials', index, 'unit']} label={t('profile.product.unit')}>
              <Input maxLength={20} />
            </Field>
            <Field
              name={[index, 'hazardIds']}
              path={['materials', index, 'hazardIds']}
              label={t('profile.material.hazards')}
            >
              <HazardPicker multiple />
            </Field>
            <Field name={[index, 'sdsOn']} path={['materials', index, 'sdsOn']} label={t('profile.material.sdsOn')}>
              <DateField />
            </Field>
            <Field name={[index, 'banned']} path={['materials', index, 'banned']} label={t('profile.material.banned')}>
              <FlagField yes={t('value.yes')} no={t('value.no')} />
            </Field>
            <MaterialSheets index={index} />
          </>
        )}
      </Rows>
      <Rows name="processes" title={t('profile.processes')} add={t('profile.processes.add')} blank={null} narrow>
        {(index) => (
          <Field
            name={[index]}
            path={['processes', index]}
            inline
            label={t('profile.process.step', { number: index + 1 })}
          >
            <Input maxLength={100} />
          </Field>
        )}
      </Rows>
    </>
  )
}

interface RowsProps {
  readonly name: string
  readonly title: string
  readonly add: string
  readonly blank: object | null
  readonly narrow?: boolean
  readonly children: (index: number) => ReactNode
}

/** A list of like rows, each removable, one more at a click. */
function Rows({ name, title, add, blank, narrow = false, children }: RowsProps) {
  const t = useText()
  return (
    <fieldset className={narrow ? 'rows narrow' : 'rows'} id={`list-${name}`} tabIndex={-1}>
      <legend>{title}</legend>
      <Form.List name={name}>
        {(fields, { add: append, remove }) => (
          <>
            {fields.map((field) => (
              <div className="row" key={field.key}>
                {children(field.name)}
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={t('rows.remove', { title, number: field.name + 1 })}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            <Button size="small" icon={<PlusOutlined />} onClick={() => append(blank)}>
              {add}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
