// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import fc from 'fast-check'
import { useState } from 'react'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { optionalDate, text } from '#shared/entities/common.ts'
import { translator } from '#shared/i18n/index.ts'
import { EntryGrid } from '../../renderer/src/tables/entry-grid.tsx'
import { rowReader, rowsToRecords, spelledOut } from '../../renderer/src/tables/entry-grid/row-reader.ts'
import { formatTsv, parseTsv } from '../../renderer/src/tables/entry-grid/tsv.ts'
import type { GridColumn, GridRow } from '../../renderer/src/tables/entry-grid/types.ts'
import { renderInFirm } from './render.tsx'

const t = translator('zh-CN', 'ui')

const COLUMNS: readonly GridColumn[] = [
  { key: 'name', title: '姓名', width: 120, kind: 'text' },
  {
    key: 'kind',
    title: '类别',
    width: 120,
    kind: 'choice',
    options: [
      { value: 'own', label: '本单位' },
      { value: 'intern', label: '实习生', also: ['sxs'] },
    ],
  },
  { key: 'note', title: '结论', width: 100, kind: 'text', readOnly: true },
  { key: 'value', title: '结果', width: 90, kind: 'number', unit: 'dB(A)' },
  { key: 'day', title: '日期', width: 120, kind: 'date' },
  { key: 'below', title: '未检出', width: 80, kind: 'flag' },
]

const schema = z.strictObject({
  name: text(5),
  kind: z.enum(['own', 'intern']),
  value: z.number().nonnegative(),
  day: optionalDate,
  below: z.boolean().nullable(),
})

function reader() {
  return rowReader({
    columns: COLUMNS,
    schema,
    complete: ({ name, kind, value, day, below }) => ({ name, kind, value, day, below }),
    t,
    language: 'zh-CN',
  })
}

/** What the grid handed out last. */
let latest: readonly GridRow[] = []

async function renderGrid(
  initial: readonly GridRow[] = [],
  most?: number,
  adjust?: (rows: readonly GridRow[]) => readonly GridRow[],
) {
  latest = initial
  function Shown() {
    const [rows, setRows] = useState(initial)
    const [read] = useState(reader)
    return (
      <EntryGrid
        label="试验"
        columns={COLUMNS}
        rows={rows}
        onChange={(next) => {
          latest = next
          setRows(next)
        }}
        errorsOf={rowsToRecords(rows, read).errorsOf}
        {...(most === undefined ? {} : { most })}
        {...(adjust === undefined ? {} : { adjust })}
      />
    )
  }
  await renderInFirm(<Shown />)
  fireEvent.mouseDown(cell(0, 0))
}

function cell(row: number, column: number): HTMLElement {
  const found = document.querySelector<HTMLElement>(`tr[data-row="${row}"] td:nth-of-type(${column + 1})`)
  if (found === null) throw new Error(`no cell ${row}/${column}`)
  return found
}

/** The field that has the keyboard. */
function field(): HTMLInputElement {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLInputElement)) throw new Error('no cell has the keyboard')
  return activeElement
}

function key(name: string, more: object = {}): void {
  fireEvent.keyDown(field(), { key: name, ...more })
}

function type(words: string): void {
  fireEvent.change(field(), { target: { value: words } })
}

function paste(words: string): void {
  fireEvent.paste(field(), { clipboardData: { getData: () => words } })
}

function copied(event: 'copy' | 'cut' = 'copy'): string {
  let words = ''
  fireEvent[event](field(), { clipboardData: { setData: (_: string, data: string) => (words = data) } })
  return words
}

const at = () => field().getAttribute('aria-label')
const status = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ')

test('a read-only cell in hand still shows its text', async () => {
  await renderGrid([{ name: '甲', note: '未超标' }])
  expect(cell(0, 2).textContent).toBe('未超标')
  fireEvent.mouseDown(cell(0, 2))
  expect(field().readOnly).toBe(true)
  expect(cell(0, 2).textContent).toBe('未超标')
})

describe('blocks of cells as spreadsheets write them', () => {
  test.each([
    [
      'two lines of two cells',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a line break and quotes inside a cell',
      '"一\n二"\t"他说""好"""\nx\ty',
      [
        ['一\n二', '他说"好"'],
        ['x', 'y'],
      ],
    ],
    ['a tab inside a cell', '"a\tb"\tc', [['a\tb', 'c']]],
    ['a quote that closes nowhere is a character', '12" pipe\t"open', [['12" pipe', '"open']]],
    ['an empty line in between, and an empty cell at the end', 'a\t\n\nb', [['a', ''], [''], ['b']]],
  ])('%s', (_, words, cells) => {
    expect(parseTsv(words)).toEqual(cells)
  })

  test('what is written is read back the same', () => {
    const line = fc.array(fc.string(), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (rows) => {
        expect(parseTsv(formatTsv(rows))).toEqual(rows)
      }),
    )
  })
})

