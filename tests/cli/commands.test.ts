/** Each command once, the way a consultant's script calls it, against the shapes of docs/cli.md. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { dueListSchema, dueItemSchema } from '#shared/entities/due.ts'
import { paperFigureSchema } from '#shared/entities/paper.ts'
import { COMMANDS } from '#electron/host/cli/commands.ts'
import { exchangeSchema } from '#shared/entities/facts.ts'
import { importReportSchema } from '#shared/entities/roster.ts'
import { LAUNCHED_CLI, ROSTERS, runCli, runJson } from './run-cli.ts'

const AS_OF = '2026-11-22'
let folder: string
/** A firm with the furniture roster in it, made once by the commands themselves. */
let firm: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'))
  firm = join(folder, 'firm.zhijian')
  await runCli([
    'create',
    '--name',
    '命令行家具厂',
    '--industry',
    'C2110',
    '--staff',
    '60',
    '--revenue',
    '1800',
    '--to',
    firm,
  ])
  await runCli(['import-roster', join(ROSTERS, 'furniture-60.xlsx'), '--to', firm])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('create', () => {
  it('makes a firm file and says which size class it is', async () => {
    const to = join(folder, 'created.zhijian')
    const ran = await runJson([
      'create',
      '--name',
      '新厂',
      '--industry',
      'C2110',
      '--staff',
      '25',
      '--revenue',
      '1500',
      '--to',
      to,
    ])
    expect(ran.code).toBe(0)
    expect(ran.json).toMatchObject({ file: to, name: '新厂', sizeClass: { value: 'small' } })
    expect(existsSync(to)).toBe(true)
  })
})

describe('import-roster', () => {
  const expectedSchema = z.record(z.string(), z.object({ rows: z.int(), good: z.int(), aside: z.int() }))
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(ROSTERS, 'expected.json'), 'utf8')))

  it.each(Object.entries(expected))(
    '%s: good rows in, damaged ones aside, each with its cell',
    async (roster, { rows, good, aside }) => {
      const to = join(folder, `${roster}.zhijian`)
      const ran = await runJson(['import-roster', join(ROSTERS, roster), '--to', to])
      const report = importReportSchema.parse(ran.json)
      expect(report).toMatchObject({ rowsRead: rows, accepted: good, rejected: aside, created: { workers: good } })
      expect(report.problems.length).toBeGreaterThanOrEqual(aside)
      for (const problem of report.problems) expect(problem.cell).toMatch(/^[A-Z]+\d+$/)
      expect(ran.code).toBe(aside > 0 ? 1 : 0)
      expect(existsSync(to)).toBe(true)
    },
  )

  it('prints no name and no ID number of anybody', async () => {
    const ran = await runCli([
      'import-roster',
      join(ROSTERS, 'machining-23.csv'),
      '--to',
      join(folder, 'private.zhijian'),
    ])
    const people = exchangeSchema.parse((await runJson(['dump', join(folder, 'private.zhijian')])).json).workers
    for (const { name, idCard } of people) {
      expect(ran.stdout + ran.stderr).not.toContain(name)
      expect(ran.stdout + ran.stderr).not.toContain(idCard ?? name)
    }
  })

  it('imported twice adds nobody', async () => {
    const to = join(folder, 'twice.zhijian')
    const roster = join(ROSTERS, 'machining-23.csv')
    await runCli(['import-roster', roster, '--to', to])
    const second = importReportSchema.parse((await runJson(['import-roster', roster, '--to', to])).json)
    expect(second.accepted).toBe(0)
    expect(second.created).toEqual({ workers: 0, posts: 0 })
    expect(exchangeSchema.parse((await runJson(['dump', to])).json).workers).toHaveLength(21)
  })
})

describe('dump and load', () => {
  it('give back the same firm, record for record', async () => {
    const dumped = await runCli(['dump', firm])
    const exchange = join(folder, 'exchange.json')
    writeFileSync(exchange, dumped.stdout)
    const copy = join(folder, 'copy.zhijian')
    const loaded = await runJson(['load', exchange, '--to', copy])
    expect(loaded.code).toBe(0)
    expect(loaded.json).toMatchObject({ name: '命令行家具厂', created: { workers: 53 } })
    expect(JSON.parse((await runCli(['dump', copy])).stdout)).toEqual(JSON.parse(dumped.stdout))
  })
})

