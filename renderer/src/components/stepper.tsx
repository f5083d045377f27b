import { Button } from 'antd'
import { useText } from '../hooks/use-text.ts'
import { DownOutlined, UpOutlined } from './icons.tsx'

interface StepperProps {
  readonly keys: readonly string[]
  readonly open: string | null
  readonly onMove: (key: string) => void
}

/** The two arrows in the head of a drawer beside its list: to the row above and the row below. */
export function Stepper({ keys, open, onMove }: StepperProps) {
  const t = useText()
  const index = open === null ? -1 : keys.indexOf(open)
  const arrow = (by: number, text: 'due.previous' | 'due.next') => {
    const target = index < 0 ? undefined : keys[index + by]
    return (
      <Button
        type="text"
        icon={by < 0 ? <UpOutlined /> : <DownOutlined />}
        aria-label={t(text)}
        title={t(text)}
        disabled={target === undefined}
        onClick={() => target !== undefined && onMove(target)}
      />
    )
  }
  return (
    <>
      {arrow(-1, 'due.previous')}
      {arrow(1, 'due.next')}
    </>
  )
}
