import { Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useApi } from '../api/api-context.tsx'
import { useLanguage, useText } from '../hooks/use-text.ts'

/** Goes from one firm's screens to another's. */
export function FirmSwitcher() {
  const t = useText()
  const { query } = useApi()
  const navigate = useNavigate()
  const { firmId } = useParams({ strict: false })
  const firms = useQuery(query.firms.list.queryOptions({ input: { language: useLanguage() } }))
  if (firmId === undefined) return <span className="slogan">{t('app.slogan')}</span>
  const options = (firms.data ?? []).map((firm) => ({
    value: firm.id,
    label: firm.name,
    disabled: !firm.available,
  }))
  return (
    <Select
      className="firm-switcher"
      variant="filled"
      aria-label={t('frame.firm')}
      value={firmId}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
      loading={firms.isPending}
      onChange={(id) => void navigate({ to: '/firms/$firmId', params: { firmId: id } })}
    />
  )
}
