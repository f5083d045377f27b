// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { RenderedExplanation } from '#shared/entities/due.ts'
import { ExplanationView } from '../../renderer/src/components/explanation-view.tsx'
import { renderInFirm } from './render.tsx'

const EXPLANATION: RenderedExplanation = {
  text: '在岗期间检查应不迟于 2026-07-10 完成。',
  steps: ['2025-07-10 + 12 个月 = 2026-07-10。'],
  inputs: [
    { kind: 'exams', id: 'exam-7', field: 'date', label: '检查日期', value: '2025-07-10' },
    { kind: 'exposures', id: 'exp-1', field: 'level', label: '接触水平', value: '87 dB(A)' },
    { kind: 'profile', id: 'profile', field: 'industryCode', label: '行业', value: 'C2110' },
    { kind: 'reference', id: 'phys-1', field: 'cycle', label: '周期', value: '12 个月' },
  ],
  basis: [
    { document: '职业健康监护技术规范', clause: '7.1', edition: 'GBZ 188-2025', verification: 'V' },
    { document: '提醒提前量', clause: '', edition: '', verification: 'D' },
  ],
  missing: ['缺：打磨工的作业分级。'],
}

const address = (text: string) => screen.getByText(text).closest('a')?.getAttribute('href')

test('shows verdict, gap, arithmetic, facts and clauses', async () => {
  await renderInFirm(<ExplanationView explanation={EXPLANATION} />)
  expect(screen.getByText(EXPLANATION.text)).toBeTruthy()
  expect(screen.getByText('缺：打磨工的作业分级。')).toBeTruthy()
  expect(screen.getByText('2025-07-10 + 12 个月 = 2026-07-10。')).toBeTruthy()
  expect(screen.getByText('7.1 · 版本：GBZ 188-2025')).toBeTruthy()
})

test('every fact leads to the screen that keeps it; reference data lead nowhere', async () => {
  await renderInFirm(<ExplanationView explanation={EXPLANATION} />)
  expect(address('2025-07-10')).toBe('/firms/F1/records/exams?open=exam-7')
  expect(address('87 dB(A)')).toBe('/firms/F1/structure?exposure=exp-1')
  expect(address('C2110')).toBe('/firms/F1/profile?field=industryCode')
  expect(address('12 个月')).toBeUndefined()
})

test('law and program default never look alike', async () => {
  await renderInFirm(<ExplanationView explanation={EXPLANATION} />)
  const [law, own] = screen.getAllByRole('listitem').filter((item) => item.querySelector('.verification') !== null)
  expect(law && within(law).getByText('已核原文')).toBeTruthy()
  expect(own && within(own).getByText('本软件默认')).toBeTruthy()
})

test('in English the frame is English', async () => {
  await renderInFirm(<ExplanationView explanation={EXPLANATION} />, 'en')
  expect(screen.getByRole('heading', { name: 'Arithmetic' })).toBeTruthy()
  expect(screen.getByText('Program default')).toBeTruthy()
})
