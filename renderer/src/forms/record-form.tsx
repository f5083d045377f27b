import { Alert, Form, type FormInstance } from 'antd'
import { createContext, use, useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { problemSentence } from '../api/problem.ts'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { issueText, valueAt } from './issue-text.ts'
import { fieldsOf, tidy } from './tidy.ts'

type Path = readonly (string | number)[]
/** Why the value at a path is refused, in words; null when the schema has nothing against it. */
type Check = (values: unknown, path: Path) => string | null

const CheckContext = createContext<Check>(() => null)

interface RecordFormProps<S extends z.ZodType> {
  readonly form: FormInstance
  /** The schema of the record: the very one that guards the router. */
  readonly schema: S
  readonly initial: object
  /** Last touch before the schema sees the values, where a form's shape differs from the record's. */
  readonly shape?: (values: Record<string, unknown>) => object
  readonly onSave: (record: z.output<S>) => Promise<unknown>
  readonly onChange?: () => void
  /** Goes before the ids of its fields, where two forms may stand on the page at once. */
  readonly name?: string
  readonly children: ReactNode
}

/** A form whose every message comes from the record's schema, field by field when left and as a whole when saved. */
export function RecordForm<S extends z.ZodType>(props: RecordFormProps<S>) {
  const { form, schema, initial, shape } = props
  const t = useText()
  const language = useLanguage()
  const [refusal, setRefusal] = useState<string | null>(null)
  const record = (values: unknown) => {
    const tidied = fieldsOf(tidy({ ...initial, ...fieldsOf(values) }))
    return shape === undefined ? tidied : shape(tidied)
  }

  function check(values: unknown, path: Path): string | null {
    const candidate = record(values)
    const result = schema.safeParse(candidate)
    const issue = result.success ? undefined : result.error.issues.find((found) => startsWith(found.path, path))
    return issue === undefined ? null : issueText(issue, valueAt(candidate, issue.path), t, language)
  }

  async function save(): Promise<void> {
    const values = record(form.getFieldsValue(true))
    const result = schema.safeParse(values)
    if (!result.success) {
      setRefusal(showIssues(form, result.error.issues, values))
      return
    }
    setRefusal(null)
    try {
      await props.onSave(result.data)
    } catch (error) {
      setRefusal(problemSentence(error, language))
    }
  }

  function showIssues(target: FormInstance, issues: readonly z.core.$ZodIssue[], values: unknown): string | null {
    const [first] = issues
    if (first === undefined) return null
    target.setFields(
      issues.map((issue) => ({
        name: fieldPath(issue.path),
        errors: [issueText(issue, valueAt(values, issue.path), t, language)],
      })),
    )
    target.scrollToField(fieldPath(first.path), { block: 'center', focus: true })
    return t('form.notSaved', { count: issues.length })
  }

  return (
    <CheckContext value={check}>
      <Form
        form={form}
        {...(props.name === undefined ? {} : { name: props.name })}
        layout="vertical"
        requiredMark
        initialValues={initial}
        // A form instance outlives its form; what was left in it must not fill in the next record.
        clearOnDestroy
        onValuesChange={() => props.onChange?.()}
        onFinish={() => void save()}
        onFinishFailed={({ errorFields }) => {
          setRefusal(t('form.notSaved', { count: errorFields.length }))
          const [first] = errorFields
          if (first !== undefined) form.scrollToField(first.name, { block: 'center', focus: true })
        }}
        scrollToFirstError
      >
        {refusal === null ? null : (
          <Alert className="form-refusal" type="error" showIcon title={refusal} role="alert" />
        )}
        {props.children}
      </Form>
    </CheckContext>
  )
}

function fieldPath(path: readonly PropertyKey[]): (string | number)[] {
  return path.filter((part) => typeof part !== 'symbol')
}

function startsWith(path: readonly PropertyKey[], prefix: Path): boolean {
  return prefix.every((part, index) => path[index] === part)
}

interface FieldProps {
  readonly name: string | Path
  /** Where the value sits in the record, when it is not `name` (lists pass names relative to the row). */
  readonly path?: Path
  readonly label: ReactNode
  readonly required?: boolean
  readonly help?: ReactNode
  readonly className?: string
  /** The label stands before the control instead of above it. */
  readonly inline?: boolean
  readonly children: ReactNode
}

/** One labelled control; left with a wrong value, it says why. */
export function Field({ name, path, label, required = false, help, className, inline = false, children }: FieldProps) {
  const check = use(CheckContext)
  const own: Path = path ?? (typeof name === 'string' ? [name] : name)
  return (
    <Form.Item
      name={typeof name === 'string' ? name : [...name]}
      label={label}
      required={required}
      extra={help}
      className={className ?? ''}
      layout={inline ? 'horizontal' : 'vertical'}
      validateTrigger="onBlur"
      rules={[
        (form) => ({
          validator: async () => {
            const refusal = check(form.getFieldsValue(true), own)
            if (refusal !== null) throw new Error(refusal)
          },
        }),
      ]}
    >
      {children}
    </Form.Item>
  )
}
