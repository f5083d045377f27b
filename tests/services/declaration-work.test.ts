import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { exportDeclaration } from '#electron/services/declaration-table.ts'
import {
  changesSinceLast,
  keepProgress,
  receiptYears,
  reckonSheet,
  recordDeclaration,
  sheetToType,
} from '#electron/services/declaration-work.ts'
import { explainFigure } from '#electron/services/papers.ts'
import { saveRecord } from '#electron/services/records.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const question = { asOf: isoDate('2026-11-22'), language: 'zh-CN' } as const

/** A firm with one worker in noise. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(isoDate('2026-11-22')), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'w', name: '一车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p', workplaceId: 'w', name: '冲压' }))
  saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e1', postId: 'p', hazardId: 'phys-1' }))
  saveRecord(session, 'workers', completeRecord('workers', { id: 'k', name: '甲样本' }))
  const from = isoDate('2024-01-01')
  saveRecord(session, 'assignments', completeRecord('assignments', { id: 'a', workerId: 'k', postId: 'p', from }))
  return { session, path }
}

/** As a window sends it. */
function declaration(
  fields: { id?: string; kind?: 'first' | 'change' | 'annual'; date?: string; reason?: string } = {},
) {
  const { id = 'd1', kind = 'first', date = '2026-11-10', reason = null } = fields
  const day = isoDate(date)
  const year = Number(date.slice(0, 4))
  return { id, kind, date: day, year, reason, receiptNumber: null, receiptDate: null, authority: null }
}

function refusedReason(work: () => unknown): unknown {
  const { code, params } = refusalOf(work)
  expect(code).toBe('declaration.refused')
  return params.reason
}

describe('the sheet to type', () => {
  test('has every box in the portal’s order, two for name and telephone, and each explains itself with the names behind', () => {
    const { session } = newFirm()
    const { fields, year } = sheetToType(session, question)
    expect(year).toBe(2026)
    const ids = fields.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => id.startsWith('1.11'))).toEqual(['1.11.name', '1.11.phone'])
    expect(ids.indexOf('1.2')).toBeLessThan(ids.indexOf('3.3.2'))
    expect(ids.indexOf('3.3.2')).toBeLessThan(ids.indexOf('4.1'))
    const noise = fields.find(({ id }) => id === '3.3.9.phys-1')
    expect(noise?.text).toBe('1')
    for (const { figure } of fields) if (figure !== null) explainFigure(session, figure, question)
    expect(explainFigure(session, noise?.figure ?? '', question).people).toEqual([{ id: 'k', name: '甲样本' }])
  })

  test('is typed in Chinese whatever the language of the screen', () => {
    const { session } = newFirm()
    const { fields } = sheetToType(session, { ...question, language: 'en' })
    expect(fields.find(({ id }) => id === '3.3.1')?.text).toBe('有')
  })

  test('remembers in the firm’s file how far it was copied, year by year, and is no entry of the log', () => {
    const { session, path } = newFirm()
    const logged = session.store.changes().length
    const progress = { copied: [{ id: '1.1', text: '某厂' }], at: '1.1' }
    keepProgress(session, { firmId: 'f', year: 2026, progress })
    expect(session.store.changes()).toHaveLength(logged)
    session.store.close()
    const again = openFirm(path, testEngine)
    onTestFinished(() => again.store.close())
    expect(sheetToType(again, question).progress).toEqual(progress)
    expect(sheetToType(again, { ...question, asOf: isoDate('2025-11-22') }).progress.copied).toEqual([])
    keepProgress(again, { firmId: 'f', year: 2026, progress: { copied: [], at: null } })
    expect(sheetToType(again, question).progress).toEqual({ copied: [], at: null })
  })
})

