import { describe, expect, test } from 'vitest'
import { dueItems } from '#shared/domain/due.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { buildFacts, type FactsParts } from '../../helpers/build-facts.ts'
import { loadReference } from '#electron/platform/reference-files.ts'

const reference = loadReference()
const benzene = reference.searchHazards('苯', 1)[0]?.id ?? ''
const formaldehyde = reference.searchHazards('甲醛', 1)[0]?.id ?? ''
const TOLUENE = reference.searchHazards('甲苯', 1)[0]?.id ?? ''

function items(exposures: FactsParts['exposures'], declared: string | null = '2026-01-10') {
  const facts = buildFacts({
    workplaces: [{ id: 'wp', name: '涂装车间' }],
    posts: [{ id: 'p', workplaceId: 'wp', name: '喷漆' }],
    exposures,
    declarations: declared === null ? [] : [{ id: 'd', kind: 'first', date: declared, year: 2026 }],
  })
  return dueItems(facts, reference, isoDate('2026-05-06')).filter(({ rule }) => rule === 'declaration.highToxic')
}

const exposure = (id: string, hazardId: string, since: string | null) => ({ id, postId: 'p', hazardId, since })

describe('D11 高毒物品作业申报（条例第十四条）', () => {
  test('one high-toxic substance replaced by another on 2026-05-06: flagged the same day', () => {
    const [item] = items([exposure('a', benzene, '2020-01-01'), exposure('b', formaldehyde, '2026-05-06')])
    expect([item?.status, item?.dueDate, item?.footing]).toEqual(['overdue', '2026-05-06', 'law'])
  })

  test('substances in use before the declaration need none', () => {
    expect(items([exposure('a', benzene, '2020-01-01')])[0]?.status).toBe('ok')
  })

  test('the same substance at one more post is not another substance', () => {
    const facts = [exposure('a', benzene, '2020-01-01')]
    expect(items(facts)[0]?.explanation.steps).toEqual([])
  })

  test('an unknown first day is asked for', () => {
    const [item] = items([exposure('a', benzene, null)])
    expect([item?.status, item?.explanation.missing[0]?.key]).toEqual(['missing', 'missing.highToxicSince'])
  })

  test('no high-toxic substance, or no declaration at all: the rule is silent', () => {
    expect(items([exposure('a', TOLUENE, '2026-05-06')])).toEqual([])
    expect(items([exposure('a', benzene, '2026-05-06')], null)).toEqual([])
  })
})