describe('keys', () => {
  test('arrows move, Enter goes down, Tab goes on past what nobody types in', async () => {
    await renderGrid([{ name: '甲' }, { name: '乙' }])
    key('ArrowDown')
    expect(at()).toBe('姓名，第 2 行')
    key('ArrowRight')
    key('Tab')
    expect(at()).toBe('结果，第 2 行')
    key('Tab', { shiftKey: true })
    key('Enter', { shiftKey: true })
    expect(at()).toBe('类别，第 1 行')
    key('End', { ctrlKey: true })
    expect(at()).toBe('未检出，第 2 行')
  })

  test('typing replaces a cell, Enter keeps it, Esc does not; the line below the last begins a new one', async () => {
    await renderGrid([{ name: '甲' }])
    type('丙')
    key('Enter')
    expect(latest).toEqual([{ name: '丙' }])
    type('丁')
    key('Escape')
    key('ArrowUp')
    expect(latest).toHaveLength(1)
    key('ArrowDown')
    type('戊')
    key('ArrowRight')
    expect(latest.map(({ name }) => name)).toEqual(['丙', '戊'])
  })

  test('within a text after F2, arrows belong to the caret; a word being put together keeps its keys', async () => {
    await renderGrid([{ name: '甲' }])
    key('F2')
    key('ArrowRight')
    expect(at()).toBe('姓名，第 1 行')
    key('Enter', { isComposing: true })
    expect(at()).toBe('姓名，第 1 行')
  })

  test('what is typed is not lost when another cell is clicked', async () => {
    await renderGrid([{ name: '甲' }, { name: '乙' }])
    type('己')
    fireEvent.mouseDown(cell(1, 0))
    expect(latest[0]?.name).toBe('己')
    expect(at()).toBe('姓名，第 2 行')
  })

  test('Esc and then Tab leaves the grid', async () => {
    await renderGrid([{ name: '甲' }])
    key('Escape')
    expect(fireEvent.keyDown(field(), { key: 'Tab' })).toBe(true)
    expect(fireEvent.keyDown(field(), { key: 'Tab' })).toBe(false)
  })

  test('a choice is found by its label or another word for it', async () => {
    await renderGrid([{ name: '甲' }])
    key('ArrowRight')
    type('sx')
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['实习生'])
    key('Enter')
    expect(latest[0]?.kind).toBe('实习生')
  })
})

describe('blocks', () => {
  test('a pasted block grows the rows and passes over what nobody types in', async () => {
    await renderGrid([{ name: '甲' }])
    paste('张三\t本单位\t85.5\t2026/11/2\n"李\n四"\t实习生\t90\t2026年11月3日\n')
    expect(latest).toEqual([
      { name: '张三', kind: '本单位', value: '85.5', day: '2026/11/2' },
      { name: '李 四', kind: '实习生', value: '90', day: '2026年11月3日' },
    ])
    expect(copied()).toBe('张三\t本单位\t85.5\t2026/11/2\r\n李 四\t实习生\t90\t2026年11月3日')
  })

  test('a heading line is left out; columns without a place are told', async () => {
    await renderGrid()
    paste('姓名\t类别\t结果 (dB(A))\n张三\t本单位\t85')
    expect(latest).toEqual([{ name: '张三', kind: '本单位', value: '85' }])
    key('End')
    paste('是\t多\t余')
    expect(status()).toContain(t('grid.columnsLeftOut', { count: 2 }))
  })

  test('one cell fills the selection; Ctrl+D fills down; Delete empties; cut takes along', async () => {
    await renderGrid([{ name: '甲' }, { name: '乙' }, { name: '丙' }])
    key('ArrowDown', { shiftKey: true })
    paste('同')
    expect(latest.map(({ name }) => name)).toEqual(['同', '同', '丙'])
    key('ArrowDown', { shiftKey: true })
    key('d', { ctrlKey: true })
    expect(latest.map(({ name }) => name)).toEqual(['同', '同', '同'])
    expect(copied('cut')).toBe('同\r\n同\r\n同')
    expect(latest.map(({ name }) => name)).toEqual(['', '', ''])
    key('z', { ctrlKey: true })
    key('Delete')
    expect(latest.map(({ name }) => name)).toEqual(['', '', ''])
  })

  test('Ctrl+Z takes back one edit after the other, Ctrl+Y brings them again', async () => {
    await renderGrid([{ name: '甲' }])
    type('乙')
    key('Enter')
    paste('丙\n丁')
    key('z', { ctrlKey: true })
    expect(latest).toEqual([{ name: '乙' }])
    key('z', { ctrlKey: true })
    expect(latest).toEqual([{ name: '甲' }])
    key('z', { ctrlKey: true })
    expect(status()).toContain(t('grid.nothingToUndo'))
    key('y', { ctrlKey: true })
    key('y', { ctrlKey: true })
    expect(latest).toEqual([{ name: '乙' }, { name: '丙' }, { name: '丁' }])
  })

  test('a cell that follows from another is taken back together with it', async () => {
    const adjust = (rows: readonly GridRow[]) => rows.map((row) => ({ ...row, kind: '本单位' }))
    await renderGrid([{ name: '甲' }], undefined, adjust)
    type('乙')
    key('Enter')
    expect(latest).toEqual([{ name: '乙', kind: '本单位' }])
    key('z', { ctrlKey: true })
    expect(latest).toEqual([{ name: '甲' }])
  })

  test('selected lines are removed', async () => {
    await renderGrid([{ name: '甲' }, { name: '乙' }, { name: '丙' }])
    key('ArrowDown', { shiftKey: true })
    key('-', { ctrlKey: true })
    expect(latest).toEqual([{ name: '丙' }])
  })
})

