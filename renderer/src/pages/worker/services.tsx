import { Link } from '@tanstack/react-router'
import type { OtherService } from '#shared/entities/people.ts'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** The other services of somebody who left and came back, each a link to its record. */
export function OtherServices({ services }: { services: readonly OtherService[] }) {
  const t = useText()
  const firmId = useFirmId()
  return services.map(({ id, from, to, is }) => (
    <Link
      key={id}
      to="/firms/$firmId/workers/$workerId"
      params={{ firmId, workerId: id }}
      className="other-service"
      onClick={(event) => event.stopPropagation()}
    >
      {is === 'earlier'
        ? t('people.service.earlier', {
            from: from ?? t('people.service.unknown'),
            to: to ?? t('people.service.unknown'),
          })
        : t('people.service.later', { from: from ?? t('people.service.unknown') })}
    </Link>
  ))
}
