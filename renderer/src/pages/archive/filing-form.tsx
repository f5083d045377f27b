import { useState } from 'react'
import { yearOf } from '#shared/domain/dates.ts'
import { filingSchema } from '#shared/entities/organisation.ts'
import { FormDrawer } from '../../forms/form-drawer.tsx'
import { GenericFields } from '../../forms/generic-fields.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { newId, useSaveRecord } from '../../hooks/use-records.ts'

export interface FilingStart {
  readonly volume: number
  /** Null files the whole volume. */
  readonly itemId: string | null
  readonly title: string
}

/** Where a paper, or a whole volume, was put away. */
export function FilingForm({ start, onClose }: { start: FilingStart; onClose: () => void }) {
  const asOf = useAsOf()
  const save = useSaveRecord('filings', 'form')
  const { volume, itemId, title } = start
  // A volume is filed when its year is over; a paper lies where it lies now.
  const [initial] = useState(() => ({
    id: newId(),
    volume,
    itemId,
    year: yearOf(asOf) - (itemId === null ? 1 : 0),
    filedOn: asOf,
  }))
  const project = volume === 1 ? ['projectId'] : []
  return (
    <FormDrawer
      title={title}
      schema={filingSchema}
      initial={initial}
      onClose={onClose}
      onSave={(record) => save.mutateAsync(record)}
    >
      <GenericFields kind="filings" only={['year', ...project, 'filedOn', 'place', 'keeper']} />
    </FormDrawer>
  )
}
