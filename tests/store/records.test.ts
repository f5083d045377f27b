import { describe, expect, test } from 'vitest'
import {
  forEachKind,
  RECORD_KINDS,
  recordSchemas,
  type RecordKind,
  type RecordOf,
  type Records,
} from '#shared/entities/facts.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { openFirmFile } from '#electron/store/firm-file.ts'
import type { FirmStore } from '#electron/store/firm-store.ts'
import { insertAll } from '#electron/services/exchange.ts'
import { sampleRecord } from '../helpers/sample-record.ts'
import { newFirmStore, record, refusalOf, testChange } from '../helpers/firm-file.ts'

const NOISE = { kind: 'lex8h', value: 87, unit: 'dB(A)' }

/** Every kind with every field filled, and once more with only what must be there. */
const WRITTEN = {
  workplaces: [
    record('workplaces', { id: 'w2', name: '底漆房', parentId: 'w1' }),
    record('workplaces', { id: 'w1', name: '油漆车间' }),
  ],
  posts: [
    record('posts', { id: 'p1', workplaceId: 'w1', name: '喷漆', task: '喷底漆' }),
    record('posts', { id: 'p2', workplaceId: 'w2', name: '打磨' }),
  ],
  exposures: [
    record('exposures', {
      id: 'e1',
      postId: 'p1',
      hazardId: 'phys-1',
      hoursPerDay: 7.5,
      daysPerWeek: 6,
      mode: 'intermittent',
      controls: ['局部排风', '隔声间'],
      ppe: ['防噪声耳塞'],
      level: NOISE,
      levelSource: 'measured',
      grade: '0',
      since: '2019-05-01',
      source: '空压机',
    }),
    record('exposures', { id: 'e2', postId: 'p2', hazardId: 'phys-1' }),
  ],
  workers: [
    record('workers', {
      id: 'k1',
      name: '𠮷样本',
      idCard: '990101199003071237',
      sex: 'male',
      birthDate: '1990-03-07',
      kind: 'dispatched',
      employer: '样本劳务',
      phone: '19900000001',
      hireDate: '2024-02-29',
      leaveDate: '2025-02-28',
      note: '夜班',
    }),
    record('workers', { id: 'k2', name: '李样本' }),
  ],
  assignments: [
    record('assignments', { id: 'a1', workerId: 'k1', postId: 'p1', from: '2024-02-29', to: '2024-02-29' }),
    record('assignments', { id: 'a2', workerId: 'k2', postId: 'p2' }),
  ],
  exams: [
    record('exams', {
      id: 'x1',
      workerId: 'k1',
      kind: 'inService',
      date: '2025-01-02',
      hazardIds: ['phys-1', 'chem-7'],
      conclusion: 'recheck',
      institution: '样本医院',
      reportNumber: 'TJ-1',
    }),
    record('exams', { id: 'x2', workerId: 'k2', kind: 'preJob', date: '2025-01-03' }),
  ],
  trainings: [
    record('trainings', {
      id: 't1',
      trainee: 'worker',
      workerId: 'k1',
      kind: 'first',
      date: '2024-03-01',
      hours: 8.5,
      passed: false,
      provider: '样本机构',
    }),
    record('trainings', { id: 't2', trainee: 'principal', kind: 'refresher', date: '2024-03-01', hours: 4 }),
  ],
  surveys: [
    record('surveys', {
      id: 's1',
      kind: 'periodic',
      date: '2025-06-01',
      receivedOn: '2025-06-20',
      institution: '样本检测',
      reportNumber: 'JC-1',
      results: [
        {
          id: 'm1',
          postId: 'p1',
          point: '喷台',
          hazardId: 'phys-1',
          ...NOISE,
          belowDetection: true,
          reportedVerdict: 'over',
        },
        { id: 'm2', point: '厂界', hazardId: 'phys-1', ...NOISE },
      ],
    }),
    record('surveys', { id: 's2', kind: 'daily', date: '2025-06-02' }),
  ],
  declarations: [
    record('declarations', {
      id: 'd1',
      kind: 'first',
      date: '2020-01-05',
      year: 2020,
      reason: '初次',
      receiptNumber: 'HZ-1',
      receiptDate: '2020-01-09',
      authority: '样本卫健局',
    }),
    record('declarations', { id: 'd2', kind: 'annual', date: '2021-01-05', year: 2021 }),
  ],
  changeEvents: [
    record('changeEvents', {
      id: 'c1',
      kind: 'processChanged',
      date: '2020-05-05',
      note: '新增喷房',
      declarationId: 'd1',
    }),
    record('changeEvents', { id: 'c2', kind: 'operationsEnded', date: '2020-06-06' }),
  ],
}

