import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import type { entrySearch } from '../../app/search.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText, type TextKey } from '../../hooks/use-text.ts'

interface NewReportProps {
  readonly text?: TextKey
  readonly count?: number
  readonly search?: z.output<typeof entrySearch>
  readonly primary?: boolean
}

/** To the page on which a report is typed. */
export function NewReport({ text = 'measure.newReport', count = 0, search = {}, primary = false }: NewReportProps) {
  const t = useText()
  return (
    <Link
      to="/firms/$firmId/measurement/entry"
      params={{ firmId: useFirmId() }}
      search={search}
      className={primary ? 'button-link primary' : 'button-link'}
    >
      {t(text, { count })}
    </Link>
  )
}
