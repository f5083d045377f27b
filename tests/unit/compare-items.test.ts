import { describe, expect, it } from 'vitest'
import { compareDueItems } from '#shared/domain/compare-items.ts'
import { isoDate } from '#shared/domain/dates.ts'
import type { DueItem, DueStatus } from '#shared/domain/explanation.ts'

function item(id: string, status: DueStatus, dueDate: string | null): DueItem {
  const explanation = { text: { key: 'k', params: {} }, steps: [], inputs: [], basis: [], missing: [] }
  const subject = { kind: 'worker', id, name: id } as const
  const day = dueDate === null ? null : isoDate(dueDate)
  return { id, rule: 'r', subject, status, dueDate: day, footing: 'law', explanation }
}

const kinds = (before: readonly DueItem[], after: readonly DueItem[]) =>
  compareDueItems(before, after).map(({ id, kind }) => `${id} ${kind}`)

describe('comparing two due lists', () => {
  it('leaves out what has the same date and status', () => {
    expect(kinds([item('a', 'due', '2026-12-01')], [item('a', 'due', '2026-12-01')])).toEqual([])
  })

  it('tells coming, going, moving and changing status apart, by id and not by place', () => {
    const before = [
      item('gone', 'ok', '2027-01-01'),
      item('moved', 'ok', '2027-06-01'),
      item('late', 'ok', '2027-02-01'),
    ]
    const after = [
      item('late', 'overdue', '2027-02-01'),
      item('moved', 'due', '2026-12-01'),
      item('new', 'missing', null),
    ]
    expect(kinds(before, after)).toEqual(['late changesStatus', 'moved moves', 'new appears', 'gone disappears'])
  })

  it('sees a date that comes or goes as a move', () => {
    expect(kinds([item('a', 'missing', null)], [item('a', 'due', '2026-12-01')])).toEqual(['a moves'])
    expect(kinds([item('a', 'due', '2026-12-01')], [item('a', 'missing', null)])).toEqual(['a moves'])
  })

  it('keeps both items, so that each side can explain itself', () => {
    const [before, after] = [item('a', 'ok', '2027-06-01'), item('a', 'ok', '2027-05-01')]
    const [change] = compareDueItems([before], [after])
    expect(change?.before).toBe(before)
    expect(change?.after).toBe(after)
  })
})
