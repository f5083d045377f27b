import { Select } from 'antd'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { HazardHit } from '#shared/api/reference.ts'
import { hazardIdSchema, type HazardId } from '#shared/entities/common.ts'
import { useApi } from '../api/api-context.tsx'
import { HazardMarks } from '../components/hazard-marks.tsx'
import { UNREAD } from '../components/unread.ts'
import { useText } from '../hooks/use-text.ts'

interface Shared {
  readonly id?: string
  readonly ariaLabel?: string
  readonly onBlur?: () => void
}

type HazardPickerProps = Shared &
  (
    | {
        readonly multiple?: false
        readonly value?: HazardId | null
        readonly onChange?: (value: HazardId | null) => void
      }
    | { readonly multiple: true; readonly value?: HazardId[]; readonly onChange?: (value: HazardId[]) => void }
  )

/** Finds hazards of the catalogue by name, alias, pinyin initials or CAS number. */
export function HazardPicker(props: HazardPickerProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const chosenIds = props.multiple ? (props.value ?? []) : props.value ? [props.value] : []
  const { hits, chosen, searching } = useHazardHits(typed, chosenIds)
  const known = new Map([...chosen, ...hits].map((hazard) => [hazard.id, hazard]))
  const shown = typed.trim() === '' ? [...known.values()] : hits
  const common = {
    ...(props.id === undefined ? {} : { id: props.id }),
    ...(props.ariaLabel === undefined ? {} : { 'aria-label': props.ariaLabel }),
    ...(props.onBlur === undefined ? {} : { onBlur: props.onBlur }),
    showSearch: { filterOption: false as const, onSearch: setTyped, autoClearSearchValue: true },
    placeholder: t('picker.hazard'),
    notFoundContent: searching
      ? t('state.loading')
      : typed.trim() === ''
        ? t('picker.typeToSearch')
        : t('picker.nothing'),
    options: [
      ...shown.map((hazard) => ({ value: hazard.id, label: hazard.name, hazard })),
      ...chosenIds.filter((id) => !known.has(id)).map((id) => ({ value: id, label: UNREAD, hazard: null })),
    ],
    optionRender: ({ data }: { data: { hazard: HazardHit | null } }) =>
      data.hazard === null ? UNREAD : <HazardOption hazard={data.hazard} typed={typed} />,
    popupMatchSelectWidth: 460,
    className: 'hazard-picker',
    allowClear: true,
  }
  if (props.multiple) {
    return (
      <Select
        {...common}
        mode="multiple"
        value={chosenIds}
        onChange={(ids: string[]) => {
          setTyped('')
          props.onChange?.(hazardIdSchema.array().parse(ids))
        }}
      />
    )
  }
  return (
    <Select
      {...common}
      value={props.value ?? null}
      onChange={(id: string | undefined) => {
        setTyped('')
        props.onChange?.(id === undefined ? null : hazardIdSchema.parse(id))
      }}
    />
  )
}

/** Hits for what was typed, and the entries of those already chosen. */
export function useHazardHits(typed: string, chosenIds: readonly HazardId[] = []) {
  const { query } = useApi()
  const words = useDeferredValue(typed.trim())
  const hits = useQuery(
    query.reference.searchHazards.queryOptions({
      input: { query: words, limit: 40 },
      enabled: words !== '',
      placeholderData: keepPreviousData,
      staleTime: Infinity,
    }),
  )
  const chosen = useQuery(
    query.reference.hazards.queryOptions({
      input: { ids: [...chosenIds] },
      enabled: chosenIds.length > 0,
      staleTime: Infinity,
    }),
  )
  return { hits: words === '' ? [] : (hits.data ?? []), chosen: chosen.data ?? [], searching: hits.isFetching }
}

/** One hit: name with its marks, and the alias or CAS number that made it a hit. */
export function HazardOption({ hazard, typed }: { hazard: HazardHit; typed: string }) {
  const words = typed.trim().toLowerCase()
  const alias = hazard.aliases.find((name) => words !== '' && name.toLowerCase().includes(words))
  const aside = [alias, ...hazard.cas].filter((part) => part !== undefined).join(' · ')
  return (
    <div className="option-two">
      <span>
        {hazard.name} {aside === '' ? null : <span className="muted">{aside}</span>}
      </span>
      <HazardMarks hazard={hazard} />
    </div>
  )
}
