import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SearchTarget } from '#shared/api/search.ts'
import type { CommonScreen, FirmScreen, ScreenId } from '#shared/entities/screens.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { RecordLink } from '../../components/record-link.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { ledgerSchema } from '../search.ts'

/** Where each screen of a firm stands. */
export const FIRM_PATHS = {
  home: '/firms/$firmId',
  due: '/firms/$firmId/due',
  calendar: '/firms/$firmId/calendar',
  papers: '/firms/$firmId/papers',
  inspection: '/firms/$firmId/inspection',
  rates: '/firms/$firmId/rates',
  whatIf: '/firms/$firmId/what-if',
  roster: '/firms/$firmId/roster',
  rosterImport: '/firms/$firmId/roster/import',
  exams: '/firms/$firmId/exams',
  cases: '/firms/$firmId/cases',
  training: '/firms/$firmId/training',
  dose: '/firms/$firmId/dose',
  profile: '/firms/$firmId/profile',
  structure: '/firms/$firmId/structure',
  measurement: '/firms/$firmId/measurement',
  declaration: '/firms/$firmId/declaration',
  checks: '/firms/$firmId/checks',
  budget: '/firms/$firmId/budget',
  programmes: '/firms/$firmId/programmes',
  ppe: '/firms/$firmId/ppe',
  informing: '/firms/$firmId/informing',
  projects: '/firms/$firmId/projects',
  emergency: '/firms/$firmId/emergency',
  contracts: '/firms/$firmId/contracts',
  rulebooks: '/firms/$firmId/rulebooks',
  archive: '/firms/$firmId/archive',
  ledgers: '/firms/$firmId/records',
  history: '/firms/$firmId/history',
} as const satisfies Record<FirmScreen, string>

const COMMON_PATHS = {
  firms: '/',
  hazards: '/hazards',
  judge: '/judge',
  rules: '/rules',
  packs: '/packs',
  reminders: '/reminders',
} as const satisfies Record<CommonScreen, string>

interface HitLinkProps {
  readonly target: Exclude<SearchTarget, { is: 'hazard' }>
  readonly onOpen: () => void
  readonly children: ReactNode
}

/** A hit as a link to what it stands for. */
export function HitLink({ target, onOpen, children }: HitLinkProps) {
  // A click anywhere in the link closes the search; the link itself goes to the screen.
  return <span onClickCapture={onOpen}>{linkOf(target, children)}</span>
}

function linkOf(target: HitLinkProps['target'], children: ReactNode): ReactNode {
  switch (target.is) {
    case 'screen':
      return <ScreenLink screen={target.screen}>{children}</ScreenLink>
    case 'ledger':
      return <LedgerLink kind={target.kind}>{children}</LedgerLink>
    case 'record':
      return <FirmRecordLink target={target}>{children}</FirmRecordLink>
  }
}

function isCommon(screen: ScreenId): screen is CommonScreen {
  return screen in COMMON_PATHS
}

function ScreenLink({ screen, children }: { screen: ScreenId; children: ReactNode }) {
  if (isCommon(screen)) return <Link to={COMMON_PATHS[screen]}>{children}</Link>
  return <FirmScreenLink screen={screen}>{children}</FirmScreenLink>
}

function FirmScreenLink({ screen, children }: { screen: FirmScreen; children: ReactNode }) {
  return (
    <Link to={FIRM_PATHS[screen]} params={{ firmId: useFirmId() }}>
      {children}
    </Link>
  )
}

/** The book of one kind of record; people and posts have screens instead. */
function LedgerLink({ kind, children }: { kind: RecordKind; children: ReactNode }) {
  const firmId = useFirmId()
  const ledger = ledgerSchema.safeParse(kind)
  if (ledger.success)
    return (
      <Link to="/firms/$firmId/records/$ledger" params={{ firmId, ledger: ledger.data }}>
        {children}
      </Link>
    )
  return <FirmScreenLink screen={kind === 'workers' ? 'roster' : 'structure'}>{children}</FirmScreenLink>
}

function FirmRecordLink({ target, children }: { target: { kind: RecordKind; id: string }; children: ReactNode }) {
  const firmId = useFirmId()
  if (target.kind === 'workers')
    return (
      <Link to="/firms/$firmId/workers/$workerId" params={{ firmId, workerId: target.id }}>
        {children}
      </Link>
    )
  return (
    <RecordLink kind={target.kind} id={target.id} field="">
      {children}
    </RecordLink>
  )
}
