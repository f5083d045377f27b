import { Button } from 'antd'
import { useText } from '../hooks/use-text.ts'
import { useTypeSize } from '../hooks/use-type-size.ts'

/** Turns large type on and off, for whoever looks at the screen from farther away or sees less well. */
export function TypeSwitch() {
  const t = useText()
  const { large, toggle } = useTypeSize()
  return (
    <Button type="text" aria-pressed={large} title={t('type.switch')} onClick={toggle}>
      {t(large ? 'type.normal' : 'type.large')}
    </Button>
  )
}
