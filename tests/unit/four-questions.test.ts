import { describe, expect, it } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { factsToMend } from '#shared/domain/facts-to-mend.ts'
import { fourQuestions } from '#shared/domain/four-questions.ts'
import { renderMessage } from '#shared/i18n/index.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { buildFacts, noise, oneWorker } from '../helpers/build-facts.ts'
import { reference } from '../helpers/due.ts'

const TODAY = isoDate('2026-11-22')

function answers(facts: Facts) {
  return Object.fromEntries(
    fourQuestions(facts, reference, TODAY).map((q) => [q.key, [q.answer, q.numerator, q.denominator]]),
  )
}

describe('申报了吗？检测了吗？体检了吗？培训了吗？', () => {
  it('an empty firm: not declared, the rest unknown', () => {
    expect(answers(buildFacts())).toEqual({
      declared: ['no', null, null],
      tested: ['unknown', null, null],
      examined: ['unknown', 0, 0],
      trained: ['unknown', 0, 0],
    })
  })

  it('everyone counts: an intern without a record is in the denominator (D42)', () => {
    const parts = oneWorker({
      hazards: [noise(88)],
      from: '2024-01-01',
      exams: [{ kind: 'inService', date: '2026-05-01' }],
      trainings: [{ kind: 'refresher', date: '2026-05-01', hours: 4 }],
    })
    const facts = buildFacts({
      ...parts,
      profile: { confirmedRiskClass: 'severe' },
      workers: [
        ...(parts.workers ?? []),
        { id: 'w2', name: '乙某', kind: 'intern' },
        { id: 'w3', name: '丙某', kind: 'dispatched' },
      ],
      assignments: [
        ...(parts.assignments ?? []),
        { id: 'a2', workerId: 'w2', postId: 'p1' },
        { id: 'a3', workerId: 'w3', postId: 'p1' },
      ],
      declarations: [{ id: 'd1', kind: 'first', date: '2026-05-01', year: 2026 }],
      surveys: [
        {
          id: 's1',
          kind: 'periodic',
          date: '2026-03-01',
          results: [
            { id: 'm1', postId: 'p1', point: '1#', hazardId: 'phys-1', kind: 'lex8h', value: 88, unit: 'dB(A)' },
          ],
        },
      ],
    })
    expect(answers(facts)).toEqual({
      declared: ['yes', null, null],
      tested: ['yes', 1, 1],
      examined: ['partly', 1, 3],
      trained: ['partly', 1, 3],
    })
    const trained = fourQuestions(facts, reference, TODAY).find((question) => question.key === 'trained')
    expect(trained && renderMessage(trained.text, 'zh-CN')).toContain('33.3%')
  })

  it('a person on two posts counts once', () => {
    const parts = oneWorker({ hazards: [noise(88)], from: '2024-01-01' })
    const facts = buildFacts({
      ...parts,
      assignments: [...(parts.assignments ?? []), { id: 'a2', workerId: 'w1', postId: 'p1', from: '2025-01-01' }],
    })
    expect(answers(facts)['examined']).toEqual(['no', 0, 1])
  })
})

describe('facts to mend', () => {
  const base = { id: 'w1', name: '甲某' }
  const exam = { id: 'e1', workerId: 'w1', kind: 'inService' as const, date: '2026-08-01', hazardIds: [] }

  it.each([
    [
      'leaving before hiring',
      { workers: [{ ...base, hireDate: '2026-05-01', leaveDate: '2026-04-01' }] },
      'mend.leaveBeforeHire',
    ],
    [
      'hired before birth',
      { workers: [{ ...base, birthDate: '2026-05-01', hireDate: '2026-04-01' }] },
      'mend.hireBeforeBirth',
    ],
    ['exam before birth', { workers: [{ ...base, birthDate: '2026-09-01' }], exams: [exam] }, 'mend.examBeforeBirth'],
    ['exam after leaving', { workers: [{ ...base, leaveDate: '2026-07-01' }], exams: [exam] }, 'mend.examAfterLeaving'],
    [
      'EX-32: 复查 as a conclusion from 2026-08-01',
      { workers: [base], exams: [{ ...exam, conclusion: 'recheck' as const }] },
      'mend.recheckConclusion',
    ],
    [
      'two assignments to one post at once',
      {
        workers: [base],
        assignments: [
          { id: 'a1', workerId: 'w1', postId: 'p1' },
          { id: 'a2', workerId: 'w1', postId: 'p1', from: '2026-01-01' },
        ],
      },
      'mend.overlap',
    ],
    [
      'assigned after leaving',
      {
        workers: [{ ...base, leaveDate: '2026-07-01' }],
        assignments: [{ id: 'a1', workerId: 'w1', postId: 'p1', from: '2026-08-01' }],
      },
      'mend.assignedAfterLeaving',
    ],
  ])('%s', (_name, parts, key) => {
    const found = factsToMend(buildFacts(parts), reference)
    expect(found.map((entry) => entry.text.key)).toEqual([key])
    expect(renderMessage(found[0]?.text ?? { key: '', params: {} }, 'zh-CN')).toContain('甲某')
  })

  it('EX-32: 复查 on 2026-07-31 is still a conclusion', () => {
    const facts = buildFacts({ workers: [base], exams: [{ ...exam, date: '2026-07-31', conclusion: 'recheck' }] })
    expect(factsToMend(facts, reference)).toEqual([])
  })
})
