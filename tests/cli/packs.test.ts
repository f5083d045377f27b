/** `packs` the way a script calls it: another process, its one JSON object, its own data folder. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { movedDateSchema, packCardSchema, packChangeSchema, packFindingSchema } from '#shared/api/packs.ts'
import { SHIPPED_DIR } from '#electron/platform/reference-files.ts'
import { noiseEvery, packBytes } from '../helpers/packs.ts'
import { runCli, runJson } from './run-cli.ts'

let folder: string
let firm: string
/** A pack in which strong noise asks for an exam every half year, and one with a wrong row. */
let noise: string
let bad: string
const env = () => ({ ZHIJIAN_DATA: join(folder, 'data') })
const packs = (...args: string[]) => runJson(['packs', ...args], { env: env() })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-packs-'))
  noise = join(folder, 'noise.json')
  bad = join(folder, 'bad.json')
  writeFileSync(noise, packBytes('exam-sections', noiseEvery(6)))
  writeFileSync(
    bad,
    packBytes('limits', (row, index) => (index === 2 ? { ...row, value: 'x' } : row)),
  )
  const { json } = await runJson(['demo', '--out', join(folder, 'out'), '--as-of', '2026-11-22'])
  firm = z.looseObject({ firm: z.looseObject({ file: z.string() }) }).parse(json).firm.file
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const checkShape = z.strictObject({ sound: z.boolean(), findings: z.array(packFindingSchema) })
const diffShape = z.strictObject({
  asOf: z.string(),
  packs: z.array(packChangeSchema),
  firms: z.array(
    z.strictObject({
      file: z.string(),
      name: z.string().nullable(),
      problem: z.string().nullable(),
      moved: z.array(movedDateSchema),
    }),
  ),
})

describe('check', () => {
  it('finds nothing in the packs in use, in those of the program, in a sound file', async () => {
    for (const words of [[], [SHIPPED_DIR], [noise]]) {
      const ran = await packs('check', ...words)
      expect([ran.code, checkShape.parse(ran.json)]).toEqual([0, { sound: true, findings: [] }])
    }
  })

  it('names file and row, and ends with 1', async () => {
    const ran = await packs('check', bad)
    expect(ran.code).toBe(1)
    expect(checkShape.parse(ran.json).findings).toEqual([{ file: 'bad.json', row: 3, text: 'value：类型不对' }])
    const words = await runCli(['packs', 'check', bad, '--lang', 'en'], { env: env() })
    expect(words.stdout).toContain('bad.json, row 3: value: has the wrong type')
  })
})

describe('diff', () => {
  it('lists rows, and the dates of the firms that are named', async () => {
    const ran = await packs('diff', SHIPPED_DIR, noise, '--firm', firm, '--as-of', '2026-11-22')
    expect(ran.code).toBe(0)
    const { packs: changed, firms } = diffShape.parse(ran.json)
    expect(changed).toMatchObject([{ name: 'exam-sections', counts: { changed: 1 }, rows: [{ name: '噪声' }] }])
    const moved = firms.flatMap((each) => each.moved)
    expect(moved.length).toBeGreaterThan(10)
    expect(moved.every(({ rule, kind }) => rule === 'exam.inService' && kind === 'moves')).toBe(true)
    expect(moved.every(({ before, after }) => (after?.dueDate ?? '9') < (before?.dueDate ?? ''))).toBe(true)
  })

  it('moves nothing before the edition is in force', async () => {
    const ran = await packs('diff', SHIPPED_DIR, noise, '--firm', firm, '--as-of', '2026-07-31')
    expect(diffShape.parse(ran.json).firms.map(({ moved }) => moved)).toEqual([[]])
  })

  it('goes on with the other firms when one cannot be read, and ends with 1', async () => {
    const ran = await packs('diff', SHIPPED_DIR, noise, '--firm', noise, '--firm', firm)
    expect(ran.code).toBe(1)
    const { firms } = diffShape.parse(ran.json)
    expect(firms.map(({ problem }) => problem === null)).toEqual([false, true])
  })

  it('does not compare what is not sound', async () => {
    const ran = await packs('diff', SHIPPED_DIR, bad)
    expect([ran.code, ran.json]).toMatchObject([1, { findings: [{ file: 'bad.json', row: 3 }] }])
  })
})

describe('apply and back', () => {
  const listShape = z.strictObject({ packs: z.array(packCardSchema), notices: z.array(z.string()) })
  const card = async () => {
    const { json } = await packs('list')
    return listShape.parse(json).packs.find(({ name }) => name === 'exam-sections')
  }
  const dueOf = async () => (await runJson(['due', firm, '--as-of', '2026-11-22'], { env: env() })).json

  it('refuses a bad file whole: exit code 1, nothing written', async () => {
    const ran = await packs('apply', bad)
    expect([ran.code, ran.json]).toMatchObject([1, { applied: [], findings: [{ row: 3 }] }])
    expect(existsSync(join(folder, 'data', 'packs'))).toBe(false)
  })

  it('takes a pack into use for every later command, and back', async () => {
    const before = await dueOf()
    const applied = await packs('apply', noise)
    expect([applied.code, applied.json]).toMatchObject([
      0,
      { applied: [{ name: 'exam-sections', edition: '2026-12', replaced: '2026-11' }] },
    ])
    expect(await card()).toMatchObject({ edition: '2026-12', loaded: { file: 'noise.json' }, canGoBack: true })
    expect(await dueOf()).not.toEqual(before)
    const again = await packs('apply', noise)
    expect([again.code, again.json]).toEqual([0, { applied: [] }])

    const back = await packs('back', 'exam-sections')
    expect([back.code, back.json]).toMatchObject([0, { restored: [{ name: 'exam-sections', edition: '2026-11' }] }])
    expect(await dueOf()).toEqual(before)
    const nothing = await packs('back', 'exam-sections')
    expect([nothing.code, nothing.json]).toMatchObject([1, { error: { code: 'packs.nothingBefore' } }])
  })

  it('says on stderr when a loaded pack was damaged, and goes on with the shipped one', async () => {
    await packs('apply', noise)
    const index = z.looseObject({
      loads: z.array(z.looseObject({ packs: z.array(z.looseObject({ sha256: z.string() })) })),
    })
    const { loads } = index.parse(JSON.parse(readFileSync(join(folder, 'data', 'packs', 'index.json'), 'utf8')))
    const hash = loads[0]?.packs[0]?.sha256 ?? ''
    writeFileSync(join(folder, 'data', 'packs', `exam-sections.${hash.slice(0, 16)}.json`), 'half')
    const ran = await runCli(['due', firm, '--json'], { env: env() })
    expect(ran.code).toBe(0)
    expect(ran.stderr).toMatch(/职业健康检查周期与项目.*损坏/)
    expect(await card()).toMatchObject({ edition: '2026-11', loaded: null })
  })
})

describe('calls that are wrong end with 2', () => {
  it.each([
    ['no verb', []],
    ['an unknown verb', ['load']],
    ['one side only', ['diff', SHIPPED_DIR]],
    ['no file', ['apply']],
    ['an unknown pack', ['back', 'panels']],
    ['a day that does not exist', ['diff', SHIPPED_DIR, SHIPPED_DIR, '--as-of', '2026-02-30']],
  ])('%s', async (_, args) => {
    const ran = await packs(...args)
    expect([ran.code, ran.json]).toMatchObject([2, { error: { code: 'cli.badCall' } }])
  })
})
