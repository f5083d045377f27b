/** 防护用品 on a real file: standards from the pack, issue to many from stock, signatures, returns, suitability, lists; every refused step. */
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord, type RecordOf } from '#shared/entities/facts.ts'
import { demoProfile } from '#electron/services/demo-firm.ts'
import { undoChange } from '#electron/services/history.ts'
import { ppeTable, signatureSheet } from '#electron/services/ppe-files.ts'
import {
  acceptStandards,
  declineGear,
  giveBack,
  issueToMany,
  offerAgain,
  ppeOverview,
  signIssues,
} from '#electron/services/ppe.ts'
import { removeRecord, saveRecord } from '#electron/services/records.ts'
import { allDueItems } from '#electron/services/due.ts'
import { createFirm, openFirm, type Session } from '#electron/services/session.ts'
import { testEngine } from '../helpers/engine.ts'
import { refusalOf } from '../helpers/firm-file.ts'
import { readPdf, squeezed } from '../helpers/read-pdf.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const asOf = isoDate('2026-11-22')
const question = { asOf, language: 'zh-CN' } as const
const PLUG = '3M 1100 耳塞'
const NOISE = 'phys-1'

/** A carpenter's shop at 92 dB(A): two at work, one who has left. */
function newFirm(): { session: Session; path: string } {
  const path = join(tempDir(), 'firm.zhijian')
  const session = createFirm(path, demoProfile(asOf), testEngine)
  onTestFinished(() => session.store.close())
  saveRecord(session, 'workplaces', completeRecord('workplaces', { id: 'wp1', name: '木工车间' }))
  saveRecord(session, 'posts', completeRecord('posts', { id: 'p1', workplaceId: 'wp1', name: '开料' }))
  const level = { kind: 'lex8h', value: 92, unit: 'dB(A)' } as const
  saveRecord(
    session,
    'exposures',
    completeRecord('exposures', { id: 'e1', postId: 'p1', hazardId: NOISE, level, since: isoDate('2025-01-01') }),
  )
  for (const [id, name, leaveDate] of [
    ['k1', '甲样本', null],
    ['k2', '乙样本', null],
    ['k3', '丙样本', '2026-10-31'],
  ] as const) {
    const hireDate = isoDate('2026-01-05')
    const leave = leaveDate === null ? null : isoDate(leaveDate)
    saveRecord(session, 'workers', completeRecord('workers', { id, name, kind: 'own', hireDate, leaveDate: leave }))
    saveRecord(
      session,
      'assignments',
      completeRecord('assignments', { id: `a-${id}`, workerId: id, postId: 'p1', from: hireDate, to: leave }),
    )
  }
  return { session, path }
}

function standard(session: Session, spec: string | null = 'SNR 29'): void {
  const record = { id: 'st1', postId: 'p1', item: PLUG, spec, hazardIds: [NOISE], lifeDays: 90 }
  saveRecord(session, 'ppeStandards', completeRecord('ppeStandards', record))
}

function receive(session: Session, more: Partial<RecordOf<'ppeReceipts'>> & { id: string }): void {
  const values = { item: PLUG, quantity: 10, receivedOn: isoDate('2026-09-01'), ...more }
  saveRecord(session, 'ppeReceipts', completeRecord('ppeReceipts', values))
}

const line = (workerId: string, quantity = 1, item = PLUG) => ({
  workerId,
  item,
  spec: null,
  size: null,
  quantity,
  lifeDays: 90,
  reason: 'first' as const,
})
const hand = (session: Session, lines: ReturnType<typeof line>[], issuedOn = asOf) =>
  issueToMany(session, { issuedOn, signed: false, lines })
const leftOf = (session: Session) =>
  Object.fromEntries(ppeOverview(session, question).batches.map(({ receipt, left }) => [receipt.id, left]))
const reasonOf = (act: () => unknown) => refusalOf(act).params['reason']

