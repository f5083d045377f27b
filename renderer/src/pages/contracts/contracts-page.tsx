import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { CONTRACT_LISTS } from '#shared/api/contracts-work.ts'
import { useApi } from '../../api/api-context.tsx'
import { ExportMenu } from '../../components/export-menu.tsx'
import { Page } from '../../components/page.tsx'
import { PageTabs } from '../../components/page-tabs.tsx'
import { Answer } from '../../components/states.tsx'
import { useFirmId, useFirmOnDay } from '../../hooks/use-firm.ts'
import { useText } from '../../hooks/use-text.ts'
import { AgreementsTab } from './agreements-tab.tsx'
import { ContractorsTab } from './contractors-tab.tsx'
import './contracts.css'
import { InsuranceTab } from './insurance-tab.tsx'

/** 工伤保险与合同: who is insured, and which agreements and contracts run, end, and lack papers. */
export function ContractsPage() {
  const t = useText()
  const firmId = useFirmId()
  const { client, query } = useApi()
  const question = useFirmOnDay()
  const { tab = 'insurance' } = useSearch({ from: '/firms/$firmId/contracts' })
  const navigate = useNavigate({ from: '/firms/$firmId/contracts' })
  const overview = useQuery(
    query.contractsWork.overview.queryOptions({ input: question, placeholderData: keepPreviousData }),
  )
  return (
    <Page
      title={t('contracts.title')}
      lead={
        <>
          {t('contracts.lead')}{' '}
          <Link to="/firms/$firmId/informing" params={{ firmId }} search={{ kind: 'contract' }}>
            {t('contracts.informing')}
          </Link>
        </>
      }
      actions={
        <ExportMenu
          name={t(`contracts.tab.${tab}`)}
          make={(format, signal) => client.contractsWork.export({ ...question, list: tab, format }, { signal })}
        />
      }
      fill
    >
      <Answer of={overview}>
        {(data) => (
          <PageTabs
            tabs={CONTRACT_LISTS}
            active={tab}
            label={(key) => t(`contracts.tab.${key}`)}
            onChange={(next) => void navigate({ search: ({ asOf }) => ({ asOf, tab: next }), replace: true })}
            content={{
              insurance: <InsuranceTab data={data} />,
              agreements: <AgreementsTab data={data} />,
              contractors: <ContractorsTab data={data} />,
            }}
          />
        )}
      </Answer>
    </Page>
  )
}
