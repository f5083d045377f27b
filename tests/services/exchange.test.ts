import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { EXCHANGE_FORMAT, exchangeSchema, RECORD_KINDS } from '#shared/entities/facts.ts'
import { exchangeJsonSchema } from '../../resources/samples/exchange-json-schema.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { dumpExchange, loadExchange, parseExchange } from '#electron/services/exchange.ts'
import { createFirm } from '#electron/services/session.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const SAMPLES = join(import.meta.dirname, '..', '..', 'resources', 'samples')
const exampleText = readFileSync(join(SAMPLES, 'exchange.example.json'), 'utf8')

const RESULT = {
  id: 'm1',
  postId: 'press',
  point: '1 号冲床',
  hazardId: 'phys-1',
  kind: 'lex8h',
  value: 88,
  unit: 'dB(A)',
}

/** What comes out of a firm file made from a document. */
function throughAFile(json: string): unknown {
  const session = loadExchange(join(tempDir(), 'firm.zhijian'), parseExchange(json, testEngine.reference), testEngine)
  onTestFinished(() => session.store.close())
  return JSON.parse(JSON.stringify(dumpExchange(session)))
}

describe('the published example', () => {
  test('comes out of a firm file as it went in', () => {
    expect(throughAFile(exampleText)).toEqual(JSON.parse(exampleText))
  })

  test('has every kind of record, and every field of each kind filled at least once', () => {
    const example = exchangeSchema.parse(JSON.parse(exampleText))
    for (const kind of RECORD_KINDS) {
      const filled = new Set(
        example[kind].flatMap((record) =>
          Object.entries(record).flatMap(([field, value]) => (value === null ? [] : [field])),
        ),
      )
      expect([kind, Object.keys(example[kind][0] ?? {}).filter((field) => !filled.has(field))]).toEqual([kind, []])
    }
    expect(Object.entries(example.profile).filter(([, value]) => value === null)).toEqual([])
  })

  test('is marked as a sample and invented throughout', () => {
    const example = exchangeSchema.parse(JSON.parse(exampleText))
    expect(example.profile.demo).toBe(true)
    expect(example.workers.flatMap(({ idCard }) => idCard ?? []).every((idCard) => idCard.startsWith('99'))).toBe(true)
  })
})

test('the published JSON Schema is the one the program reads with', () => {
  const published: unknown = JSON.parse(readFileSync(join(SAMPLES, 'exchange.schema.json'), 'utf8'))
  expect(published, 'run: node resources/samples/build.ts').toEqual(JSON.parse(JSON.stringify(exchangeJsonSchema())))
})

