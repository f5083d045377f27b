import { useSearch } from '@tanstack/react-router'
import type { RosterFilter } from '#shared/entities/people.ts'

/** What the address asks of the roster. Without a word about it, whoever is there on the day. */
export function useRosterFilter(): RosterFilter {
  const { text, kind, post, flag, standing } = useSearch({ from: '/firms/$firmId/roster' })
  return {
    ...(text === undefined ? {} : { text }),
    ...(kind === undefined ? {} : { kind }),
    ...(post === undefined ? {} : { post }),
    ...(flag === undefined ? {} : { flag }),
    ...(standing === 'all' ? {} : { standing: standing ?? 'present' }),
  }
}
