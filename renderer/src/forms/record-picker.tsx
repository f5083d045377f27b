import { Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import type { RecordKind, RecordOf } from '#shared/entities/facts.ts'
import type { ListedPack } from '#shared/entities/record-fields.ts'
import { recordTitle } from '#shared/i18n/record-text.ts'
import { useApi } from '../api/api-context.tsx'
import { useLookups } from '../hooks/use-lookups.ts'
import { useRecords } from '../hooks/use-records.ts'
import { useText, useTranslate } from '../hooks/use-text.ts'

interface Shared {
  readonly id?: string
  readonly onBlur?: () => void
}

interface OneProps extends Shared {
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
}

interface ManyProps extends Shared {
  readonly value?: readonly string[]
  readonly onChange?: (value: string[]) => void
}

function useOptions<K extends RecordKind>(to: K) {
  const t = useTranslate()
  const records = useRecords(to)
  const lookups = useLookups([to])
  return (records.data ?? []).map((record: RecordOf<K>) => ({
    value: record.id,
    label: recordTitle(to, record, lookups, t),
  }))
}

interface Option {
  readonly value: string
  readonly label: string
}

/** One of a list, found by its words. */
function PickOne({ options, value = null, onChange, ...rest }: OneProps & { readonly options: Option[] }) {
  const t = useText()
  return (
    <Select<string | null>
      {...rest}
      value={value}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('ledger.choose')}
      options={options}
      onChange={(next) => onChange?.(next ?? null)}
    />
  )
}

/** Several of a list. */
function PickSeveral({ options, value = [], onChange, ...rest }: ManyProps & { readonly options: Option[] }) {
  const t = useText()
  return (
    <Select
      {...rest}
      mode="multiple"
      value={[...value]}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('ledger.choose')}
      options={options}
      onChange={(next: string[]) => onChange?.(next)}
    />
  )
}

/** One record of a kind, found by its title. */
export function RecordPicker({ to, ...rest }: OneProps & { readonly to: RecordKind }) {
  return <PickOne {...rest} options={useOptions(to)} />
}

/** Several records of a kind. */
export function RecordsPicker({ to, ...rest }: ManyProps & { readonly to: RecordKind }) {
  return <PickSeveral {...rest} options={useOptions(to)} />
}

/** One row of a reference pack, by its words. */
export function ListedPicker({ pack, ...rest }: OneProps & { readonly pack: ListedPack }) {
  const { query } = useApi()
  const rows = useQuery(query.reference.listed.queryOptions({ input: { pack }, staleTime: Infinity }))
  return <PickOne {...rest} options={(rows.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
}

/** Several of a closed list. */
export function ChoicesField({
  values,
  text,
  ...rest
}: ManyProps & { readonly values: readonly string[]; readonly text: (value: string) => string }) {
  return <PickSeveral {...rest} options={values.map((choice) => ({ value: choice, label: text(choice) }))} />
}

/** Short texts of one's own, one after the other. */
export function TextsField({ value = [], onChange, ...rest }: ManyProps) {
  const t = useText()
  return (
    <Select
      {...rest}
      mode="tags"
      value={[...value]}
      open={false}
      suffixIcon={null}
      allowClear
      placeholder={t('ledger.typeAndEnter')}
      onChange={(next: string[]) => onChange?.(next)}
    />
  )
}
