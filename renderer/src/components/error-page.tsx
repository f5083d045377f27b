import { Button } from 'antd'
import { Link, type ErrorComponentProps } from '@tanstack/react-router'
import { useText } from '../hooks/use-text.ts'
import { Notice, Problem } from './states.tsx'

/** A screen broke: the rest of the program goes on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  return <Problem error={error} retry={reset} />
}

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useText()
  return (
    <main className="alone">
      <Notice kind="info" title={t('state.notFound')} text={t('state.notFound.what')}>
        <Link to="/">
          <Button>{t('state.notFound.home')}</Button>
        </Link>
      </Notice>
    </main>
  )
}
