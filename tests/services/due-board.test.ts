/** The due board of the demo firm: every rule in an area, every person and post by name, and the table it is saved as. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { boardEntries, filterBoard } from '#shared/domain/due-board.ts'
import { RULES } from '#shared/domain/due.ts'
import { reachOf, ruleAreas } from '#shared/domain/due-reach.ts'
import { readWorkbook } from '#electron/sheets/index.ts'
import { cellText } from '#electron/sheets/workbook.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { dueCiting, dueReport, exportDue, listDue } from '#electron/services/due.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const zh = { asOf, language: 'zh-CN' } as const

async function demo(): Promise<Session> {
  const session = createFirm(join(tempDir(), 'demo.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  return session
}

async function rowsOf(file: File): Promise<string[][]> {
  const { sheets } = await readWorkbook(new Uint8Array(await file.arrayBuffer()), file.name)
  return (sheets[0]?.rows ?? []).map(({ cells }) => Array.from(cells, (cell) => cellText(cell)))
}

test('every row stands in an area told by the duty number of its rule', async () => {
  const { items } = listDue(await demo(), zh)
  expect(items.filter(({ area }) => area === 'other')).toEqual([])
  const areas = new Map(items.map(({ rule, area }) => [rule, area]))
  expect(areas.get('exam.inService')).toBe('surveillance')
  expect(areas.get('training.inService')).toBe('training')
  expect(areas.get('survey.periodic')).toBe('measurement')
  expect(areas.get('declaration.first')).toBe('declaration')
})

test('every rule lands in the area of its family, none in the rest', () => {
  const families = {
    surveillance: ['exam', 'files', 'health', 'protected', 'work'],
    measurement: ['measurement', 'survey'],
    ...Object.fromEntries(
      ['case', 'declaration', 'emergency', 'informing', 'organisation', 'programme', 'project', 'radiation', 'training']
        .concat('workplace')
        .map((area) => [area, [area]]),
    ),
  }
  const expected = new Map(Object.entries(families).flatMap(([area, names]) => names.map((name) => [name, area])))
  const areaOf = ruleAreas(testEngine.reference)
  const wrong = RULES.filter(({ id }) => areaOf(id) !== expected.get(id.split('.')[0] ?? ''))
  expect(wrong.map(({ id }) => [id, areaOf(id)])).toEqual([])
})

test('a rule nobody thought of lands in the area of its first duty', () => {
  const rules = [
    { id: 'new.project', duties: ['D14'] },
    { id: 'new.dose', duties: ['RA-08', 'D55'] },
    { id: 'new.recheck', duties: ['EX-33', 'D48'] },
    { id: 'new.case', duties: ['EX-34'] },
    { id: 'new.unnumbered', duties: [] },
  ]
  const areaOf = ruleAreas(testEngine.reference, rules)
  expect(rules.map(({ id }) => areaOf(id))).toEqual(['project', 'radiation', 'surveillance', 'case', 'other'])
})

test('a person stands under the posts held that day, a leaver under the last one; namesakes carry theirs', async () => {
  const session = await demo()
  const facts = session.store.facts()
  const { items, people, posts } = listDue(session, zh)
  const ofWorkers = items.filter(({ subject }) => subject.kind === 'worker')
  expect(ofWorkers.every(({ subject, workerIds }) => workerIds.join() === subject.id)).toBe(true)
  const held = new Map(facts.assignments.map(({ workerId, postId }) => [`${workerId}/${postId}`, true]))
  for (const { workerIds, postIds } of ofWorkers) {
    expect(postIds.length).toBeGreaterThan(0)
    for (const postId of postIds) expect(held.has(`${workerIds[0]}/${postId}`)).toBe(true)
  }
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length)
  expect(posts.every(({ name }) => name !== '')).toBe(true)
  const [first, second] = people
  const worker = facts.workers.find(({ id }) => id === second?.id)
  if (first === undefined || worker === undefined) throw new Error('the demo firm has fewer than two persons')
  saveRecord(session, 'workers', { ...worker, name: first.name })
  const again = listDue(session, zh).people.filter(({ name }) => name.startsWith(first.name))
  expect(again.map(({ name }) => name.includes(' · '))).toEqual([true, true])
})

test.each(['xlsx', 'csv'] as const)(
  'the table saved as %s holds the rows in sight with clause and reason',
  async (format) => {
    const session = await demo()
    const filter = { area: 'surveillance', within: 60 } as const
    const file = await exportDue(session, { ...zh, filter, format })
    expect(file.name).toBe(`待办-${session.store.profile().name}-2026-11-22.${format}`)
    const [head = [], ...rows] = await rowsOf(file)
    const seen = filterBoard(boardEntries(listDue(session, zh).items), filter, asOf).rows
    expect(rows).toHaveLength(seen.length)
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '')
    expect(column('对象')).toEqual(seen.map(({ subject }) => subject.name))
    expect(column('期限')).toEqual(seen.map(({ dueDate }) => dueDate ?? ''))
    const report = new Map(dueReport(session, { ...zh, withinDays: null }).items.map((item) => [item.id, item]))
    expect(column('说明')).toEqual(seen.map(({ id }) => report.get(id)?.explanation.text))
    for (const [index, text] of column('依据').entries()) {
      const basis = report.get(seen[index]?.id ?? '')?.explanation.basis ?? []
      expect(text.split('\n')).toHaveLength(basis.length)
      expect(text).toContain(basis[0]?.document)
    }
  },
)

test('an item of an incident, an examination or a workplace is found under its persons and posts', async () => {
  const session = await demo()
  const facts = session.store.facts()
  const reach = reachOf(facts, asOf)
  const of = (kind: 'exam' | 'workplace' | 'firm', id: string) => reach({ kind, id, name: '' })
  const [exam] = facts.exams
  const [workplace] = facts.workplaces
  if (exam === undefined || workplace === undefined) throw new Error('the demo firm has neither exam nor workplace')
  expect(of('exam', exam.id).workerIds).toEqual([exam.workerId])
  expect(of('workplace', workplace.id).postIds).toEqual(
    facts.posts.filter(({ workplaceId }) => workplaceId === workplace.id).map(({ id }) => id),
  )
  expect(of('firm', 'firm')).toEqual({ workerIds: [], postIds: [] })
})

test('a record tells what was computed from it', async () => {
  const session = await demo()
  const report = dueReport(session, { ...zh, withinDays: null }).items
  const input = report.flatMap(({ explanation }) => explanation.inputs).find(({ kind }) => kind === 'exams')
  if (input === undefined) throw new Error('no item cites an examination')
  const citing = dueCiting(session, { ...zh, kind: 'exams', id: input.id })
  expect(citing.map(({ id }) => id)).toEqual(
    report.filter(({ explanation }) => explanation.inputs.some(({ id }) => id === input.id)).map(({ id }) => id),
  )
  expect(dueCiting(session, { ...zh, kind: 'trainings', id: input.id })).toEqual([])
})

test('the same list on the same day is the same file', async () => {
  const session = await demo()
  const bytes = async () =>
    Buffer.from(await (await exportDue(session, { ...zh, filter: {}, format: 'xlsx' })).arrayBuffer())
  expect((await bytes()).equals(await bytes())).toBe(true)
})

test('a name that begins like a formula stays a name', async () => {
  const session = await demo()
  const [worker] = session.store.list('workers')
  if (worker === undefined) throw new Error('the demo firm has no worker')
  saveRecord(session, 'workers', { ...worker, name: '=1+1' })
  const filter = { worker: worker.id }
  const csv = await (await exportDue(session, { ...zh, filter, format: 'csv' })).text()
  const bytes = Buffer.from(await (await exportDue(session, { ...zh, filter, format: 'csv' })).arrayBuffer())
  expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
  expect(csv).toContain("'=1+1")
  expect(csv).not.toMatch(/(^|,)"?=1\+1/m)
  const rows = await rowsOf(await exportDue(session, { ...zh, filter, format: 'xlsx' }))
  expect(rows[1]).toContain('=1+1')
})
