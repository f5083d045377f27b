import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useMatch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  AlertOutlined,
  HeartOutlined,
  BankOutlined,
  BellOutlined,
  BulbOutlined,
  CalendarOutlined,
  ApartmentOutlined,
  FileTextOutlined,
  HistoryOutlined,
  HomeOutlined,
  LineChartOutlined,
  NotificationOutlined,
  SkinOutlined,
  TeamOutlined,
  ReadOutlined,
  AuditOutlined,
  PieChartOutlined,
  ExclamationCircleOutlined,
  DashboardOutlined,
  FolderOpenOutlined,
  BookOutlined,
  ContainerOutlined,
  BuildOutlined,
  InsuranceOutlined,
  SafetyOutlined,
  SolutionOutlined,
  TrophyOutlined,
  WalletOutlined,
} from '../components/icons.tsx'
import { useApi } from '../api/api-context.tsx'
import { useFirmId, useFirmOnDay } from '../hooks/use-firm.ts'
import { useText } from '../hooks/use-text.ts'

/** Side bar of one firm and the chosen screen. */
export function FirmFrame() {
  const t = useText()
  const firmId = useFirmId()
  const { query } = useApi()
  const summary = useQuery(query.firms.summary.queryOptions({ input: useFirmOnDay() }))
  const params = { firmId }
  const onPerson = useMatch({ from: '/firms/$firmId/workers/$workerId', shouldThrow: false }) !== undefined
  const pressing = summary.data ? summary.data.due.overdue + summary.data.due.due : 0
  return (
    <div className="firm">
      <nav className="side" aria-label={t('nav.label')}>
        <Link to="/firms/$firmId" params={params} activeOptions={{ exact: true }}>
          <Item icon={<HomeOutlined />} text={t('nav.home')} />
        </Link>
        <Link to="/firms/$firmId/due" params={params}>
          <Item icon={<BellOutlined />} text={t('nav.due')} count={pressing} />
        </Link>
        <Link to="/firms/$firmId/calendar" params={params}>
          <Item icon={<CalendarOutlined />} text={t('calendar.title')} />
        </Link>
        <Link to="/firms/$firmId/papers" params={params}>
          <Item icon={<FileTextOutlined />} text={t('nav.papers')} />
        </Link>
        <Link to="/firms/$firmId/inspection" params={params}>
          <Item icon={<SolutionOutlined />} text={t('inspection.title')} />
        </Link>
        <Link to="/firms/$firmId/rates" params={params}>
          <Item icon={<PieChartOutlined />} text={t('nav.rates')} />
        </Link>
        <Link to="/firms/$firmId/what-if" params={params}>
          <Item icon={<BulbOutlined />} text={t('nav.whatIf')} />
        </Link>
        <h2>{t('nav.people')}</h2>
        <Link to="/firms/$firmId/roster" params={params} {...(onPerson ? CURRENT : {})}>
          <Item icon={<TeamOutlined />} text={t('nav.roster')} count={summary.data?.counts.aside ?? 0} />
        </Link>
        <Link to="/firms/$firmId/exams" params={params}>
          <Item icon={<HeartOutlined />} text={t('nav.exams')} />
        </Link>
        <Link to="/firms/$firmId/cases" params={params}>
          <Item icon={<AlertOutlined />} text={t('nav.cases')} />
        </Link>
        <Link to="/firms/$firmId/training" params={params}>
          <Item icon={<ReadOutlined />} text={t('training.title')} />
        </Link>
        {summary.data?.counts.radiation ? (
          <Link to="/firms/$firmId/dose" params={params}>
            <Item icon={<DashboardOutlined />} text={t('dose.title')} />
          </Link>
        ) : null}
        <h2>{t('nav.site')}</h2>
        <Link to="/firms/$firmId/profile" params={params}>
          <Item icon={<BankOutlined />} text={t('nav.profile')} />
        </Link>
        <Link to="/firms/$firmId/structure" params={params}>
          <Item icon={<ApartmentOutlined />} text={t('nav.structure')} />
        </Link>
        <Link to="/firms/$firmId/measurement" params={params}>
          <Item icon={<LineChartOutlined />} text={t('measure.title')} />
        </Link>
        <Link to="/firms/$firmId/ppe" params={params}>
          <Item icon={<SkinOutlined />} text={t('ppe.title')} />
        </Link>
        <Link to="/firms/$firmId/informing" params={params}>
          <Item icon={<NotificationOutlined />} text={t('informing.title')} />
        </Link>
        <Link to="/firms/$firmId/declaration" params={params}>
          <Item icon={<AuditOutlined />} text={t('declaration.title')} />
        </Link>
        <Link to="/firms/$firmId/checks" params={params}>
          <Item icon={<ExclamationCircleOutlined />} text={t('checks.title')} />
        </Link>
        <Link to="/firms/$firmId/budget" params={params}>
          <Item icon={<WalletOutlined />} text={t('budget.title')} />
        </Link>
        <Link to="/firms/$firmId/contracts" params={params}>
          <Item icon={<InsuranceOutlined />} text={t('contracts.title')} />
        </Link>
        <Link to="/firms/$firmId/projects" params={params}>
          <Item icon={<BuildOutlined />} text={t('project.title')} />
        </Link>
        <Link to="/firms/$firmId/emergency" params={params}>
          <Item icon={<SafetyOutlined />} text={t('emergency.title')} />
        </Link>
        <Link to="/firms/$firmId/programmes" params={params}>
          <Item icon={<TrophyOutlined />} text={t('programmes.title')} />
        </Link>
        <h2>{t('nav.ledgers')}</h2>
        <Link to="/firms/$firmId/rulebooks" params={params}>
          <Item icon={<BookOutlined />} text={t('rulebook.title')} />
        </Link>
        <Link to="/firms/$firmId/archive" params={params}>
          <Item icon={<ContainerOutlined />} text={t('archive.title')} />
        </Link>
        <Link to="/firms/$firmId/records" params={params} activeOptions={{ exact: true }}>
          <Item icon={<FolderOpenOutlined />} text={t('ledgers.title')} />
        </Link>
        <Link to="/firms/$firmId/history" params={params}>
          <Item icon={<HistoryOutlined />} text={t('history.title')} />
        </Link>
      </nav>
      <main id="main" className="screen" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

/** A person stands under the roster, wherever its address lies. */
const CURRENT = { className: 'active', 'aria-current': 'page' } as const

function Item({ icon, text, count = 0 }: { icon: ReactNode; text: string; count?: number }) {
  return (
    <>
      <span aria-hidden="true">{icon}</span>
      <span className="grow">{text}</span>
      {count > 0 ? <span className="count">{count}</span> : null}
    </>
  )
}
