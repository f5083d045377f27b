import type { Language } from '#shared/i18n/index.ts'

/** A moment as the user's own clock shows it, to the minute. */
export function localMoment(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(iso))
}