describe('from the pack to a signature', () => {
  test('a proposed line becomes a standard; whoever lacks the gear is listed; many get it at once; then nothing is lacking', () => {
    const { session, path } = newFirm()
    const [proposal] = ppeOverview(session, question).proposals
    expect(proposal).toMatchObject({ postId: 'p1', item: '耳塞或耳罩', hazards: '噪声', people: 2 })
    expect(proposal?.basis.map(({ document }) => document)).toContain('GB/T 23466-2009(新版GB 23466-2025)')
    acceptStandards(session, [{ postId: 'p1', item: PLUG, spec: 'SNR 29', hazardIds: [NOISE], lifeDays: 90 }])
    expect(ppeOverview(session, question).proposals).toEqual([])
    expect(ppeOverview(session, question).needs.map(({ name, item, status }) => [name, item, status])).toEqual([
      ['甲样本', PLUG, 'missing'],
      ['乙样本', PLUG, 'missing'],
    ])
    expect(hand(session, [line('k1'), line('k2')])).toEqual({ saved: 2 })
    const after = ppeOverview(session, question)
    expect(after.needs.map(({ status, dueDate }) => [status, dueDate])).toEqual([
      ['ok', '2027-02-20'],
      ['ok', '2027-02-20'],
    ])
    signIssues(session, [after.issues[0]?.issue.id ?? ''])
    session.store.close()
    const reopened = openFirm(path, testEngine)
    onTestFinished(() => reopened.store.close())
    expect(reopened.store.list('ppeIssues').filter(({ signed }) => signed)).toHaveLength(1)
  })

  test('who has none comes before whose gear is only old', () => {
    const { session } = newFirm()
    standard(session)
    hand(session, [line('k1'), line('k2')], isoDate('2026-01-05'))
    const issueIds = session.store.list('ppeIssues').flatMap(({ id, workerId }) => (workerId === 'k2' ? [id] : []))
    giveBack(session, { issueIds, on: isoDate('2026-06-10'), to: 'scrap' })
    expect(ppeOverview(session, question).needs).toMatchObject([
      { name: '乙样本', status: 'overdue', footing: 'law', dueDate: '2026-06-10' },
      { name: '甲样本', status: 'overdue', footing: 'reminder', dueDate: '2026-04-05' },
    ])
  })

  test('a proposed line that is declined is listed no more and stays due, until it is offered again or a hazard is new', () => {
    const { session } = newFirm()
    const due = () =>
      allDueItems(session, asOf)
        .filter(({ rule }) => rule === 'workplace.ppeStandard')
        .map(({ status }) => status)
    expect(due()).toEqual(['missing'])
    const decline = { asOf, lines: [{ postId: 'p1', item: '耳塞或耳罩' }], on: asOf, reason: '改用隔声操作间' }
    expect(declineGear(session, decline)).toEqual({ saved: 1 })
    const { proposals, declined } = ppeOverview(session, question)
    expect(proposals).toEqual([])
    expect(declined).toMatchObject([{ postId: 'p1', hazards: '噪声', declinedOn: asOf, reason: '改用隔声操作间' }])
    expect(due()).toEqual(['missing'])
    expect(ppeOverview(session, { ...question, asOf: isoDate('2026-11-21') }).proposals).toHaveLength(1)
    offerAgain(session, declined[0]?.declineIds ?? [])
    expect(ppeOverview(session, question).declined).toEqual([])
    expect(ppeOverview(session, question).proposals).toHaveLength(1)
  })

  test('a decline stands for the hazards it was made for: the same gear against another is proposed', () => {
    const { session } = newFirm()
    const mask = '自吸过滤式防颗粒物呼吸器'
    const expose = (id: string, hazardId: string) =>
      saveRecord(session, 'exposures', completeRecord('exposures', { id, postId: 'p1', hazardId }))
    expose('e2', 'dust-2')
    declineGear(session, { asOf, lines: [{ postId: 'p1', item: mask }], on: asOf, reason: null })
    expose('e3', 'dust-3')
    const line = ppeOverview(session, question).proposals.find(({ item }) => item === mask)
    expect(line?.hazardIds).toEqual(['dust-3'])
    expect(ppeOverview(session, question).declined.map(({ hazardIds }) => hazardIds)).toEqual([['dust-2']])
  })

  test.each([
    ['ahead of today', { on: isoDate('2026-11-23') }, 'future'],
    ['of what is not proposed', { lines: [{ postId: 'p1', item: '耳塞' }] }, 'notProposed'],
  ])('a decline %s is refused', (_, more, reason) => {
    const { session } = newFirm()
    const decline = { asOf, lines: [{ postId: 'p1', item: '耳塞或耳罩' }], on: asOf, reason: null }
    expect(reasonOf(() => declineGear(session, { ...decline, ...more }))).toBe(`@reason.ppe.${reason}`)
    expect(session.store.list('ppeDeclines')).toEqual([])
  })

  test('an issue to many is one change and is taken back as one', () => {
    const { session } = newFirm()
    standard(session)
    hand(session, [line('k1'), line('k2')])
    const last = session.store.changes().at(-1)
    undoChange(session, last?.batch ?? '')
    expect(session.store.list('ppeIssues')).toEqual([])
  })

  test('what was returned is lacking again, since that day', () => {
    const { session } = newFirm()
    standard(session)
    hand(session, [line('k1')], isoDate('2026-11-01'))
    const [issue] = session.store.list('ppeIssues')
    giveBack(session, { issueIds: [issue?.id ?? ''], on: isoDate('2026-11-10'), to: 'scrap' })
    expect(ppeOverview(session, question).needs[0]).toMatchObject({
      name: '甲样本',
      status: 'overdue',
      dueDate: '2026-11-10',
    })
  })
})

