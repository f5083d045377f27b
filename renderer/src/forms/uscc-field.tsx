import { Form, Input } from 'antd'
import { checkUscc } from '#shared/domain/identifiers.ts'
import { CheckCircleOutlined } from '../components/icons.tsx'
import { useText } from '../hooks/use-text.ts'
import { Field } from './record-form.tsx'

const LENGTH = 18

const stripped = (typed: string) => typed.replace(/\s/g, '').toUpperCase()

/** 统一社会信用代码, judged while it is typed: how many characters are still to come, then whether the check character fits. */
export function UsccField() {
  const t = useText()
  const form = Form.useFormInstance()
  const code = stripped(String(Form.useWatch('uscc') ?? ''))
  const hint = (code !== '' && code.length < LENGTH) || checkUscc(code).ok

  /** A whole code is judged at once; half a code is no mistake yet. */
  function judge(typed: string): void {
    if (stripped(typed).length < LENGTH) form.setFields([{ name: 'uscc', errors: [] }])
    else form.validateFields(['uscc']).catch(leaveToField)
  }

  return (
    <Field name="uscc" label={t('profile.uscc')} help={hint ? <UsccHint code={code} /> : null}>
      <Input
        className="code"
        autoComplete="off"
        spellCheck={false}
        maxLength={24}
        placeholder={t('profile.uscc.placeholder')}
        onChange={(event) => judge(event.target.value)}
      />
    </Field>
  )
}

/** The field itself shows why its value is refused. */
function leaveToField(): void {}

function UsccHint({ code }: { code: string }) {
  const t = useText()
  if (code.length < LENGTH) {
    return <span role="status">{t('profile.uscc.counting', { length: code.length })}</span>
  }
  return (
    <span role="status" className="good">
      <CheckCircleOutlined /> {t('profile.uscc.good')}
    </span>
  )
}