describe('due and why', () => {
  it('lists every duty with its explanation', async () => {
    const ran = await runJson(['due', firm, '--as-of', AS_OF])
    expect(ran.code).toBe(0)
    const { asOf, items } = dueListSchema.parse(ran.json)
    expect(asOf).toBe(AS_OF)
    expect(items.length).toBeGreaterThan(0)
    for (const { status, dueDate, explanation } of items) {
      expect(explanation.text).not.toBe('')
      // A date that cannot be computed names what is missing; it is never a guess.
      expect(status !== 'missing' || (dueDate === null && explanation.missing.length > 0)).toBe(true)
      expect(status !== 'overdue' || (dueDate !== null && dueDate < AS_OF)).toBe(true)
    }
  })

  it('explains any one of them', async () => {
    const list = dueListSchema.parse((await runJson(['due', firm, '--as-of', AS_OF])).json)
    const [first] = list.items
    const ran = await runJson(['why', firm, first?.id ?? '', '--as-of', AS_OF])
    expect(ran.code).toBe(0)
    const item = dueItemSchema.extend({ asOf: z.string() }).parse(ran.json)
    expect(item).toEqual({ asOf: AS_OF, ...first })
  })

  it('explains any value of a paper, and lists them all', async () => {
    for (const form of ['declaration', 'plan']) {
      const list = await runJson(['why', firm, `paper:${form}`, '--as-of', AS_OF])
      expect(list.code).toBe(0)
      const { figures } = z.object({ figures: z.array(paperFigureSchema) }).parse(list.json)
      const figure = figures.find(({ people }) => people.length > 0)
      const one = await runJson(['why', firm, `paper:${figure?.id}`, '--as-of', AS_OF])
      expect([one.code, one.json]).toEqual([0, { asOf: AS_OF, ...figure }])
    }
    const { stdout } = await runCli(['why', firm, 'paper:declaration/1.15', '--as-of', AS_OF])
    expect(stdout).toContain('接害总人数')
    expect(stdout).toContain('按人计，不重复')
  })

  it('--within narrows to what falls due, and never hides what is overdue or lacks facts', async () => {
    const all = dueListSchema.parse((await runJson(['due', firm, '--as-of', AS_OF])).json).items
    const soon = dueListSchema.parse((await runJson(['due', firm, '--as-of', AS_OF, '--within', '30'])).json).items
    const pressing = all.filter(({ status }) => status === 'overdue' || status === 'missing').map(({ id }) => id)
    expect(soon.map(({ id }) => id)).toEqual(expect.arrayContaining(pressing))
    expect(soon.length).toBeLessThanOrEqual(all.length)
  })

  it('means today when no day is given', async () => {
    const { asOf } = dueListSchema.parse((await runJson(['due', firm], { env: { TZ: 'Asia/Shanghai' } })).json)
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
    expect(asOf).toBe(today)
  })
})

describe('forms and print', () => {
  it('prints every paper it lists', async () => {
    const list = await runJson(['forms'])
    const { forms } = z.object({ forms: z.array(z.object({ form: z.string() })) }).parse(list.json)
    expect(forms.map(({ form }) => form)).toEqual(['declaration', 'plan'])
    for (const { form } of forms) {
      const out = join(folder, 'papers')
      const ran = await runJson(['print', form, '--from', firm, '--out', out, '--as-of', AS_OF])
      expect(ran.code).toBe(0)
      const paper = z.object({ file: z.string(), missing: z.array(z.object({ label: z.string() })) }).parse(ran.json)
      expect(paper.file).toBe(join(out, `${form}-${AS_OF}.pdf`))
      expect(readFileSync(paper.file).subarray(0, 5).toString('latin1')).toBe('%PDF-')
      // This firm was given next to nothing: a paper that misses nothing would be lying.
      expect(paper.missing.length).toBeGreaterThan(0)
    }
  })

  it('the same paper twice is one file; a different one of the same name is kept beside it', async () => {
    const out = join(folder, 'twins')
    const args = ['print', 'declaration', '--from', firm, '--out', out, '--as-of', AS_OF]
    await runCli(args)
    await runCli(args)
    expect(readdirSync(out)).toEqual([`declaration-${AS_OF}.pdf`])
    writeFileSync(join(out, `declaration-${AS_OF}.pdf`), 'somebody wrote on this')
    await runCli(args)
    expect(readdirSync(out).sort()).toEqual([`declaration-${AS_OF}-2.pdf`, `declaration-${AS_OF}.pdf`])
    expect(readFileSync(join(out, `declaration-${AS_OF}.pdf`), 'utf8')).toBe('somebody wrote on this')
  })
})