describe('stock', () => {
  test('the batch that runs out first goes first, over two where one does not suffice', () => {
    const { session } = newFirm()
    receive(session, { id: 'late', quantity: 5, expiresOn: isoDate('2028-01-01') })
    receive(session, { id: 'soon', quantity: 3, expiresOn: isoDate('2027-01-01') })
    hand(session, [line('k1', 2), line('k2', 2)])
    expect(leftOf(session)).toEqual({ soon: 0, late: 4 })
  })

  test('what comes back into the store is there again, what is scrapped is not', () => {
    const { session } = newFirm()
    receive(session, { id: 'b1', quantity: 4 })
    hand(session, [line('k1', 1), line('k2', 2)])
    const [one, two] = session.store.list('ppeIssues')
    giveBack(session, { issueIds: [one?.id ?? ''], on: asOf, to: 'stock' })
    giveBack(session, { issueIds: [two?.id ?? ''], on: asOf, to: 'scrap' })
    expect(leftOf(session)).toEqual({ b1: 2 })
  })

  test('without any stock of an item nothing is counted', () => {
    const { session } = newFirm()
    receive(session, { id: 'b1', quantity: 1 })
    expect(hand(session, [line('k1', 50, '手套')])).toEqual({ saved: 1 })
  })

  test('a batch about to run out is told of', () => {
    const { session } = newFirm()
    receive(session, { id: 'b1', expiresOn: isoDate('2026-12-31') })
    receive(session, { id: 'b2', expiresOn: isoDate('2026-11-21') })
    receive(session, { id: 'b3', expiresOn: isoDate('2027-12-31') })
    const states = ppeOverview(session, question).batches.map(({ receipt, state }) => [receipt.id, state])
    expect(Object.fromEntries(states)).toEqual({ b1: 'expiring', b2: 'expired', b3: 'usable' })
  })
})

