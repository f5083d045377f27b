import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { PLACE_TITLES, type Place } from '#shared/entities/archive-work.ts'
import { ledgerSchema } from '../app/search.ts'
import { useFirmId } from '../hooks/use-firm.ts'
import { useText, useTranslate } from '../hooks/use-text.ts'

const ROUTES = {
  archive: '/firms/$firmId/archive',
  budget: '/firms/$firmId/budget',
  cases: '/firms/$firmId/cases',
  checks: '/firms/$firmId/checks',
  contracts: '/firms/$firmId/contracts',
  declaration: '/firms/$firmId/declaration',
  emergency: '/firms/$firmId/emergency',
  exams: '/firms/$firmId/exams',
  informing: '/firms/$firmId/informing',
  measurement: '/firms/$firmId/measurement',
  ppe: '/firms/$firmId/ppe',
  profile: '/firms/$firmId/profile',
  projects: '/firms/$firmId/projects',
  records: '/firms/$firmId/records',
  roster: '/firms/$firmId/roster',
  rulebooks: '/firms/$firmId/rulebooks',
  structure: '/firms/$firmId/structure',
  training: '/firms/$firmId/training',
} as const

/** The name of a screen on which facts are entered. */
export function usePlaceName(): (place: Place) => string {
  const t = useText()
  const translate = useTranslate()
  return ({ page, ledger }) => (ledger === null ? t(PLACE_TITLES[page]) : translate(`ledger.${ledger}`))
}

/** A link to the screen on which a fact is entered. */
export function PlaceLink({ place, children }: { place: Place; children?: ReactNode }) {
  const firmId = useFirmId()
  const name = usePlaceName()(place)
  const text = children ?? name
  const ledger = ledgerSchema.safeParse(place.ledger)
  if (ledger.success)
    return (
      <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: ledger.data }}>
        {text}
      </Link>
    )
  if (place.page === 'rules') return <Link to="/rules">{text}</Link>
  if (place.page === 'contractors')
    return (
      <Link to="/firms/$firmId/contracts" params={{ firmId }} search={{ tab: 'contractors' }}>
        {text}
      </Link>
    )
  return (
    <Link to={ROUTES[place.page]} params={{ firmId }}>
      {text}
    </Link>
  )
}
