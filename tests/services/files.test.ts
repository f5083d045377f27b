import { expect, test } from 'vitest'
import { Tickets } from '#electron/services/files.ts'
import { refusalOf } from '../helpers/firm-file.ts'

/** A clock that tests move by hand; minutes since the start. */
function movableClock() {
  let minutes = 0
  const start = Date.parse('2026-11-22T04:00:00Z')
  return {
    wait: (more: number) => void (minutes += more),
    now: () => new Date(start + minutes * 60_000).toISOString(),
    today: () => {
      throw new Error('tickets do not count days')
    },
  }
}

test('a file is kept under its ticket for half an hour', () => {
  const clock = movableClock()
  const tickets = new Tickets(clock)
  const bytes = Buffer.from('姓名,身份证号')
  const { ticket, name, size } = tickets.put('名单.csv', bytes)
  expect([name, size]).toEqual(['名单.csv', bytes.byteLength])
  clock.wait(29)
  expect(tickets.get(ticket).bytes).toBe(bytes)
  clock.wait(1)
  expect(refusalOf(() => tickets.get(ticket)).code).toBe('file.ticketExpired')
})

test('a used ticket and an invented one are the same: expired', () => {
  const tickets = new Tickets(movableClock())
  const { ticket } = tickets.put('名单.csv', Buffer.from('x'))
  tickets.drop(ticket)
  for (const gone of [ticket, 'invented']) expect(refusalOf(() => tickets.get(gone)).code).toBe('file.ticketExpired')
})

test('only the last few files stay in memory', () => {
  const tickets = new Tickets(movableClock())
  const [first, ...rest] = Array.from({ length: 5 }, (_, index) => tickets.put(`${index}.csv`, Buffer.from('x')))
  expect(refusalOf(() => tickets.get(first?.ticket ?? '')).code).toBe('file.ticketExpired')
  expect(rest.map(({ ticket }) => tickets.get(ticket).name)).toEqual(['1.csv', '2.csv', '3.csv', '4.csv'])
})

test('a file of more than 50 MB is refused with both sizes', () => {
  const { code, params } = refusalOf(() =>
    new Tickets(movableClock()).put('big.xlsx', Buffer.alloc(50 * 1024 * 1024 + 1)),
  )
  expect([code, params]).toEqual(['file.tooLarge', { size: 51, limit: 50 }])
})
