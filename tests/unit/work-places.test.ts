/** Every duty leads to the screen or the book in which it is worked. */
import { expect, test } from 'vitest'
import { RULES } from '#shared/domain/due.ts'
import { rules as texts } from '#shared/i18n/zh-CN/rules.ts'
import { LEDGER_PLACES, workPlace } from '../../renderer/src/components/work-places.ts'

const subject = { kind: 'firm', id: 'firm', name: '' }
const named = Object.keys(texts).flatMap((key) => /^rule\.(\w+\.\w+)$/.exec(key)?.[1] ?? [])

test('each rule has one place, a screen or a book', () => {
  const rules = [...new Set([...RULES.map(({ id }) => id), ...named])]
  expect(rules.length).toBeGreaterThan(90)
  const places = rules.map((rule) => [
    rule,
    Number(LEDGER_PLACES.has(rule)) + Number(workPlace(rule, subject) !== undefined),
  ])
  expect(places.filter(([, count]) => count !== 1)).toEqual([])
})

test.each([
  ['programme.finding', { kind: 'finding', id: 'f1', name: '' }, '/firms/$firmId/checks', { tab: 'board', open: 'f1' }],
  ['case.report', { kind: 'diseaseCase', id: 'c1', name: '' }, '/firms/$firmId/cases', { open: 'c1' }],
  ['case.open', { kind: 'exam', id: 'e1', name: '' }, '/firms/$firmId/cases', {}],
  ['exam.leaving', { kind: 'worker', id: 'w1', name: '' }, '/firms/$firmId/exams', { tab: 'leavers' }],
])('%s opens what it is about where its screen can', (rule, about, to, search) => {
  expect(workPlace(rule, about)).toEqual({ to, search })
})
