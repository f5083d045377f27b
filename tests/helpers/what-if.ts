/** A firm to suppose things of, and answers as short texts that read well in a table of cases. */
import { isoDate } from '#shared/domain/dates.ts'
import { whatIf, type WhatIf, type WhatIfLine } from '#shared/domain/what-if.ts'
import type { Facts } from '#shared/entities/facts.ts'
import { hypothesisSchema, type SupposedChangeInput, type WhatIfSection } from '#shared/entities/what-if.ts'
import { renderMessage, renderValue } from '#shared/i18n/index.ts'
import { buildFacts, type FactsParts, noise } from './build-facts.ts'
import { reference } from './due.ts'

export const TODAY = '2026-11-22'

/** Three workers spray without any hazard on record; one saws at 82 dB(A), examined last year; declared in January. */
export function paintShop(parts: FactsParts = {}): Facts {
  const workers = ['w1', 'w2', 'w3', 'w4'].map((id, index) => ({
    id,
    name: `甲${index + 1}`,
    birthDate: '1990-01-01',
    hireDate: '2024-01-01',
  }))
  return buildFacts({
    profile: {
      industryCode: 'C2110',
      confirmedRiskClass: 'severe',
      staff: 19,
      revenue: 500,
      hazardSince: '2020-01-01',
    },
    workplaces: [{ id: 'wp1', name: '一车间' }],
    posts: [
      { id: 'p1', workplaceId: 'wp1', name: '喷漆' },
      { id: 'p2', workplaceId: 'wp1', name: '木工' },
    ],
    exposures: [{ id: 'x1', postId: 'p2', ...noise(82) }],
    workers,
    assignments: workers.map(({ id }, index) => ({
      id: `a${index + 1}`,
      workerId: id,
      postId: index < 3 ? 'p1' : 'p2',
      from: '2024-01-01',
    })),
    exams: [
      { id: 'e1', workerId: 'w4', kind: 'preJob', date: '2023-12-20', hazardIds: ['phys-1'], conclusion: 'normal' },
      { id: 'e2', workerId: 'w4', kind: 'inService', date: '2025-12-20', hazardIds: ['phys-1'], conclusion: 'normal' },
    ],
    declarations: [{ id: 'd1', kind: 'first', date: '2026-01-05', year: 2026 }],
    ...parts,
  })
}

export function ask(facts: Facts, changes: readonly SupposedChangeInput[], asOf = TODAY): WhatIf {
  return whatIf(facts, reference, hypothesisSchema.parse(changes), isoDate(asOf))
}

/** The answer; fails the test when the hypothesis is refused. */
export function answered(facts: Facts, changes: readonly SupposedChangeInput[], asOf = TODAY) {
  const answer = ask(facts, changes, asOf)
  if (answer.kind === 'refused') throw new Error(answer.refusals.map(({ text }) => renderMessage(text, 'zh-CN')).join())
  return answer
}

function side(value: WhatIfLine['before']): string {
  if (value === null) return '-'
  const { status, day, text } = value
  return [status, day, text === null ? null : renderMessage(text, 'zh-CN')].filter((part) => part !== null).join(' ')
}

/** `title | subject | before → after`, one line each. */
export function linesOf(
  facts: Facts,
  changes: readonly SupposedChangeInput[],
  section: WhatIfSection,
  asOf = TODAY,
): string[] {
  return answered(facts, changes, asOf).sections[section].map(
    ({ title, subject, before, after }) =>
      `${renderMessage(title, 'zh-CN')} | ${renderValue(subject.name, 'zh-CN')} | ${side(before)} → ${side(after)}`,
  )
}

/** Why the changes cannot be made, in Chinese. */
export function refusalsOf(facts: Facts, changes: readonly SupposedChangeInput[]): string[] {
  const answer = ask(facts, changes)
  if (answer.kind === 'answer') throw new Error('was not refused')
  return answer.refusals.map(({ index, text }) => `${index + 1} ${renderMessage(text, 'zh-CN')}`)
}
