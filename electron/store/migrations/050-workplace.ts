import type { Migration } from '../migrate.ts'

/** Facilities, safeguards, gear, contractors, notices and signs; what a workplace, a post and a report say of themselves. */
export const workplace: Migration = {
  version: 50,
  sql: `
    ALTER TABLE workplace ADD COLUMN lived_in INTEGER CHECK (lived_in IN (0, 1));
    ALTER TABLE workplace ADD COLUMN separated INTEGER CHECK (separated IN (0, 1));
    ALTER TABLE post ADD COLUMN special_work TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(special_work));
    ALTER TABLE post ADD COLUMN allowance REAL CHECK (allowance >= 0);
    ALTER TABLE post ADD COLUMN rotation TEXT;
    ALTER TABLE survey ADD COLUMN reported_on TEXT;
    ALTER TABLE survey ADD COLUMN posted_on TEXT;

    CREATE TABLE monitoring_summary (
      id TEXT NOT NULL PRIMARY KEY,
      year INTEGER NOT NULL,
      quarter INTEGER NOT NULL,
      made_on TEXT NOT NULL,
      note TEXT
    ) STRICT;

    CREATE TABLE facility (
      id TEXT NOT NULL PRIMARY KEY,
      workplace_id TEXT NOT NULL REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      installed_on TEXT,
      state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'removed')),
      state_since TEXT,
      check_every_months INTEGER
    ) STRICT;
    CREATE INDEX facility_by_workplace ON facility (workplace_id);

    CREATE TABLE facility_check (
      id TEXT NOT NULL PRIMARY KEY,
      facility_id TEXT NOT NULL REFERENCES facility (id) DEFERRABLE INITIALLY DEFERRED,
      date TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('check', 'performanceTest', 'repair')),
      works INTEGER CHECK (works IN (0, 1)),
      by TEXT,
      note TEXT
    ) STRICT;
    CREATE INDEX facility_check_by_facility ON facility_check (facility_id);

    CREATE TABLE safeguard (
      id TEXT NOT NULL PRIMARY KEY,
      workplace_id TEXT NOT NULL REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('alarm', 'firstAid', 'washing', 'emergencyExit', 'reliefArea', 'ventilation', 'radiationAlarm', 'dosimeter', 'changingRoom', 'other')),
      name TEXT,
      installed_on TEXT,
      removed_on TEXT,
      checked_on TEXT,
      works INTEGER CHECK (works IN (0, 1))
    ) STRICT;
    CREATE INDEX safeguard_by_workplace ON safeguard (workplace_id);

    CREATE TABLE ppe_standard (
      id TEXT NOT NULL PRIMARY KEY,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      item TEXT NOT NULL,
      spec TEXT,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      life_days INTEGER
    ) STRICT;
    CREATE INDEX ppe_standard_by_post ON ppe_standard (post_id);

    CREATE TABLE ppe_issue (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      item TEXT NOT NULL,
      spec TEXT,
      quantity INTEGER NOT NULL,
      issued_on TEXT NOT NULL,
      life_days INTEGER,
      reason TEXT NOT NULL CHECK (reason IN ('first', 'replacement', 'damaged', 'lost')),
      signed INTEGER CHECK (signed IN (0, 1))
    ) STRICT;
    CREATE INDEX ppe_issue_by_worker ON ppe_issue (worker_id);

    CREATE TABLE contractor (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      work TEXT NOT NULL,
      post_ids TEXT NOT NULL CHECK (json_valid(post_ids)),
      "from" TEXT,
      "to" TEXT,
      qualified INTEGER CHECK (qualified IN (0, 1)),
      agreement_signed_on TEXT,
      exam_list_on TEXT,
      training_confirmed_on TEXT,
      headcount INTEGER,
      CHECK ("from" <= "to")
    ) STRICT;

    CREATE TABLE contract_notice (
      id TEXT NOT NULL PRIMARY KEY,
      worker_id TEXT NOT NULL REFERENCES worker (id) DEFERRABLE INITIALLY DEFERRED,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      printed_on TEXT,
      signed_on TEXT
    ) STRICT;
    CREATE INDEX contract_notice_by_worker ON contract_notice (worker_id);
    CREATE INDEX contract_notice_by_post ON contract_notice (post_id);

    CREATE TABLE posting (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('rules', 'procedures', 'emergency', 'results', 'riskAssessment', 'project', 'declaration')),
      survey_id TEXT REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
      project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
      posted_on TEXT NOT NULL,
      removed_on TEXT,
      place TEXT
    ) STRICT;
    CREATE INDEX posting_by_survey ON posting (survey_id);
    CREATE INDEX posting_by_project ON posting (project_id);

    CREATE TABLE sign (
      id TEXT NOT NULL PRIMARY KEY,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('warning', 'instruction', 'prompt', 'description', 'yellowLine', 'redLine')),
      name TEXT,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      placed_on TEXT NOT NULL,
      removed_on TEXT
    ) STRICT;
    CREATE INDEX sign_by_post ON sign (post_id);

    CREATE TABLE notice_card (
      id TEXT NOT NULL PRIMARY KEY,
      post_id TEXT NOT NULL REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      hazard_id TEXT NOT NULL,
      posted_on TEXT NOT NULL,
      removed_on TEXT
    ) STRICT;
    CREATE INDEX notice_card_by_post ON notice_card (post_id);

    CREATE TABLE sign_check (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      complete INTEGER CHECK (complete IN (0, 1)),
      note TEXT
    ) STRICT;
  `,
}
