import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { useApi } from '../api/api-context.tsx'
import { Loading, Problem } from '../components/states.tsx'
import { useText } from '../hooks/use-text.ts'
import { AsOfPicker } from './as-of-picker.tsx'
import { ConnectionNotice } from './connection-notice.tsx'
import { FirmSwitcher } from './firm-switcher.tsx'
import { GlobalMenu } from './global-menu.tsx'
import { GlobalSearch } from './global-search/global-search.tsx'
import { PackNotices } from './pack-notices.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { TypeSwitch } from './type-switch.tsx'

/** How often the host is asked what day it is: a window left open over midnight moves on by itself. */
const ASKED_MS = 60_000

/** Head of every screen, and the screen below it. Nothing is asked before the host has said what day it is. */
export function Frame() {
  const t = useText()
  const { query } = useApi()
  const info = useQuery(
    query.app.info.queryOptions({ staleTime: ASKED_MS, refetchInterval: ASKED_MS, refetchIntervalInBackground: true }),
  )
  const inFirm = useParams({ strict: false }).firmId !== undefined
  return (
    <div className="frame">
      <a className="skip" href="#main" onClick={focusMain}>
        {t('frame.skip')}
      </a>
      <header className="head">
        <Link to="/" className="mark">
          {t('app.name')}
        </Link>
        <FirmSwitcher />
        <span className="grow" />
        {info.data && inFirm ? <AsOfPicker today={info.data.today} /> : null}
        <GlobalMenu folded={inFirm} />
        {info.data ? <GlobalSearch /> : null}
        <TypeSwitch />
        <LanguageSwitch />
      </header>
      <ConnectionNotice />
      {info.data ? <PackNotices /> : null}
      {info.data ? (
        <Outlet />
      ) : (
        <main className="alone">{info.error ? <Problem error={info.error} retry={info.refetch} /> : <Loading />}</main>
      )}
    </div>
  )
}

function focusMain(event: React.MouseEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('main')?.focus()
}
