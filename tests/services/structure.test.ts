import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { presence } from '#shared/domain/presence.ts'
import { firmProfileSchema } from '#shared/entities/firm.ts'
import { fillDemo } from '#electron/services/demo.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { addKit, copyStructure, getStructure, previewCopy } from '#electron/services/structure.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { record } from '../helpers/records.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')

function newFirm(name = '结构厂'): Session {
  const session = createFirm(join(tempDir(), 'firm.zhijian'), firmProfileSchema.parse({ name }), testEngine)
  onTestFinished(() => session.store.close())
  return session
}

async function demoFirm(): Promise<Session> {
  const session = createFirm(join(tempDir(), 'demo.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  await fillDemo(session, asOf)
  return session
}

/** 总厂 > 木工车间 > 打磨, and 总厂 > 门卫; three people, one of them on two posts, one who left, one with no post. */
function smallFirm(): Session {
  const session = newFirm()
  const save = (kind: 'workplaces' | 'posts' | 'workers' | 'assignments' | 'exposures', fields: object) =>
    saveRecord(session, kind, record(kind, fields))
  save('workplaces', { id: 'top', name: '总厂' })
  save('workplaces', { id: 'wood', name: '木工车间', parentId: 'top' })
  save('posts', { id: 'sand', workplaceId: 'wood', name: '打磨', allowance: 300 })
  save('posts', { id: 'saw', workplaceId: 'wood', name: '开料' })
  save('posts', { id: 'gate', workplaceId: 'top', name: '门卫' })
  save('exposures', {
    id: 'e1',
    postId: 'sand',
    hazardId: 'phys-1',
    hoursPerDay: 8,
    controls: ['局部排风'],
    level: { kind: 'lex8h', value: 87, unit: 'dB(A)' },
    levelSource: 'measured',
    grade: 'II',
    since: '2020-01-01',
  })
  for (const id of ['1', '2', '3']) save('workers', { id, name: `样本${id}`, hireDate: '2025-01-01' })
  save('workers', { id: '4', name: '样本4', hireDate: '2025-01-01', leaveDate: '2026-01-31' })
  save('assignments', { id: 'a1', workerId: '1', postId: 'sand', from: '2025-01-01' })
  save('assignments', { id: 'a2', workerId: '1', postId: 'gate', from: '2025-01-01' })
  save('assignments', { id: 'a3', workerId: '2', postId: 'saw', from: '2025-01-01' })
  save('assignments', { id: 'a4', workerId: '4', postId: 'saw', from: '2025-01-01' })
  return session
}

describe('headcounts', () => {
  test('sum up the tree, each person once, and say how many have no post', () => {
    const { workplaces, posts, persons } = getStructure(smallFirm(), asOf)
    const count = (rows: readonly { id: string; headcount: number }[]) =>
      Object.fromEntries(rows.map(({ id, headcount }) => [id, headcount]))
    expect(count(posts)).toEqual({ sand: 1, saw: 1, gate: 1 })
    expect(count(workplaces)).toEqual({ top: 2, wood: 2 })
    expect(persons).toEqual({ present: 3, onPosts: 2 })
  })

  test('of the demo firm agree with its roster', async () => {
    const session = await demoFirm()
    const facts = session.store.facts()
    const { workplaces, posts, persons } = getStructure(session, asOf)
    const { workers, assignmentsOf } = presence(facts, asOf)
    expect(persons).toEqual({ present: workers.length, onPosts: assignmentsOf.size })
    for (const post of posts) {
      const here = workers.filter(({ id }) => assignmentsOf.get(id)?.some(({ postId }) => postId === post.id))
      expect([post.name, post.headcount]).toEqual([post.name, here.length])
    }
    for (const workplace of workplaces) {
      const inside = new Set(posts.filter(({ workplaceId }) => workplaceId === workplace.id).map(({ id }) => id))
      const here = workers.filter(({ id }) => assignmentsOf.get(id)?.some(({ postId }) => inside.has(postId)))
      expect([workplace.name, workplace.headcount]).toEqual([workplace.name, here.length])
    }
  })
})

describe('a starter kit', () => {
  const kit = [
    {
      workplace: '木工',
      posts: [
        { name: '打磨', hazardIds: ['phys-1', 'dust-12'] },
        { name: '开料', hazardIds: [] },
      ],
    },
    { workplace: '喷漆', posts: [{ name: '喷漆工', hazardIds: ['chem-7'] }] },
  ]

  test('adds what was ticked in one transaction, and nothing twice', () => {
    const session = newFirm()
    const before = session.store.changes().length
    expect(addKit(session, kit).added).toEqual({ workplaces: 2, posts: 3, exposures: 3 })
    const { workplaces, posts, exposures } = session.store.facts()
    expect([workplaces.length, posts.length, exposures.length]).toEqual([2, 3, 3])
    expect(
      new Set(
        session.store
          .changes()
          .slice(before)
          .map(({ batch }) => batch),
      ).size,
    ).toBe(1)
    expect(addKit(session, kit)).toEqual({
      added: { workplaces: 0, posts: 0, exposures: 0 },
      known: { workplaces: 2, posts: 3, exposures: 3 },
    })
  })

  test('with a hazard no catalogue has adds nothing at all', () => {
    const session = newFirm()
    const bad = [...kit, { workplace: '其他', posts: [{ name: '某岗', hazardIds: ['chem-999'] }] }]
    expect(refusalOf(() => addKit(session, bad)).code).toBe('record.unknownHazard')
    expect(session.store.facts().workplaces).toEqual([])
  })
})

describe('a copy to another firm', () => {
  test('brings the tree with ids of its own and leaves people, readings, grades, days and allowances behind', () => {
    const from = smallFirm()
    const to = newFirm('另一厂')
    const preview = previewCopy(from, to)
    expect(to.store.facts().workplaces).toEqual([])
    expect(preview.workplaces).toEqual([
      { name: '总厂', isNew: true, posts: [{ name: '门卫', isNew: true, newHazards: 0 }] },
      {
        name: '木工车间',
        isNew: true,
        posts: [
          { name: '打磨', isNew: true, newHazards: 1 },
          { name: '开料', isNew: true, newHazards: 0 },
        ],
      },
    ])
    const { added } = copyStructure(from, to)
    expect(added).toEqual(preview.added)
    const facts = to.store.facts()
    const [top, wood] = facts.workplaces
    expect(wood).toMatchObject({ name: '木工车间', parentId: top?.id })
    expect(facts.posts.find(({ name }) => name === '打磨')).toMatchObject({ workplaceId: wood?.id, allowance: null })
    expect(facts.exposures).toMatchObject([
      { hoursPerDay: 8, controls: ['局部排风'], level: null, levelSource: null, grade: null, since: null },
    ])
    expect([facts.workers, facts.assignments]).toEqual([[], []])
    const old = new Set(['top', 'wood', 'sand', 'saw', 'gate', 'e1'])
    expect([...facts.workplaces, ...facts.posts, ...facts.exposures].filter(({ id }) => old.has(id))).toEqual([])
  })

  test('finds what is there by name and adds only the rest', () => {
    const from = smallFirm()
    const to = newFirm('另一厂')
    saveRecord(to, 'workplaces', record('workplaces', { id: 'mine', name: '总厂' }))
    const { added, known } = copyStructure(from, to)
    expect([added.workplaces, known.workplaces]).toEqual([1, 1])
    expect(to.store.facts().workplaces[1]).toMatchObject({ name: '木工车间', parentId: 'mine' })
    expect(copyStructure(from, to).added).toEqual({ workplaces: 0, posts: 0, exposures: 0 })
  })

  test('to the firm itself is refused', () => {
    const firm = smallFirm()
    for (const copy of [previewCopy, copyStructure])
      expect(refusalOf(() => copy(firm, firm)).code).toBe('structure.sameFirm')
  })

  test('leaves the firm it came from as it was', async () => {
    const from = await demoFirm()
    const before = from.store.facts()
    copyStructure(from, newFirm('另一厂'))
    expect(from.store.facts()).toEqual(before)
  })
})
