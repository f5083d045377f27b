import { Button } from 'antd'
import { useText } from '../hooks/use-text.ts'
import { LoadingOutlined } from './icons.tsx'

/** Stands where a file is being made, for as long as it takes. */
export function CancelButton({ onCancel }: { readonly onCancel: () => void }) {
  const t = useText()
  return (
    <Button icon={<LoadingOutlined />} onClick={onCancel} title={t('ledger.export.cancel')}>
      {t('ledger.export.making')}
    </Button>
  )
}
