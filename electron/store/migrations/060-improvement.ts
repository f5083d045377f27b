import type { Migration } from '../migrate.ts'

/** Emergencies, self-checks, findings and questionnaires. */
export const improvement: Migration = {
  version: 60,
  sql: `
    CREATE TABLE emergency_plan (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      issued_on TEXT NOT NULL,
      revised_on TEXT,
      ended_on TEXT,
      filed_on TEXT
    ) STRICT;

    CREATE TABLE drill (
      id TEXT NOT NULL PRIMARY KEY,
      plan_id TEXT REFERENCES emergency_plan (id) DEFERRABLE INITIALLY DEFERRED,
      date TEXT NOT NULL,
      scenario TEXT NOT NULL,
      participants INTEGER,
      summary TEXT,
      filed_on TEXT
    ) STRICT;
    CREATE INDEX drill_by_plan ON drill (plan_id);

    CREATE TABLE incident (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      time TEXT,
      workplace_id TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
      hazard_ids TEXT NOT NULL CHECK (json_valid(hazard_ids)),
      worker_ids TEXT NOT NULL CHECK (json_valid(worker_ids)),
      hiv INTEGER CHECK (hiv IN (0, 1)),
      description TEXT,
      actions TEXT,
      reported_on TEXT,
      reported_to TEXT,
      evaluated_on TEXT,
      closed_on TEXT
    ) STRICT;
    CREATE INDEX incident_by_workplace ON incident (workplace_id);

    CREATE TABLE self_check (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      checklist TEXT NOT NULL,
      answers TEXT NOT NULL CHECK (json_valid(answers))
    ) STRICT;

    CREATE TABLE finding (
      id TEXT NOT NULL PRIMARY KEY,
      state TEXT NOT NULL CHECK (state IN ('registered', 'assigned', 'mending', 'stopped', 'toCheck', 'closed')),
      found_on TEXT NOT NULL,
      found_by TEXT NOT NULL CHECK (found_by IN ('self', 'provider', 'authority', 'worker')),
      code TEXT,
      description TEXT NOT NULL,
      level TEXT NOT NULL CHECK (level IN ('general', 'major')),
      self_check_id TEXT REFERENCES self_check (id) DEFERRABLE INITIALLY DEFERRED,
      workplace_id TEXT REFERENCES workplace (id) DEFERRABLE INITIALLY DEFERRED,
      post_id TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      hazard_id TEXT,
      survey_id TEXT REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
      immediate_control TEXT,
      cause TEXT,
      measure TEXT,
      control_level TEXT CHECK (control_level IN ('elimination', 'substitution', 'engineering', 'management', 'ppe')),
      responsible TEXT,
      supporter TEXT,
      cost REAL,
      payer TEXT CHECK (payer IN ('firm', 'government', 'fund')),
      deadline TEXT,
      extended_to TEXT,
      extension_reason TEXT,
      extension_approver TEXT,
      done_on TEXT,
      done_by TEXT,
      retest_survey_id TEXT REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
      checked_on TEXT,
      checked_by TEXT,
      passed INTEGER CHECK (passed IN (0, 1)),
      closed_on TEXT,
      reopened_from_id TEXT REFERENCES finding (id) DEFERRABLE INITIALLY DEFERRED,
      reported_on TEXT,
      report_receipt TEXT
    ) STRICT;
    CREATE INDEX finding_by_self_check ON finding (self_check_id);
    CREATE INDEX finding_by_workplace ON finding (workplace_id);
    CREATE INDEX finding_by_post ON finding (post_id);
    CREATE INDEX finding_by_survey ON finding (survey_id);
    CREATE INDEX finding_by_retest_survey ON finding (retest_survey_id);
    CREATE INDEX finding_by_reopened_from ON finding (reopened_from_id);

    CREATE TABLE questionnaire (
      id TEXT NOT NULL PRIMARY KEY,
      date TEXT NOT NULL,
      "group" TEXT NOT NULL CHECK ("group" IN ('production', 'management')),
      post_id TEXT REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
      answers TEXT NOT NULL CHECK (json_valid(answers))
    ) STRICT;
    CREATE INDEX questionnaire_by_post ON questionnaire (post_id);
  `,
}
