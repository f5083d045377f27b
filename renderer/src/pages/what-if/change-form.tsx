import { Button, Form } from 'antd'
import { useId, useState } from 'react'
import { addDays } from '#shared/domain/dates.ts'
import { type SupposedChange, supposedChangeSchema, type SupposedKind } from '#shared/entities/what-if.ts'
import { PlusOutlined } from '../../components/icons.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { DateField } from '../../forms/date-field.tsx'
import { Field, RecordForm } from '../../forms/record-form.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { ChangeFields } from './change-fields.tsx'
import { blankChange, KINDS, shapeChange } from './draft.ts'

interface ChangeFormProps {
  readonly changes: readonly SupposedChange[]
  readonly onAdd: (change: SupposedChange) => void
}

/** One more change: its kind, its day, and the few things it needs. */
export function ChangeForm({ changes, onAdd }: ChangeFormProps) {
  const t = useText()
  const id = useId()
  const [kind, setKind] = useState<SupposedKind>('addHazard')
  return (
    <section className="what-if-new" aria-label={t('whatIf.new')}>
      <h2>{t('whatIf.new')}</h2>
      <div className="judge-field">
        <label htmlFor={id}>{t('whatIf.kind')}</label>
        <ChoiceField
          id={id}
          required
          values={KINDS}
          text={(each) => t(`whatIf.kind.${each}`)}
          value={kind}
          onChange={(next) => setKind(next ?? 'addHazard')}
        />
      </div>
      <OneChange
        key={`${kind}/${changes.length}`}
        kind={kind}
        changes={changes}
        onAdd={(change) => {
          onAdd(change)
          // The form begins anew and takes the focus with it; the next change begins here.
          document.getElementById(id)?.focus()
        }}
      />
    </section>
  )
}

function OneChange({ kind, changes, onAdd }: ChangeFormProps & { kind: SupposedKind }) {
  const t = useText()
  const [form] = Form.useForm()
  // The last change's day, or tomorrow: what happens today already has no day before it.
  const tomorrow = addDays(useAsOf(), 1)
  const [initial] = useState(() => blankChange(kind, changes.at(-1)?.on ?? tomorrow))
  return (
    <RecordForm
      form={form}
      schema={supposedChangeSchema}
      initial={initial}
      shape={shapeChange}
      onSave={async (change) => onAdd(change)}
    >
      <Field name="on" label={t(kind === 'workerLeaves' ? 'whatIf.lastDay' : 'whatIf.on')} required>
        <DateField allowClear={false} />
      </Field>
      <ChangeFields kind={kind} changes={changes} />
      <Button type="primary" htmlType="submit" icon={<PlusOutlined />}>
        {t('whatIf.add')}
      </Button>
    </RecordForm>
  )
}
