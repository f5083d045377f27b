import type { gridUi as source } from '../zh-CN/ui-grid.ts'

export const gridUi: Record<keyof typeof source, string> = {
  'grid.line': 'Line',
  'grid.cell': '{{column}}, line {{row}}',
  'grid.hint':
    'Paste whole blocks from WPS or Excel; Ctrl+D fills down, Ctrl+Z undoes, F2 edits; Esc and then Tab leaves the grid',
  'grid.count': 'Lines: {{count}}',
  'grid.undo': 'Undo',
  'grid.redo': 'Redo',
  'grid.fillDown': 'Fill down',
  'grid.removeLines': 'Remove lines',
  'grid.faults': 'To be mended: {{count}}; go to the next',
  'grid.pasted': 'Lines pasted: {{count}}',
  'grid.columnsLeftOut': 'What was pasted is {{count}} columns wider than the grid; those were left out',
  'grid.tooMany': 'At most {{most}} lines; pasting would make {{count}}, so nothing was pasted',
  'grid.nothingToUndo': 'Nothing to undo',
  'grid.nothingToRedo': 'Nothing to redo',
  // What people write for yes and no in a sheet, blanks between.
  'grid.yes': 'yes y true √ ✓ 1 是',
  'grid.no': 'no n false × x 0 否',
  'grid.notANumber': '“{{typed}}” is not a number',
  'grid.notAFlag': '“{{typed}}” is neither yes nor no',
  'grid.notAnOption': '“{{typed}}” is not among the choices',
  'grid.severalOptions': '“{{typed}}” fits more than one choice; please be more exact',
}
