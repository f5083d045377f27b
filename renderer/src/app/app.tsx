import { App as AntApp, ConfigProvider } from 'antd'
import en from 'antd/locale/en_US'
import zh from 'antd/locale/zh_CN'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { i18n } from 'i18next'
import { useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Client } from '#shared/api/contract.ts'
import type { Shell } from '#shared/api/shell.ts'
import { ApiProvider } from '../api/api-context.tsx'
import type { Connection } from '../api/connection.ts'
import { problemSentence } from '../api/problem.ts'
import { LoadingOutlined } from '../components/icons.tsx'
import { Notice } from '../components/states.tsx'
import { useLanguage, useText } from '../hooks/use-text.ts'
import { useTypeSize } from '../hooks/use-type-size.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './routes.tsx'
import { themeFor } from './theme.ts'

interface AppProps {
  readonly client: Client | null
  readonly connection: Connection
  readonly shell: Shell | null
  readonly i18n: i18n
}

/** antd's own three seconds are over before somebody who was looking at the keys has read the notice. */
const NOTICE_SECONDS = 5

/** The window: language, theme, host, routes. */
export function App(props: AppProps) {
  return (
    <I18nextProvider i18n={props.i18n}>
      <Localized {...props} />
    </I18nextProvider>
  )
}

function Localized({ client, connection, shell }: AppProps) {
  const language = useLanguage()
  const { large } = useTypeSize()
  return (
    <ConfigProvider
      locale={language === 'en' ? en : zh}
      theme={themeFor(language, large)}
      wave={{ disabled: true }}
      // antd's own icon is called "loading" and would stand in the name of every waiting button.
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined /> }}
    >
      <AntApp message={{ top: 56, maxCount: 3, duration: NOTICE_SECONDS }}>
        {client === null ? (
          <NoToken />
        ) : (
          <ApiProvider client={client} connection={connection} shell={shell}>
            <Routed />
          </ApiProvider>
        )}
      </AntApp>
    </ConfigProvider>
  )
}

function Routed() {
  const { message } = AntApp.useApp()
  const [router] = useState(createAppRouter)
  const [queries] = useState(() =>
    createQueryClient((error) => void message.error(problemSentence(error, currentLanguage()), 8)),
  )
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  )
}

function currentLanguage() {
  return document.documentElement.lang === 'en' ? 'en' : 'zh-CN'
}

function NoToken() {
  const t = useText()
  return (
    <main className="alone">
      <Notice kind="error" title={t('connection.noToken')} text={t('connection.noToken.what')} />
    </main>
  )
}
