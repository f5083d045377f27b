/** DOUBLE of the application menu: keeps the template, so that a test can read and click it. */
import type { MenuItemConstructorOptions } from 'electron'

let current: readonly MenuItemConstructorOptions[] = []

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: MenuItemConstructorOptions[]) => {
    current = template
  },
}

/** For tests: every menu's label with the labels of its items. */
export function menuLabels(): Record<string, string[]> {
  return Object.fromEntries(current.map((menu) => [menu.label ?? '', items(menu).flatMap((item) => item.label ?? [])]))
}

/** For tests: clicks an item as a user would; a checkbox is toggled. */
export function clickMenu(label: string): void {
  const item = current.flatMap(items).find((candidate) => candidate.label === label)
  if (item?.click === undefined) throw new Error(`no menu item ${label} to click`)
  Reflect.apply(item.click, null, [{ checked: item.checked !== true }])
}

function items(menu: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  return Array.isArray(menu.submenu) ? menu.submenu : []
}
