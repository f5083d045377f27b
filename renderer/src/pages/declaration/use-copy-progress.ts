import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { CopyProgress, SheetField } from '#shared/entities/declaration-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'

export type Copied = 'no' | 'yes' | 'moved'

/** What of a year's sheet has been copied; every change is kept in the firm's file at once. */
export function useCopyProgress(year: number, kept: CopyProgress) {
  const { client } = useApi()
  const firmId = useFirmId()
  const [progress, setProgress] = useState(kept)
  const save = useMutation({
    mutationFn: (next: CopyProgress) => client.declarationWork.progress({ firmId, year, progress: next }),
  })
  function keep(next: CopyProgress): void {
    setProgress(next)
    save.mutate(next)
  }
  return {
    at: progress.at,
    /** A value that moved since it was copied is no longer ticked. */
    stateOf({ id, text }: SheetField): Copied {
      const copied = progress.copied.find((one) => one.id === id)
      if (copied === undefined) return 'no'
      return copied.text === text ? 'yes' : 'moved'
    },
    mark({ id, text }: SheetField): void {
      if (text === null) return
      const others = progress.copied.filter((one) => one.id !== id)
      keep({ copied: [...others, { id, text: text.slice(0, 500) }], at: id })
    },
    reset: () => keep({ copied: [], at: null }),
  }
}
