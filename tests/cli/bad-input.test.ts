/** Bad input: one plain sentence, a code, no stack trace, and nothing half-written. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openFirmFile } from '#electron/store/firm-file.ts'
import { idCardCheckCharacter } from '#shared/domain/identifiers.ts'
import { importReportSchema } from '#shared/entities/roster.ts'
import { damagedRoster, longRoster, passwordProtected, renamedPicture, zipBomb } from './hostile-files.ts'
import { ROSTERS, runCli, runJson, type Ran, type RunOptions } from './run-cli.ts'

let folder: string
let firm: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bad-'))
  chmodSync(folder, 0o755)
  firm = join(folder, 'firm.zhijian')
  await runCli(['create', '--name', '完好的厂', '--to', firm])
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const errorSchema = z.strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })

/** What a refusal must look like, wherever it happens. */
function expectRefusal(ran: Ran & { readonly json: unknown }, code: string, exitCode: 1 | 2 = 1): void {
  const { error } = errorSchema.parse(ran.json)
  expect(error.code).toBe(code)
  expect(ran.code).toBe(exitCode)
  expect(error.message).toMatch(/\p{Script=Han}.*[。？]$/u)
  expect(error.message).not.toMatch(/\{\{|undefined|@reason/)
  expect(ran.stderr.trim()).toBe(error.message)
  expect(ran.stdout + ran.stderr).not.toMatch(/\n\s+at |node_modules|\.ts:\d/)
}

describe('rosters', () => {
  const importInto = (roster: string, to: string) => runJson(['import-roster', roster, '--to', to])

  it.each([
    ['no workbook', 'picture.xlsx', renamedPicture, 'roster.notAWorkbook'],
    ['nothing at all', 'empty.xlsx', () => '', 'roster.notAWorkbook'],
    ['password-protected', 'locked.xlsx', passwordProtected, 'roster.passwordProtected'],
    ['200,000 rows long', 'long.csv', () => longRoster(200_000), 'roster.tooManyRows'],
    ['a zip bomb', 'bomb.xlsx', () => zipBomb(320), 'roster.zipBomb'],
    ['without a recognisable header', 'letter.csv', () => '尊敬的,客户\n您好,！\n', 'roster.noHeader'],
    ['a header and nobody', 'nobody.csv', () => longRoster(0), 'roster.empty'],
  ])('%s', async (_, name, content, code) => {
    const roster = file(name, content())
    const before = readFileSync(firm)
    const fresh = join(folder, `${name}.zhijian`)
    expectRefusal(await importInto(roster, firm), code)
    expectRefusal(await importInto(roster, fresh), code)
    expect(readFileSync(firm).equals(before)).toBe(true)
    expect(existsSync(fresh)).toBe(false)
  })

  it('that is not there', async () => {
    expectRefusal(await importInto(join(folder, 'nowhere.xlsx'), join(folder, 'x.zhijian')), 'file.cannotRead')
    expect(existsSync(join(folder, 'x.zhijian'))).toBe(false)
  })

  it('damaged cells are named one by one, the rest goes in', async () => {
    const first17 = '99010119900307123'
    const roster = file('damaged.csv', damagedRoster(first17 + idCardCheckCharacter(first17)))
    const ran = await importInto(roster, join(folder, 'damaged.zhijian'))
    const { rowsRead, accepted, rejected, problems } = importReportSchema.parse(ran.json)
    expect(ran.code).toBe(1)
    expect(rowsRead).toBe(4)
    expect(accepted + rejected).toBe(4)
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ cell: 'B3', code: 'idAsNumber' }),
        expect.objectContaining({ cell: 'E4', code: 'impossibleDate' }),
        expect.objectContaining({ cell: 'B5', code: 'duplicatePerson' }),
      ]),
    )
    for (const { message } of problems) expect(message).not.toContain(first17)
  })
})