describe('refused, and nothing is written', () => {
  test.each<[string, (session: Session) => unknown, string]>([
    ['more than is in stock', (s) => hand(s, [line('k1', 6), line('k2', 5)]), 'moreThanStock'],
    ['to somebody who has left', (s) => hand(s, [line('k1'), line('k3')]), 'left'],
    ['the same twice', (s) => hand(s, [line('k1'), line('k1')]), 'twice'],
    ['in the future', (s) => hand(s, [line('k1')], isoDate('2026-11-23')), 'future'],
  ])('%s', (_, act, reason) => {
    const { session } = newFirm()
    receive(session, { id: 'b1' })
    expect(reasonOf(() => act(session))).toBe(`@reason.ppe.${reason}`)
    expect(session.store.list('ppeIssues')).toEqual([])
  })

  test('of a batch past its last day; on the last day it still goes', () => {
    const { session } = newFirm()
    receive(session, { id: 'b1', expiresOn: isoDate('2026-11-21') })
    expect(refusalOf(() => hand(session, [line('k1'), line('k2')])).params).toEqual({
      line: 1,
      reason: '@reason.ppe.expired',
    })
    expect(hand(session, [line('k1')], isoDate('2026-11-21'))).toEqual({ saved: 1 })
  })

  test.each<[string, Partial<RecordOf<'ppeIssues'>>, string]>([
    ['without a batch where stock is kept', {}, 'batchNeeded'],
    ['more than the batch has', { receiptId: 'b1', quantity: 11 }, 'moreThanStock'],
    ['of an expired batch', { receiptId: 'old' }, 'expired'],
    ['of another item', { receiptId: 'b1', item: '手套' }, 'otherItem'],
    ['before the batch came in', { receiptId: 'b1', issuedOn: isoDate('2026-08-31') }, 'notYetReceived'],
    ['to somebody who has left', { receiptId: 'b1', workerId: 'k3' }, 'left'],
    [
      'returned before it was issued',
      { receiptId: 'b1', returnedOn: isoDate('2026-11-01'), returnedTo: 'stock' },
      'returnBeforeIssue',
    ],
    ['returned nowhere', { receiptId: 'b1', returnedOn: asOf }, 'returnIncomplete'],
  ])('one issue %s', (_, more, reason) => {
    const { session } = newFirm()
    receive(session, { id: 'b1' })
    receive(session, { id: 'old', expiresOn: isoDate('2026-11-01') })
    const issue = completeRecord('ppeIssues', { id: 'i1', workerId: 'k1', item: PLUG, issuedOn: asOf, ...more })
    expect(reasonOf(() => saveRecord(session, 'ppeIssues', issue))).toBe(`@reason.ppe.${reason}`)
    expect(session.store.list('ppeIssues')).toEqual([])
  })

  test('a return in the future, twice, or of nothing', () => {
    const { session } = newFirm()
    hand(session, [line('k1')])
    const id = session.store.list('ppeIssues')[0]?.id ?? ''
    const back = (on: string, issueIds = [id]) => giveBack(session, { issueIds, on: isoDate(on), to: 'stock' })
    expect(reasonOf(() => back('2026-11-23'))).toBe('@reason.ppe.future')
    expect(reasonOf(() => back('2026-11-21'))).toBe('@reason.ppe.returnBeforeIssue')
    expect(reasonOf(() => back('2026-11-22', ['nobody']))).toBe('@reason.ppe.notIssued')
    back('2026-11-22')
    expect(reasonOf(() => back('2026-11-22'))).toBe('@reason.ppe.alreadyReturned')
    expect(reasonOf(() => signIssues(session, ['nobody']))).toBe('@reason.ppe.notIssued')
  })

  test.each<[string, Partial<RecordOf<'ppeReceipts'>>, string]>([
    ['less than was handed out', { quantity: 1 }, 'usedMore'],
    ['scrapped beyond what is left', { scrapped: 9 }, 'usedMore'],
    ['another item', { item: '手套' }, 'itemFixed'],
    ['received after its first issue', { receivedOn: isoDate('2026-11-23') }, 'issuedBefore'],
    ['out of date before its first issue', { expiresOn: isoDate('2026-11-01') }, 'issuedAfterExpiry'],
  ])('a batch becomes %s', (_, more, reason) => {
    const { session } = newFirm()
    receive(session, { id: 'b1' })
    hand(session, [line('k1', 2)])
    expect(reasonOf(() => receive(session, { id: 'b1', ...more }))).toBe(`@reason.ppe.${reason}`)
  })

  test('a batch out of date when it came in, and one that was handed out of removed', () => {
    const { session } = newFirm()
    expect(reasonOf(() => receive(session, { id: 'b2', expiresOn: isoDate('2026-08-01') }))).toBe(
      '@reason.ppe.expiresBeforeReceipt',
    )
    receive(session, { id: 'b1' })
    hand(session, [line('k1')])
    expect(refusalOf(() => removeRecord(session, 'ppeReceipts', 'b1')).code).toBe('record.inUse')
  })

  test('an item a post has already, with the other lines', () => {
    const { session } = newFirm()
    standard(session)
    const own = { postId: 'p1', item: PLUG, spec: null, hazardIds: [], lifeDays: null }
    expect(reasonOf(() => acceptStandards(session, [{ ...own, item: '手套' }, own]))).toBe('@reason.ppe.standardTwice')
    expect(session.store.list('ppeStandards')).toHaveLength(1)
  })
})

