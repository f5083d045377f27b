import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { RULES } from '#shared/domain/due.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { ruleBook } from '#shared/domain/rule-book.ts'
import { NOT_COMPUTED } from '#shared/domain/rule-book/not-computed.ts'
import { loadReference } from '#electron/platform/reference-files.ts'
import { packWords } from '#shared/i18n/en/pack-words.ts'
import { renderRuleBook } from '#electron/services/rule-book.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const reference = loadReference()
const book = ruleBook(reference)

describe('规则说明书', () => {
  test('holds every rule once, and every duty of the pack: computed, or with the reason why not', () => {
    expect(book.rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id))
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length)
    const named = new Set([
      ...book.rules.flatMap(({ duties }) => duties.map(({ row }) => row.id)),
      ...book.notComputed.map(({ duty }) => duty.row.id),
    ])
    expect([...named].toSorted()).toEqual([...new Set(reference.library.rows('duties').map(({ id }) => id))].toSorted())
  })

  test('gives no reason for a duty that a rule computes', () => {
    const computed = new Set(RULES.flatMap(({ duties }) => duties))
    expect(Object.keys(NOT_COMPUTED).filter((id) => computed.has(id))).toEqual([])
  })

  test.each(book.rules.map((rule) => [rule.id, rule] as const))(
    '%s rests on clauses, has a worked example or numbers, and a test that speaks of it',
    (id, { duties, rows, test: file }) => {
      const clauses = [...duties.flatMap(({ row }) => row.basis), ...rows.flatMap(({ basis }) => basis)]
      expect(clauses.length).toBeGreaterThan(0)
      expect(duties.flatMap(({ examples }) => examples).length + rows.length).toBeGreaterThan(0)
      expect(existsSync(join(ROOT, file))).toBe(true)
      expect(readFileSync(join(ROOT, file), 'utf8')).toMatch(new RegExp(`\\b${id.split('.').at(-1) ?? id}\\b`))
    },
  )

  test.each(book.numbers.map((entry) => [entry.id, entry.test] as const))('%s has a test', (_, file) => {
    expect(existsSync(join(ROOT, file))).toBe(true)
  })

  test.each(['zh-CN', 'en'] as const)('is told whole in %s', (language) => {
    const told = renderRuleBook(reference, isoDate('2026-11-22'), language)
    expect(told.chapters.flatMap(({ entries }) => entries).every(({ title }) => title !== '')).toBe(true)
    expect(JSON.stringify(told)).not.toContain('"@')
  })

  test('tells clocks and titles of duties in English, and keeps no English for words no pack uses', () => {
    const duties = reference.library.rows('duties')
    const words = new Set([
      ...duties.map(({ title }) => title),
      ...duties.flatMap(({ clocks }) => clocks.map(({ event }) => event)),
      ...reference.library.rows('archives').map(({ item }) => item),
    ])
    expect([...packWords.keys()].toSorted()).toEqual([...words].toSorted())
    const told = renderRuleBook(reference, isoDate('2026-11-22'), 'en')
    const entries = [
      ...told.chapters.flatMap((chapter) => chapter.entries.flatMap((entry) => entry.duties)),
      ...told.notComputed.map(({ duty }) => duty),
    ]
    expect(
      entries.flatMap(({ title, clocks }) => [title, ...clocks]).filter((text) => /\p{Script=Han}/u.test(text)),
    ).toEqual([])
    expect(renderRuleBook(reference, isoDate('2026-11-22'), 'zh-CN').notComputed[0]?.duty.title).toMatch(
      /\p{Script=Han}/u,
    )
  })
})
