import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import { stderrLog } from '#electron/platform/log.ts'
import { type Language, translator } from '#shared/i18n/index.ts'
import { paths } from './paths.ts'

export interface MenuOptions {
  readonly language: Language
  readonly largeType: boolean
  readonly onLargeType: (on: boolean) => void
  readonly onAbout: () => void
}

/** 文件 / 编辑 / 视图 / 帮助. An installed program has no developer tools. */
export function setMenu(options: MenuOptions): void {
  const t = translator(options.language, 'shell')
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const forDevelopers: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload', label: t('menu.reload') },
    { role: 'toggleDevTools', label: t('menu.devTools') },
  ]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t('menu.file'),
        submenu: [
          { label: t('menu.openDataFolder'), click: () => void openDataFolder() },
          separator,
          { role: 'quit', label: t('menu.quit') },
        ],
      },
      {
        label: t('menu.edit'),
        submenu: [
          { role: 'undo', label: t('menu.undo') },
          { role: 'redo', label: t('menu.redo') },
          separator,
          { role: 'cut', label: t('menu.cut') },
          { role: 'copy', label: t('menu.copy') },
          { role: 'paste', label: t('menu.paste') },
          { role: 'selectAll', label: t('menu.selectAll') },
        ],
      },
      {
        label: t('menu.view'),
        submenu: [
          { role: 'zoomIn', label: t('menu.zoomIn') },
          { role: 'zoomOut', label: t('menu.zoomOut') },
          { role: 'resetZoom', label: t('menu.zoomReset') },
          {
            type: 'checkbox',
            label: t('menu.largeType'),
            checked: options.largeType,
            click: (item) => options.onLargeType(item.checked),
          },
          separator,
          { role: 'togglefullscreen', label: t('menu.fullScreen') },
          ...(app.isPackaged ? [] : forDevelopers),
        ],
      },
      { label: t('menu.help'), submenu: [{ label: t('menu.about'), click: options.onAbout }] },
    ]),
  )
}

async function openDataFolder(): Promise<void> {
  const failure = await shell.openPath(paths.data())
  if (failure !== '') stderrLog({ code: 'folder.notShown' })
}
