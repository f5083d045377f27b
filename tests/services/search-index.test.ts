/** After a save the search reads anew only what reads differently, and then knows what a first reading would know. */
import { describe, expect, test } from 'vitest'
import { namePinyin } from '#electron/services/name-pinyin.ts'
import { firmIndex, type FirmIndex } from '#electron/services/search-index.ts'
import { isoDate } from '#shared/domain/dates.ts'
import type { Facts, RecordKind } from '#shared/entities/facts.ts'
import { demoFacts } from '../helpers/demo-facts.ts'
import { testEngine } from '../helpers/engine.ts'

const { reference } = testEngine
const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const facts = await demoFacts(asOf, reference)
const pinyinOf = await namePinyin()
const first = firmIndex(facts, reference, question, pinyinOf, null)

const read = ({ people, posts, workplaces, records }: FirmIndex) => ({ people, posts, workplaces, records })

/** The state after `change`, indexed with what was known before, which must not differ from a first reading. */
function after(change: Partial<Facts>): FirmIndex {
  const next = { ...facts, ...change }
  const index = firmIndex(next, reference, question, pinyinOf, first)
  expect(read(index)).toEqual(read(firmIndex(next, reference, question, pinyinOf, null)))
  return index
}

const kept = (index: FirmIndex, kind: RecordKind) => index.recordsOf.get(kind) === first.recordsOf.get(kind)

describe('an index made after a save', () => {
  test('a note on a person leaves every record as it was read', () => {
    const index = after({ workers: facts.workers.map((worker) => ({ ...worker, note: '左耳听力下降' })) })
    expect([...index.recordsOf.keys()].filter((kind) => !kept(index, kind))).toEqual([])
  })

  test('a person renamed is renamed in every record that names him, also through an exam', () => {
    const [worker, ...others] = facts.workers
    if (worker === undefined) throw new Error('the demo firm has workers')
    const index = after({ workers: [{ ...worker, name: '欧阳示范' }, ...others] })
    expect(kept(index, 'exams')).toBe(false)
    expect(kept(index, 'resultNotices')).toBe(false)
    expect(kept(index, 'clinics')).toBe(true)
    expect(index.records.some(({ name }) => name.includes('欧阳示范'))).toBe(true)
  })

  test('a workplace renamed is renamed in what names one of its posts', () => {
    const index = after({ workplaces: facts.workplaces.map((place) => ({ ...place, name: `${place.name}二期` })) })
    expect(kept(index, 'exposures')).toBe(false)
    expect(kept(index, 'trainings')).toBe(true)
  })

  test('one more, one fewer, and an order turned round are read', () => {
    const [last, ...others] = facts.exams.toReversed()
    if (last === undefined) throw new Error('the demo firm has exams')
    for (const exams of [others.toReversed(), [...facts.exams, { ...last, id: 'one-more' }], [last, ...others]])
      expect(kept(after({ exams }), 'exams')).toBe(false)
  })

  test('of a ledger that changed only the changed record is read', () => {
    const [exam, ...others] = facts.exams
    if (exam === undefined) throw new Error('the demo firm has exams')
    const index = after({
      exams: [{ ...exam, reportNumber: 'TJ-示范-0815' }, ...others.map((other) => ({ ...other }))],
    })
    const known = new Set(first.recordsOf.get('exams'))
    const anew = index.recordsOf.get('exams')?.filter((entry) => !known.has(entry)) ?? []
    expect(anew.map(({ hit }) => hit.key)).toEqual([`exams/${exam.id}`])
    expect(anew[0]?.words).toContain('tj-示范-0815')
  })

  test('another language and another pack take nothing over', () => {
    const english = firmIndex(facts, reference, { asOf, language: 'en' }, pinyinOf, first)
    expect(kept(english, 'exams')).toBe(false)
    expect(kept(firmIndex(facts, { ...reference }, question, pinyinOf, first), 'exams')).toBe(false)
  })
})
