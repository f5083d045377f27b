import { Form, Input } from 'antd'
import { CheckCircleOutlined } from '../components/icons.tsx'
import { useText } from '../hooks/use-text.ts'
import { usccText } from './issue-text.ts'
import { Field } from './record-form.tsx'

const LENGTH = 18

/** 统一社会信用代码, judged while it is typed: how many characters are still to come, then whether the check character fits. */
export function UsccField() {
  const t = useText()
  const typed = String(Form.useWatch('uscc') ?? '').replace(/\s/g, '')
  return (
    <Field name="uscc" label={t('profile.uscc')} help={typed === '' ? null : <UsccHint typed={typed} />}>
      <Input
        className="code"
        autoComplete="off"
        spellCheck={false}
        maxLength={24}
        placeholder={t('profile.uscc.placeholder')}
      />
    </Field>
  )
}

function UsccHint({ typed }: { typed: string }) {
  const t = useText()
  if (typed.length < LENGTH) return <span role="status">{t('profile.uscc.counting', { length: typed.length })}</span>
  const problem = usccText(typed, t)
  return problem === null ? (
    <span role="status" className="good">
      <CheckCircleOutlined /> {t('profile.uscc.good')}
    </span>
  ) : (
    <span role="status" className="bad">
      {problem}
    </span>
  )
}
