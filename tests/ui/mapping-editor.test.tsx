// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { RosterSheet, SheetMapping } from '#shared/entities/roster.ts'
import { columnName, MappingEditor } from '../../renderer/src/pages/roster-import/mapping-editor.tsx'
import { renderInFirm } from './render.tsx'

const MAPPING: SheetMapping = {
  sheet: '花名册',
  use: true,
  headerFrom: 2,
  headerTo: 3,
  columns: [
    { column: 0, field: 'name' },
    { column: 1, field: 'ignore' },
  ],
}
const SHEET: RosterSheet = {
  sheet: '花名册',
  isRoster: true,
  reason: null,
  mapping: MAPPING,
  headers: ['登记人', '姓名'],
  samples: [['张组长', '示甲']],
}

test('a meaning belongs to one column: taking it for another frees the first', async () => {
  const onChange = vi.fn<(mapping: SheetMapping) => void>()
  await renderInFirm(<MappingEditor sheet={SHEET} mapping={MAPPING} onChange={onChange} />)
  fireEvent.mouseDown(screen.getByLabelText('B 列“姓名”的含义'))
  const named = await screen.findAllByTitle('姓名')
  const option = named.find((element) => element.matches('.ant-select-item-option'))
  expect(option).toBeDefined()
  if (option) fireEvent.click(option)
  expect(onChange).toHaveBeenCalledWith({
    ...MAPPING,
    columns: [
      { column: 0, field: 'ignore' },
      { column: 1, field: 'name' },
    ],
  })
})

test('the last header row never stands above the first', async () => {
  const onChange = vi.fn<(mapping: SheetMapping) => void>()
  await renderInFirm(<MappingEditor sheet={SHEET} mapping={MAPPING} onChange={onChange} />)
  const first = screen.getByLabelText('表头起始行')
  fireEvent.change(first, { target: { value: '5' } })
  fireEvent.blur(first)
  expect(onChange).toHaveBeenLastCalledWith({ ...MAPPING, headerFrom: 5, headerTo: 5 })
})

test('columns are named as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