describe('recording a declaration', () => {
  test('keeps what its sheet says in the same change, and nobody writes it over', () => {
    const { session } = newFirm()
    const saved = recordDeclaration(session, { declaration: declaration(), answers: [] })
    expect(saved.sheetKeptOn).toBe('2026-11-22')
    expect(saved.sheet.find(({ id }) => id === '3.3.9.phys-1')?.value).toBe('1')
    expect(session.store.changes().filter(({ recordId }) => recordId === 'd1')).toHaveLength(1)
    saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e2', postId: 'p', hazardId: 'chem-28' }))
    // A ledger's form sends the record without what the program keeps.
    const receipt = {
      ...declaration(),
      receiptNumber: 'R1',
      receiptDate: isoDate('2026-11-15'),
      sheet: [],
      sheetKeptOn: null,
    }
    expect(saveRecord(session, 'declarations', receipt).sheet).toEqual(saved.sheet)
    expect(refusedReason(() => reckonSheet(session, 'd1'))).toBe('@reason.declaration.sheetKept')
  })

  test('of long ago keeps no sheet until somebody has it reckoned, and says so', () => {
    const { session } = newFirm()
    recordDeclaration(session, { declaration: declaration({ date: '2026-03-01' }), answers: [] })
    expect(changesSinceLast(session, question)).toMatchObject({ last: { sheet: 'none' } })
    reckonSheet(session, 'd1')
    expect(changesSinceLast(session, question).last).toMatchObject({ sheet: 'reckoned', keptOn: '2026-11-22' })
  })

  test.each([
    [declaration({ date: '2026-11-23' }), 'future'],
    [declaration({ kind: 'annual' }), 'noFirst'],
    [{ ...declaration(), receiptNumber: 'R', receiptDate: isoDate('2026-11-09') }, 'receiptEarly'],
    [{ ...declaration(), receiptDate: isoDate('2026-11-11') }, 'receiptNoNumber'],
  ])('is refused where it contradicts itself: %#', (refused, reason) => {
    const { session } = newFirm()
    const logged = session.store.changes().length
    expect(refusedReason(() => recordDeclaration(session, { declaration: refused, answers: [] }))).toBe(
      `@reason.declaration.${reason}`,
    )
    expect(session.store.changes()).toHaveLength(logged)
  })

  test('of a change closes the changes it answers, and is refused without any, twice, or before they happened', () => {
    const { session } = newFirm()
    recordDeclaration(session, { declaration: declaration({ date: '2026-10-01' }), answers: [] })
    const change = { kind: 'processChanged', date: isoDate('2026-11-05') } as const
    saveRecord(session, 'changeEvents', completeRecord('changeEvents', { id: 'c1', ...change }))
    const second = declaration({ id: 'd2', kind: 'change', date: '2026-11-12' })
    const record = (fields: object, answers: string[]) =>
      refusedReason(() => recordDeclaration(session, { declaration: { ...second, ...fields }, answers }))
    expect(record({}, [])).toBe('@reason.declaration.changeUnfounded')
    expect(record({ date: isoDate('2026-11-04') }, ['c1'])).toBe('@reason.declaration.eventLater')
    expect(record({ kind: 'first' }, ['c1'])).toBe('@reason.declaration.firstTwice')
    expect(session.store.get('changeEvents', 'c1')?.declarationId).toBeNull()
    recordDeclaration(session, { declaration: second, answers: ['c1'] })
    expect(session.store.get('changeEvents', 'c1')?.declarationId).toBe('d2')
    expect(changesSinceLast(session, question).open).toEqual([])
    expect(record({ id: 'd3' }, ['c1'])).toBe('@reason.declaration.eventAnswered')
  })
})

