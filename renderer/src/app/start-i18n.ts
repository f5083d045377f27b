import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Shell } from '#shared/api/shell.ts'
import { i18nOptions, languageSchema, translator } from '#shared/i18n/index.ts'

const STORAGE_KEY = 'zhijian.language'

/** Starts the interface in the language chosen last time (Chinese first), and tells page and shell whenever it changes. */
export function startI18n(page: Window, shell: Shell | null): i18n {
  const instance = i18next.createInstance()
  const language = languageSchema.catch('zh-CN').parse(page.localStorage.getItem(STORAGE_KEY))
  void instance.use(initReactI18next).init({ ...i18nOptions, lng: language, defaultNS: 'ui', initAsync: false })
  function announce(chosen: string): void {
    const known = languageSchema.catch('zh-CN').parse(chosen)
    page.localStorage.setItem(STORAGE_KEY, known)
    page.document.documentElement.lang = known
    page.document.title = translator(known, 'ui')('app.name')
    void shell?.setLanguage(known)
  }
  instance.on('languageChanged', announce)
  announce(language)
  return instance
}
