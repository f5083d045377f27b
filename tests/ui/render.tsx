/** Puts a component where it would stand in the window: language, router, firm. */
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { act, cleanup, render } from '@testing-library/react'
import { App } from 'antd'
import { I18nextProvider } from 'react-i18next'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { startI18n } from '../../renderer/src/app/start-i18n.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Renders below `/firms/F1/here`, in Chinese unless told otherwise. */
export async function renderInFirm(children: ReactNode, language: Language = 'zh-CN'): Promise<void> {
  window.localStorage.setItem('zhijian.language', language)
  const root = createRootRoute()
  const firm = createRoute({ getParentRoute: () => root, path: '/firms/$firmId' })
  const here = createRoute({ getParentRoute: () => firm, path: '/here', component: () => children })
  const router = createRouter({
    routeTree: root.addChildren([firm.addChildren([here])]),
    history: createMemoryHistory({ initialEntries: ['/firms/F1/here'] }),
  })
  onTestFinished(cleanup)
  await act(async () => router.load())
  render(
    <I18nextProvider i18n={startI18n(window, null)}>
      <App>
        <RouterProvider router={router} />
      </App>
    </I18nextProvider>,
  )
}
