/** A firm with a noise post and a benzene post, a clinic and a batch: what the tests of examinations share. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import type { RecordKind } from '#shared/entities/facts.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { record } from './records.ts'
import { testEngine } from './engine.ts'
import { tempDir } from './temp-dir.ts'

export const NOISE = 'phys-1'
export const BENZENE = testEngine.reference.searchHazards('苯', 20).find(({ name }) => name === '苯')?.id ?? 'chem-1'

const PEOPLE = [
  { id: 'a', name: '甲样本', idCard: '990101199001010019', sex: 'male', postId: 'noise' },
  { id: 'b', name: '乙样本', idCard: '990101199102020021', sex: 'female', postId: 'noise' },
  { id: 'c', name: '欧阳样', idCard: '990101199203030034', sex: 'male', postId: 'benzene' },
  { id: 'd', name: '李样本', idCard: null, sex: 'male', postId: 'noise' },
  { id: 'e', name: '李样本', idCard: null, sex: 'female', postId: 'benzene' },
  { id: 'f', name: '丙样本', idCard: null, sex: 'male', postId: 'benzene' },
] as const

/** Saves a record given by what matters; the schema fills in the rest. */
export function put(session: Session, kind: RecordKind, values: object): void {
  saveRecord(session, kind, record(kind, values))
}

/** The firm on a real file, closed when the test ends. */
export function examFirm(): { session: Session; reopen: () => Session } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, firmProfileSchema.parse({ name: '测试厂' }), testEngine)
  onTestFinished(() => session.store.close())
  put(session, 'workplaces', { id: 'wp', name: '一车间' })
  put(session, 'posts', { id: 'noise', workplaceId: 'wp', name: '打磨' })
  put(session, 'posts', { id: 'benzene', workplaceId: 'wp', name: '调漆' })
  put(session, 'exposures', {
    id: 'xn',
    postId: 'noise',
    hazardId: NOISE,
    level: { kind: 'lex8h', value: 88, unit: 'dB(A)' },
  })
  put(session, 'exposures', { id: 'xb', postId: 'benzene', hazardId: BENZENE })
  for (const { postId, ...worker } of PEOPLE) {
    put(session, 'workers', { ...worker, hireDate: '2022-01-01' })
    put(session, 'assignments', { id: `as-${worker.id}`, workerId: worker.id, postId, from: '2022-01-01' })
  }
  put(session, 'clinics', { id: 'clinic', name: '样本体检中心', filingNumber: '样本备-1', hazardIds: [NOISE] })
  const member = (workerId: string, hazardIds: string[]) => ({ workerId, kind: 'inService', hazardIds, reason: 'due' })
  put(session, 'examBatches', {
    id: 'batch',
    name: '在岗体检',
    clinicId: 'clinic',
    plannedOn: '2026-09-01',
    members: [member('a', [NOISE]), member('b', [NOISE]), member('c', [BENZENE]), member('d', [NOISE])],
  })
  return {
    session,
    reopen: () => {
      session.store.close()
      const again = openFirm(path, testEngine)
      onTestFinished(() => again.store.close())
      return again
    },
  }
}

/** A sheet of results as a clinic sent it. */
export function resultSheet(name: string): { name: string; bytes: Uint8Array } {
  return { name, bytes: readFileSync(join(import.meta.dirname, '../fixtures/results', name)) }
}

export const TODAY = isoDate('2026-11-22')
export const ASKED = { asOf: TODAY, language: 'zh-CN' } as const
export const SHEET = {
  language: 'zh-CN',
  clinicId: 'clinic',
  batchId: 'batch',
  kind: null,
  date: null,
  columns: null,
  words: null,
} as const

/** A result of one person, saved like a user does. */
export function putExam(session: Session, id: string, workerId: string, values: object = {}): void {
  const hazardIds = workerId === 'c' || workerId === 'e' || workerId === 'f' ? [BENZENE] : [NOISE]
  put(session, 'exams', {
    id,
    workerId,
    kind: 'inService',
    date: '2026-09-01',
    receivedOn: '2026-09-15',
    hazardIds,
    ...values,
  })
}
