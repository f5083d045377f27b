import { Button, Spin } from 'antd'
import type { ReactNode } from 'react'
import { CloseCircleFilled, InboxOutlined, InfoCircleFilled } from './icons.tsx'
import { problemSentence } from '../api/problem.ts'
import { useLanguage, useText } from '../hooks/use-text.ts'

/** Something is being asked. */
export function Loading() {
  const t = useText()
  return (
    <div className="notice" role="status">
      <Spin />
      <p>{t('state.loading')}</p>
    </div>
  )
}

const ICONS = {
  error: <CloseCircleFilled className="bad" />,
  info: <InfoCircleFilled className="calm" />,
  empty: <InboxOutlined className="calm" />,
}

/** One calm block in the middle of a screen: what is the matter, and what to do. */
export function Notice(props: { kind: keyof typeof ICONS; title: string; text?: string; children?: ReactNode }) {
  return (
    <div className="notice" role={props.kind === 'error' ? 'alert' : undefined}>
      <span className="notice-icon" aria-hidden="true">
        {ICONS[props.kind]}
      </span>
      <h2>{props.title}</h2>
      {props.text === undefined ? null : <p>{props.text}</p>}
      {props.children === undefined ? null : <div className="notice-actions">{props.children}</div>}
    </div>
  )
}

/** A question that failed: its sentence and a way to ask again. */
export function Problem({ error, retry }: { error: unknown; retry?: () => unknown }) {
  const t = useText()
  const language = useLanguage()
  return (
    <Notice kind="error" title={t('state.failed')} text={problemSentence(error, language)}>
      {retry === undefined ? null : <Button onClick={() => void retry()}>{t('action.retry')}</Button>}
    </Notice>
  )
}

interface Asked<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
}

/** Shows what a query answered, or why it has not. */
export function Answer<T>({ of, children }: { of: Asked<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data)
  return of.error === null ? <Loading /> : <Problem error={of.error} retry={of.refetch} />
}
