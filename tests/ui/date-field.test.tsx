// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { DateField } from '../../renderer/src/forms/date-field.tsx'
import { renderInFirm } from './render.tsx'

async function typeDay(text: string) {
  const onChange = vi.fn<(day: string | null) => void>()
  await renderInFirm(<DateField ariaLabel="日期" value={null} onChange={onChange} />)
  const box = screen.getByLabelText('日期')
  fireEvent.mouseDown(box)
  fireEvent.focus(box)
  fireEvent.change(box, { target: { value: text } })
  fireEvent.keyDown(box, { key: 'Enter', code: 'Enter' })
  fireEvent.blur(box)
  return onChange.mock.calls.map(([day]) => day)
}

test.each(['2024-03-05', '20240305', '2024.3.5', '2024/3/5', '2024年3月5日'])(
  '%s is understood as typed',
  async (text) => {
    expect(await typeDay(text)).toContain('2024-03-05')
  },
)

test.each(['2024-02-30', '20240230', '2024.2.30', '2024-13-01'])(
  '%s is no day, becomes no other, and is said to be none',
  async (text) => {
    expect(await typeDay(text)).toEqual([])
    expect(screen.getByRole('alert').textContent).toBe(`“${text}”不是存在的日期，没有采用`)
  },
)