/** The kinds nobody wrote out above: filled from their schemas. */
const RECORDS: Records = forEachKind<Records>((kind) =>
  kind in WRITTEN
    ? Reflect.get(WRITTEN, kind)
    : [sampleRecord(kind, `${kind}-1`, true), sampleRecord(kind, `${kind}-2`, false)],
)

const fullProfile = firmProfileSchema.parse({
  name: '样本家具厂',
  uscc: '91990100MA0000000D',
  divisionCode: '330000',
  registeredAddress: '甲路 1 号',
  workAddress: '乙路 2 号',
  industryCode: 'C2110',
  registrationType: '150',
  staff: 61,
  revenue: 1234.5,
  assets: 800,
  secretUnit: false,
  hasUnion: true,
  filler: { name: '填表人', phone: '19900000002' },
  legalRepresentative: { name: '法人' },
  principal: { name: '负责人' },
  healthManager: { name: '管理员' },
  diseaseTotal: 0,
  hazardSince: '2019-05-01',
  confirmedRiskClass: 'severe',
  highToxicRule: 'apply',
  products: [{ name: '餐桌', annualOutput: 1000, unit: '张' }],
  materials: [{ name: '底漆', annualUse: 2.5, unit: '吨' }],
  processes: ['开料', '喷漆'],
  shifts: '两班',
  plan: { number: 'YQYC-1', preparedOn: '2026-01-01', providerLead: { name: '顾问', phone: '19900000003' } },
})

function lastOf(kind: RecordKind): RecordOf<RecordKind> {
  const last = RECORDS[kind].at(-1)
  if (!last) throw new Error(`no sample of ${kind}`)
  return last
}

function filledStore(): FirmStore {
  const store = newFirmStore(fullProfile)
  store.transaction(testChange, (write) => insertAll(write, RECORDS))
  return store
}

test('no kind of record is left out', () => {
  expect(RECORD_KINDS.toSorted()).toEqual(Object.keys(recordSchemas).toSorted())
})

describe('records', () => {
  test('come back field by field and in the order they were entered, also from a file opened again', () => {
    const store = filledStore()
    expect(store.facts()).toEqual({ profile: fullProfile, ...RECORDS })
    store.close()
    const again = openFirmFile(store.path)
    expect(again.facts()).toEqual({ profile: fullProfile, ...RECORDS })
    again.close()
  })

  test.each(RECORD_KINDS)('%s: found, changed and removed by id', (kind) => {
    const store = filledStore()
    const last = lastOf(kind)
    expect(store.get(kind, last.id)).toEqual(last)
    expect(store.get(kind, 'nobody')).toBeNull()
    expect(refusalOf(() => store.transaction(testChange, (write) => write.remove(kind, 'nobody'))).code).toBe(
      'record.notFound',
    )
    expect(refusalOf(() => store.transaction(testChange, (write) => write.insert(kind, last))).code).toBe(
      'record.duplicate',
    )
  })

  test('facts are the same object until something changes', () => {
    const store = filledStore()
    const before = store.facts()
    expect(store.facts()).toBe(before)
    store.transaction(testChange, (write) => write.remove('changeEvents', 'c2'))
    expect(store.facts().changeEvents.map(({ id }) => id)).toEqual(['c1'])
  })
})

