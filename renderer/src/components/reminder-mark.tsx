import { Tooltip } from 'antd'
import { useText } from '../hooks/use-text.ts'

/** 提醒: binds nobody. A quiet word, with its meaning on hover and focus. */
export function ReminderMark() {
  const t = useText()
  return (
    <Tooltip title={t('due.footing.reminder.what')}>
      <span className="mark-reminder" tabIndex={0}>
        {t('due.footing.reminder')}
      </span>
    </Tooltip>
  )
}

/** The same in a row or a button, which takes the focus itself and opens what says more: thousands of rows need no tooltips of their own. */
export function ReminderWord() {
  const t = useText()
  return (
    <span className="mark-reminder" title={t('due.footing.reminder.what')}>
      {t('due.footing.reminder')}
    </span>
  )
}
