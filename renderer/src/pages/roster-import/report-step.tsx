import { Button } from 'antd'
import { Link } from '@tanstack/react-router'
import type { ImportReport } from '#shared/entities/roster.ts'
import { Notice } from '../../components/states.tsx'
import { useFirmId } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'

/** What was written, what waits, where to go on. */
export function ReportStep({ report, onAgain }: { report: ImportReport; onAgain: () => void }) {
  const t = useText()
  const params = { firmId: useFirmId() }
  const { accepted, rejected, created } = report
  return (
    <Notice
      kind="info"
      title={t('import.report.title', { accepted })}
      text={t(rejected > 0 ? 'import.report.aside' : 'import.report.all', {
        rejected,
        workers: created.workers,
        posts: created.posts,
      })}
    >
      {rejected > 0 ? (
        <Link to="/firms/$firmId/roster" params={params} search={{ tab: 'aside' }} className="button-link primary">
          {t('import.report.mend')}
        </Link>
      ) : null}
      <Link to="/firms/$firmId/structure" params={params} className="button-link">
        {t('import.report.structure')}
      </Link>
      <Button onClick={onAgain}>{t('import.report.again')}</Button>
    </Notice>
  )
}