describe('a record that cannot be written', () => {
  const store = () => filledStore()
  const write = (target: FirmStore, work: Parameters<FirmStore['transaction']>[1]) =>
    refusalOf(() => target.transaction(testChange, work))

  test('is wrong in itself: the path and the reason are named', () => {
    const refusal = write(store(), (w) =>
      w.insert('workers', { ...record('workers', { id: 'k9', name: '王样本' }), idCard: '990101199003071230' }),
    )
    expect([refusal.code, refusal.params['path'], refusal.params['reason']]).toEqual([
      'record.invalid',
      'idCard',
      '@reason.idCard.checkDigit',
    ])
  })

  test('refers to nothing: the path and the id are named', () => {
    const { code, params } = write(store(), (w) =>
      w.insert('assignments', record('assignments', { id: 'a9', workerId: 'k1', postId: 'p9' })),
    )
    expect([code, params]).toEqual(['record.unknownReference', { id: 'p9', path: 'postId' }])
  })

  test('refers to nothing deep inside', () => {
    const results = [{ id: 'm9', postId: 'p9', point: '喷台', hazardId: 'phys-1', ...NOISE }]
    const survey = record('surveys', { id: 's1', kind: 'periodic', date: '2025-06-01', results })
    const { code, params } = write(store(), (w) => w.update('surveys', survey))
    expect([code, params]).toEqual(['record.unknownReference', { id: 'p9', path: 'results.0.postId' }])
  })

  test('meets the same hazard on the same post twice', () => {
    expect(
      write(store(), (w) => w.insert('exposures', record('exposures', { id: 'e9', postId: 'p1', hazardId: 'phys-1' })))
        .code,
    ).toBe('record.duplicate')
  })

  test('has the ID number of somebody in service', () => {
    expect(
      write(store(), (w) => {
        for (const id of ['k8', 'k9'])
          w.insert('workers', record('workers', { id, name: '赵样本', idCard: '990101199003071237' }))
      }).code,
    ).toBe('record.duplicate')
  })

  /** How often the first record of a kind is named anywhere in the others. */
  function uses(kind: RecordKind): readonly [RecordKind, string, number] {
    const id = RECORDS[kind][0]?.id ?? ''
    const others = Object.values<readonly { id: string }[]>(RECORDS)
      .flat()
      .filter((other) => other.id !== id)
    return [kind, id, JSON.stringify(others).split(`"${id}"`).length - 1]
  }

  test.each(RECORD_KINDS.map(uses).filter(([, , count]) => count > 0))(
    '%s %s is still used by %i others',
    (kind, id, count) => {
      const { code, params } = write(store(), (w) => w.remove(kind, id))
      expect([code, params]).toEqual(['record.inUse', { count }])
    },
  )

  test('takes the rest of its transaction with it', () => {
    const target = store()
    const [before, changes] = [target.facts(), target.changes().length]
    write(target, (w) => {
      w.insert('workplaces', record('workplaces', { id: 'w9', name: '包装车间' }))
      w.remove('workers', 'k1')
    })
    expect(target.facts()).toEqual(before)
    expect(target.changes()).toHaveLength(changes)
  })
})

test('records and what they refer to may go in one transaction, in any order', () => {
  const store = filledStore()
  store.transaction(testChange, (write) => {
    write.remove('workers', 'k2')
    write.remove('assignments', 'a2')
    write.remove('exams', 'x2')
    write.remove('incidents', 'incidents-1')
  })
  expect(store.get('workers', 'k2')).toBeNull()
})

test('a transaction that waits is refused and undone', () => {
  const store = filledStore()
  const changes = store.changes().length
  expect(() =>
    store.transaction(testChange, async (write) => {
      write.remove('changeEvents', 'c2')
      await Promise.resolve()
    }),
  ).toThrow(TypeError)
  expect(store.changes()).toHaveLength(changes)
})
