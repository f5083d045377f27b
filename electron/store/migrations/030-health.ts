import type { Migration } from '../migrate.ts'

/** What follows an examination: notices, actions, cases; special work, single items and re-checks of an examination. */
export const health: Migration = {
  version: 30,
  sql: `
    ALTER TABLE worker ADD COLUMN insured_since TEXT;
    ALTER TABLE exam ADD COLUMN special_work TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(special_work));
    ALTER TABLE exam ADD COLUMN items TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(items));
    ALTER TABLE exam ADD COLUMN barred_hazard_ids TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(barred_hazard_ids));
    ALTER TABLE exam ADD COLUMN work_related INTEGER CHECK (work_related IN (0, 1));
    ALTER TABLE exam ADD COLUMN recheck_items TEXT;
    ALTER TABLE exam ADD COLUMN recheck_by TEXT;
    ALTER TABLE exam ADD COLUMN blood_lead REAL CHECK (blood_lead >= 0);
    ALTER TABLE exam ADD COLUMN urine_lead REAL CHECK (urine_lead >= 0);
    ALTER TABLE exam ADD COLUMN received_on TEXT;
    ALTER TABLE exam ADD COLUMN paid_by_worker REAL CHECK (paid_by_worker >= 0);

    CREATE TABLE maternity (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('pregnant', 'nursing')),
      "from" TEXT NOT NULL,
      "to" TEXT,
      CHECK ("from" <= "to")
    ) STRICT;
    CREATE INDEX maternity_by_worker ON maternity (worker_id);

    CREATE TABLE result_notice (
      id TEXT NOT NULL PRIMARY KEY,
      exam_id TEXT NOT NULL REFERENCES exam (id) DEFERRABLE INITIALLY DEFERRED,
      printed_on TEXT,
      signed_on TEXT
    ) STRICT;
    CREATE INDEX result_notice_by_exam ON result_notice (exam_id);

    CREATE TABLE exam_action (
      id TEXT NOT NULL PRIMARY KEY,
      exam_id TEXT NOT NULL REFERENCES exam (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('transfer', 'resettle', 'recheckArranged', 'observe', 'postReviewed')),
      date TEXT NOT NULL,
      note TEXT
    ) STRICT;
    CREATE INDEX exam_action_by_exam ON exam_action (exam_id);

    CREATE TABLE disease_case (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      exam_id TEXT REFERENCES exam (id) DEFERRABLE INITIALLY DEFERRED,
      disease TEXT,
      suspected_on TEXT,
      received_on TEXT,
      reported_on TEXT,
      diagnosis_arranged_on TEXT,
      diagnosis_institution TEXT,
      data_requested_on TEXT,
      data_given_on TEXT,
      diagnosed_on TEXT,
      outcome TEXT CHECK (outcome IN ('confirmed', 'excluded')),
      labour_reported_on TEXT,
      injury_applied_on TEXT,
      treatment_arranged_on TEXT,
      observation_ended_on TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX disease_case_by_worker ON disease_case (worker_id);
    CREATE INDEX disease_case_by_exam ON disease_case (exam_id);

    CREATE TABLE copy_request (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      requested_on TEXT NOT NULL,
      given_on TEXT
    ) STRICT;
    CREATE INDEX copy_request_by_worker ON copy_request (worker_id);

    CREATE TABLE clinic (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      filing_number TEXT,
      filed_on TEXT,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      radiation INTEGER CHECK (radiation IN (0, 1))
    ) STRICT;

    CREATE TABLE dose (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      "from" TEXT NOT NULL,
      "to" TEXT,
      read_on TEXT,
      effective REAL,
      lens REAL,
      skin_and_extremities REAL,
      institution TEXT,
      recorded_on TEXT,
      CHECK ("from" <= "to")
    ) STRICT;
    CREATE INDEX dose_by_worker ON dose (worker_id);

    CREATE TABLE licence (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('radiationWorker', 'radiationSafety', 'healthManager', 'other')),
      worker_id TEXT REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      number TEXT,
      issued_on TEXT,
      valid_until TEXT
    ) STRICT;
    CREATE INDEX licence_by_worker ON licence (worker_id);
  `,
}
