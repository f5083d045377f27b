import { Form, InputNumber } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hazardIdSchema } from '#shared/entities/common.ts'
import { LEVEL_UNITS, type LevelKind, levelKindSchema } from '#shared/entities/workplace.ts'
import { unitText } from '#shared/domain/units.ts'
import { useApi } from '../../api/api-context.tsx'
import { ChoiceField } from '../../forms/choice-field.tsx'
import { Field } from '../../forms/record-form.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** The kinds a hazard is measured in; all of them where no limit says. */
function useKinds(): readonly LevelKind[] {
  const { query } = useApi()
  const id = hazardIdSchema
    .nullable()
    .catch(null)
    .parse(Form.useWatch('hazardId') ?? null)
  const asOf = useAsOf()
  const offers = useQuery(
    query.reference.judgeKinds.queryOptions({
      input: { id: id ?? hazardIdSchema.parse('phys-1'), asOf },
      enabled: id !== null,
      staleTime: Infinity,
    }),
  )
  if (id === null || offers.data === undefined) return []
  const kinds = offers.data.flatMap(({ kind }) => levelKindSchema.safeParse(kind).data ?? [])
  return kinds.length === 0 ? levelKindSchema.options : kinds
}

/** Kind and value of a level; the kinds follow the hazard, the unit follows the kind. */
export function LevelFields({ required = false }: { required?: boolean }) {
  const t = useText()
  const form = Form.useFormInstance()
  const kinds = useKinds()
  const kind = levelKindSchema
    .nullable()
    .catch(null)
    .parse(Form.useWatch(['level', 'kind']) ?? null)
  const [first] = kinds
  const stale = first !== undefined && (kind === null || !kinds.includes(kind))
  useEffect(() => {
    if (stale) form.setFieldValue(['level', 'kind'], first)
  }, [stale, first, form])
  return (
    <div className="grid-2">
      <Field name={['level', 'kind']} label={t('exposure.levelKind')}>
        <ChoiceField values={kinds} text={(value) => t(`levelKind.${value}`)} required />
      </Field>
      <Field name={['level', 'value']} path={['level']} label={t('exposure.level')} required={required}>
        <InputNumber min={0} disabled={kind === null} suffix={kind === null ? null : unitText(LEVEL_UNITS[kind])} />
      </Field>
    </div>
  )
}
