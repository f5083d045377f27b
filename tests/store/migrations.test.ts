import Database from 'better-sqlite3'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { AppError } from '#shared/api/errors.ts'
import { isoDate } from '#shared/domain/dates.ts'
import { completeRecord } from '#shared/entities/facts.ts'
import { openFirmFile } from '#electron/store/firm-file.ts'
import { migrate, schemaVersion } from '#electron/store/migrate.ts'
import { firmMigrations } from '#electron/store/migrations/index.ts'
import { testChange } from '../helpers/records.ts'
import { tempDir } from '../helpers/temp-dir.ts'

/** Rows as the program of data version 10 wrote them: plain SQL, so that they stay what they were when the code moves on. */
const ROWS_10 = `
  INSERT INTO profile (id, name, filler, legal_representative, principal, health_manager, products, materials, processes, plan, demo)
  VALUES ('profile', '旧版厂', '{"name":null,"phone":null}', '{"name":null,"phone":null}', '{"name":"王样本","phone":null}',
    '{"name":null,"phone":null}', '[]', '[]', '["开料","打磨"]', '{"number":null,"version":null,"preparedBy":null,"preparedOn":null,
    "serviceFrom":null,"serviceTo":null,"contractNumber":null,"providerLead":{"name":null,"phone":null}}', 0);
  INSERT INTO workplace (id, name, parent_id) VALUES ('w', '木工车间', NULL);
  INSERT INTO post (id, workplace_id, name, task) VALUES ('p', 'w', '打磨', NULL);
  INSERT INTO exposure (id, post_id, hazard_id, hours_per_day, days_per_week, mode, controls, ppe, level, level_source)
  VALUES ('e', 'p', 'phys-1', 8, 5.5, 'continuous', '["局部排风"]', '[]', '{"kind":"lex8h","value":87,"unit":"dB(A)"}', 'measured');
  INSERT INTO worker (id, name, kind, hire_date) VALUES ('k', '李样本', 'dispatched', '2024-03-01');
  INSERT INTO assignment (id, worker_id, post_id, "from", "to") VALUES ('a', 'k', 'p', '2024-03-01', NULL);
  INSERT INTO training (id, trainee, worker_id, kind, date, hours, passed) VALUES ('t', 'worker', 'k', 'first', '2024-03-02', 8, 1);
  INSERT INTO change_log (at, actor, use_case, batch, kind, record_id, action, before, after)
  VALUES ('2026-11-01T00:00:00.000Z', 'desktop', 'firms.create', 'b', 'workers', 'k', 'insert', NULL, '{"id":"k"}');
`

/** As data version 60 wrote them. */
const ROWS_60 = `
  INSERT INTO profile (id, name, filler, legal_representative, principal, health_manager, products, materials, processes, plan, demo)
  VALUES ('profile', '旧版厂', '{"name":null,"phone":null}', '{"name":null,"phone":null}', '{"name":null,"phone":null}',
    '{"name":null,"phone":null}', '[]', '[]', '[]', '{"number":null,"version":null,"preparedBy":null,"preparedOn":null,
    "serviceFrom":null,"serviceTo":null,"contractNumber":null,"providerLead":{"name":null,"phone":null}}', 0);
  INSERT INTO self_check (id, date, checklist, answers) VALUES ('s', '2026-03-01', '样本', '[]');
  INSERT INTO emergency_plan (id, name, issued_on) VALUES ('e', '中毒预案', '2026-03-01');
  INSERT INTO change_log (at, actor, use_case, batch, kind, record_id, action, before, after)
  VALUES ('2026-11-01T00:00:00.000Z', 'desktop', 'selfChecks.save', 'b', 'selfChecks', 's', 'insert', NULL, '{"id":"s"}');
`

function fileOfVersion(version: number, rows: string): string {
  const path = join(tempDir(), 'firm.zhijian')
  const db = new Database(path)
  db.pragma('application_id = 0x5a484a4e')
  migrate(
    db,
    firmMigrations.filter((migration) => migration.version <= version),
  )
  db.exec(rows)
  db.close()
  return path
}

/** As data version 80 wrote it. */
const ROWS_80 = `
  ${ROWS_60}
  INSERT INTO declaration (id, kind, date, year, receipt_number) VALUES ('d', 'first', '2025-03-01', 2025, 'R1');
`

