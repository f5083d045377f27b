// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { boardEntries, filterBoard } from '#shared/domain/due-board.ts'
import type { BoardFilter, DueRow } from '#shared/entities/due.ts'
import { DueFilters } from '../../renderer/src/pages/due/due-filters.tsx'
import { renderInFirm } from './render.tsx'

const ASOF = isoDate('2026-11-22')

function row(id: string, change: Partial<DueRow>): DueRow {
  return {
    id,
    rule: 'exam.inService',
    title: '在岗期间职业健康检查',
    subject: { kind: 'worker', id: 'w1', name: '示甲' },
    status: 'overdue',
    dueDate: isoDate('2026-11-01'),
    footing: 'law',
    summary: '',
    area: 'surveillance',
    workerIds: ['w1'],
    postIds: ['p1'],
    ...change,
  }
}

const ITEMS = [
  row('a', {}),
  row('b', { status: 'ok', dueDate: isoDate('2027-06-01') }),
  row('c', { workerIds: ['w2'], rule: 'training.inService', title: '培训', area: 'training', footing: 'reminder' }),
]
const LISTED = {
  asOf: ASOF,
  items: ITEMS,
  people: [
    { id: 'w1', name: '示甲' },
    { id: 'w2', name: '示乙' },
  ],
  posts: [{ id: 'p1', name: '车间·打磨' }],
}

async function show(filter: BoardFilter) {
  const onChange = vi.fn<(change: object) => void>()
  const onReset = vi.fn<() => void>()
  const board = filterBoard(boardEntries(ITEMS), filter, ASOF)
  await renderInFirm(
    <DueFilters listed={LISTED} board={board} filter={filter} resets={0} onChange={onChange} onReset={onReset} />,
  )
  return { onChange, onReset }
}

test('one line says how many of how many are in sight, and each status its number', async () => {
  const { onChange } = await show({ worker: 'w1' })
  expect(screen.getByRole('status').textContent).toBe('显示 2 条，共 3 条')
  expect(screen.getByRole('button', { name: /已超期/ }).textContent).toContain('1')
  fireEvent.click(screen.getByRole('button', { name: /正常/ }))
  expect(onChange).toHaveBeenCalledWith({ status: 'ok' })
})

test('every choice carries the number of rows it would show', async () => {
  const { onChange } = await show({ status: 'overdue' })
  fireEvent.mouseDown(screen.getByLabelText('人员'))
  const option = await screen.findByTitle('示乙（1）')
  fireEvent.click(option)
  expect(onChange).toHaveBeenCalledWith({ worker: 'w2' })
})

test('an area is one choice, its duties stand below it', async () => {
  const { onChange } = await show({})
  fireEvent.mouseDown(screen.getByLabelText('事项'))
  fireEvent.click(await screen.findByTitle('职业健康检查（2）'))
  expect(onChange).toHaveBeenCalledWith({ area: 'surveillance', rule: undefined })
})

test('any number of days can be typed', async () => {
  const { onChange } = await show({})
  const box = screen.getByLabelText('期限')
  fireEvent.mouseDown(box)
  fireEvent.change(box, { target: { value: '200' } })
  fireEvent.click(await screen.findByTitle('200 天内到期（3）'))
  expect(onChange).toHaveBeenCalledWith({ within: 200 })
})

test('all filters are cleared at once, and only when there are some', async () => {
  const { onReset } = await show({ text: '培训' })
  fireEvent.click(screen.getByRole('button', { name: '清除筛选' }))
  expect(onReset).toHaveBeenCalledOnce()
})
