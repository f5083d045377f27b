import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { hypothesisSchema, type SupposedChangeInput, whatIfAnswerSchema } from '#shared/entities/what-if.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { allDueItems } from '#electron/services/due.ts'
import { dumpExchange } from '#electron/services/exchange.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { askWhatIf } from '#electron/services/what-if.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')

async function demo(path = join(tempDir(), 'demo.zhijian')): Promise<Session> {
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  return session
}

/** One change of every kind, on the demo firm's own posts and people. */
function everyChange({ store }: Session) {
  const [post] = store.list('posts')
  const [noise] = store.list('exposures').filter(({ hazardId }) => hazardId === 'phys-1')
  const [first, second] = store
    .list('workers')
    .filter(({ leaveDate, hireDate }) => leaveDate === null && hireDate !== null)
  if (!post || !noise || !first || !second) throw new Error('the demo firm lacks what this test supposes')
  const on = '2026-12-10'
  const changes: SupposedChangeInput[] = [
    { kind: 'addHazard', on, postId: post.id, hazardId: 'chem-1' },
    {
      kind: 'newPost',
      on,
      id: 'supposed-post',
      workplaceId: post.workplaceId,
      name: '试制',
      hazards: [{ hazardId: 'dust-1' }],
    },
    { kind: 'newMaterial', on, postId: post.id, name: '试制材料', hazards: [{ hazardId: 'chem-2' }] },
    { kind: 'workerJoins', on, id: 'supposed-worker', postId: post.id, name: '假设员工' },
    { kind: 'workerMoves', on, workerId: first.id, postId: 'supposed-post' },
    { kind: 'workerLeaves', on, workerId: second.id },
    {
      kind: 'levelChanges',
      on,
      postId: noise.postId,
      hazardId: 'phys-1',
      level: { kind: 'lex8h', value: 93, unit: 'dB(A)' },
    },
    { kind: 'eventHappens', on, event: 'identityChanged' },
  ]
  return hypothesisSchema.parse(changes)
}

/** SHA-256 of every file beside the firm file, its journal included. */
function hashes(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map(
      (name) =>
        `${name} ${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}`,
    )
}

test('nothing is saved: file, change log and facts are the same before and after', async () => {
  const path = join(tempDir(), 'demo.zhijian')
  const session = await demo(path)
  const changes = everyChange(session)
  const [facts, log] = [session.store.facts(), session.store.changes()]
  const before = { files: hashes(dirname(path)), dump: JSON.stringify(dumpExchange(session)) }
  const answer = askWhatIf(session, { asOf, language: 'zh-CN', changes })
  expect(Object.values(answer.sections).flat().length).toBeGreaterThan(20)
  expect(hashes(dirname(path))).toEqual(before.files)
  expect(session.store.changes()).toEqual(log)
  expect(session.store.facts()).toBe(facts)
  expect(JSON.stringify(dumpExchange(session))).toBe(before.dump)
  // Nor does the due list of the real firm remember what was supposed.
  expect(allDueItems(session, asOf).some(({ subject }) => subject.id.startsWith('supposed'))).toBe(false)
})

test.each(['zh-CN', 'en'] as const)(
  'the answer keeps the contract in %s, and links only to records that exist',
  async (language) => {
    const session = await demo()
    const answer = askWhatIf(session, { asOf, language, changes: everyChange(session) })
    expect(whatIfAnswerSchema.parse(answer)).toEqual(answer)
    expect(answer.inForceOn).toBe('2026-12-10')
    expect(answer.changes).toHaveLength(8)
    const { profile: _profile, ...records } = session.store.facts()
    const ids = new Set(Object.values(records).flatMap((rows) => rows.map(({ id }) => id)))
    const inputs = Object.values(answer.sections).flatMap((lines) => lines.flatMap((line) => line.explanation.inputs))
    expect(inputs.some(({ kind }) => kind === 'supposed')).toBe(true)
    const links = inputs.filter(({ kind }) => !['supposed', 'profile', 'reference'].includes(kind))
    expect(links.filter(({ id }) => !ids.has(id))).toEqual([])
  },
)

test('no change, no difference; a contradiction is refused with its number and reason', async () => {
  const session = await demo()
  const nothing = askWhatIf(session, { asOf, language: 'zh-CN', changes: [] })
  expect(Object.values(nothing.sections).flat()).toEqual([])
  const [change] = everyChange(session)
  if (change === undefined) throw new Error('no change')
  const twice = { asOf, language: 'en', changes: [change, change] } as const
  const refusal = refusalOf(() => askWhatIf(session, twice))
  expect(refusal.code).toBe('whatIf.refused')
  expect(refusal.params['number']).toBe(2)
  expect(refusal.params['reason']).toContain('already')
})
