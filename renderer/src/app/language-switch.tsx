import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage, useText } from '../hooks/use-text.ts'

/** Each language is named in itself, so that someone who reads only that one finds it. */
export function LanguageSwitch() {
  const { i18n } = useTranslation()
  const language = useLanguage()
  const t = useText()
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <Button type="text" lang={other} title={t('language.switch')} onClick={() => void i18n.changeLanguage(other)}>
      {t('language.other')}
    </Button>
  )
}
