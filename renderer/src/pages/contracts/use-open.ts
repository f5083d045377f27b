import { useNavigate, useSearch } from '@tanstack/react-router'

/** The contract whose drawer is open, in the address. */
export function useOpen(): { open: string | undefined; look: (id: string | undefined) => void } {
  const { open } = useSearch({ from: '/firms/$firmId/contracts' })
  const navigate = useNavigate({ from: '/firms/$firmId/contracts' })
  return {
    open,
    look: (id) => void navigate({ search: (known) => ({ ...known, open: id }), replace: true }),
  }
}
