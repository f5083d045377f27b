import type { Migration } from '../migrate.ts'

/** Occasions of training, and which of them a training was given at. */
export const trainingSessions: Migration = {
  version: 95,
  sql: `
    CREATE TABLE training_session (
      id TEXT NOT NULL PRIMARY KEY,
      topic TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('first', 'refresher', 'special', 'radiation')),
      date TEXT NOT NULL,
      hours REAL NOT NULL CHECK (hours > 0),
      place TEXT,
      lecturer TEXT,
      provider TEXT,
      pass_mark REAL CHECK (pass_mark BETWEEN 0 AND 100),
      seats TEXT NOT NULL CHECK (json_valid(seats)),
      recorded_on TEXT,
      note TEXT
    ) STRICT;

    ALTER TABLE training ADD COLUMN session_id TEXT REFERENCES training_session (id) DEFERRABLE INITIALLY DEFERRED;
    ALTER TABLE training ADD COLUMN certificate_number TEXT;
    CREATE INDEX training_by_session ON training (session_id);
  `,
}