test('a declaration of data version 80 has no sheet kept, and none is made up', () => {
  const store = openFirmFile(fileOfVersion(80, ROWS_80))
  onTestFinished(() => store.close())
  expect(store.get('declarations', 'd')).toMatchObject({ receiptNumber: 'R1', sheet: [], sheetKeptOn: null })
  expect(store.copyProgress.get(2025)).toBeNull()
})

describe('a file of data version 60', () => {
  test('keeps its log and can take attachments', () => {
    const store = openFirmFile(fileOfVersion(60, ROWS_60))
    onTestFinished(() => store.close())
    expect(store.changes()).toHaveLength(1)
    expect(store.list('selfChecks')).toHaveLength(1)
    expect(store.attachments.total()).toEqual({ count: 0, bytes: 0 })
    const hash = 'a'.repeat(64)
    const place = { kind: 'emergencyPlans', recordId: 'e' } as const
    const content = { hash, mediaType: 'application/pdf', bytes: new Uint8Array([1, 2]), thumbnail: null } as const
    store.transaction(testChange, (write) =>
      write.attach(
        {
          ...place,
          id: 'a',
          fileName: '预案.pdf',
          hash,
          mediaType: content.mediaType,
          size: 2,
          addedAt: testChange.at,
          note: null,
        },
        content,
      ),
    )
    expect(store.attachments.of(place).map(({ fileName }) => fileName)).toEqual(['预案.pdf'])
  })
})

describe('a file of data version 70', () => {
  test('tells by the words it was recorded with which assessment was of radiation, and whose blood count was abnormal', () => {
    const rows = `${ROWS_60}
      INSERT INTO worker (id, name, kind) VALUES ('k', '李样本', 'own');
      INSERT INTO risk_assessment (id, date, scheme) VALUES ('r', '2026-01-10', '辐射安全年度评估'), ('c', '2025-01-10', '分类监督执法试点');
      INSERT INTO exam (id, worker_id, kind, date, hazard_ids, special_work, items, barred_hazard_ids, recheck_items)
      VALUES ('b', 'k', 'inService', '2026-02-20', '[]', '[]', '[]', '[]', '血常规'),
        ('l', 'k', 'inService', '2026-02-21', '[]', '[]', '[]', '[]', '肝功能');
      INSERT INTO disease_case (id, worker_id, reported_on) VALUES ('d', 'k', '2026-03-01');`
    const store = openFirmFile(fileOfVersion(70, rows))
    onTestFinished(() => store.close())
    const { riskAssessments, exams, diseaseCases } = store.facts()
    expect(new Map(riskAssessments.map(({ id, kind }) => [id, kind]))).toEqual(
      new Map([
        ['r', 'radiation'],
        ['c', 'combined'],
      ]),
    )
    expect(new Map(exams.map(({ id, bloodCountAbnormal }) => [id, bloodCountAbnormal]))).toEqual(
      new Map([
        ['b', true],
        ['l', null],
      ]),
    )
    expect(diseaseCases[0]).toMatchObject({ reportedOn: '2026-03-01', confirmedReportedOn: null })
  })
})

describe('a file of data version 20', () => {
  test('keeps trainings, changes and materials when their tables learn more', () => {
    const rows = `${ROWS_10}
      UPDATE profile SET materials = '[{"name":"底漆","annualUse":2.5,"unit":"吨"}]';
      INSERT INTO declaration (id, kind, date, year) VALUES ('d', 'first', '2024-04-01', 2024);
      INSERT INTO change_event (id, kind, date, note, declaration_id) VALUES ('c', 'processChanged', '2024-05-01', '换漆', 'd');
      INSERT INTO exam (id, worker_id, kind, date, hazard_ids, conclusion) VALUES ('x', 'k', 'preJob', '2024-02-20', '["phys-1"]', 'normal');`
    const store = openFirmFile(fileOfVersion(20, rows))
    onTestFinished(() => store.close())
    const { profile, trainings, changeEvents, exams, posts, projects } = store.facts()
    expect(profile.materials).toEqual([
      { name: '底漆', annualUse: 2.5, unit: '吨', hazardIds: [], sdsOn: null, banned: null },
    ])
    expect(trainings).toEqual([
      completeRecord('trainings', {
        id: 't',
        trainee: 'worker',
        workerId: 'k',
        kind: 'first',
        date: '2024-03-02',
        hours: 8,
        passed: true,
      }),
    ])
    expect(changeEvents).toEqual([
      { id: 'c', kind: 'processChanged', date: '2024-05-01', note: '换漆', declarationId: 'd' },
    ])
    expect(exams).toEqual([
      completeRecord('exams', {
        id: 'x',
        workerId: 'k',
        kind: 'preJob',
        date: '2024-02-20',
        hazardIds: ['phys-1'],
        conclusion: 'normal',
      }),
    ])
    expect(posts).toEqual([completeRecord('posts', { id: 'p', workplaceId: 'w', name: '打磨' })])
    expect(projects).toEqual([])
  })
})

