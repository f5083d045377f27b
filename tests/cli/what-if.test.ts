/** `what-if` the way a script calls it: another process, its one JSON object, and a firm file that stays as it was. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFirm } from '#electron/services/session.ts'
import { insertAll } from '#electron/services/exchange.ts'
import { whatIfAnswerSchema } from '#shared/entities/what-if.ts'
import { testEngine } from '../helpers/engine.ts'
import { paintShop } from '../helpers/what-if.ts'
import { runCli, runJson } from './run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhijian-test-'))
const firm = join(folder, 'paint.zhijian')

beforeAll(() => {
  const { profile, ...records } = paintShop()
  createFirm(firm, profile, testEngine, 'test', (write) => insertAll(write, records)).store.close()
  return () => rmSync(folder, { recursive: true, force: true })
})

const ask = (...args: string[]) => runJson(['what-if', firm, '--as-of', '2026-11-22', ...args])
const hash = () => createHash('sha256').update(readFileSync(firm)).digest('hex')

async function answer(...args: string[]) {
  const ran = await ask(...args)
  expect([ran.code, ran.stderr]).toEqual([0, ''])
  return whatIfAnswerSchema.parse(ran.json)
}

describe('answers', () => {
  it('supposes by words, from the day after the day asked about, and leaves the file as it was', async () => {
    const before = hash()
    const { inForceOn, changes, sections } = await answer('--add-hazard', '喷漆:苯', '--level', '木工:噪声:87')
    expect(inForceOn).toBe('2026-11-23')
    expect(changes).toEqual(['自 2026-11-23 起，一车间·喷漆新增苯', '自 2026-11-23 起，一车间·木工的噪声变为 87 dB(A)'])
    expect(sections.exams.map(({ subject, after }) => [subject.name, after?.day])).toContainEqual(['甲1', '2026-11-22'])
    const declared = sections.declaration.map(({ title, after }) => `${title} ${after?.day}`)
    expect(declared).toContain('职业病危害项目变更申报 2026-12-08')
    expect(hash()).toBe(before)
  })

  it('takes an option more than once, in the order of the documents, and changes from a file', async () => {
    const file = join(folder, 'changes.json')
    const event = { kind: 'eventHappens', on: '2027-02-01', event: 'identityChanged' }
    writeFileSync(file, JSON.stringify({ changes: [event] }))
    const { inForceOn, changes } = await answer(
      '--join',
      '新人:打磨',
      '--move',
      '甲1:一车间·打磨',
      '--leave',
      'w2',
      '--new-post',
      '一车间:打磨:铝尘,噪声',
      '--material',
      '稀释剂:喷漆:甲苯',
      '--file',
      file,
      '--from',
      '2026-12-10',
      '--lang',
      'en',
    )
    expect(inForceOn).toBe('2027-02-01')
    expect(changes).toHaveLength(6)
    expect(changes[0]).toContain('2027-02-01')
    expect(changes[1]).toContain('a new post “打磨”')
  })

  it('says in words what would be new and that nothing is saved', async () => {
    const ran = await runCli(['what-if', firm, '--as-of', '2026-11-22', '--add-hazard', '喷漆:71-43-2:twa=8'])
    expect(ran.code).toBe(0)
    for (const words of ['苯（8 mg/m³）', '上岗前检查：苯 · 甲1', '高毒物品告知卡：苯', '没有保存任何内容'])
      expect(ran.stdout).toContain(words)
  })
})

describe('calls that are wrong', () => {
  it.each<[string, string[], number, string]>([
    ['no change', [], 2, '没有假设任何变化'],
    ['an unknown post', ['--add-hazard', '不存在:苯'], 2, '不存在'],
    ['a change written otherwise', ['--add-hazard', '苯'], 2, 'POST:HAZARD'],
    ['a level that needs its kind', ['--add-hazard', '喷漆:矽尘:3'], 2, 'twaTotal'],
    ['a level that is none', ['--level', '木工:噪声:loud'], 2, 'loud'],
    ['an unknown event', ['--event', 'moonlight'], 2, 'moonlight'],
    ['a contradiction', ['--add-hazard', '木工:噪声'], 1, '已登记噪声'],
  ])('%s', async (_what, args, code, words) => {
    const ran = await ask(...args)
    expect([ran.code, ran.stderr.includes(words)]).toEqual([code, true])
    expect(ran.json).toMatchObject({ error: { code: code === 1 ? 'whatIf.refused' : 'cli.badCall' } })
  })

  it.each<[string, string]>([
    ['no JSON', 'not json'],
    ['an unknown field', JSON.stringify([{ kind: 'workerLeaves', on: '2026-12-01', workerId: 'w1', why: 'x' }])],
    ['a day that does not exist', JSON.stringify([{ kind: 'workerLeaves', on: '2026-02-30', workerId: 'w1' }])],
  ])('a file with %s', async (_what, text) => {
    const file = join(folder, 'wrong.json')
    writeFileSync(file, text)
    const ran = await ask('--file', file)
    expect(ran.code).toBe(1)
  })
})
