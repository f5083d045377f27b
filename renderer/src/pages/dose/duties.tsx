import { Link } from '@tanstack/react-router'
import type { DoseItem } from '#shared/entities/dose-view.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'

/** Due items, each leading to its explanation. */
export function Duties({ items }: { items: readonly DoseItem[] }) {
  const params = { firmId: useFirmId() }
  return (
    <ul className="plain dose-duties">
      {items.map(({ id, title, status, footing, summary }) => (
        <li key={id}>
          <StatusMark status={status} footing={footing} />
          <Link to="/firms/$firmId/due" params={params} search={{ item: id }}>
            {title}
          </Link>
          <span className="muted">{summary}</span>
        </li>
      ))}
    </ul>
  )
}