test('the demo firm comes out and goes in again record for record', async () => {
  const asOf = isoDate('2026-11-22')
  const session = createFirm(join(tempDir(), 'demo.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  const document = JSON.stringify(dumpExchange(session))
  expect(throughAFile(document)).toEqual(JSON.parse(document))
})

test('the smallest document is a name', () => {
  expect(
    throughAFile(JSON.stringify({ format: EXCHANGE_FORMAT, version: 1, profile: { name: '小厂' } })),
  ).toMatchObject({
    profile: { name: '小厂', uscc: null, processes: [], demo: false },
    workers: [],
  })
})

describe('a document that breaks a rule is refused with the path', () => {
  type Example = { [key: string]: unknown } & { profile: Record<string, unknown> } & Record<
      string,
      Record<string, unknown>[]
    >

  /** The example with one thing changed. */
  function broken(change: (example: Example) => void): string {
    const example = JSON.parse(exampleText) as Example
    change(example)
    return JSON.stringify(example)
  }

  /** The record at a place of the example. */
  const at = (example: Example, kind: string, index: number): Record<string, unknown> => example[kind]?.[index] ?? {}

  test.each<[name: string, path: string, reason: string, change: (example: Example) => void]>([
    ['another format', 'format', 'choice', (e) => Object.assign(e, { format: 'other' })],
    ['a later version', 'version', 'choice', (e) => Object.assign(e, { version: 2 })],
    ['an unknown field', 'workers.1.salary', 'unknownField', (e) => Object.assign(at(e, 'workers', 1), { salary: 1 })],
    ['an unknown kind of record', 'salaries', 'unknownField', (e) => Object.assign(e, { salaries: [] })],
    ['a missing name', 'workers.0.name', 'required', (e) => delete at(e, 'workers', 0)['name']],
    ['a name of blanks', 'workers.0.name', 'required', (e) => Object.assign(at(e, 'workers', 0), { name: '  ' })],
    [
      'a number as text',
      'exposures.0.hoursPerDay',
      'type',
      (e) => Object.assign(at(e, 'exposures', 0), { hoursPerDay: '8' }),
    ],
    [
      '25 hours a day',
      'exposures.0.hoursPerDay',
      'range',
      (e) => Object.assign(at(e, 'exposures', 0), { hoursPerDay: 25 }),
    ],
    ['an unknown sex', 'workers.0.sex', 'choice', (e) => Object.assign(at(e, 'workers', 0), { sex: '男' })],
    ['2024-02-30', 'exams.2.date', 'invalid.date', (e) => Object.assign(at(e, 'exams', 2), { date: '2024-02-30' })],
    [
      'a wrong check digit of an ID',
      'workers.0.idCard',
      'idCard.checkDigit',
      (e) => Object.assign(at(e, 'workers', 0), { idCard: '991322198705121131' }),
    ],
    [
      'a wrong check digit of the firm',
      'profile.uscc',
      'uscc.checkDigit',
      (e) => Object.assign(e.profile, { uscc: '91990100MA0000000A' }),
    ],
    [
      'a unit of another kind',
      'exposures.0.level.unit',
      'invalid.unit',
      (e) => Object.assign(at(e, 'exposures', 0), { level: { kind: 'lex8h', value: 88, unit: 'mg/m3' } }),
    ],
    [
      'an assignment that ends before it starts',
      'assignments.1.to',
      'period.reversed',
      (e) => Object.assign(at(e, 'assignments', 1), { to: '2020-01-01' }),
    ],
    [
      'a worker training of nobody',
      'trainings.2.workerId',
      'training.trainee',
      (e) => Object.assign(at(e, 'trainings', 2), { workerId: null }),
    ],
    [
      'an industry no list has',
      'profile.industryCode',
      'unknownCode',
      (e) => Object.assign(e.profile, { industryCode: 'C9999' }),
    ],
    ['an id used twice', 'posts.2.id', 'duplicateId', (e) => Object.assign(at(e, 'posts', 2), { id: 'press' })],
    [
      'a post with the same hazard twice',
      'exposures.2.hazardId',
      'duplicateRecord',
      (e) => Object.assign(at(e, 'exposures', 2), { hazardId: 'dust-11' }),
    ],
    [
      'one ID in two services at a time',
      'workers.1.idCard',
      'serviceOverlaps',
      (e) => Object.assign(at(e, 'workers', 1), { idCard: at(e, 'workers', 0)['idCard'] }),
    ],
    [
      'a post nowhere',
      'posts.1.workplaceId',
      'unknownReference',
      (e) => Object.assign(at(e, 'posts', 1), { workplaceId: 'nowhere' }),
    ],
    [
      'a result at no post',
      'surveys.0.results.1.postId',
      'unknownReference',
      (e) => Object.assign(at(e, 'surveys', 0), { results: [RESULT, { ...RESULT, id: 'm2', postId: 'nowhere' }] }),
    ],
    [
      'a hazard no catalogue has',
      'exams.4.hazardIds.1',
      'unknownHazard',
      (e) => Object.assign(at(e, 'exams', 4), { hazardIds: ['dust-11', 'chem-999'] }),
    ],
    [
      'a finding closed without anybody having checked it',
      'findings.0.state',
      'finding.noChecker',
      (e) => Object.assign(at(e, 'findings', 0), { checkedBy: null }),
    ],
    [
      'a finding that repeats itself',
      'findings.0.reopenedFromId',
      'finding.recurrence',
      (e) => Object.assign(at(e, 'findings', 0), { reopenedFromId: at(e, 'findings', 0)['id'] }),
    ],
    [
      'workplaces inside each other',
      'workplaces.0.parentId',
      'workplaceCycle',
      (e) => Object.assign(at(e, 'workplaces', 0), { parentId: 'welding' }),
    ],
  ])('%s', (_, path, reason, change) => {
    const { code, params } = refusalOf(() => parseExchange(broken(change), testEngine.reference))
    expect([code, params['path'], params['reason']]).toEqual(['exchange.invalid', path, `@reason.${reason}`])
  })

  test('all mistakes are counted', () => {
    const refusal = refusalOf(() =>
      parseExchange(
        broken((e) => [0, 1, 2].forEach((index) => Object.assign(at(e, 'posts', index), { workplaceId: 'nowhere' }))),
        testEngine.reference,
      ),
    )
    expect(refusal.params['count']).toBe(3)
  })

  test.each(['', '{', '姓名,身份证号', '[1,]'])('text that is no JSON: %j', (text) => {
    expect(refusalOf(() => parseExchange(text, testEngine.reference)).code).toBe('exchange.notJson')
  })
})

test('a load that fails leaves no file, and one that meets a namesake leaves it alone', () => {
  const folder = tempDir()
  const path = join(folder, 'firm.zhijian')
  const exchange = parseExchange(exampleText, testEngine.reference)
  const orphaned = { ...exchange, workplaces: [] }
  expect(refusalOf(() => loadExchange(path, orphaned, testEngine)).code).toBe('record.unknownReference')
  expect(readdirSync(folder)).toEqual([])
  loadExchange(path, exchange, testEngine).store.close()
  const before = readFileSync(path)
  expect(refusalOf(() => loadExchange(path, exchange, testEngine)).code).toBe('firm.exists')
  expect(readFileSync(path).equals(before)).toBe(true)
})