describe('firm files', () => {
  const due = (path: string, options?: RunOptions) => runJson(['due', path], options)

  it('that are not there', async () => {
    expectRefusal(await due(join(folder, 'nowhere.zhijian')), 'firm.notFound')
  })

  it('that are no database', async () => {
    const path = file('letter.zhijian', 'Dear Sir or Madam,')
    expectRefusal(await due(path), 'firm.notADatabase')
    expect(readFileSync(path, 'utf8')).toBe('Dear Sir or Madam,')
  })

  it('that are a folder', async () => {
    const path = join(folder, 'folder.zhijian')
    mkdirSync(path)
    const ran = await due(path)
    expect(errorSchema.parse(ran.json).error.code).toMatch(/^(firm|disk)\./)
    expect(ran.code).toBe(1)
  })

  it('from a newer version', async () => {
    const newer = readFileSync(firm)
    newer.writeUInt32BE(9999, 60)
    const path = file('newer.zhijian', newer)
    expectRefusal(await due(path), 'firm.newerVersion')
    expect(readFileSync(path).equals(newer)).toBe(true)
  })

  it('that are damaged inside', async () => {
    const damaged = readFileSync(firm)
    damaged.fill(0xff, 4096, 12_288)
    const path = file('damaged-inside.zhijian', damaged)
    expectRefusal(await due(path), 'firm.damaged')
    expect(readFileSync(path).equals(damaged)).toBe(true)
  })

  it('that are open elsewhere', async () => {
    const path = join(folder, 'held.zhijian')
    copyFileSync(firm, path)
    const store = openFirmFile(path)
    try {
      expectRefusal(await due(path), 'firm.openElsewhere')
      expectRefusal(
        await runJson(['import-roster', join(ROSTERS, 'machining-23.csv'), '--to', path]),
        'firm.openElsewhere',
      )
    } finally {
      store.close()
    }
    expect((await due(path)).code).toBe(0)
  })

  it('that are read-only', async () => {
    const path = join(folder, 'read-only.zhijian')
    copyFileSync(firm, path)
    chmodSync(path, 0o444)
    const before = readFileSync(path)
    expectRefusal(
      await runJson(['import-roster', join(ROSTERS, 'machining-23.csv'), '--to', path], { asNobody: true }),
      'firm.readOnly',
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('in a folder that cannot be written', async () => {
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    chmodSync(closed, 0o555)
    const ran = await runJson(['create', '--name', '某厂', '--to', join(closed, 'new.zhijian')], { asNobody: true })
    expectRefusal(ran, 'disk.cannotWrite')
    expect(readdirSync(closed)).toEqual([])
  })

  it('that exist already are never overwritten', async () => {
    const before = readFileSync(firm)
    expectRefusal(await runJson(['create', '--name', '另一家', '--to', firm]), 'firm.exists')
    const exchange = file('whole.json', (await runCli(['dump', firm])).stdout)
    expectRefusal(await runJson(['load', exchange, '--to', firm]), 'firm.exists')
    expect(readFileSync(firm).equals(before)).toBe(true)
  })
})

describe.concurrent('particulars of a new firm', () => {
  it.each([
    [['--uscc', '91350500MA2XXXXX0A'], 'record.invalid', 1],
    [['--uscc', '123'], 'record.invalid', 1],
    [['--industry', 'C9999'], 'record.invalid', 1],
    [['--industry', '家具'], 'record.invalid', 1],
    [['--division', '000000'], 'record.invalid', 1],
    [['--registration-type', '999'], 'record.invalid', 1],
    [['--staff', '-5'], 'cli.badCall', 2],
    [['--staff', '12.5'], 'record.invalid', 1],
    [['--revenue', '一千万'], 'cli.badCall', 2],
    [['--hazard-since', '2024-02-30'], 'cli.badCall', 2],
  ] as const)('%s', async (options, code, exitCode) => {
    const to = join(folder, `particulars${options.join('')}.zhijian`)
    expectRefusal(await runJson(['create', '--name', '某厂', '--to', to, ...options]), code, exitCode)
    expect(existsSync(to)).toBe(false)
  })
})

describe.concurrent('exchange documents', () => {
  const profile = { name: '某厂' }
  const document = (changed: object) => JSON.stringify({ format: 'zhijian.exchange', version: 1, profile, ...changed })

  it.each([
    ['no JSON', '{"format":', 'exchange.notJson', ''],
    ['another format', '{"format":"other"}', 'exchange.invalid', 'format'],
    ['a newer version', document({ version: 2 }), 'exchange.invalid', 'version'],
    ['an unknown field', document({ colour: 'red' }), 'exchange.invalid', 'colour'],
    [
      'an unknown field deep inside',
      document({ posts: [{ id: 'p', workplaceId: 'w', name: 'x', boss: 1 }] }),
      'exchange.invalid',
      'posts.0',
    ],
    [
      'a wrong value',
      document({
        workers: [
          { id: 'w1', name: '甲' },
          { id: 'w2', name: '乙', sex: 'x' },
        ],
      }),
      'exchange.invalid',
      'workers.1.sex',
    ],
    [
      'a day that does not exist',
      document({ workers: [{ id: 'w1', name: '甲', hireDate: '2024-02-30' }] }),
      'exchange.invalid',
      'workers.0.hireDate',
    ],
    [
      'a reference to nothing',
      document({ posts: [{ id: 'p', workplaceId: 'w', name: 'x' }] }),
      'exchange.invalid',
      'posts.0.workplaceId',
    ],
  ])('%s', async (name, content, code, path) => {
    const to = join(folder, `${name}.zhijian`)
    const ran = await runJson(['load', file(`${name}.json`, content), '--to', to])
    expectRefusal(ran, code)
    expect(ran.stderr).toContain(path)
    expect(existsSync(to)).toBe(false)
  })
})

describe.concurrent('calls', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['__proto__']],
    [['due']],
    [['due', 'a.zhijian', 'b.zhijian']],
    [['due', 'a.zhijian', '--as-of', '2024-02-30']],
    [['due', 'a.zhijian', '--as-of']],
    [['due', 'a.zhijian', '--within', '-1']],
    [['due', 'a.zhijian', '--within', '9999999']],
    [['due', 'a.zhijian', '--colour', 'red']],
    [['due', 'a.zhijian', '--lang', 'fr']],
    [['create', '--name', '某厂']],
    [['create', '--to', 'a.zhijian']],
    [['load', 'a.json']],
    [['print', 'declaration', '--out', 'x']],
    [['search']],
    [['serve', '--port', 'eighty']],
    [['serve', '--port', '70000']],
    [['forms', '--json=yes']],
  ])('%j is a bad call', async (args) => {
    expectRefusal(await runJson(args), 'cli.badCall', 2)
  })

  it('a paper that does not exist', async () => {
    const out = join(folder, 'nothing')
    expectRefusal(await runJson(['print', '@declaration', '--from', firm, '--out', out]), 'paper.unknownForm', 2)
    expect(existsSync(out)).toBe(false)
  })

  it('a due item that does not exist', async () => {
    expectRefusal(await runJson(['why', firm, '@no/such/item']), 'due.unknownId', 2)
    expectRefusal(await runJson(['why', firm, 'paper:declaration/9.9']), 'paper.unknownFigure', 2)
    expectRefusal(await runJson(['why', firm, 'paper:poem/1']), 'paper.unknownForm', 2)
  })

  it('an output folder that is a file', async () => {
    const out = file('occupied', 'mine')
    expectRefusal(await runJson(['print', 'declaration', '--from', firm, '--out', out]), 'disk.cannotWrite')
    expect(readFileSync(out, 'utf8')).toBe('mine')
  })

  it('a port that is taken', async () => {
    const blocker = createServer()
    const port = await new Promise<number>((resolve) => {
      blocker.listen(0, '127.0.0.1', () => {
        const address = blocker.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    const ran = await runJson(['serve', '--port', String(port)], { env: { ZHIJIAN_DATA: join(folder, 'data') } })
    blocker.close()
    expectRefusal(ran, 'port.taken')
    expect(ran.stderr).toContain(String(port))
  })
})