describe('a file of data version 10', () => {
  test('opens in this version with every row it had', () => {
    const store = openFirmFile(fileOfVersion(10, ROWS_10))
    onTestFinished(() => store.close())
    const facts = store.facts()
    expect(facts.profile).toMatchObject({
      name: '旧版厂',
      principal: { name: '王样本', phone: null },
      processes: ['开料', '打磨'],
      demo: false,
    })
    expect(facts.exposures).toEqual([
      {
        id: 'e',
        postId: 'p',
        hazardId: 'phys-1',
        hoursPerDay: 8,
        daysPerWeek: 5.5,
        mode: 'continuous',
        controls: ['局部排风'],
        ppe: [],
        level: { kind: 'lex8h', value: 87, unit: 'dB(A)' },
        levelSource: 'measured',
        grade: null,
        since: null,
        source: null,
      },
    ])
    expect(facts.trainings[0]?.passed).toBe(true)
    expect(facts.assignments[0]).toEqual({ id: 'a', workerId: 'k', postId: 'p', from: '2024-03-01', to: null })
    expect(store.changes()).toHaveLength(1)
    expect(store.asideRows()).toEqual([])
  })

  test('is copied and the copy checked before anything moves', () => {
    const path = fileOfVersion(10, ROWS_10)
    openFirmFile(path).close()
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['firm.zhijian', 'firm.zhijian.v10.backup'])
    const backup = new Database(`${path}.v10.backup`, { readonly: true })
    onTestFinished(() => void backup.close())
    expect(schemaVersion(backup)).toBe(10)
    expect(backup.pragma('application_id', { simple: true })).toBe(0x5a484a4e)
    expect(backup.prepare('SELECT name FROM worker').pluck().all()).toEqual(['李样本'])
  })

  test('never overwrites an earlier backup', () => {
    const path = fileOfVersion(10, ROWS_10)
    const earlier = new Database(`${path}.v10.backup`)
    earlier.exec('CREATE TABLE earlier (id)')
    earlier.close()
    openFirmFile(path).close()
    expect(existsSync(`${path}.v10.backup-2`)).toBe(true)
  })
})

test('a new file is of the newest version and needs no backup', () => {
  const path = fileOfVersion(firmMigrations.at(-1)?.version ?? 0, ROWS_10)
  openFirmFile(path).close()
  expect(readdirSync(dirname(path))).toEqual(['firm.zhijian'])
})

describe('a step that fails', () => {
  const newest = firmMigrations.at(-1)?.version ?? 0

  function attempt(sql: string): { db: Database.Database; error: unknown } {
    const db = new Database(fileOfVersion(20, ROWS_10))
    onTestFinished(() => void db.close())
    try {
      migrate(db, [
        ...firmMigrations,
        { version: newest + 10, sql: 'CREATE TABLE later (id TEXT) STRICT' },
        { version: newest + 20, sql },
      ])
    } catch (error) {
      return { db, error }
    }
    throw new Error('was not refused')
  }

  test('leaves the file as the step before left it', () => {
    const { db } = attempt('CREATE TABLE half (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)')
    expect(schemaVersion(db)).toBe(newest + 10)
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").pluck().get()).toBe(0)
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'later'").pluck().get()).toBe(1)
  })

  test('is one that would leave a reference to nothing', () => {
    const { db, error } = attempt("DELETE FROM workplace WHERE id = 'w'")
    expect(error).toBeInstanceOf(AppError)
    expect(schemaVersion(db)).toBe(newest + 10)
    expect(db.prepare('SELECT count(*) FROM workplace').pluck().get()).toBe(1)
  })
})

