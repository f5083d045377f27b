import { Alert } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useApi } from '../api/api-context.tsx'
import { useLanguage, useText } from '../hooks/use-text.ts'

/** Says on every screen when a loaded pack does not count, such as one that was found damaged: dates then rest on the shipped one. */
export function PackNotices() {
  const t = useText()
  const { query } = useApi()
  const input = { language: useLanguage() }
  const notices = useQuery(query.packs.notices.queryOptions({ input, staleTime: Infinity }))
  const action = <Link to="/packs">{t('packs.title')}</Link>
  return notices.data?.map((notice) => (
    <Alert key={notice} banner type="warning" showIcon title={notice} role="status" action={action} />
  ))
}
