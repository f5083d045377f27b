import type { Migration } from '../migrate.ts'

/** Roster imports, and the rows kept aside until a person mends or discards them. */
export const roster: Migration = {
  version: 20,
  sql: `
    CREATE TABLE import_batch (
      id TEXT NOT NULL PRIMARY KEY,
      at TEXT NOT NULL,
      file_name TEXT NOT NULL,
      rows_read INTEGER NOT NULL CHECK (rows_read >= 0),
      accepted INTEGER NOT NULL CHECK (accepted >= 0),
      rejected INTEGER NOT NULL CHECK (rejected >= 0)
    ) STRICT;

    CREATE TABLE aside_row (
      id TEXT NOT NULL PRIMARY KEY,
      batch_id TEXT NOT NULL REFERENCES import_batch (id) DEFERRABLE INITIALLY DEFERRED,
      sheet TEXT NOT NULL,
      "row" INTEGER NOT NULL CHECK ("row" > 0),
      "values" TEXT NOT NULL CHECK (json_valid("values")),
      problems TEXT NOT NULL CHECK (json_valid(problems))
    ) STRICT;
    CREATE INDEX aside_row_by_batch ON aside_row (batch_id);
  `,
}
