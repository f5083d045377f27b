/** The grid people type in like a spreadsheet. */
export const gridUi = {
  'grid.line': '行号',
  'grid.cell': '{{column}}，第 {{row}} 行',
  'grid.hint': '可从 WPS、Excel 整块粘贴；Ctrl+D 向下填充，Ctrl+Z 撤销，F2 修改；按 Esc 再按 Tab 离开表格',
  'grid.count': '{{count}} 行',
  'grid.undo': '撤销',
  'grid.redo': '重做',
  'grid.fillDown': '向下填充',
  'grid.removeLines': '删除所选行',
  'grid.faults': '{{count}} 处需要改，到下一处',
  'grid.pasted': '已粘贴 {{count}} 行',
  'grid.columnsLeftOut': '粘贴的内容比表格宽 {{count}} 列，多出的列没有粘入',
  'grid.tooMany': '最多 {{most}} 行；粘贴后会有 {{count}} 行，没有粘入',
  'grid.nothingToUndo': '没有可撤销的修改',
  'grid.nothingToRedo': '没有可重做的修改',
  // What people write for yes and no in a sheet, blanks between.
  'grid.yes': '是 有 √ ✓ 1 y yes true',
  'grid.no': '否 无 × x 0 n no false',
  'grid.notANumber': '“{{typed}}”不是数值',
  'grid.notAFlag': '“{{typed}}”看不出是或否，请填“是”或“否”',
  'grid.notAnOption': '“{{typed}}”不在可选范围内',
  'grid.severalOptions': '“{{typed}}”对应不止一项，请写得更明确',
} as const
