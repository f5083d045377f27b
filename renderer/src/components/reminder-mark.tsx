import { Tooltip } from 'antd'
import { useText } from '../hooks/use-text.ts'

/** 提醒: binds nobody. A quiet word, with its meaning on hover and focus; inside a button only the button takes the focus. */
export function ReminderMark({ inButton = false }: { readonly inButton?: boolean }) {
  const t = useText()
  return (
    <Tooltip title={t('due.footing.reminder.what')}>
      <span className="mark-reminder" {...(inButton ? {} : { tabIndex: 0 })}>
        {t('due.footing.reminder')}
      </span>
    </Tooltip>
  )
}
