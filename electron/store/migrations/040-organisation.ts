import type { Migration } from '../migrate.ts'

/** Offices, plans, rules, files and money; more kinds of training and of change. */
export const organisation: Migration = {
  version: 40,
  sql: `
    CREATE TABLE training_of_more_kinds (
      id TEXT NOT NULL PRIMARY KEY,
      trainee TEXT NOT NULL CHECK (trainee IN ('principal', 'healthManager', 'worker')),
      worker_id TEXT REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('first', 'refresher', 'special', 'radiation')),
      topic TEXT,
      date TEXT NOT NULL,
      hours REAL NOT NULL CHECK (hours > 0),
      days REAL CHECK (days > 0),
      score REAL CHECK (score BETWEEN 0 AND 100),
      passed INTEGER CHECK (passed IN (0, 1)),
      provider TEXT,
      CHECK ((trainee = 'worker') = (worker_id IS NOT NULL))
    ) STRICT;
    INSERT INTO training_of_more_kinds (id, trainee, worker_id, kind, date, hours, passed, provider)
      SELECT id, trainee, worker_id, kind, date, hours, passed, provider FROM training ORDER BY rowid;
    DROP TABLE training;
    ALTER TABLE training_of_more_kinds RENAME TO training;
    CREATE INDEX training_by_worker ON training (worker_id);

    CREATE TABLE change_event_of_more_kinds (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('projectAccepted', 'processChanged', 'identityChanged', 'resultReceived', 'classificationChanged', 'operationsEnded', 'reorganised')),
      date TEXT NOT NULL,
      note TEXT,
      declaration_id TEXT REFERENCES declaration (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    INSERT INTO change_event_of_more_kinds (id, kind, date, note, declaration_id)
      SELECT id, kind, date, note, declaration_id FROM change_event ORDER BY rowid;
    DROP TABLE change_event;
    ALTER TABLE change_event_of_more_kinds RENAME TO change_event;
    CREATE INDEX change_event_by_declaration ON change_event (declaration_id);

    ALTER TABLE profile ADD COLUMN region_plan TEXT;
    ALTER TABLE profile ADD COLUMN high_toxic_rule TEXT CHECK (high_toxic_rule IN ('apply', 'notApplicable'));
    UPDATE profile SET materials = (
      SELECT json_group_array(json_set(value, '$.hazardIds', json('[]'), '$.sdsOn', NULL, '$.banned', NULL))
      FROM json_each(profile.materials)
    );

    CREATE TABLE appointment (
      id TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('principal', 'healthManager', 'healthBody', 'firstAider')),
      name TEXT NOT NULL,
      worker_id TEXT REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      full_time INTEGER CHECK (full_time IN (0, 1)),
      "from" TEXT NOT NULL,
      "to" TEXT,
      document_number TEXT,
      CHECK ("from" <= "to")
    ) STRICT;
    CREATE INDEX appointment_by_worker ON appointment (worker_id);

    CREATE TABLE annual_plan (
      id TEXT NOT NULL PRIMARY KEY,
      year INTEGER NOT NULL,
      signed_on TEXT NOT NULL,
      note TEXT
    ) STRICT;

    CREATE TABLE rule_document (
      id TEXT NOT NULL PRIMARY KEY,
      head_id TEXT,
      post_id TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT NOT NULL,
      version TEXT,
      issued_on TEXT NOT NULL,
      ended_on TEXT
    ) STRICT;
    CREATE INDEX rule_document_by_post ON rule_document (post_id);

    CREATE TABLE project (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      risk_class TEXT CHECK (risk_class IN ('severe', 'general')),
      feasibility_on TEXT,
      pre_evaluated_on TEXT,
      pre_evaluation_reviewed_on TEXT,
      outside_reviewers INTEGER CHECK (outside_reviewers IN (0, 1)),
      design_reviewed_on TEXT,
      started_on TEXT,
      trial_from TEXT,
      trial_to TEXT,
      control_evaluated_on TEXT,
      scheme_reported_on TEXT,
      acceptance_planned_on TEXT,
      accepted_on TEXT,
      acceptance_reported_on TEXT,
      published_on TEXT,
      note TEXT
    ) STRICT;

    CREATE TABLE filing (
      id TEXT NOT NULL PRIMARY KEY,
      volume INTEGER NOT NULL,
      year INTEGER NOT NULL,
      project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
      filed_on TEXT NOT NULL,
      keeper TEXT,
      place TEXT
    ) STRICT;
    CREATE INDEX filing_by_project ON filing (project_id);

    CREATE TABLE budget (
      id TEXT NOT NULL PRIMARY KEY,
      year INTEGER NOT NULL,
      item TEXT NOT NULL CHECK (item IN ('technicalMeasures', 'facilities', 'testing', 'exams', 'training', 'ppe', 'emergency', 'insurance', 'other')),
      payer TEXT NOT NULL CHECK (payer IN ('firm', 'government', 'fund')),
      planned REAL,
      spent REAL,
      note TEXT
    ) STRICT;

    CREATE TABLE agreement (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('collectiveContract', 'unionOpinion')),
      signed_on TEXT NOT NULL,
      ends_on TEXT,
      note TEXT
    ) STRICT;

    CREATE TABLE risk_assessment (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      scheme TEXT NOT NULL,
      level TEXT CHECK (level IN ('I', 'II', 'III')),
      grade TEXT,
      class TEXT,
      posted_on TEXT
    ) STRICT;
  `,
}