describe('what is refused is said at the cell, by the schema that guards the router', () => {
  test('each cell has its sentence, and a button leads from one to the next', async () => {
    await renderGrid()
    paste('张三丰的徒弟\t外星人\t-3\t2026-02-30\t也许\n李四\t本单位\t１，２００\t\t否')
    const faulty = [0, 1, 3, 4, 5].map((column) => cell(0, column).title)
    expect(faulty).toEqual([
      translator('zh-CN', 'errors')('reason.too.long'),
      t('grid.notAnOption', { typed: '外星人' }),
      t('issue.tooSmall', { limit: 0 }),
      t('issue.notADay', { typed: '2026-02-30' }),
      t('grid.notAFlag', { typed: '也许' }),
    ])
    expect(cell(0, 1).getAttribute('aria-invalid')).toBe('true')
    expect(cell(1, 3).getAttribute('aria-invalid')).toBe('false')
    fireEvent.click(screen.getByRole('button', { name: t('grid.faults', { count: 5 }) }))
    expect(at()).toBe('类别，第 1 行')
    expect(status()).toContain(t('grid.notAnOption', { typed: '外星人' }))
  })

  test('lines without a fault become records, blank lines nothing; a missing value is asked for', () => {
    const rows = [
      { name: '李四', kind: 'SXS', value: '1,200.5', day: '20261103', below: '√' },
      { name: ' ', note: '不算' },
      { name: '王五', kind: '本单位' },
    ]
    const { records, faulty, errorsOf } = rowsToRecords(rows, reader())
    expect(records).toEqual([{ name: '李四', kind: 'intern', value: 1200.5, day: '2026-11-03', below: true }])
    expect(faulty).toBe(1)
    expect(errorsOf(2, 'value')).toBe(translator('zh-CN', 'errors')('reason.required'))
  })
})

test('a choice named by another word is written out; what nothing or several fit stays as typed', () => {
  const columns = COLUMNS.slice(0, 2)
  expect(spelledOut({ name: 'sxs', kind: 'SXS' }, columns)).toEqual({ name: 'sxs', kind: '实习生' })
  const odd = { name: '甲', kind: '外星人' }
  expect(spelledOut(odd, columns)).toBe(odd)
})

test.each(['2026-01-05', '2026/1/5', '2026.01.05', '20260105', '2026年1月5日', '2026年01月05日'])(
  'the day %s is read as people write it',
  (day) => {
    const rows = [{ name: '李四', kind: '本单位', value: '1', day }]
    expect(rowsToRecords(rows, reader()).records[0]?.day).toBe('2026-01-05')
  },
)

describe('many', () => {
  const LINES = Array.from({ length: 5000 }, (_, index) => `工${index}\t本单位\t${index % 100}`).join('\r\n')

  test('5,000 pasted rows all arrive, and only those in sight stand in the page', async () => {
    await renderGrid()
    paste(`${LINES}\r\n`)
    expect(latest).toHaveLength(5000)
    expect(rowsToRecords(latest, reader()).records).toHaveLength(5000)
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('5002')
    expect(document.querySelectorAll('tr[data-row]').length).toBeLessThan(100)
  })

  test('more than the grid takes is refused as a whole', async () => {
    await renderGrid([{ name: '甲' }], 100)
    paste(LINES)
    expect(latest).toEqual([{ name: '甲' }])
    expect(status()).toContain(t('grid.tooMany', { most: 100, count: 5000 }))
  })

  test('a line that did not change is not read again', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => ({ name: `工${index}`, kind: '本单位', value: '1' }))
    const read = reader()
    rowsToRecords(rows, read)
    const [first, ...others] = rows
    const again = rowsToRecords([{ ...first, value: '-1' }, ...others], read)
    expect(again.faulty).toBe(1)
    expect(read(others[0] ?? {})).toBe(read(others[0] ?? {}))
  })
})
