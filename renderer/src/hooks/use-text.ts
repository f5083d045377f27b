import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Language, languageSchema, type Translate, translator } from '#shared/i18n/index.ts'
import type { ui } from '#shared/i18n/zh-CN/ui.ts'

/** A key of the interface texts; a key that does not exist is a type error. */
export type TextKey = keyof typeof ui
export type Text = (key: TextKey, params?: Readonly<Record<string, string | number>>) => string

/** The language the window speaks now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return languageSchema.catch('zh-CN').parse(i18n.language)
}

/** Interface texts by a key put together at run time, as ledgers do from kind and field; a test holds that all exist. */
export function useTranslate(): Translate {
  const language = useLanguage()
  return useMemo(() => translator(language, 'ui'), [language])
}

/** Interface texts in the current language. */
export function useText(): Text {
  const language = useLanguage()
  return useMemo(() => translator(language, 'ui'), [language])
}
