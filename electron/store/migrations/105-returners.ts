import type { Migration } from '../migrate.ts'

/**
 * Whoever comes back has a record for each service: an ID number may stand on several, but on one in service only. A constraint
 * of a column cannot be dropped, so the table is made anew.
 */
export const returners: Migration = {
  version: 105,
  sql: `
    CREATE TABLE worker_anew (
      id TEXT NOT NULL PRIMARY KEY,
      name TEXT NOT NULL,
      id_card TEXT CHECK (length(id_card) = 18),
      sex TEXT CHECK (sex IN ('male', 'female')),
      birth_date TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('own', 'dispatched', 'contractor', 'intern')),
      employer TEXT,
      phone TEXT,
      hire_date TEXT,
      leave_date TEXT,
      note TEXT,
      insured_since TEXT
    ) STRICT;
    INSERT INTO worker_anew (
      rowid, id, name, id_card, sex, birth_date, kind, employer, phone, hire_date, leave_date, note, insured_since
    )
    SELECT rowid, id, name, id_card, sex, birth_date, kind, employer, phone, hire_date, leave_date, note, insured_since
    FROM worker;
    DROP TABLE worker;
    ALTER TABLE worker_anew RENAME TO worker;
    CREATE UNIQUE INDEX worker_in_service ON worker (id_card) WHERE leave_date IS NULL;
    CREATE INDEX worker_by_id_card ON worker (id_card);
  `,
}