describe('search', () => {
  it.each([
    ['噪声', 'hazards', 'phys-1'],
    ['71-43-2', 'hazards', '苯'],
    ['木质家具', 'industries', 'C2110'],
    ['宿迁', 'divisions', '321300'],
  ])('finds %s among the %s', async (words, group, expected) => {
    const ran = await runJson(['search', words])
    const found = z.record(z.string(), z.unknown()).parse(ran.json)
    expect(JSON.stringify(found[group])).toContain(expected)
  })

  it('says so when there is nothing', async () => {
    const ran = await runCli(['search', '不存在的东西'])
    expect([ran.code, ran.stdout.trim()]).toEqual([0, '没有找到。'])
  })
})

describe('demo', () => {
  it('makes the demo firm and both papers, and says where and how long', async () => {
    const out = join(folder, 'demo')
    const ran = await runJson(['demo', '--out', out, '--as-of', AS_OF])
    expect(ran.code).toBe(0)
    const made = z
      .object({
        firm: z.object({ file: z.string() }),
        papers: z.array(z.object({ file: z.string() })),
        milliseconds: z.number(),
      })
      .parse(ran.json)
    expect(made.papers).toHaveLength(2)
    for (const file of [made.firm.file, ...made.papers.map((paper) => paper.file)]) expect(existsSync(file)).toBe(true)
    const exchange = exchangeSchema.parse((await runJson(['dump', made.firm.file])).json)
    expect(exchange.profile.demo).toBe(true)
    expect(exchange.workers.length).toBeGreaterThan(50)
  })
})

describe('help and language', () => {
  it('every command has help in both languages', async () => {
    const { stdout } = await runCli(['--help'])
    const commands = [...stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map((match) => match[1] ?? '')
    expect(commands.toSorted()).toEqual(Object.keys(COMMANDS).toSorted())
    await Promise.all(
      commands.map(async (command) => {
        const [zh, en] = [await runCli([command, '--help']), await runCli([command, '--help', '--lang', 'en'])]
        expect([zh.code, en.code]).toEqual([0, 0])
        expect(zh.stdout).toContain('退出码')
        expect(en.stdout).toContain('Exit codes')
        expect(en.stdout).not.toMatch(/\p{Script=Han}/u)
      }),
    )
  })

  it('--lang en changes the sentences, not the keys', async () => {
    const zh = dueListSchema.parse((await runJson(['due', firm, '--as-of', AS_OF])).json)
    const en = dueListSchema.parse((await runJson(['due', firm, '--as-of', AS_OF, '--lang', 'en'])).json)
    expect(en.items.map(({ id, status, dueDate }) => ({ id, status, dueDate }))).toEqual(
      zh.items.map(({ id, status, dueDate }) => ({ id, status, dueDate })),
    )
    expect(en.items[0]?.title).not.toBe(zh.items[0]?.title)
  })
})

describe('through npm run cli', () => {
  it('keeps standard output pure and hands the exit code through', async () => {
    const good = await runJson(['forms'], { entry: LAUNCHED_CLI })
    expect(good.code).toBe(0)
    const bad = await runJson(['nonsense'], { entry: LAUNCHED_CLI })
    expect(bad.code).toBe(2)
    expect(bad.json).toMatchObject({ error: { code: 'cli.badCall' } })
  })

  it('takes relative paths from the folder the user stands in', async () => {
    const ran = await runJson(['create', '--name', '相对路径厂', '--to', 'here.zhijian'], {
      entry: LAUNCHED_CLI,
      env: { INIT_CWD: folder },
    })
    expect(ran.code).toBe(0)
    expect(existsSync(join(folder, 'here.zhijian'))).toBe(true)
  })
})