describe('suitability', () => {
  const verdict = (session: Session) => ppeOverview(session, question).suitability[0]

  test.each([
    ['SNR 29', 'fits', '92 − 17.4 = 74.6'],
    ['SNR 10', 'tooWeak', '92 − 6 = 86'],
    ['SNR 38', 'tooStrong', '92 − 22.8 = 69.2'],
    ['NRR 27', 'fits', '92 − 10 = 82'],
  ])('%s at 92 dB(A): %s', (spec, expected, sum) => {
    const { session } = newFirm()
    standard(session, spec)
    const found = verdict(session)
    expect(found?.verdict).toBe(expected)
    expect(found?.explanation.steps.join('\n')).toContain(sum)
  })

  test('no rating, or one that needs a C-weighted level, is told and not guessed', () => {
    const { session } = newFirm()
    standard(session, null)
    expect(verdict(session)).toMatchObject({ verdict: 'cannotTell' })
    standard(session, 'H 32 M 29 L 25')
    expect(verdict(session)?.explanation.missing.join()).toContain('C 计权')
  })

  test('a method nobody read is tagged so', () => {
    const { session } = newFirm()
    standard(session, 'NRR 27')
    expect(verdict(session)?.explanation.basis.map(({ verification }) => verification)).toContain('U')
  })

  test('toluene at six times its limit: a half mask with a cartridge does, a dust mask never', () => {
    const { session } = newFirm()
    const level = { kind: 'twa', value: 300, unit: 'mg/m3' } as const
    saveRecord(
      session,
      'exposures',
      completeRecord('exposures', { id: 'e2', postId: 'p1', hazardId: 'chem-29', level }),
    )
    const mask = (item: string) =>
      saveRecord(
        session,
        'ppeStandards',
        completeRecord('ppeStandards', { id: 'st2', postId: 'p1', item, hazardIds: ['chem-29'] }),
      )
    mask('防毒半面罩 A 型')
    expect(verdict(session)?.verdict).toBe('fits')
    expect(verdict(session)?.explanation.steps.join('\n')).toContain('300 ÷ 限值 50 = 6')
    mask('KN95 口罩')
    expect(verdict(session)?.verdict).toBe('wrongKind')
  })
})

describe('on paper', () => {
  test('each list has a table whose rows are those of the screen', () => {
    const { session } = newFirm()
    standard(session)
    receive(session, { id: 'b1', batch: 'B-77' })
    hand(session, [line('k1'), line('k2')])
    const counts = (['needs', 'standards', 'suitability', 'stock', 'ledger'] as const).map(
      (list) => ppeTable(session, question, list).rows.length,
    )
    expect(counts).toEqual([2, 1, 1, 1, 2])
    expect(ppeTable(session, { ...question, language: 'en' }, 'ledger').rows[0]).toContain('B-77')
  })

  test('the sheet to sign names everybody of those days, signed or not', async () => {
    const { session } = newFirm()
    hand(session, [line('k1')], isoDate('2026-11-01'))
    hand(session, [line('k2')])
    const sheet = async (unsignedOnly: boolean, from = '2026-11-01', text = '') => {
      const file = await signatureSheet(session, { ...question, from: isoDate(from), to: null, text, unsignedOnly })
      const pages = await readPdf(new Uint8Array(await file.arrayBuffer()))
      return pages.map(({ text }) => squeezed(text)).join('')
    }
    expect(await sheet(false)).toContain('甲样本')
    expect(await sheet(false, '2026-11-02')).not.toContain('甲样本')
    const searched = await sheet(false, '2026-11-01', '乙样本')
    expect([searched.includes('甲样本'), searched.includes('乙样本')]).toEqual([false, true])
    signIssues(
      session,
      session.store
        .list('ppeIssues')
        .filter(({ workerId }) => workerId === 'k1')
        .map(({ id }) => id),
    )
    const open = await sheet(true)
    expect(open).toContain('乙样本')
    expect(open).not.toContain('甲样本')
  })
})
