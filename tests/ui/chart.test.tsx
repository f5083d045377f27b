// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { translator } from '#shared/i18n/index.ts'
import { Chart } from '../../renderer/src/charts/chart.tsx'
import { renderInFirm } from './render.tsx'

const t = translator('zh-CN', 'ui')

test('a chart draws its points, and gives the same numbers as a table', async () => {
  await renderInFirm(
    <Chart
      label="噪声，打磨岗"
      option={{
        xAxis: { type: 'category', data: ['2025', '2026'] },
        yAxis: { type: 'value' },
        series: [{ type: 'line', name: '打磨点', data: [86.2, 83.1] }],
      }}
      table={{
        columns: ['年', 'dB(A)'],
        rows: [
          ['2025', 86.2],
          ['2026', 83.1],
        ],
      }}
    />,
  )
  const drawing = screen.getByRole('img', { name: '噪声，打磨岗' })
  // The drawing library is loaded now, which takes its time on a busy machine.
  await waitFor(() => expect(drawing.querySelectorAll('svg path').length).toBeGreaterThan(0), { timeout: 20_000 })
  const numbers = () => screen.getAllByRole('cell').map(({ textContent }) => textContent)
  expect(numbers()).toEqual(['2025', '86.2', '2026', '83.1'])
  fireEvent.click(screen.getByRole('button', { name: t('chart.asTable') }))
  expect(screen.queryByRole('img')).toBeNull()
  expect(numbers()).toEqual(['2025', '86.2', '2026', '83.1'])
})

test('a chart without numbers says so', async () => {
  await renderInFirm(<Chart label="空" option={{}} table={{ columns: ['年'], rows: [] }} />)
  expect(screen.getByText(t('chart.noNumbers'))).toBeTruthy()
})
