import type { Migration } from '../migrate.ts'

/**
 * The facts of one firm and the log of every change to them. Ids are text keys next to the hidden rowid, so that
 * records keep the order they were entered in. References are checked when a transaction ends: order inside one is free.
 */
export const facts: Migration = {
  version: 10,
  sql: `
    CREATE TABLE profile (
      id TEXT NOT NULL PRIMARY KEY CHECK (id = 'profile'),
      name TEXT NOT NULL,
      uscc TEXT CHECK (length(uscc) = 18),
      division_code TEXT CHECK (length(division_code) = 6),
      registered_address TEXT,
      work_address TEXT,
      industry_code TEXT,
      registration_type TEXT,
      staff INTEGER CHECK (staff >= 0),
      revenue REAL CHECK (revenue >= 0),
      assets REAL CHECK (assets >= 0),
      secret_unit INTEGER CHECK (secret_unit IN (0, 1)),
      has_union INTEGER CHECK (has_union IN (0, 1)),
      filler TEXT NOT NULL CHECK (json_valid(filler)),
      legal_representative TEXT NOT NULL CHECK (json_valid(legal_representative)),
      principal TEXT NOT NULL CHECK (json_valid(principal)),
      health_manager TEXT NOT NULL CHECK (json_valid(health_manager)),
      disease_total INTEGER CHECK (disease_total >= 0),
      hazard_since TEXT,
      confirmed_risk_class TEXT CHECK (confirmed_risk_class IN ('severe', 'general')),
      products TEXT NOT NULL CHECK (json_valid(products)),
      materials TEXT NOT NULL CHECK (json_valid(materials)),
      processes TEXT NOT NULL CHECK (json_valid(processes)),
      shifts TEXT,
      plan TEXT NOT NULL CHECK (json_valid(plan)),
      demo INTEGER NOT NULL CHECK (demo IN (0, 1))
    ) STRICT;

    CREATE TABLE workplace (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      parent_id TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX workplace_by_parent ON workplace (parent_id);

    CREATE TABLE post (
      id TEXT NOT NULL PRIMARY KEY,
      workplace_id TEXT NOT NULL REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      task TEXT
    ) STRICT;
    CREATE INDEX post_by_workplace ON post (workplace_id);

    CREATE TABLE exposure (
      id TEXT NOT NULL PRIMARY KEY,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      hazard_id TEXT NOT NULL,
      hours_per_day REAL CHECK (hours_per_day BETWEEN 0 AND 24),
      days_per_week REAL CHECK (days_per_week BETWEEN 0 AND 7),
      mode TEXT CHECK (mode IN ('continuous', 'intermittent', 'occasional')),
      controls TEXT NOT NULL CHECK (json_valid(controls)),
      ppe TEXT NOT NULL CHECK (json_valid(ppe)),
      level TEXT CHECK (json_valid(level)),
      level_source TEXT CHECK (level_source IN ('measured', 'estimated')),
      grade TEXT CHECK (grade IN ('0', 'I', 'II', 'III', 'IV')),
      since TEXT,
      source TEXT,
      UNIQUE (post_id, hazard_id)
    ) STRICT;

    CREATE TABLE worker (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      id_card TEXT UNIQUE CHECK (length(id_card) = 18),
      sex TEXT CHECK (sex IN ('male', 'female')),
      birth_date TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('own', 'dispatched', 'contractor', 'intern')),
      employer TEXT,
      phone TEXT,
      hire_date TEXT,
      leave_date TEXT,
      note TEXT
    ) STRICT;

    CREATE TABLE assignment (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      "from" TEXT,
      "to" TEXT,
      CHECK ("from" <= "to")
    ) STRICT;
    CREATE INDEX assignment_by_worker ON assignment (worker_id);
    CREATE INDEX assignment_by_post ON assignment (post_id);

    CREATE TABLE exam (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('preJob', 'inService', 'leaving', 'emergency', 'recheck', 'followUp')),
      date TEXT NOT NULL,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      conclusion TEXT CHECK (conclusion IN ('normal', 'recheck', 'contraindication', 'suspected', 'other')),
      institution TEXT,
      report_number TEXT
    ) STRICT;
    CREATE INDEX exam_by_worker ON exam (worker_id);

    CREATE TABLE training (
      id TEXT NOT NULL PRIMARY KEY,
      trainee TEXT NOT NULL CHECK (trainee IN ('principal', 'healthManager', 'worker')),
      worker_id TEXT REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('first', 'refresher')),
      date TEXT NOT NULL,
      hours REAL NOT NULL CHECK (hours > 0),
      passed INTEGER CHECK (passed IN (0, 1)),
      provider TEXT,
      CHECK ((trainee = 'worker') = (worker_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX training_by_worker ON training (worker_id);

    CREATE TABLE survey (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('periodic', 'statusEvaluation', 'controlEvaluation', 'daily')),
      date TEXT NOT NULL,
      received_on TEXT,
      institution TEXT,
      report_number TEXT,
      results TEXT NOT NULL CHECK (json_valid(results))
    ) STRICT;

    CREATE TABLE declaration (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('first', 'change', 'annual')),
      date TEXT NOT NULL,
      year INTEGER NOT NULL,
      reason TEXT,
      receipt_number TEXT,
      receipt_date TEXT,
      authority TEXT
    ) STRICT;

    CREATE TABLE change_event (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('projectAccepted', 'processChanged', 'identityChanged', 'resultReceived', 'classificationChanged', 'operationsEnded')),
      date TEXT NOT NULL,
      note TEXT,
      declaration_id TEXT REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX change_event_by_declaration ON change_event (declaration_id);

    CREATE TABLE change_log (
      id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
      at TEXT NOT NULL,
      actor TEXT NOT NULL,
      use_case TEXT NOT NULL,
      note TEXT,
      batch TEXT NOT NULL,
      kind TEXT NOT NULL,
      record_id TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'remove')),
      before TEXT,
      after TEXT,
      CHECK ((before IS NULL) = (action = 'insert')),
      CHECK ((after IS NULL) = (action = 'remove'))
    ) STRICT;

    CREATE TRIGGER change_log_keeps_rows BEFORE DELETE ON change_log
      BEGIN SELECT RAISE(ABORT, 'the change log only grows'); END;
    CREATE TRIGGER change_log_keeps_values BEFORE UPDATE ON change_log
      BEGIN SELECT RAISE(ABORT, 'the change log only grows'); END;
  `,
}
