import type { shell as source } from '../zh-CN/shell.ts'

export const shell: Record<keyof typeof source, string> = {
  'menu.file': 'File',
  'menu.openDataFolder': 'Open the data folder',
  'menu.quit': 'Quit',
  'menu.edit': 'Edit',
  'menu.undo': 'Undo',
  'menu.redo': 'Redo',
  'menu.cut': 'Cut',
  'menu.copy': 'Copy',
  'menu.paste': 'Paste',
  'menu.selectAll': 'Select all',
  'menu.view': 'View',
  'menu.zoomIn': 'Zoom in',
  'menu.zoomOut': 'Zoom out',
  'menu.zoomReset': 'Actual size',
  'menu.largeType': 'Large type',
  'menu.fullScreen': 'Full screen',
  'menu.reload': 'Reload',
  'menu.devTools': 'Developer tools',
  'menu.help': 'Help',
  'menu.about': 'About Zhijian',
  'open.title': 'Choose a roster',
  'open.filter': 'Roster (Excel or CSV)',
  'save.title': 'Save the paper',
  'save.filter': 'PDF file',
  'saveFile.title': 'Save file',
  'saveFile.xlsx': 'Excel workbook',
  'saveFile.csv': 'Text table (CSV)',
  'saveFile.pdf': 'PDF file',
  'saveFile.json': 'JSON file',
  'saveFile.ics': 'Calendar file',
  'print.failed':
    'The paper did not reach a printer; no data was changed. Check the printer and try again, or save it as a PDF file and print that.',
  'host.restarted':
    'The data service stopped unexpectedly and was started again. Saved data is intact; the last step may not have been completed, so check it and repeat it if need be.',
  'host.givenUp':
    'The data service keeps stopping and is no longer restarted by itself. Saved data is intact. Try once more; if that fails, quit and open the program again.',
  'host.retry': 'Try once more',
  'page.gone':
    'The window’s page stopped unexpectedly. Saved data is intact; entries not yet saved may be lost. Load the page again.',
  'page.reload': 'Load again',
  'notice.ok': 'OK',
  'notice.quit': 'Quit',
  'about.message': 'Zhijian {{version}}',
  'about.detail':
    'An offline occupational-health desk for small factories. All data stays on this computer; the program makes no network connections.',
}
