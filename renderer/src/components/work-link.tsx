import { Link } from '@tanstack/react-router'
import { useFirmId } from '../hooks/use-firm.ts'
import { useText } from '../hooks/use-text.ts'

/** The screens on which a duty is worked, by the rule that asks for it. */
const PLACES = {
  'workplace.ppeStandard': { to: '/firms/$firmId/ppe', search: { tab: 'standards' } },
  'workplace.ppeReplacement': { to: '/firms/$firmId/ppe', search: { tab: 'needs' } },
  'organisation.injuryInsurance': { to: '/firms/$firmId/contracts', search: { tab: 'insurance' } },
  'organisation.agreement': { to: '/firms/$firmId/contracts', search: { tab: 'agreements' } },
  'workplace.contractor': { to: '/firms/$firmId/contracts', search: { tab: 'contractors' } },
  'informing.contract': { to: '/firms/$firmId/informing', search: { kind: 'contract' } },
  'informing.board': { to: '/firms/$firmId/informing', search: { kind: 'board' } },
  'informing.results': { to: '/firms/$firmId/informing', search: { kind: 'board' } },
  'informing.sign': { to: '/firms/$firmId/informing', search: { kind: 'sign' } },
  'informing.card': { to: '/firms/$firmId/informing', search: { kind: 'card' } },
  'informing.signCheck': { to: '/firms/$firmId/informing', search: { part: 'duties' } },
  'health.resultNotice': { to: '/firms/$firmId/informing', search: { kind: 'result' } },
} as const

/** Leads from a duty to where it is done. Absent where its records are the place. */
export function WorkLink({ rule }: { rule: string }) {
  const t = useText()
  const firmId = useFirmId()
  const place = Object.entries(PLACES).find(([name]) => name === rule)?.[1]
  if (place === undefined) return null
  return (
    <Link to={place.to} params={{ firmId }} search={place.search}>
      {t('work.open')}
    </Link>
  )
}
