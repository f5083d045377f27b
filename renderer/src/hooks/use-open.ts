import { useNavigate, useSearch } from '@tanstack/react-router'

type PageWithDrawer = `/firms/$firmId/${'cases' | 'contracts' | 'emergency' | 'exams' | 'projects' | 'rulebooks'}`

/** The line whose drawer is open on a page, in the address; the rest of the address stays. */
export function useOpen(page: PageWithDrawer): { open: string | undefined; look: (id: string | undefined) => void } {
  const { open } = useSearch({ from: page })
  const navigate = useNavigate({ from: page })
  return {
    open,
    look: (id) => void navigate({ search: (known) => ({ ...known, open: id }), replace: true }),
  }
}
