import { useState } from 'react'
import { yearOf } from '#shared/domain/dates.ts'
import { GenericDrawer } from '../../forms/generic-drawer.tsx'
import { useAsOf } from '../../hooks/use-firm.ts'
import { newId } from '../../hooks/use-records.ts'

export interface FilingStart {
  readonly volume: number
  /** Null files the whole volume. */
  readonly itemId: string | null
  readonly title: string
}

/** Where a paper, or a whole volume, was put away. */
export function FilingForm({ start, onClose }: { start: FilingStart; onClose: () => void }) {
  const asOf = useAsOf()
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
    <GenericDrawer
      kind="filings"
      title={title}
      initial={initial}
      only={['year', ...project, 'filedOn', 'place', 'keeper']}
      onClose={onClose}
    />
  )
}
