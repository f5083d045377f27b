import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { ContractTerm } from '#shared/entities/contracts-work.ts'
import { Attachments } from '../../components/attachments.tsx'
import { DueCiting } from '../../components/due-of.tsx'
import { SideDrawer } from '../../components/side-drawer.tsx'
import { useOpen } from '../../hooks/use-open.ts'
import { useText } from '../../hooks/use-text.ts'

interface ContractDrawerProps {
  readonly kind: 'agreements' | 'contractors'
  readonly title: string
  readonly id: string | null
  readonly term: ContractTerm | undefined
  readonly renewsId: string | null
  readonly renewable: boolean
  readonly onRenew: () => void
  readonly onEdit: () => void
  readonly children?: ReactNode
}

/** One agreement or contract: its term, the chain it stands in, what is due because of it, its papers. */
export function ContractDrawer(props: ContractDrawerProps) {
  const { id, kind, term, renewsId } = props
  const t = useText()
  const { look } = useOpen('/firms/$firmId/contracts')
  return (
    <SideDrawer title={props.title} open={id !== null} onClose={() => look(undefined)}>
      {id === null || term === undefined ? null : (
        <div className="contract">
          <div className="filters">
            {props.renewable && term.renewedById === null ? (
              <Button type="primary" onClick={props.onRenew}>
                {t('contracts.renew')}
              </Button>
            ) : null}
            <Button onClick={props.onEdit}>{t('contracts.edit')}</Button>
          </div>
          <h3>{t('contracts.term')}</h3>
          <p>{t('contracts.term.line', { from: term.from ?? t('value.none'), to: term.to ?? t('value.none') })}</p>
          <Chain text={t('contracts.renews')} id={renewsId} onLook={look} />
          <Chain text={t('contracts.renewedBy')} id={term.renewedById} onLook={look} />
          {props.children}
          <DueCiting kind={kind} id={id} />
          <Attachments kind={kind} id={id} />
        </div>
      )}
    </SideDrawer>
  )
}

function Chain({ text, id, onLook }: { text: string; id: string | null; onLook: (id: string) => void }) {
  const t = useText()
  if (id === null) return null
  return (
    <p>
      {text}{' '}
      <Button type="link" size="small" onClick={() => onLook(id)}>
        {t('contracts.openOther')}
      </Button>
    </p>
  )
}
