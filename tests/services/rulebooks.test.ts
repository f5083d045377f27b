/** 制度 on a real file (D03): what is in force, a new version that keeps the old one, every refused version, drafts from the firm's own facts. */
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import type { NewVersion } from '#shared/domain/rule-document-state.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { allDueItems } from '#electron/services/due.ts'
import { saveRecord } from '#electron/services/records.ts'
import { draftOf, draftPaper, exportRulebook, newVersion, rulebookOverview } from '#electron/services/rulebooks.ts'
import { createFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const document = completeRecord('ruleDocuments', {
  id: 'd1',
  headId: 'rule-head-1',
  title: '责任制度',
  version: '1',
  issuedOn: isoDate('2024-03-01'),
  reviewOn: isoDate('2026-03-01'),
})
const next: NewVersion = { version: '2', issuedOn: isoDate('2026-11-01'), signedBy: '甲样本', reviewOn: null }

function newFirm(): Session {
  const session = createFirm(join(tempDir(), 'firm.zhijian'), demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp', name: '喷漆车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp', name: '喷漆' }))
  saveRecord(session, 'exposures', completeRecord('exposures', { id: 'e1', postId: 'p1', hazardId: 'chem-29' }))
  saveRecord(session, 'ruleDocuments', document)
  return session
}

const lineOf = (session: Session, key: string) =>
  rulebookOverview(session, question).lines.find((line) => line.key === key)

test('thirteen heads and a procedure for each exposed post; a review day that passed is said', () => {
  const session = newFirm()
  const { lines, due } = rulebookOverview(session, question)
  expect(lines.map(({ kind }) => kind)).toEqual([...Array.from({ length: 13 }, () => 'head'), 'procedure'])
  expect(lineOf(session, 'rule-head-1')).toMatchObject({ state: 'reviewPassed', current: { id: 'd1' } })
  expect(lineOf(session, 'p1')).toMatchObject({ state: 'missing', current: null })
  expect(due.map(({ rule }) => rule).toSorted()).toEqual(['organisation.procedures', 'organisation.ruleHeads'])
})

test('the head that asks for procedures is met by one, as the duty reads it', () => {
  const session = newFirm()
  expect(lineOf(session, 'rule-head-12')).toMatchObject({ state: 'missing' })
  const own = { id: 'd2', postId: 'p1', title: '喷漆操作规程', version: '1', issuedOn: asOf }
  saveRecord(session, 'ruleDocuments', completeRecord('ruleDocuments', own))
  expect(lineOf(session, 'rule-head-12')).toMatchObject({ state: 'byProcedures', current: null })
  const heads = allDueItems(session, asOf).find(({ rule }) => rule === 'organisation.ruleHeads')
  const missing = rulebookOverview(session, question).lines.filter(
    ({ kind, state }) => kind === 'head' && state === 'missing',
  )
  expect(heads?.explanation.missing).toHaveLength(missing.length)
})

test('a new version takes over the day after the old one ends, and the old one stays', () => {
  const session = newFirm()
  newVersion(session, { documentId: 'd1', next })
  const line = lineOf(session, 'rule-head-1')
  expect(line).toMatchObject({ state: 'inForce', current: { version: '2', signedBy: '甲样本', endedOn: null } })
  expect(line?.older).toMatchObject([{ id: 'd1', version: '1', endedOn: '2026-10-31' }])
})

test.each([
  ['the same version', { version: '1' }, 'sameVersion'],
  ['one not issued later', { issuedOn: isoDate('2024-03-01') }, 'notLater'],
  ['one of a day ahead', { issuedOn: isoDate('2026-11-23') }, 'future'],
  ['one to be reviewed before its issue', { reviewOn: isoDate('2026-11-01') }, 'reviewBeforeIssue'],
])('%s is refused, and nothing is written', (_, more, reason) => {
  const session = newFirm()
  expect(refusalOf(() => newVersion(session, { documentId: 'd1', next: { ...next, ...more } }))).toMatchObject({
    code: 'rulebook.refused',
    params: { reason: `@reason.rulebook.${reason}` },
  })
  expect(session.store.list('ruleDocuments')).toEqual([document])
})

test('nothing follows a version that was withdrawn, and the ledger does not write over one', () => {
  const session = newFirm()
  const reasonOf = (work: () => unknown) => refusalOf(work).params['reason']
  const changed = { ...document, version: '2', issuedOn: isoDate('2026-11-01'), reviewOn: null }
  expect(reasonOf(() => saveRecord(session, 'ruleDocuments', changed))).toBe('@reason.rulebook.overwritten')
  const ended = { ...document, endedOn: isoDate('2024-02-01') }
  expect(reasonOf(() => saveRecord(session, 'ruleDocuments', ended))).toBe('@reason.rulebook.endedBeforeIssue')
  saveRecord(session, 'ruleDocuments', { ...document, endedOn: isoDate('2025-12-31') })
  expect(reasonOf(() => newVersion(session, { documentId: 'd1', next }))).toBe('@reason.rulebook.ended')
})

test('each head and procedure has a draft with the firm’s own posts and hazards, marked as a draft', async () => {
  const session = newFirm()
  for (const { key } of rulebookOverview(session, question).lines) {
    const draft = draftOf(session, { ...question, key })
    expect(draft.note).toContain('草稿')
    expect(JSON.stringify(draft.sections)).not.toContain('{{')
    expect(draft.sections[0]?.lines[0]).toContain('甲苯')
  }
  const pdf = await draftPaper(session, { ...question, key: 'p1' })
  const pages = await readPdf(await pdf.bytes())
  expect(squeezed(pages.map(({ text }) => text).join(''))).toContain('喷漆职业卫生操作规程')
  expect(await (await exportRulebook(session, { ...question, format: 'csv' })).text()).toContain('责任制度')
})