test('migrations are numbered in tens, or in fives between, upwards', () => {
  const versions = firmMigrations.map((migration) => migration.version)
  expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  expect(versions.filter((version) => version % 5 !== 0)).toEqual([])
})

describe('a file of data version 90', () => {
  test('keeps its trainings, which belong to no session, and can plan one', () => {
    const rows = `${ROWS_10}
      INSERT INTO training (id, trainee, worker_id, kind, date, hours, score) VALUES ('t2', 'worker', 'k', 'refresher', '2025-03-02', 4, 88);`
    const store = openFirmFile(fileOfVersion(90, rows))
    onTestFinished(() => store.close())
    const known = store.list('trainings')
    expect(known.map(({ id, sessionId, score }) => [id, sessionId, score])).toEqual([
      ['t', null, null],
      ['t2', null, 88],
    ])
    const session = completeRecord('trainingSessions', {
      id: 's',
      topic: '噪声防护',
      kind: 'refresher',
      date: '2026-03-02',
      hours: 4,
      seats: [{ trainee: 'worker', workerId: 'k' }],
    })
    store.transaction(testChange, (write) => {
      write.insert('trainingSessions', session)
      for (const training of known) write.update('trainings', { ...training, sessionId: 's' })
    })
    expect(store.list('trainingSessions')).toEqual([session])
    expect(() => store.transaction(testChange, (write) => write.remove('trainingSessions', 's'))).toThrow(AppError)
  })
})

describe('a file of data version 100', () => {
  test('keeps its rules, accidents and filed volumes, which say nothing of signer, hour or single paper', () => {
    const rows = `${ROWS_10}
      INSERT INTO rule_document (id, head_id, title, issued_on) VALUES ('r', 'rule-head-1', '责任制度', '2024-03-01');
      INSERT INTO incident (id, date, hazard_ids, worker_ids, reported_on) VALUES ('i', '2025-07-14', '[]', '["k"]', '2025-07-14');
      INSERT INTO filing (id, volume, year, filed_on) VALUES ('f', 2, 2025, '2026-01-31');`
    const store = openFirmFile(fileOfVersion(100, rows))
    onTestFinished(() => store.close())
    expect(store.list('ruleDocuments')).toMatchObject([{ id: 'r', signedBy: null, reviewOn: null }])
    expect(store.list('incidents')).toMatchObject([{ id: 'i', reportedTime: null, reportContent: null }])
    expect(store.list('filings')).toMatchObject([{ id: 'f', volume: 2, itemId: null }])
    const paper = completeRecord('filings', { id: 'g', volume: 1, year: 2025, itemId: '1-09', filedOn: '2026-01-31' })
    store.transaction(testChange, (write) => write.insert('filings', paper))
    expect(store.get('filings', 'g')).toEqual(paper)
  })
})

describe('a file of data version 100', () => {
  const rows = `${ROWS_10}
    INSERT INTO worker (id, name, id_card, kind, hire_date, leave_date, insured_since)
    VALUES ('back', '归样本', '990101199001010019', 'own', '2019-03-01', '2022-06-30', '2019-03-02');
    INSERT INTO assignment (id, worker_id, post_id, "from", "to") VALUES ('b', 'back', 'p', '2019-03-01', '2022-06-30');`

  test('keeps its people in their order with all that refers to them, and takes whoever left in again', () => {
    const store = openFirmFile(fileOfVersion(100, rows))
    onTestFinished(() => store.close())
    const [, back] = store.list('workers')
    expect(store.list('workers').map(({ id }) => id)).toEqual(['k', 'back'])
    expect(back).toMatchObject({ idCard: '990101199001010019', leaveDate: '2022-06-30', insuredSince: '2019-03-02' })
    if (back === undefined) throw new Error('nobody')
    store.transaction(testChange, (write) =>
      write.insert('workers', { ...back, id: 'again', hireDate: isoDate('2024-01-08'), leaveDate: null }),
    )
    expect(store.list('workers')).toHaveLength(3)
    expect(() => store.transaction(testChange, (write) => write.remove('workers', 'back'))).toThrow(AppError)
  })

  test('holds one record in service for an ID number, whoever writes it', () => {
    const store = openFirmFile(fileOfVersion(100, rows))
    onTestFinished(() => store.close())
    const [, back] = store.list('workers')
    if (back === undefined) throw new Error('nobody')
    const twice = () =>
      store.transaction(testChange, (write) => {
        for (const id of ['x', 'y']) write.insert('workers', { ...back, id, leaveDate: null })
      })
    expect(twice).toThrow(expect.objectContaining({ code: 'record.duplicate' }))
    expect(store.list('workers')).toHaveLength(2)
  })
})

