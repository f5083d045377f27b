import type { ThemeConfig } from 'antd'
import type { Language } from '#shared/i18n/index.ts'

/** Fonts of the system only. In English a Latin font comes first: the Chinese ones draw ’ and “ a full character wide. */
const CHINESE =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC"'
const FONTS: Record<Language, string> = {
  'zh-CN': `${CHINESE},system-ui,sans-serif`,
  en: `"Segoe UI","Helvetica Neue",Arial,"Noto Sans","Liberation Sans","DejaVu Sans",${CHINESE},sans-serif`,
}

/** Quiet and dense: one accent, hairlines, square-ish corners. Colours meet 4.5 : 1 on white; `styles/base.css` holds the same ones. */
export function themeFor(language: Language, large: boolean): ThemeConfig {
  return { ...THEME, token: { ...THEME.token, ...(large ? LARGE : {}), fontFamily: FONTS[language] } }
}

/** Large type: an eighth more than the ordinary 14 pixels, like the root's font in `styles/base.css`. */
const LARGE = { fontSize: 16, controlHeight: 36, controlHeightSM: 28 } as const

const THEME: ThemeConfig = {
  token: {
    fontSize: 14,
    colorPrimary: '#0b6275',
    colorLink: '#0b6275',
    colorLinkHover: '#084f5e',
    colorLinkActive: '#063d49',
    colorText: '#1f2a30',
    colorTextSecondary: '#4d5a63',
    colorTextDescription: '#5b6770',
    colorTextPlaceholder: '#6b7780',
    colorTextTertiary: '#5b6770',
    colorError: '#b3261e',
    colorWarning: '#8a5200',
    // What antd derives from a dark warning colour is mud.
    colorWarningBg: '#fdf4e3',
    colorWarningBorder: '#e3c58f',
    colorSuccess: '#2b6a38',
    colorBorder: '#b8c1c7',
    colorBorderSecondary: '#dde2e6',
    colorBgLayout: '#f3f5f6',
    borderRadius: 4,
    borderRadiusLG: 4,
    controlHeight: 32,
    // On a slow machine an animation may miss its end, and what it should have removed or shown stays as it was.
    motion: false,
    boxShadow: '0 4px 16px rgba(31, 42, 48, 0.14)',
    boxShadowSecondary: '0 4px 16px rgba(31, 42, 48, 0.14)',
  },
  components: {
    Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 2px' },
    Drawer: { padding: 20, paddingLG: 20 },
    Tabs: { horizontalMargin: '0' },
    Tag: { defaultBg: '#f3f5f6' },
  },
}