describe('what has changed since', () => {
  function declared(): Session {
    const { session } = newFirm()
    recordDeclaration(session, { declaration: declaration({ date: '2026-11-01' }), answers: [] })
    return session
  }
  const groups = (session: Session) =>
    changesSinceLast(session, question).groups.map(({ trigger, day, dueDate }) => [trigger, day, dueDate])

  test('nothing, right after a declaration', () => {
    expect(groups(declared())).toEqual([])
  })

  test('48号令 8(2): a new factor is a change of process, due 15 days after its first day, and nothing is recorded by itself', () => {
    const session = declared()
    const since = isoDate('2026-11-10')
    saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e2', postId: 'p', hazardId: 'chem-28', since }))
    const [group] = changesSinceLast(session, question).groups
    expect(group).toMatchObject({ trigger: 'T4', event: 'processChanged', day: since, dueDate: '2026-11-25' })
    expect(group?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['化学物质：因素名称及接触人数 · 苯', '', '1'],
    ])
    expect(group?.explanation.basis.some(({ clause }) => clause === '第八条')).toBe(true)
    expect(session.store.list('changeEvents')).toEqual([])
  })

  test('a factor older than the declaration was left out, which is no change and has no day', () => {
    const session = declared()
    const since = isoDate('2025-01-01')
    saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e2', postId: 'p', hazardId: 'chem-28', since }))
    const [group] = changesSinceLast(session, question).groups
    expect(group).toMatchObject({ trigger: 'T4', day: null, dueDate: null })
    expect(group?.explanation.steps[0]).toContain('漏报')
  })

  test('a new factor without a first day differs from what was declared, and the posts whose first day is missing are named', () => {
    const session = declared()
    saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e2', postId: 'p', hazardId: 'chem-28' }))
    const [group] = changesSinceLast(session, question).groups
    expect(group).toMatchObject({ id: 'T4/unknown', trigger: 'T4', day: null, dueDate: null })
    expect(group?.explanation.missing).toEqual(['一车间·冲压 的苯从何时起接触'])
  })

  test.each(['none', 'reckoned'] as const)(
    'where the sheet of the last declaration is %s, factors begun since are found by their first day, and those without one are listed',
    (sheet) => {
      const { session } = newFirm()
      const since = isoDate('2026-06-10')
      const exposures = [
        { id: 'e2', hazardId: 'chem-28' as const, since },
        { id: 'e3', hazardId: 'dust-32' as const, since: isoDate('2020-01-01') },
      ]
      for (const exposure of exposures)
        saveRecord(session, 'exposures', completeRecord('exposures', { ...exposure, postId: 'p' }))
      recordDeclaration(session, { declaration: declaration({ date: '2026-03-01' }), answers: [] })
      if (sheet === 'reckoned') reckonSheet(session, 'd1')
      const { last, groups: found } = changesSinceLast(session, question)
      expect(last?.sheet).toBe(sheet)
      const begun = found.find(({ day }) => day === since)
      expect(begun).toMatchObject({ trigger: 'T4', dueDate: '2026-06-25' })
      const unknown = found.find(({ id }) => id === 'T4/since')
      expect(unknown?.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
        ['职业病危害因素 · 噪声', '不清楚是否已有', '一车间·冲压'],
      ])
      expect(unknown?.explanation.missing).toEqual(['一车间·冲压 的噪声从何时起接触'])
    },
  )

  test('48号令 8(3) and the system’s guidance: name and size have no day until somebody records one', () => {
    const session = declared()
    const profile = session.store.profile()
    session.store.transaction(
      { actor: 't', useCase: 't', at: '2026-11-20T00:00:00Z', batch: 'b', note: null },
      (write) =>
        write.saveProfile({
          ...profile,
          name: '新名厂',
          legalRepresentative: { ...profile.legalRepresentative, phone: '199' },
        }),
    )
    const found = changesSinceLast(session, question).groups
    expect(found.map(({ trigger, day }) => [trigger, day])).toEqual([
      ['T5', null],
      ['T8', null],
    ])
    expect(found[0]?.explanation.missing).toHaveLength(1)
    saveRecord(
      session,
      'changeEvents',
      completeRecord('changeEvents', { id: 'c', kind: 'identityChanged', date: isoDate('2026-11-15') }),
    )
    expect(changesSinceLast(session, question).groups[0]?.recorded).toEqual([{ id: 'c', date: '2026-11-15' }])
  })

  test('48号令 8(1) and 8(4): an accepted project within 30 days, results over the limit within 15 of the report', () => {
    const session = declared()
    saveRecord(
      session,
      'projects',
      completeRecord('projects', { id: 'j', name: '新线', acceptedOn: isoDate('2026-11-05') }),
    )
    const result = {
      id: 'm',
      postId: 'p',
      point: '1#',
      hazardId: 'phys-1',
      kind: 'lex8h',
      unit: 'dB(A)',
      value: 92,
    } as const
    const survey = {
      id: 's',
      kind: 'periodic',
      date: isoDate('2026-11-03'),
      receivedOn: isoDate('2026-11-12'),
    } as const
    saveRecord(session, 'surveys', completeRecord('surveys', { ...survey, results: [result] }))
    expect(groups(session)).toEqual([
      ['T3', '2026-11-05', '2026-12-05'],
      ['T6', '2026-11-12', '2026-11-27'],
      ['T8', null, '2027-12-01'],
    ])
  })
})

test('a year is missing only once the cycle of the last declaration has run out', () => {
  const { session } = newFirm()
  recordDeclaration(session, { declaration: declaration({ date: '2023-12-20' }), answers: [] })
  const states = receiptYears(session, question).map(({ year, state, dueDate }) => [year, state, dueDate])
  expect(states.slice(0, 4)).toEqual([
    [2026, 'none', null],
    [2025, 'none', null],
    // 13 months from 2023-12-20 end in 2025.
    [2024, 'notYet', '2025-01-20'],
    [2023, 'noReceipt', null],
  ])
})

test.each(['sheet', 'changes', 'years'] as const)('%s leaves as a workbook and as text', async (part) => {
  const { session } = newFirm()
  recordDeclaration(session, { declaration: declaration({ date: '2026-11-01' }), answers: [] })
  const csv = await exportDeclaration(session, { ...question, part, format: 'csv' })
  expect((await csv.text()).split('\r\n')[0]).toContain(',')
  expect((await exportDeclaration(session, { ...question, part, format: 'xlsx' })).size).toBeGreaterThan(2000)
})