describe('a file of data version 110', () => {
  test('keeps its self-checks as finished ones, its findings of no item, and takes payments and screenings', () => {
    const rows = `${ROWS_10}
      INSERT INTO self_check (id, date, checklist, answers) VALUES ('c', '2026-03-02', 'self-check', '[{"itemId":"self-check-1","answer":"no","note":null}]');
      INSERT INTO finding (id, state, found_on, found_by, description, level, self_check_id, cost) VALUES ('f', 'registered', '2026-03-02', 'self', '缺任命', 'general', 'c', 0.5);`
    const store = openFirmFile(fileOfVersion(110, rows))
    onTestFinished(() => store.close())
    expect(store.list('selfChecks').map(({ by, finished }) => [by, finished])).toEqual([[null, true]])
    expect(
      store.list('findings').map(({ selfCheckId, selfCheckItem, cost }) => [selfCheckId, selfCheckItem, cost]),
    ).toEqual([['c', null, 0.5]])
    const paid = completeRecord('expenses', {
      id: 'x',
      date: isoDate('2026-04-01'),
      item: 'other',
      amount: 0.5,
      purpose: '任命公示',
      findingId: 'f',
    })
    store.transaction(testChange, (write) => write.insert('expenses', paid))
    expect(store.list('expenses')).toEqual([paid])
    expect(() => store.transaction(testChange, (write) => write.remove('findings', 'f'))).toThrow(AppError)
  })
})

describe('a file of data version 145', () => {
  test('keeps its posts and can decline proposed gear for them; the post then stays', () => {
    const rows = `${ROWS_60}
      INSERT INTO workplace (id, name) VALUES ('wd', '甲');
      INSERT INTO post (id, workplace_id, name) VALUES ('pd', 'wd', '乙');`
    const store = openFirmFile(fileOfVersion(145, rows))
    onTestFinished(() => store.close())
    const decline = { id: 'd', postId: 'pd', hazardId: 'phys-1', item: '耳塞或耳罩', declinedOn: '2026-11-22' }
    const known = completeRecord('ppeDeclines', { ...decline })
    store.transaction(testChange, (write) => write.insert('ppeDeclines', known))
    expect(store.list('ppeDeclines')).toEqual([known])
    expect(() => store.transaction(testChange, (write) => write.remove('posts', 'pd'))).toThrow(AppError)
  })
})

describe('a file before gear had batches', () => {
  test('keeps its issues, which came from no batch, and notices that say nothing of their content', () => {
    const rows = `${ROWS_10}
      INSERT INTO workplace (id, name) VALUES ('wg', '甲');
      INSERT INTO post (id, workplace_id, name) VALUES ('pg', 'wg', '乙');
      INSERT INTO ppe_issue (id, worker_id, item, quantity, issued_on, reason, signed) VALUES ('i', 'k', '耳塞', 2, '2026-03-02', 'first', 1);
      INSERT INTO contract_notice (id, worker_id, post_id, hazard_ids, signed_on) VALUES ('n', 'k', 'pg', '["phys-1"]', '2026-01-05');`
    const store = openFirmFile(fileOfVersion(110, rows))
    onTestFinished(() => store.close())
    const [issue] = store.list('ppeIssues')
    expect(issue).toMatchObject({
      id: 'i',
      quantity: 2,
      receiptId: null,
      returnedOn: null,
      returnedTo: null,
      size: null,
    })
    expect(store.list('contractNotices').map(({ id, content }) => [id, content])).toEqual([['n', []]])
    const batch = completeRecord('ppeReceipts', {
      id: 'b',
      item: '耳塞',
      quantity: 50,
      receivedOn: isoDate('2026-04-01'),
    })
    store.transaction(testChange, (write) => {
      write.insert('ppeReceipts', batch)
      if (issue !== undefined) write.update('ppeIssues', { ...issue, receiptId: 'b' })
    })
    expect(store.list('ppeReceipts')).toEqual([batch])
    expect(() => store.transaction(testChange, (write) => write.remove('ppeReceipts', 'b'))).toThrow(AppError)
  })
})
